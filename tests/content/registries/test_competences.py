"""Codes of competences."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.competences import Competence, Competences

SAYS = {"vi": "Nhận ra lừa đảo.", "en": "Spot scams."}


def code(id_: str, framework: str = "NLS") -> Competence:
    """A competence with this code."""
    return Competence.model_validate({"id": id_, "framework": framework, "confidence": "high", "says": SAYS})


@pytest.mark.parametrize(
    "id_", ["4.1.TC1c", "6.A3.4", "12.D1.MR2", "GV.4", "GV.4.3.1", "4.1.tc1c", "4.1.TC1e", "6.E3.4"]
)
def test_a_code_is_written_as_its_framework_writes_it(id_: str) -> None:
    """Of digital competence, of artificial intelligence; what only looks like one is refused."""

    if id_ in {"4.1.TC1c", "6.A3.4", "12.D1.MR2"}:
        assert code(id_).printed == id_
    else:
        with pytest.raises(ValidationError):
            code(id_)


def test_our_own_mark_is_not_printed() -> None:
    """The circular for teachers numbers 4.3; GV. is ours."""

    assert code("GV.4.3").printed == "4.3"


def test_a_code_is_found_with_its_framework_or_not_at_all() -> None:
    """The whole code, not its beginning."""

    frames = [{"id": id_, "number": "1/2026", "name": SAYS} for id_ in ("AI", "NLS")]
    codes = [code("4.1.TC1c"), code("6.A3.4", "AI")]
    read = Competences.model_validate({"frameworks": frames, "components": [], "levels": [], "codes": codes})

    assert read.code("6.A3.4") == codes[1] and read.framework(codes[1]).id == "AI"
    assert read.code("6.A3") is None
