"""Kits: what a teacher or a head carries in, on paper and as pictures. Vietnamese only, as the official forms are.

markdown.py    a lesson's Markdown as paragraphs
material.py    what a lesson has for its teacher's documents, taken apart once
activities.py  the minutes of a lesson's whole run, given to the four activities of the forms
phrases.py     how a plan says what is done, right and often wrong, without anybody speaking
conducting.py  the four activities: aims, content, product, four steps
plan.py        the plan of one lesson (kế hoạch bài dạy): everything that a form asks for, typed
forms.py       a plan in the words and the order of a form: Công văn 5512 PL IV, Công văn 2345 PL 3
appendices.py  the sheet for pupils, its key on a page of its own, the script
desk.py        what the makers of papers work from; school.py whose papers they are, its QR
heads.py       what stands on top of a paper
pictures.py    a lesson's drawings as SVG of their own; rasters.py as PNG
posing.py      a question as it stands on paper
handout.py     the pupils' sheet; answer_sheet.py its key
five_minutes.py    the card for five minutes
assembly.py    a script of 10 to 15 minutes; parts_to_read.py its scene, quick.py its questions for cards
take_home.py   half a page for parents
review_cards.py    cards for weeks 2 and 4, to cut out
chat_picture.py    a picture for parents' chat groups; lettering.py its words
raised_cards.py    letters and right or wrong to raise (card_faces.py draws them); poster.py the way to the site: the same for all lessons
slides/        the slides of a lesson, for PowerPoint
kinds.py       the kinds of files as data: what each is called, who has it, who makes it
kits.py        the view: which lessons, which files
"""
