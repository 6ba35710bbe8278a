"""Lessons of textbooks."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.hooks import Hook, Hooks

NAME = "Tin học 6, Bài 9. An toàn thông tin"
HOOK = {"name": NAME, "subject": "Tin học", "grade": 6, "strands": ["S4"], "confidence": "high"}


def test_a_hook_is_found_by_its_whole_name() -> None:
    """What front matter writes is compared letter by letter."""

    hooks = Hooks.model_validate({"hooks": [HOOK]})

    assert hooks.hook(NAME) == Hook.model_validate(HOOK)
    assert hooks.hook(NAME.lower()) is None and hooks.hook("") is None


@pytest.mark.parametrize("wrong", [{"grade": 0}, {"grade": 13}, {"confidence": "low"}, {"name": "Bài 9"}])
def test_a_hook_that_is_not_sure_is_refused(wrong: dict[str, object]) -> None:
    """No grade that schools lack, nothing that somebody only guessed."""

    with pytest.raises(ValidationError):
        Hook.model_validate(HOOK | wrong)
