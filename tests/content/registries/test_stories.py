"""Rows of panels: a picture with a sentence to read aloud, and the part of the place that is seen."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from courseware.content.registries.stories import Panel

SAID = {"vi": "Nam tới trường.", "en": "Nam comes to school."}
ROW: dict[str, Any] = {"place": "gate", "mood": "day", "says": SAID, "alt": SAID}


def test_the_middle_of_a_place_is_seen_when_nothing_is_said() -> None:
    assert Panel.model_validate(ROW).left == 120


@pytest.mark.parametrize("wrong", [{"left": "241"}, {"left": "1.5"}, {"says": {"vi": "Nam."}}, {"caption": "Nam."}])
def test_a_row_that_cannot_be_meant_is_refused(wrong: dict[str, Any]) -> None:
    """Beyond the place, half a pixel, one language alone, an unknown key."""

    with pytest.raises(ValidationError):
        Panel.model_validate(ROW | wrong)
