"""Putting in order is asked where the order is forced: once a bank, and never of what goes on at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Bank, Kind, Lang, Steps
from courseware.content.problems import Problem
from courseware.content.registries.style import Words
from courseware.content.wording import found

AT_MOST = 1
"""Order questions in one bank."""


def check(context: Context) -> Iterator[Problem]:
    """The order questions of rewritten lessons, Vietnamese."""
    words = context.course.registry.style.words
    for _, bank in context.rewritten():
        if bank:
            yield from _bank(words, bank)


def _bank(words: Words, bank: Bank) -> Iterator[Problem]:
    file = bank.files[Lang.VI]
    asked = [question for question in bank.questions if question.kind is Kind.ORDER]
    for question in asked[AT_MOST:]:
        message = f"{question.id}: câu xếp thứ tự thứ hai của ngân hàng; mỗi ngân hàng nhiều nhất {AT_MOST}"
        yield Problem(file, question.texts[Lang.VI].line, "thu-tu", message)
    for question in asked:
        body = question.texts[Lang.VI].body
        for step in body.steps if isinstance(body, Steps) else ():
            if beside := found(words.beside, step.text):
                message = f"{question.id}: “{beside[0]}” đi song song, không chấm vị trí; nói trong lời dẫn hay lời giải thích"
                yield Problem(file, step.line, "thu-tu", message)
