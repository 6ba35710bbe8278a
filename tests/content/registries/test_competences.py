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


@pytest.mark.parametrize(
    ("id_", "there"),
    [
        ("2.4.TC1a", True), ("2.4.TC1b", False), ("2.4.CB1a", False), ("2.4.NC1a", False), ("2.9.TC1a", False),
        ("6.A3.2", True), ("6.A3.3", False), ("6.A3.MR1", True), ("6.A3.MR2", False), ("6.B1.1", False), ("7.A3.1", False),
    ],
)  # fmt: skip
def test_a_framework_has_the_codes_that_its_list_counts(id_: str, there: bool) -> None:
    """Letters by level, numbers by grade and topic."""

    levels = [{"id": level, "grades": [grade], "name": SAYS} for grade, level in enumerate(("CB1", "TC1"), 1)]
    lists = {"indicators": {"2.4": ["", "a"]}, "topics": {"6": {"A3": "2+1"}}}
    read = Competences.model_validate({"frameworks": [], "components": [], "levels": levels, "codes": [], **lists})

    assert read.exists(id_) is there


def test_a_code_is_found_with_its_framework_or_not_at_all() -> None:
    """The whole code, not its beginning."""

    frames = [{"id": id_, "number": "1/2026", "name": SAYS} for id_ in ("AI", "NLS")]
    codes = [code("4.1.TC1c"), code("6.A3.4", "AI")]
    none = dict[str, str]()
    read = Competences.model_validate(
        {"frameworks": frames, "components": [], "levels": [], "codes": codes, "indicators": none, "topics": none}
    )

    assert read.code("6.A3.4") == codes[1] and read.framework(codes[1]).id == "AI"
    assert read.code("6.A3") is None
