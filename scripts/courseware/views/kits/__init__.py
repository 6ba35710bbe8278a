"""Kits: what a teacher or a head carries in, as files in the official forms. Vietnamese only, as the forms are.

paragraphs.py  spans, paragraphs, tables; Markdown of a lesson as paragraphs
material.py    what a lesson has for its teacher's documents, taken apart once
activities.py  the minutes of a lesson's whole run, given to the four activities of the forms
phrases.py     how a plan says what is done, right and often wrong, without anybody speaking
conducting.py  the four activities: aims, content, product, four steps
plan.py        the plan of one lesson (kế hoạch bài dạy): everything that a form asks for, typed
forms.py       a plan in the words and the order of a form: Công văn 5512 PL IV, Công văn 2345 PL 3
appendices.py  the sheet for pupils, its key on a page of its own, the script
wordml.py      paragraphs and tables in WordprocessingML
docx.py        the Word document around them, the same bytes on every run
slides/        the slides of a lesson, for PowerPoint
kits.py        the view: which lessons, which files
"""
