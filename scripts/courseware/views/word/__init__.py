"""Documents for Word: `paragraphs.py` what they are made of, `paper.py` the sheet, `wordml.py` both in XML, `document.py` the file.

A kind of document is a function that gives elements; it knows neither XML nor files.
"""
