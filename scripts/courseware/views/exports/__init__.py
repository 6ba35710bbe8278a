"""Exports: our questions and lessons in the files that other systems take, in Vietnamese or English.

format.py     what a format is, what it is given, how it says what it does not carry
item.py       a question as other systems take it; items.py a lesson's bank as items
formats.py    the formats, one row each
left.py       the list of what was not carried
exports.py    the view: which format, which lessons

html.py       items as HTML, for formats that hold it
lom.py        what is known of a question or lesson, as packages say it

packages.py   formats that carry the lessons' pages themselves: scorm.py SCORM 1.2 and 2004 with scorm_manifest.py,
              cmi5.py cmi5 with cmi5_structure.py
moodle_xml.py Moodle XML; gift.py GIFT
docx_olm.py docx_azota.py   question sheets in Word, made with word_sheet.py
xlsx_wayground.py xlsx_kahoot.py   tables for games, made with game_sheet.py
gforms.py     a script that makes a quiz of Google Forms
qti/          packages of QTI
h5p/          packages of H5P
kolibri/      a channel of Kolibri on a USB stick, with the lessons' pages
cc11.py cartridge_quiz.py   Common Cartridge and the quizzes in it

A format looks at `Item.way` and never at a kind of ours; a kind tells its way itself (`content/kinds/body.py`).
Nothing is cut silently: what a format cannot carry it yields as `Left`.
"""
