"""The site as MkDocs builds it.

building.py       MkDocs run as a program of its own, swapped in whole; serve; the canary
courses.py        the course that is built: read, checked, refused
rendering.py      what `hooks.py` calls: one build of one language
kept_pages.py     pages as an earlier build left them
asked.py          what templates ask for by name
loading.py        all that pages load, made of the course
unwritten.py      the pages that nobody writes: reviews, teachers' pages, documents of the law, reasons
bundles.py        features joined into few files, named by their content
page_sources.py tool_sources.py   which features stand in which of them
typography.py     what we keep of Material's CSS
search/           the index of folded syllables, in two parts
service_worker.py what a device may keep: one list a band and a language
measuring.py      pages weighed
"""
