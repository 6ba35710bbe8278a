"""How long sentences may be, and which sentence an age is told."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.style import Exemption, Style

NO_WORDS = dict.fromkeys(
    ("genuine", "fake", "reasons", "not_reasons", "help", "absolutes", "greetings", "tricks", "beside", "law"), ()
)
STYLE = Style.model_validate(
    {
        "ease": [{"bands": ["L12"], "mean": 9, "longest": 14}, {"bands": ["GV", "QT"], "mean": 20}],
        "exempt": [],
        "slogans": [{"bands": ["L12", "L35"], "says": ["Dừng lại."]}, {"bands": ["L35"], "says": ["Hỏi lại."]}],
        "words": NO_WORDS,
    }
)


def test_a_band_has_its_limits_or_none() -> None:
    """Adults have no longest sentence."""

    limits = {band: STYLE.ease_of(band) for band in ("L12", "QT", "L67")}

    assert [ease and (ease.mean, ease.longest) for ease in limits.values()] == [(9, 14), (20, None), None]


@pytest.mark.parametrize(("band", "says"), [("L12", ("Dừng lại.",)), ("L35", ("Dừng lại.", "Hỏi lại.")), ("L67", ())])
def test_a_band_may_use_the_sentences_of_its_age(band: str, says: tuple[str, ...]) -> None:
    """All that name it, in their order."""

    assert STYLE.slogans_of(band) == says


def test_an_exemption_says_why() -> None:
    """A word or two is no reason."""

    with pytest.raises(ValidationError, match="reason"):
        Exemption(lesson="lop-6-7/tin-nhan-la", reason="khó viết")
