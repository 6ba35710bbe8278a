"""How many questions a bank has, and of how many kinds."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.content.problems import Problem

from ..broken import Faults

DRAFT = ("docs/vi/lop-6-7/tin-nhan-la.md", "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft")
ADULTS = ("scripts/registry/scope.yml", "learner: pupil", "learner: adult")
"""In a band of adults six questions are asked for."""


def keep(mini: Path, *numbers: int) -> None:
    """Leave only these questions in the bank, in both languages."""
    for lang in ("vi", "en"):
        file = mini / f"quizzes/{lang}/lop-6-7/tin-nhan-la.md"
        front, *questions = re.split(r"(?m)^(?=## )", file.read_text("utf-8"))
        file.write_text(front + "".join(questions[number - 1] for number in numbers), "utf-8")


def told(problems: list[Problem]) -> list[str]:
    """What the rule says."""
    return [problem.message for problem in problems if problem.rule == "ngan-hang"]


def test_six_questions_of_four_kinds_are_enough_for_adults(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 2, 3, 4, 5, 6)

    assert told(faults(ADULTS)) == []


def test_five_are_too_few_and_the_last_one_is_where_to_go_on(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 2, 4, 5, 6)
    found = faults(ADULTS)
    rows = (mini / "quizzes/vi/lop-6-7/tin-nhan-la.md").read_text("utf-8").split("\n")

    assert told(found) == ["một ngân hàng có từ 6 câu, trong bài nhiều nhất 10; đang là 5, trong bài 5"]
    assert rows[next(p.line for p in found if p.rule == "ngan-hang") - 1].startswith("## Thứ tự")


def test_a_bank_of_what_any_quiz_has_is_refused(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 2, 3)

    assert told(faults(ADULTS)) == [
        "cần ít nhất 2 câu ngoài các loại fill, multiple, single; đang là 0",
        "cần ít nhất 4 loại câu, đang là 3: fill, multiple, single",
        "một ngân hàng có từ 6 câu, trong bài nhiều nhất 10; đang là 3, trong bài 3",
    ]


def test_a_draft_may_still_grow(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 2)

    assert told(faults(DRAFT)) == []


def test_a_lesson_for_pupils_has_eight_questions(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 2, 3, 4, 5, 6, 7)

    assert told(faults()) == ["một ngân hàng có từ 8 câu, trong bài nhiều nhất 10; đang là 7, trong bài 7"]


def test_before_children_read_two_kinds_are_enough(mini: Path, faults: Faults) -> None:
    keep(mini, 1, 4, 5)

    found = told(faults(("scripts/registry/scope.yml", "grades: [6, 7]", "grades: [1, 2]")))

    assert found == ["một ngân hàng có từ 8 câu, trong bài nhiều nhất 10; đang là 3, trong bài 3"]


def test_a_bank_without_a_lesson_is_told(mini: Path, faults: Faults) -> None:
    """A bank that no page shows would be forgotten."""

    for lang in ("vi", "en"):
        text = (mini / f"quizzes/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8")
        (mini / f"quizzes/{lang}/lop-6-7/la-hoac.md").write_text(text, "utf-8")

    assert any(p.rule == "ngan-hang" for p in faults())
