"""Nothing tells the answer before the question is read: no reason inside an option, no trick in a title."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.kinds.body import Body
from courseware.content.kinds.multiple import Multiple
from courseware.content.kinds.scenario import Scenario
from courseware.content.kinds.single import Single
from courseware.content.model import Lang, Question
from courseware.content.problems import Problem
from courseware.content.registries.style import Words
from courseware.content.wording import found

REAL = ("thật",)
"""A title that names both sides (“Thật hay giả”) tells nothing."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every question of published lessons, Vietnamese."""
    words = extract.registry.style.words
    for _, bank in extract.ready():
        for question in bank.questions if bank else ():
            for line, message in (*_reasons(words, question), *_title(words, question)):
                yield Problem(bank.files[Lang.VI] if bank else "", line, "lo-dap-an", f"{question.id}: {message}")


def reasons(words: Words, text: str) -> list[str]:
    """The words by which an option gives its reason."""
    rest = text.casefold()
    for phrase in words.not_reasons:
        rest = rest.replace(phrase, "")
    return found(words.reasons, rest)


def _reasons(words: Words, question: Question) -> Iterator[tuple[int, str]]:
    for line, text in _options(question.texts[Lang.VI].body):
        if inside := reasons(words, text):
            yield line, f"“{text[:40]}” nêu lý do (“{inside[0]}”) trong phương án; lý do để ở phản hồi"


def _options(body: Body) -> list[tuple[int, str]]:
    """Things to do or to say: they need no reason, feedback is for reasons."""
    match body:
        case Single(options) | Multiple(options):
            return [(option.line, option.text) for option in options]
        case Scenario(nodes):
            return [(move.line, move.text) for node in nodes for move in node.moves]
    return []


def _title(words: Words, question: Question) -> Iterator[tuple[int, str]]:
    text = question.texts[Lang.VI]
    if (tricks := found(words.tricks, text.name)) and not found(REAL, text.name):
        yield text.line, f"tên câu “{text.name}” đã nói ra mẹo (“{tricks[0]}”)"
