"""A recording that nobody hears is told: words that have changed, a lesson that is not there, learners who read."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import sounds

from ..broken import BANK, REGISTRY, Faults
from ..recording import opus

LITTLE = (f"{REGISTRY}/scope.yml", "grades: [6, 7]", "grades: [1, 2]")
STEM = "Em làm gì với tin của số lạ?"


def told(mini: Path, faults: Faults, lesson: str = "lop-6-7/tin-nhan-la", *changes: tuple[str, str, str]) -> list[str]:
    """What is said of a recording of the first question."""
    file = mini / f"{sounds.FOLDER}/vi/{lesson}/tin-nhan-la-01.{sounds.mark(STEM)}.opus"
    file.parent.mkdir(parents=True)
    file.write_bytes(opus())
    return [problem.message for problem in faults(*changes) if problem.rule == "tieng"]


def test_a_recording_of_what_is_said_is_let_be(mini: Path, faults: Faults) -> None:
    assert told(mini, faults, "lop-6-7/tin-nhan-la", LITTLE) == []


def test_changed_words_are_told(mini: Path, faults: Faults) -> None:
    """With the command that prints the new name."""

    (message,) = told(mini, faults, "lop-6-7/tin-nhan-la", LITTLE, (BANK, STEM, "Em làm gì với tin ấy?"))

    assert "không câu nào dùng tiếng này" in message and "`sounds lop-6-7/tin-nhan-la`" in message


def test_a_sign_more_is_not_heard(mini: Path, faults: Faults) -> None:
    assert told(mini, faults, "lop-6-7/tin-nhan-la", LITTLE, (BANK, STEM, "“Em làm gì với tin của số lạ?”")) == []


@pytest.mark.parametrize(("lesson", "changes"), [("lop-6-7/bai-khac", [LITTLE]), ("lop-6-7/tin-nhan-la", [])])
def test_a_recording_of_no_young_lesson_is_told(
    mini: Path, faults: Faults, lesson: str, changes: list[tuple[str, str, str]]
) -> None:
    """Nobody plays it there."""

    (message,) = told(mini, faults, lesson, *changes)

    assert message.startswith("không bài mầm non, lớp 1–2 nào ở đường dẫn này")
