"""What a lab is: a page (`docs/*/phong-thuc-hanh/`) whose items are practised, one after the other, and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from courseware.content.labs.body import Body
    from courseware.content.model import Lang

FOLDER = "phong-thuc-hanh"
INDEX = f"{FOLDER}/index"


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
