"""The manager's desk: documents of a school after Nghị định 30/2020/NĐ-CP. Vietnamese only, as the forms are.

letterhead.py  what stands on every document of one school
looks.py       the components of Phụ lục I as a table: size, weight, slant, capitals
blanks.py      sentences with blanks that a school fills in
official.py    a document: sign, subject, grounds, body, recipients, appendices
outline.py     parts, articles, points: how each level is counted
edges.py       head, title, addressed, foot
form.py        a document on a letterhead -> elements for Word
desk.py        what documents take from the Course: grounds, lessons, months, duties of the letters, contacts
kinds/         the documents themselves, one module a kind of paper
office.py      the view: which documents, which files

Everything that only a school can know is a blank with a hint in brackets; nothing is invented.
"""
