"""Whose name may stand in a story."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.cast import Cast, Person

LAN = {"name": "Ngọc Lan", "title": "cô", "bands": ["L67"], "role": {"vi": "cô giáo", "en": "teacher"}}


def test_every_word_of_a_name_is_known_and_what_is_no_name() -> None:
    """Stories say “Lan” and “Ngọc Lan”; a title is no name, a voice has none."""

    cast = Cast.model_validate({"schools": {}, "people": [LAN], "voices": ["Mẹ"], "not_names": ["Tin học"]})

    assert cast.known == {"Ngọc Lan", "Ngọc", "Lan", "Tin học"}


@pytest.mark.parametrize("wrong", [{"name": "L"}, {"bands": []}, {"age": 30}])
def test_a_person_has_a_name_and_a_band(wrong: dict[str, object]) -> None:
    """And nothing that the registry does not know."""

    assert Person.model_validate(LAN).title == "cô"
    with pytest.raises(ValidationError):
        Person.model_validate(LAN | wrong)
