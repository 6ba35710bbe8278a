"""A school year as a plan: which lesson in which hour, what is asked again and when, what does not fit. Vietnamese only.

asked.py     what a school says: its weeks, its holidays, its hours, its classes
reading.py   its file, or every fault of it at once
agreeing.py  how the parts of the file agree with each other and with the course
sample.py    such a file to begin with
weeks.py     the weeks of teaching, each with the month whose theme it has, and every hour on its day
lessons.py   what a class learns: its lessons with their minutes, months and reviews
entries.py   what stands in an hour, what has none
seats.py     a place for a lesson, and for its reviews
placing.py   lessons -> hours: the rhythm of the months, reviews two and four weeks later, the themed week
names.py     names of files
year.py      the plan of every class
rows.py      a plan as rows that people read
forms.py     rows in the table of Công văn 2345, Phụ lục 2, or Công văn 5512, Phụ lục II, for Word
workbook.py  the same as a workbook
feed.py      the same for calendars (RFC 5545)
page.py      the same as one page, for a screen or paper
planner.py   the view
"""
