"""Telling apart is trained, not suspicion: half of what is sorted into real and fake is real; a spot has real parts too."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import genuine
from courseware.content.kinds.spot import Spot
from courseware.content.model import Lang, Question
from courseware.content.problems import Problem
from courseware.content.registries.style import Words
from courseware.content.wording import found

DECOYS, GREETINGS = 2, 1
"""Parts of a spot that are in order: at least so many, and half; at most so many of them are greetings."""


def check(extract: Extract) -> Iterator[Problem]:
    """Sort and spot questions of published lessons."""
    words = extract.registry.style.words
    for _, bank in extract.ready():
        for question in bank.questions if bank else ():
            file, line = bank.files[Lang.VI] if bank else "", question.texts[Lang.VI].line
            for message in (*_sort(words, question), *_spot(words, question)):
                yield Problem(file, line, "that-gia", f"{question.id}: {message}")


def _sort(words: Words, question: Question) -> Iterator[str]:
    shared = genuine.share(words, question)
    if shared and shared[0] * 2 < shared[1]:
        yield f"{shared[0]} trong {shared[1]} mục là thật; cần ít nhất một nửa"


def _spot(words: Words, question: Question) -> Iterator[str]:
    body = question.texts[Lang.VI].body
    if not isinstance(body, Spot):
        return
    decoys = [option for option in body.options if not option.right]
    if len(decoys) < DECOYS or len(decoys) * 2 < len(body.options):
        yield f"{len(decoys)} trong {len(body.options)} chỗ là bình thường; cần ít nhất {DECOYS} và ít nhất một nửa, để tìm là phân biệt"
    greetings = [option for option in decoys if found(words.greetings, option.text)]
    if len(greetings) > GREETINGS:
        yield f"{len(greetings)} chỗ bình thường là lời chào; nhiều nhất {GREETINGS}"
