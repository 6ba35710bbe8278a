"""What can be put into a frame. A later kind is one more row."""

from __future__ import annotations

from dataclasses import dataclass

NOT_IN_FRAMES = "/* not in frames */"
"""Stands in a bundle of a lesson before what only its own page has: steps, contents, its end."""


@dataclass(frozen=True)
class FrameKind:
    """One kind of embed page, told in XPath on a built page."""

    name: str
    """For people and for `embed_<name>` in overrides/locales/embed.yml."""
    suffix: str
    """Stands at the end of the address, before .html."""
    pages: str
    """True for the built pages that have this kind."""
    parts: tuple[str, ...]
    """What is taken out of them, in this order."""
    picture: bool
    """Whether the lesson's drawing comes along."""
    situation: bool = False
    """Whether a part brings what leads up to it in its section, when there is a scene in that."""


def _has(name: str) -> str:
    """A test for an element of this class."""
    return f'contains(concat(" ", normalize-space(@class), " "), " {name} ")'


LESSON = f"boolean(//body[{_has('view-lesson')}])"
QUIZ = f"//article//div[{_has('quiz')}]"

KINDS = (
    FrameKind(
        "lesson",
        "",
        LESSON,
        (f"//div[{_has('opening')}]//div[{_has('goals')}]", "//main/article", f"//div[{_has('sources')}]"),
        True,
    ),
    FrameKind("quiz", "-cau-hoi", f"{LESSON} and {QUIZ}", (QUIZ,), False, situation=True),
)
