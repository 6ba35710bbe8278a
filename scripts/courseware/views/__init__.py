"""Views: what is made of a course by pure functions, and one writer that puts it on disk.

    view.py       what a view is: a course in, parts (a path and bytes) out
    writing.py    parts -> dist/<view>/, swapped in whole
    packing.py    archives; workbooks.py workbooks: the same contents, the same bytes
    lessons.py    which lessons a word names
    exports/      files that other systems take: a learning platform, a game, a form
    report/       the first view: how far the course has come, as tables, JSON, a page and a picture

A view opens no file, reads no clock and imports no engine; two runs on one course give the same bytes.
Views may use content, checks and drawing; authoring and commands use them.
"""
