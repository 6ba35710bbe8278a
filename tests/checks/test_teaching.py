"""How a lesson is taught is checked in both languages, with file and line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from courseware.checks import teaching
from courseware.checks.context import Context
from courseware.content import reading

from ..broken import EN, VI, Case, Faults, is_told, named
from ..miniature import DAY, MINI

BROKEN: list[Case] = [
    ("day-bai", VI, "ba việc đầu tiên (10)", "ba việc đầu tiên (9)", "cần 15, hoặc 10 nếu dạy tiếp sau 5 phút"),
    ("day-bai", VI, "- **45 phút:**", "- **40 phút:**", "cần các cách dạy 5, 15, 45 phút"),
    ("day-bai", VI, "- **15 phút:** ba việc đầu tiên (10).\n", "", "đang là 5, 45"),
    ("day-bai", VI, "- **Mong đợi:**", "- **Trả lời:**", "nhãn “Trả lời” không có"),
    ("day-bai", EN, "(3), ask the first question (2)", "(2), ask the first question (3)", "khác bản tiếng Việt"),
    ("day-bai", VI, "- **Ở nhà:**", "- **Cần để ý:**", "cần đúng một dòng “- **Ở nhà:** …”"),
    ("day-bai", EN, "- **At home:**", "- **Watch for:**", "số dòng “Mong đợi”, “Hay gặp”, “Ở nhà”, “Phẩm chất”, khác"),
    ("day-bai", EN, "- **Product:** a sheet with the first three things.\n", "", "thiếu dòng “- **Product:** …”"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


def test_a_flaw_stands_at_its_line(faults: Faults, mini: Path) -> None:
    """Not at the beginning of the section."""

    lines = (mini / VI).read_text("utf-8").split("\n")
    (found,) = [p for p in faults((VI, "tình huống (3)", "tình huống (4)")) if p.rule == "day-bai" and p.path == VI]

    assert lines[found.line - 1].startswith("- **5 phút:**")


def test_something_to_do_at_home_is_each_lessons_own() -> None:
    """Not twice in a band."""

    course = reading.read(MINI).course
    assert course is not None
    twice = replace(course, lessons=(course.lessons[0], replace(course.lessons[0], path="lop-6-7/hai")))

    assert [one.message for one in teaching.check_at_home(Context.of(course, {}, DAY))] == []
    assert [one.message for one in teaching.check_at_home(Context.of(twice, {}, DAY))] == [
        "“Ở nhà” giống hệt bài lop-6-7/tin-nhan-la: mỗi bài một việc riêng"
    ]


def test_lessons_of_adults_have_no_sheet_to_take_home(faults: Faults) -> None:
    """Who writes it there is told so."""

    found = faults(("scripts/registry/scope.yml", "learner: pupil", "learner: adult"))

    assert any("“Ở nhà” chỉ có ở bài của học sinh" in problem.message for problem in found)
