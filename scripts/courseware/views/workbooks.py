"""Workbooks of openpyxl: the same cells give the same bytes. Pure."""

from __future__ import annotations

import io
import re
from datetime import date, datetime

import openpyxl

from courseware.views import packing

MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def packed(book: openpyxl.Workbook, title: str, day: date) -> bytes:
    """The file: every part at one time, and `day` where openpyxl writes the clock's."""
    book.properties.creator, book.properties.title = "", title
    book.properties.created = book.properties.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001  (the format takes it as UTC)
    made = io.BytesIO()
    book.save(made)
    files = sorted(packing.files(made.getvalue()), key=lambda file: (file[0] != "[Content_Types].xml", file[0]))
    stamp = rb"\g<1>%sT00:00:00Z" % day.isoformat().encode()
    return packing.packed((name, MODIFIED.sub(stamp, data)) for name, data in files)
