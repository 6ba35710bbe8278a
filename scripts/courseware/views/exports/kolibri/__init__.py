"""Kolibri: a folder for a USB stick, from which Kolibri takes the course as a channel, without a network.

    KOLIBRI_DATA/content/databases/<channel>.sqlite3   what is in the channel, and the MD5 of each file
    KOLIBRI_DATA/content/storage/6/7/67….zip           a lesson's pages; 67….perseus its questions; 67….png its picture

names.py     ids that stay, made of our own names
labels.py    what Kolibri calls grades, subjects, activities
markdown.py  texts in the Markdown of Perseus, which shows Kolibri's exercises
perseus.py   a question in that form
hints.py     what is right and why, as its hint
exercise.py  a lesson's questions as one file
tree.py      the channel: topics, lessons, exercises
schema.py    the tables of a channel's database, version 5
rows.py      the tree as rows of them
kolibri.py   the format

All after what Kolibri 0.19.5 reads (its wheel on PyPI: `kolibri.core.content`, `le_utils`). Its viewer of QTI takes every
answer for right, so exercises are in Perseus.
"""
