"""Putting in order is asked where the order is forced: once a bank, and never of what goes on at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.kinds.order import Order
from courseware.content.model import Bank, Lang
from courseware.content.problems import Problem
from courseware.content.registries.style import Words
from courseware.content.wording import found

AT_MOST = 1
"""Order questions in one bank."""


def check(extract: Extract) -> Iterator[Problem]:
    """The order questions of published lessons, Vietnamese."""
    words = extract.registry.style.words
    for _, bank in extract.ready():
        if bank:
            yield from _bank(words, bank)


def _bank(words: Words, bank: Bank) -> Iterator[Problem]:
    file = bank.files[Lang.VI]
    asked = 0
    for question in bank.questions:
        text = question.texts[Lang.VI]
        if not isinstance(text.body, Order):
            continue
        asked += 1
        if asked > AT_MOST:
            message = f"{question.id}: câu xếp thứ tự thứ {asked} của ngân hàng; mỗi ngân hàng nhiều nhất {AT_MOST}"
            yield Problem(file, text.line, "thu-tu", message)
        for step in text.body.steps:
            if beside := found(words.beside, step.text):
                message = f"{question.id}: “{beside[0]}” đi song song, không chấm vị trí; nói trong lời dẫn hay lời giải thích"
                yield Problem(file, step.line, "thu-tu", message)
