"""A table that Kahoot! makes a quiz of: one file a lesson. Pure.

The columns and their limits (`content/briefs.py`) are those of its template, as many public programs write them: names of
columns in row 8, a question of 120 letters, two to four answers of 75. It has no place for feedback. A longer question is
asked by its brief, if it has one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from courseware.content.briefs import ANSWERED, ASKED, letters
from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports import game_sheet
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways
from courseware.views.exports.game_sheet import Row, line
from courseware.views.exports.item import Item, Passage
from courseware.views.view import Part

MOST = 4
HEAD = 8
COLUMNS = (
    "", f"Question - max {ASKED} characters", *(f"Answer {n} - max {ANSWERED} characters" for n in range(1, MOST + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
)  # fmt: skip
WIDTHS = (5, 60, *(30,) * MOST, 14, 14)
WAYS: Ways = USUAL | {
    Way.ONE: Carried("choice", "no_feedback"),
    Way.SEVERAL: Carried("choices", "no_feedback"),
    Way.EACH: Carried("truefalse_each", "no_feedback"),
    Way.TYPED: Carried("", "no_typing"),
    Way.TURNS: Carried("choice_each", "no_feedback"),
}


class XlsxKahoot:
    """The format."""

    name = "xlsx-kahoot"
    title = "Kahoot! (xlsx)"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A table for each lesson of which a question fits, and what stays behind of questions asked by their brief."""
        shortened: list[Left] = []

        def row(number: int, item: Item) -> Row | Left:
            asked = _asked(item)
            if why := _too_long(asked, wanted):
                return Left(item.id, why)
            if asked is not item:
                shortened.append(Left(item.id, wanted.word("brief")))
            return _row(number, asked)

        yield from game_sheet.tables(wanted, self.ways, "kahoot", row, partial(_table, wanted))
        yield from shortened


def _asked(item: Item) -> Item:
    """A question whose stem is too long as its brief asks it."""
    fits = letters(line(item.asked)) <= ASKED
    return item if fits or not item.brief else replace(item, stem=(Passage((item.brief,)),))


def _too_long(item: Item, wanted: Wanted) -> str:
    """Why a question does not fit; "" when it does."""
    if letters(line(item.asked)) > ASKED:
        return wanted.word("long_question").format(n=ASKED)
    if len(item.options) > MOST:
        return wanted.word("too_many").format(n=MOST)
    if any(letters(line(option.text)) > ANSWERED for option in item.options):
        return wanted.word("long_answer").format(n=ANSWERED)
    return ""


def _table(wanted: Wanted, rows: list[Row], lesson: Lesson) -> bytes:
    text = lesson.texts[wanted.lang]
    above = [("", text.title) if number == 2 else () for number in range(1, HEAD)]
    return game_sheet.table("Sheet1", (*above, COLUMNS, *rows), WIDTHS, HEAD, text.title, text.reviewed)


def _row(number: int, item: Item) -> Row:
    options = [line(option.text) for option in item.options]
    answers = (*options, *("",) * (MOST - len(options)))
    return (number, line(item.asked), *answers, game_sheet.seconds(item), game_sheet.keys(item))


XLSX_KAHOOT = XlsxKahoot()
