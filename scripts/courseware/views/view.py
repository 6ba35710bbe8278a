"""What a view is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from courseware.content.model import Course


@dataclass(frozen=True)
class Part:
    """One file of a view; `path` is relative to the view's folder, with forward slashes."""

    path: str
    data: bytes


class View(Protocol):
    """A name, which is its folder's, and the parts that a course gives."""

    @property
    def name(self) -> str:
        """Small letters, digits and dashes; a slash where views lie side by side in a folder."""

    def parts(self, course: Course) -> Iterable[Part]:
        """Every part, in a fixed order, from nothing but the course."""
