"""Lá chắn số: a course read once into types, from which every view is made.

`reading.read(root)` gives a `Course` and the problems found; nothing here imports MkDocs.
"""
