"""What lessons have for a themed week."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.drawing.words import Words
from courseware.views.kits import material
from courseware.views.kits.material import Material
from courseware.views.themed import choosing

from ...miniature import ROOT


@pytest.fixture(scope="session")
def spoken() -> Words:
    """The words of the interface, in Vietnamese."""
    return words.read(ROOT / "overrides/locales", Lang.VI)


@pytest.fixture(scope="session")
def week(course: Course, spoken: Words) -> Callable[..., list[Material]]:
    """The lessons that some words name, taken apart."""

    def found(*named: str) -> list[Material]:
        chosen = choosing.choose(course, named)
        assert chosen.wrong == ""
        return [material.read(course, lesson, spoken) for lesson in chosen.lessons]

    return found
