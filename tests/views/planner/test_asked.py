"""What a school's file holds."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from courseware.views.planner.asked import LONGEST, Off

from .years import slot, year


def test_a_holiday_has_both_its_ends() -> None:
    """And is one day when only one is named; a typing error of a thousand years does not last."""

    assert list(Off.model_validate({"first": "2027-02-01"}).days) == [date(2027, 2, 1)]
    assert len(list(Off.model_validate({"first": "2027-02-01", "last": "2027-02-03"}).days)) == 3
    assert len(list(Off.model_validate({"first": "2027-02-01", "last": "2099-02-03"}).days)) == LONGEST


def test_a_class_has_the_hours_it_names_or_all() -> None:
    """In the order of the file."""

    asked = year(
        slots=[slot("A"), slot("B", 5)],
        classes=[{"name": "6A", "grade": "6"}, {"name": "6B", "grade": "6", "slots": ["B"]}],
    )

    assert [[one.name for one in asked.slots_of(group)] for group in asked.classes] == [["A", "B"], ["B"]]


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts": "1999-09-06"},
        {"slots": [slot(at="7:15")]},
        {"slots": [slot(at="24:00")]},
        {"slots": [slot(day=8)]},
        {"slots": [slot(minutes=4)]},
        {"slots": [slot("…")]},
        {"weeks": "0"},
        {"new_per_week": "0"},
        {"co": "ban"},
    ],
)
def test_what_no_school_has_is_refused(wrong: dict[str, object]) -> None:
    """Each by itself."""

    with pytest.raises(ValidationError):
        year(**wrong)  # type: ignore[arg-type]
