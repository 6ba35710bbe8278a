"""What the tables for games share: questions one by one, in one line each, with a time to read them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import openpyxl
from openpyxl.styles import Alignment, Font

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views import workbooks
from courseware.views.exports.format import Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.item import Item, Option, statements, steps
from courseware.views.view import Part

TIMES = (20, 30, 60, 90, 120, 240)
"""Seconds that both games offer, from the least that a class can read in."""
LETTERS_A_SECOND = 12
"""How fast a child of ten reads, in letters."""
Cell = str | int
Row = tuple[Cell, ...]


def singles(items: Iterable[Item], wanted: Wanted) -> Iterator[Item]:
    """Statements as questions with the options true and false, conversations as their steps; all else as it is."""
    for item in items:
        yield from _singles(item, wanted)


def _singles(item: Item, wanted: Wanted) -> Iterator[Item]:
    if item.way is Way.EACH:
        names = wanted.words["quiz_true"], wanted.words["quiz_false"]
        for one in statements(item):
            [said] = one.options
            options = (
                Option("A", names[0], said.feedback, said.right),
                Option("B", names[1], said.feedback, not said.right),
            )
            yield replace(one, way=Way.ONE, options=options)
    elif item.way is Way.TURNS:
        yield from steps(item)
    else:
        yield item


def tables(
    wanted: Wanted,
    ways: Ways,
    mark: str,
    row: Callable[[int, Item], Row | Left],
    book: Callable[[list[Row], Lesson], bytes],
) -> Iterator[Part | Left]:
    """A table for each lesson of which a question fits. `row` takes the number of a line from 1, or says why there is none."""
    for lesson in wanted.lessons:
        carried, left = sorted_out(wanted.items(lesson), ways, wanted, drawn=False)
        yield from left
        rows: list[Row] = []
        for item in singles(carried, wanted):
            made = row(len(rows) + 1, item)
            if isinstance(made, Left):
                yield made
            else:
                rows.append(made)
        if rows:
            yield Part(f"{file_name(lesson)}_{mark}.xlsx", book(rows, lesson))


def line(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def seconds(item: Item) -> int:
    """Time to read all of it and to choose: the least that is enough."""
    letters = len(item.asked) + sum(len(option.text) for option in item.options)
    return next((time for time in TIMES if time >= 10 + letters / LETTERS_A_SECOND), TIMES[-1])


def keys(item: Item) -> str:
    """The numbers of the right options: "2" or "1,3"."""
    return ",".join(str(n) for n, option in enumerate(item.options, 1) if option.right)


def table(sheet: str, rows: Iterable[Sequence[Cell]], widths: Sequence[int], head: int, title: str, day: date) -> bytes:
    """The file: one sheet; `head` is the number of the row with the names of the columns, from 1."""
    book = openpyxl.Workbook()
    made = book.worksheets[0]
    made.title = sheet
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = made.cell(number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == head)
            if isinstance(value, str):
                cell.data_type = "s"  # also where it begins as a formula does
    for column, width in zip(made.columns, widths, strict=True):
        made.column_dimensions[column[0].column_letter].width = width
    return workbooks.packed(book, title, day)
