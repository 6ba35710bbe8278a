"""When a document is in force."""

from __future__ import annotations

from datetime import date

import pytest

from courseware.content.registries import LegalDocument

FIRST, LAST = date(2026, 7, 1), date(2030, 6, 30)


def document(**dates: date) -> LegalDocument:
    """A law with these dates."""
    return LegalDocument.model_validate(
        {"number": "1/2026/QH15", "name": {"vi": "Luật", "en": "Law"}, "kind": "law", **dates}
    )


@pytest.mark.parametrize(
    ("day", "good"),
    [(date(2026, 6, 30), False), (FIRST, True), (date(2028, 2, 29), True), (LAST, True), (date(2030, 7, 1), False)],
)
def test_first_and_last_day_belong_to_it(day: date, good: bool) -> None:
    """Both ends are days in force."""

    assert document(**{"from": FIRST, "until": LAST}).in_force(day) == good


def test_an_open_end_has_no_end() -> None:
    """Without `until` it holds on, without `from` it always did."""

    assert document(**{"from": FIRST}).in_force(date.max) and document(until=LAST).in_force(date.min)
    assert document().in_force(date.min) and document().in_force(date.max)
