"""Documents for Word.

paragraphs.py  what they are made of
paper.py       the sheet
wordml.py      all of it in XML
places.py      where cells of a table come to stand
document.py    the file

A kind of document is a function that gives elements; it knows neither XML nor files.
"""
