"""Rows of drawings for options: by lesson, by name, by question."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from courseware.content.registries.choices import ChoicePictures

LESSON: dict[str, Any] = {"mood": "day", "drawings": {"nha": {"things": []}}, "questions": {"bai-01": ["nha"]}}


def test_a_question_knows_its_drawings() -> None:
    """In order; another question or lesson has none."""

    rows = ChoicePictures.model_validate({"choices": {"mam-non/bai": LESSON}})

    assert rows.of("mam-non/bai", "bai-01") == ("nha",)
    assert rows.of("mam-non/bai", "bai-02") == rows.of("mam-non/khac", "bai-01") == ()


@pytest.mark.parametrize(
    "wrong", [{"mood": "gloom"}, {"drawings": {"nha": {"alt": "Nhà."}}}, {"questions": {"bai-01": "nha"}}]
)
def test_a_row_that_cannot_be_meant_is_refused(wrong: dict[str, Any]) -> None:
    """An unknown light, words that nobody hears, a name where a list is asked for."""

    with pytest.raises(ValidationError):
        ChoicePictures.model_validate({"choices": {"mam-non/bai": LESSON | wrong}})
