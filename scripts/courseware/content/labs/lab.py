"""What a lab is: a page (`docs/*/phong-thuc-hanh/`) whose items are practised, one after the other, and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from courseware.content.labs.body import Body
    from courseware.content.model import Lang

FOLDER = "phong-thuc-hanh"
INDEX = f"{FOLDER}/index"
REASONS = "vi-sao"
"""A story's reasons may have a page of their own below it: `phong-thuc-hanh/mot-tuan-nhom-chat/vi-sao`."""


@dataclass(frozen=True)
class Lab:
    """A lab. Title, description and the day of reading are those of the page at `path`; `bands` are those it is for.

    `answers` are the words of the two answers in each language, empty where the kind has none or its own.
    """

    path: str
    kind: str
    bands: tuple[str, ...]
    minutes: int
    sources: tuple[str, ...]
    answers: dict[Lang, tuple[str, ...]]
    bodies: dict[Lang, Body]

    @property
    def reasons(self) -> str:
        """The path of the page that says why; empty where the lab's own page does."""
        apart = any(body.reasons_apart for body in self.bodies.values())
        return f"{self.path}/{REASONS}" if apart else ""
