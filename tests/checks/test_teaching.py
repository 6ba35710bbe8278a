"""How a lesson is taught is checked in both languages, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import EN, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("day-bai", VI, "ba việc đầu tiên (10)", "ba việc đầu tiên (9)", "cần 15, hoặc 10 nếu dạy tiếp sau 5 phút"),
    ("day-bai", VI, "- **45 phút:**", "- **40 phút:**", "cần các cách dạy 5, 15, 45 phút"),
    ("day-bai", VI, "- **15 phút:** ba việc đầu tiên (10).\n", "", "đang là 5, 45"),
    ("day-bai", VI, "- **Mong đợi:**", "- **Trả lời:**", "nhãn “Trả lời” không có"),
    ("day-bai", EN, "(3), ask the first question (2)", "(2), ask the first question (3)", "khác bản tiếng Việt"),
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
