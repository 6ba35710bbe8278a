"""What the course has reached is never lost again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from courseware.authoring import holding
from courseware.content.model import Course

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_reached_is_held_and_its_loss_is_told(small: Course, mini: Path) -> None:
    """A lesson that goes takes its cell along; the list keeps it."""

    assert holding.held(mini) == set()
    holding.hold(small, mini)
    gone = replace(small, lessons=())
    holding.hold(gone, mini)

    assert holding.held(mini) == {"cell L67.S4", "clause 000.1.b"}
    assert holding.lost(small, mini) == []
    assert holding.lost(gone, mini) == ["cell L67.S4", "clause 000.1.b"]


def test_the_course_has_lost_nothing_that_it_had_reached(course: Course) -> None:
    """Coverage never falls; `course.py report --hold` writes down what is new."""

    assert holding.held(ROOT)
    assert holding.lost(course, ROOT) == []
