"""A bank checks a lesson without becoming a test: enough questions, not too many, of several kinds."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.model import Bank, Lang
from courseware.content.problems import Problem
from courseware.content.registries import Band

FEWEST, MOST, KINDS = 6, 10, 4
"""Questions of a bank, questions on the lesson's page (those for review alone stand on none), kinds."""
PUPILS_FEWEST = 8
"""In lessons for pupils, so that review and parallel papers have enough."""
LITTLE_KINDS = 2
"""Before children read: picture choice, sorting, a story."""
PLAIN = frozenset({"single", "multiple", "fill"})
"""Kinds that any quiz has; a bank also has the others."""
OTHERS = 2


def check(extract: Extract) -> Iterator[Problem]:
    """Every bank of a published lesson; a draft may still grow."""
    for lesson, bank in extract.ready():
        if bank is None or lesson.path in extract.half_read:
            continue
        line = bank.questions[-1].texts[Lang.VI].line if bank.questions else extract.line(bank.files[Lang.VI], "title")
        for message in _faults(bank, extract.registry.band(lesson.band)):
            yield Problem(bank.files[Lang.VI], line, "ngan-hang", message)


def _faults(bank: Bank, band: Band) -> Iterator[str]:
    kinds = {question.kind for question in bank.questions}
    fewest = PUPILS_FEWEST if band.learner == "pupil" else FEWEST
    if len(bank.questions) < fewest or len(bank.placed) > MOST:
        yield f"một ngân hàng có từ {fewest} câu, trong bài nhiều nhất {MOST}; đang là {len(bank.questions)}, trong bài {len(bank.placed)}"
    least = LITTLE_KINDS if band.little else KINDS
    if len(kinds) < least:
        yield f"cần ít nhất {least} loại câu, đang là {len(kinds)}: {', '.join(sorted(kinds))}"
    others = [question for question in bank.questions if question.kind not in PLAIN]
    if len(others) < OTHERS:
        yield f"cần ít nhất {OTHERS} câu ngoài các loại {', '.join(sorted(PLAIN))}; đang là {len(others)}"
