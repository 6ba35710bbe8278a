"""A rule of one province is told with the province's name, in lessons and in questions, in both languages."""

from __future__ import annotations

import pytest

from courseware.content.problems import Problem

from ..broken import BANK, BANK_EN, EN, VI, Case, Faults, is_told, named


def where(found: list[Problem]) -> list[str]:
    """The files in which a province is missing."""
    return [p.path for p in found if p.rule == "tinh-thanh"]


def test_a_sentence_that_names_no_province_is_refused(faults: Faults) -> None:
    """The line of the citation must hold the name; the line before does not count."""

    found = faults((VI, "Năm phút: đọc tình huống.", "Ở Hải Phòng có việc này.\nBài được duyệt trước [HP-2023]."))

    assert where(found) == [VI]


def test_a_sentence_that_names_the_province_is_right_in_either_spelling(faults: Faults) -> None:
    """English pages may write Hải Phòng or Hai Phong."""

    assert where(faults((VI, "Năm phút: đọc tình huống.", "Ở Hải Phòng, bài được duyệt trước [HP-2023]."))) == []
    assert where(faults((EN, "Five minutes", "In Hai Phong posts are approved first [HP-2023]. Five minutes"))) == []


def test_a_question_that_cites_a_local_rule_names_the_province_in_both_languages(faults: Faults) -> None:
    """`sources` of a heading speaks for the whole question."""

    cite = (BANK, "sources=LANM-2025-D7.2DD", "sources=HP-2023")

    assert where(faults(cite)) == [BANK_EN, BANK]
    assert where(faults((BANK, "Em làm gì với tin của số lạ?", "Ở Hải Phòng, em làm gì với tin của số lạ?"))) == [
        BANK_EN
    ]


BROKEN: list[Case] = [
    ("tinh-thanh", VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [HP-2023]", "chỉ là việc của Hải Phòng"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
