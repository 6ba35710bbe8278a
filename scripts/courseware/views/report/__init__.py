"""How far the course has come: cells, clauses, competences, questions, guessing, reading, minutes, moulds, translations.

    report.py       the view: all tables, as text, JSON and a picture of the matrix
    tables.py       a table of figures; cells beyond a limit know it
    coverage.py     cells, clauses, competences, moulds; what has been reached
    asking.py       kinds, levels, objectives
    choosing.py     what tells a right option: length, place, help verbs, absolutes
    guessing.py     a machine that never sees a stem, and how often it is right
    reading.py      sentences, lengths, minutes, genuine share, translations
    counts.py       what classes answered, from files that teachers saved; only with `report --counts`
    page.py         all of it as one page for authors
    picture.py      the matrix of cells as a heat map

Each of the five from coverage.py to reading.py gives its tables by `tables(course)`; `report.py` strings them together.
"""
