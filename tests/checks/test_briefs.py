"""Briefs of long questions."""

from __future__ import annotations

import pytest

from ..broken import BANK, BANK_EN, Case, Faults, is_told, named

STEM, STEM_EN = "Em làm gì với tin của số lạ?", "What do you do with the unknown number's message?"
HEAD = "## Em chọn gì {#tin-nhan-la-01 level=1 tags=tin-nhan sources=LANM-2025-D7.2DD clauses=000.1.b}\n\n<quiz>\n"
HEAD_EN = "## What do you choose {#tin-nhan-la-01}\n\n<quiz>\n"
OPTION = "- [ ] Bấm thử xem có quà thật không"
FILL = "accents=optional}\n\n<quiz>\nKhi nghi ngờ"


def brief(head: str, text: str) -> str:
    """A heading with a brief below it."""
    return head.replace("\n\n<quiz>", f"\n\nbrief: {text}\n\n<quiz>")


LONG = f"Buổi tối, máy của em hiện một tin nhắn của số lạ, hứa tặng quà cho cả lớp nếu em bấm vào đường dẫn ngay bây giờ. {STEM}"
LONG_EN = f"In the evening your phone shows a message of an unknown number, with a gift for the whole class if you tap now. {STEM_EN}"
BROKEN: list[Case] = [
    ("cau-gon", BANK, HEAD + STEM, brief(HEAD, "Làm gì?") + STEM, "không cần câu gọn"),
    ("cau-gon", BANK, HEAD + STEM, brief(HEAD, "đ" * 121) + LONG, "dài 121 ký tự; nhiều nhất 120"),
    ("cau-gon", BANK, FILL, FILL.replace("<quiz>", "brief: Hỏi ai?\n\n<quiz>"), "câu này thuộc loại fill"),
    ("cau-gon", BANK_EN, HEAD_EN + STEM_EN, brief(HEAD_EN, "What now?") + STEM_EN, "không cần câu gọn"),
    (
        "cau-gon",
        BANK,
        f"{HEAD}{STEM}\n{OPTION}",
        f"{brief(HEAD, 'Em làm gì?')}{LONG}\n{OPTION}{' và nhận' * 10}",
        "phương án dài hơn 75 ký tự",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


def test_a_long_question_with_a_brief_of_120_letters_is_right(faults: Faults) -> None:
    """English has its own, needed only where its question is long too."""

    long = (BANK, HEAD + STEM, brief(HEAD, "đ" * 120) + LONG)

    def told(*changes: tuple[str, str, str]) -> list[str]:
        return [f"{one.path}: {one.message}" for one in faults(*changes) if one.rule == "cau-gon"]

    assert told(long) == []
    assert told((BANK_EN, HEAD_EN + STEM_EN, brief(HEAD_EN, "What now?") + LONG_EN)) == []
    [missing] = told((BANK_EN, "brief: What now?\n", ""))
    assert missing.startswith(BANK_EN) and "ở một thứ tiếng" in missing
