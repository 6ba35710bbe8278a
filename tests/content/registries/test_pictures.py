"""Rows of pictures: closed lists, whole numbers, both languages."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from courseware.content.registries.pictures import Looks, Picture, Pose, Turn

ROW: dict[str, Any] = {
    "place": "gate", "mood": "day", "alt": {"vi": "Cổng trường.", "en": "A school gate."},
    "who": [{"who": "Nam", "at": ["220", "160"]}],
}  # fmt: skip


def test_what_a_row_leaves_out_has_a_plain_value() -> None:
    """Somebody stands calmly and looks to the right."""

    nam = Picture.model_validate(ROW).who[0]

    assert (nam.at, nam.size, nam.pose, nam.face, nam.turn) == ((220, 160), 100, Pose.REST, "calm", Turn.RIGHT)


@pytest.mark.parametrize(
    "wrong",
    [
        {"mood": "gloom"},
        {"alt": {"vi": "Cổng trường."}},
        {"who": [{"who": "Nam", "at": ["220"]}]},
        {"who": [{"who": "Nam", "at": ["220", "16.5"]}]},
        {"who": [{"who": "Nam", "at": ["999", "160"]}]},
        {"things": [{"thing": "key", "at": ["1", "1"], "colour": "red"}]},
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(wrong: dict[str, Any]) -> None:
    """Unknown words, half a place, a place outside the picture, unknown keys."""

    with pytest.raises(ValidationError):
        Picture.model_validate(ROW | wrong)


@pytest.mark.parametrize("wrong", [{"skin": 4}, {"age": "baby"}, {"colour": "pink"}, {"hair_colour": "green"}])
def test_looks_are_of_the_closed_lists(wrong: dict[str, Any]) -> None:
    """No colour that is not in the palette, but any for what is worn, by its six digits."""

    with pytest.raises(ValidationError):
        Looks.model_validate({"age": "teen", "hair": "short", "wears": "primary"} | wrong)
