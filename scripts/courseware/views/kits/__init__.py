"""Kits: what a teacher or a head carries in, as files in the official forms. Vietnamese only, as the forms are.

paragraphs.py  spans, paragraphs, tables; Markdown of a lesson as paragraphs
activities.py  the minutes of a lesson's whole run, given to the four activities of the forms
plan.py        the plan of one lesson (kế hoạch bài dạy): everything that a form asks for, typed
forms.py       a plan in the words and the order of a form: Công văn 5512 PL IV, Công văn 2345 PL 3
appendices.py  the sheet for pupils, its key on a page of its own, the script
docx.py        paragraphs and tables as a Word document, the same bytes on every run
kits.py        the view: which lessons, which files
"""
