"""How lessons read and how long they take."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Course
from courseware.views.report.report import figures, text

from .conftest import rows


def test_a_stale_translation_is_counted(small: Course) -> None:
    """With another stamp the twin of a lesson is stale."""

    old = replace(small, lessons=(replace(small.lessons[0], translates="00000000"),))

    assert rows(old, "translations")["L67"]["lessons"] == 1
    assert rows(old, "translations")["L67"]["beyond"] == ["lessons"]


def test_too_few_minutes_are_marked(small: Course) -> None:
    """A lesson that says less than it takes."""

    short = replace(small, lessons=(replace(small.lessons[0], minutes=20),))

    assert rows(short, "minutes")["L67"]["beyond"] == ["over"]
    assert "1!" in text(figures(short))
