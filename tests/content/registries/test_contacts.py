"""Numbers that may be printed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.contacts import Contact, Slot

BOTH = {"vi": "Tổng đài", "en": "Hotline"}
LINE = {
    "id": "111", "name": BOTH, "number": "111", "note": BOTH, "source": "TE-2016", "checked": "2026-11-01", "audience": ["pupil"],
}  # fmt: skip


@pytest.mark.parametrize("number", ["111", "113", "156", "18001567"])
def test_a_public_line_has_three_to_eight_figures(number: str) -> None:
    """It is kept as it is dialled."""

    assert Contact.model_validate(LINE | {"number": number}).number == number


@pytest.mark.parametrize("number", ["0912345678", "+84225000", "11", "1800 1567", ""])
def test_a_number_of_one_person_is_refused(number: str) -> None:
    """A mobile number, or what cannot be dialled as it stands."""

    with pytest.raises(ValidationError, match="number"):
        Contact.model_validate(LINE | {"number": number})


def test_a_slot_is_for_pupils_or_adults() -> None:
    """Nobody else reads the course."""

    assert Slot.model_validate({"id": "truong", "name": BOTH, "audience": ["pupil", "adult"]}).audience[1] == "adult"
    with pytest.raises(ValidationError, match="audience"):
        Slot.model_validate({"id": "truong", "name": BOTH, "audience": ["teacher"]})
