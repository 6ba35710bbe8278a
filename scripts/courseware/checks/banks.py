"""A bank checks a lesson without becoming a test: enough questions, not too many, of several kinds."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Bank, Kind, Lang
from courseware.content.problems import Problem

FEWEST, MOST, KINDS = 6, 10, 4
PLAIN = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.FILL})
"""Kinds that any quiz has; a bank also has the others."""
OTHERS = 2


def check(context: Context) -> Iterator[Problem]:
    """Every bank of a published lesson; a draft may still grow."""
    for lesson in context.course.ready():
        bank = context.course.banks.get(lesson.path)
        if bank is None:
            continue
        line = bank.questions[-1].texts[Lang.VI].line if bank.questions else context.line(bank.files[Lang.VI], "title")
        for message in _faults(bank):
            yield Problem(bank.files[Lang.VI], line, "ngan-hang", message)


def _faults(bank: Bank) -> Iterator[str]:
    kinds = {question.kind for question in bank.questions}
    if not FEWEST <= len(bank.questions) <= MOST:
        yield f"một ngân hàng có {FEWEST}–{MOST} câu, đang là {len(bank.questions)}"
    if len(kinds) < KINDS:
        yield f"cần ít nhất {KINDS} loại câu, đang là {len(kinds)}: {', '.join(sorted(kinds))}"
    others = [question for question in bank.questions if question.kind not in PLAIN]
    if len(others) < OTHERS:
        yield f"cần ít nhất {OTHERS} câu ngoài các loại {', '.join(sorted(PLAIN))}; đang là {len(others)}"
