"""What all registries have in common."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.model import Lang
from courseware.content.registries.closed import Both


def test_a_text_is_asked_for_by_its_language() -> None:
    """As a word or as a Lang."""

    both = Both(vi="Trường", en="School")

    assert (both["vi"], both[Lang.EN]) == ("Trường", "School")


@pytest.mark.parametrize(
    "typed", [{"vi": "Trường"}, {"vi": "Trường", "en": ""}, {"vi": "Trường", "en": "School", "fr": "École"}]
)
def test_a_text_has_two_languages_and_no_third(typed: dict[str, str]) -> None:
    """None missing, none empty, no key that nobody reads."""

    with pytest.raises(ValidationError):
        Both.model_validate(typed)


@pytest.mark.parametrize("lang", list(Lang))
def test_what_was_read_does_not_change(lang: Lang) -> None:
    """One reading serves every view, so none may write into it."""

    both = Both(vi="Trường", en="School")
    with pytest.raises(ValidationError, match="frozen"):
        setattr(both, lang, "Lớp")
