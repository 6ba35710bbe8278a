"""A view that shows how far it has come is the same view."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from courseware.commands.showing import Shown
from courseware.content.model import Course
from courseware.views.view import Part

PARTS = [Part("a_b.docx", b"1"), Part("c.txt", b"2")]


@dataclass(frozen=True)
class Two:
    """A view of two files."""

    name: str = "two"

    def parts(self, course: Course) -> Iterator[Part]:
        """Both."""
        yield from PARTS


class Terminal(io.StringIO):
    """Somebody looks at it."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.mark.parametrize("quiet", [True, False])
def test_its_name_and_its_parts_pass_through(quiet: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is drawn on a terminal, unless it shall be quiet."""

    screen = Terminal()
    monkeypatch.setattr(sys, "__stderr__", screen)
    monkeypatch.setenv("TERM", "xterm")
    shown = Shown(Two(), 2, quiet=quiet)

    assert shown.name == "two"
    assert list(shown.parts(None)) == PARTS  # type: ignore[arg-type]
    assert (
        "Đang viết" in screen.getvalue() or "docx" in screen.getvalue() or "c.txt" in screen.getvalue()
    ) is not quiet
