"""A table that Wayground (once Quizizz) makes a quiz of: one file a lesson. Pure.

The columns are those of its template, as many public programs write them; the second row of that template explains the
columns and is no question, so ours does too: no question can be taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports import game_sheet
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways
from courseware.views.exports.game_sheet import Row, line
from courseware.views.exports.item import Item
from courseware.views.view import Part

MOST = 5
"""Options of one question."""
COLUMNS = (
    "Question Text", "Question Type", *(f"Option {n}" for n in range(1, MOST + 1)), "Correct Answer", "Time in seconds",
    "Image Link", "Answer explanation",
)  # fmt: skip
ABOUT = (
    "Text of the question (required)", "Multiple Choice, Checkbox, Fill-in-the-Blank", *("Text of the option",) * MOST,
    "Number of the right option, or numbers with commas", "Seconds", "Address of a picture", "Shown after the answer",
)  # fmt: skip
WIDTHS = (60, 18, *(24,) * MOST, 10, 8, 10, 60)
TYPES = {Way.ONE: "Multiple Choice", Way.SEVERAL: "Checkbox", Way.TYPED: "Fill-in-the-Blank"}
WAYS: Ways = USUAL | {Way.TYPED: Carried("short", "five_answers")}


class XlsxWayground:
    """The format."""

    name = "xlsx-wayground"
    title = "Wayground (xlsx)"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A table for each lesson."""

        def row(_: int, item: Item) -> Row | Left:
            fits = len(item.options) <= MOST
            return _row(item, wanted) if fits else Left(item.id, wanted.word("too_many").format(n=MOST))

        yield from game_sheet.tables(wanted, self.ways, "wayground", row, partial(_table, wanted))


def _table(wanted: Wanted, rows: list[Row], lesson: Lesson) -> bytes:
    text = lesson.texts[wanted.lang]
    return game_sheet.table("Create a Quiz", (COLUMNS, ABOUT, *rows), WIDTHS, 1, text.title, text.reviewed)


def _row(item: Item, wanted: Wanted) -> Row:
    typed = item.way is Way.TYPED
    shown = [line(text) for text in (item.accepted[:MOST] if typed else (option.text for option in item.options))]
    key = "" if typed else game_sheet.keys(item)
    options = (*shown, *("",) * (MOST - len(shown)))
    return (line(item.asked), TYPES[item.way], *options, key, game_sheet.seconds(item), "", _said(item, wanted))


def _said(item: Item, wanted: Wanted) -> str:
    """What is said in the end and of each option; what else counts; the id by which it is found again, level, tags, codes."""
    told = [line(item.why)] if item.why else []
    said = {option.feedback for option in item.options}
    if len(said) == 1:
        told += said
    else:
        told += [f"{line(option.text)}: {option.feedback}" for option in item.options if option.feedback]
    if item.way is Way.TYPED and item.answers[MOST:]:
        told.append(f"{wanted.word('also')}: {'; '.join(item.answers[MOST:])}.")
    return "\n".join((*filter(None, told), f"({item.mark})"))


XLSX_WAYGROUND = XlsxWayground()
