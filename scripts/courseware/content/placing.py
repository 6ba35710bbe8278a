"""Where a lesson's text wants its questions: `<!-- quiz -->` for all, `<!-- quiz: ma-01, ma-02 -->` for some. Pure."""

from __future__ import annotations

import re

from courseware.content.model import Bank, Question

MARKER = re.compile(
    r"^<!--[ \t]*quiz(?:[ \t]*:[ \t]*(?P<ids>[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*?))?[ \t]*-->[ \t]*$", re.M
)
HELP = re.compile(r"^<!--[ \t]*help[ \t]*-->[ \t]*$", re.M)
"""Where the cards of contacts stand."""

STORY = "<!-- story -->"
"""Where the story in three panels stands. No author writes it: it opens the scene of each lesson that has one."""
SCENE = re.compile(r"^## .*\{#tinh-huong\}[ \t]*$", re.M)


def with_story(body: str) -> str:
    """A lesson's text with the place of its story."""
    return SCENE.sub(rf"\g<0>\n\n{STORY}", body, count=1)


def named(body: str) -> list[list[str]]:
    """The ids of each quiz marker in `body`; empty for the marker that takes all that no other names."""
    return [ids_of(marker) for marker in MARKER.finditer(body)]


def ids_of(marker: re.Match[str]) -> list[str]:
    """The ids that one marker names."""
    return [id_.strip() for id_ in (marker["ids"] or "").split(",") if id_.strip()]


def groups(body: str, bank: Bank | None) -> list[list[Question]]:
    """The questions of each quiz marker in `body`, in order; those that are for review alone stand at none."""
    questions = {q.id: q for q in bank.placed} if bank else {}
    markers = named(body)
    taken = {id_ for ids in markers for id_ in ids}
    rest = [q for id_, q in questions.items() if id_ not in taken]
    return [[questions[id_] for id_ in ids if id_ in questions] if ids else rest for ids in markers]
