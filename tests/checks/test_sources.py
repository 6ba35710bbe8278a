"""The law that is taught: which one may be named and cited, to the day."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
VI, REGISTRY = "docs/vi/lop-6-7/tin-nhan-la.md", "scripts/registry/sources.yml"
OLD = ["24/2018/QH14", "86/2015/QH13", "Luật An ninh mạng 2018", "Luật An ninh mạng năm 2018", "Cybersecurity Law of 2018", "15/2020/NĐ-CP"]


def said(found: list[Problem], words: str) -> list[str]:
    """What is said about the law, with these words in it."""
    return [problem.message for problem in found if problem.rule == "can-cu" and words in problem.message]


@pytest.mark.parametrize("law", OLD)
def test_a_law_of_before_cannot_be_named_as_law(faults: Faults, law: str) -> None:
    """The laws of 2015 and 2018, and the decree under them, by number or by name."""

    assert said(faults((VI, "Năm phút:", f"Theo {law}, năm phút:")), f"“{law}” không còn hiệu lực")


@pytest.mark.parametrize("law", OLD)
def test_a_law_of_before_may_be_told_as_history(faults: Faults, law: str) -> None:
    """Where the same passage says that it is no longer in force."""

    assert said(faults((VI, "Năm phút:", f"{law} đã được thay thế. Năm phút:")), law) == []


def test_history_in_another_paragraph_is_no_excuse(faults: Faults) -> None:
    """Who reads one paragraph alone would take the old law for law."""

    assert said(faults((VI, "Năm phút:", "Luật cũ đã được thay thế.\n\nTheo 86/2015/QH13, năm phút:")), "86/2015/QH13")


@pytest.mark.parametrize(("today", "refused"), [(datetime.date(2026, 12, 31), False), (datetime.date(2027, 1, 1), True)])
def test_the_last_day_of_a_law_is_a_day_of_that_law(faults: Faults, today: datetime.date, refused: bool) -> None:
    """`until` is the last day in force; on the day after the law may not be cited."""

    found = faults((REGISTRY, "    from: 2026-07-01", "    from: 2026-07-01\n    until: 2026-12-31"), today=today)

    assert bool(said(found, f"116/2025/QH15 không có hiệu lực ngày {today:%d/%m/%Y}")) == refused


@pytest.mark.parametrize(("today", "refused"), [(datetime.date(2026, 6, 30), True), (datetime.date(2026, 7, 1), False)])
def test_the_first_day_of_a_law_is_a_day_of_that_law(faults: Faults, today: datetime.date, refused: bool) -> None:
    """`from` is the first day in force."""

    assert bool(said(faults(today=today), "116/2025/QH15 không có hiệu lực")) == refused


@pytest.mark.parametrize(("confidence", "refused"), [("low", True), ("medium", False)])
def test_only_low_confidence_keeps_a_fact_out(faults: Faults, confidence: str, refused: bool) -> None:
    """A fact of medium confidence may be taught."""

    found = faults((REGISTRY, "confidence: high", f"confidence: {confidence}"))

    assert bool(said(found, "LANM-2025-D7.2DD: độ tin cậy thấp")) == refused
