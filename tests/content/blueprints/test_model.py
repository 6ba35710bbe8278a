"""What may be written in a blueprint."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from courseware.content import reading
from courseware.content.blueprints.model import Blueprint, Parallel, model_of
from courseware.content.blueprints.scoring import Form

from ...exchanging import exchange

FILE = "quizzes/blueprints/tin-nhan.yml"


def problems(mini: Path, old: str, new: str) -> list[str]:
    """What is said of the small blueprint with one change."""
    exchange(mini / FILE, old, new)
    return [str(problem) for problem in reading.read(mini).problems]


def test_a_blueprint_is_read_with_the_course(mini: Path) -> None:
    """By the name of its file; counts and points are numbers."""

    found = reading.read(mini).course
    assert found is not None
    one = found.blueprints["tin-nhan"]

    assert isinstance(one, Blueprint)
    assert [one.count(form, 3) for form in (Form.TRUEFALSE, Form.ESSAY, Form.CHOICE)] == [0, 1, 0]
    assert (one.count(Form.SHORT, 1), one.essays[0].points) == (1, Decimal("8.5"))


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('scoring: "7991"', "scoring: 7992", 4, "scoring: cần một trong 7991, 3-2-2-3, 3-4-3, tieu-hoc, đang là “7992”"),
        ("minutes: 15", "minutes: nửa giờ", 3, "minutes: cần số nguyên"),
        ("variants: 2", "variants: 99", 19, "variants"),
        ("seed: 7", "mau: 7", 18, "mau"),
        ("points: 4.5", "points: bốn", 17, "cần số điểm như 0.5"),
        ("points: 4.5", "points: 1e3", 17, "cần số điểm như 0.5"),
        ("truefalse: [0, 1, 0]", "dung-sai: [0, 1, 0]", 6, "dung-sai"),
        ("truefalse: [0, 1, 0]", "truefalse: [0, 1]", 6, "asks.truefalse"),
        ("level: 3", "level: 4", 11, "level"),
    ],
)  # fmt: skip
def test_what_is_written_wrong_is_told_at_its_line(mini: Path, old: str, new: str, line: int, said: str) -> None:
    """And what stands there."""

    found = problems(mini, old, new)

    assert any(one.startswith(f"{FILE}:{line}: ") and said in one for one in found), found


def test_all_that_is_wrong_is_told_at_once(mini: Path) -> None:
    """Three faults, three lines."""

    text = (mini / FILE).read_text("utf-8")
    (mini / FILE).write_text(text.replace("L67", "", 1).replace("15", "x", 1).replace("seed: 7", "seed: -1"), "utf-8")

    assert {problem.line for problem in reading.read(mini).problems if problem.path == FILE} == {2, 3, 18}


def test_a_file_under_another_name_is_not_passed_over(mini: Path) -> None:
    """Saved as .yaml or with accents, it would silently never be made."""

    (mini / FILE).rename(mini / "quizzes/blueprints/Đề 1.yaml")

    assert any("tên tệp cần chữ thường không dấu" in str(problem) for problem in reading.read(mini).problems)


def test_a_pair_of_sheets_is_known_by_how_many_of_each_it_has() -> None:
    """Every other file is a paper."""

    assert model_of("title: x\neach: 5\n") is Parallel
    assert model_of("title: each: 5\n") is Blueprint
