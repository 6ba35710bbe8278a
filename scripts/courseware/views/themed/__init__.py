"""A themed week of a school: everything for five days in one zip. Vietnamese only, as its documents are.

choosing.py  which lessons a word names, or the three that every grade comes back to
days.py      the five days: what is done in which minutes
schedule.py  the days as a document
note.py      the letter to parents
themed.py    the view: the documents, the kits of the lessons, a list, packed
"""
