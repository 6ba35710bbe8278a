"""A lesson's drawings, each an SVG of its own: its picture, the panels of its story, those of its options. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from courseware.content.kinds.parts import shuffled
from courseware.content.kinds.sort import Sort
from courseware.content.model import Course, Lang, Question
from courseware.drawing.pictures import albums, composing

VIEW = re.compile(r'<view id="(?P<id>[^"]+)" viewBox="(?P<box>[^"]+)"/>')
WHOLE = re.compile(r'viewBox="[^"]+"')


@dataclass(frozen=True)
class Drawn:
    """A drawing, its text alternative, and the sentence below it, "" for none."""

    svg: str
    alt: str
    says: str = ""


def picture(course: Course, path: str) -> Drawn | None:
    """The picture of a lesson; None for one without."""
    row = course.registry.pictures.pictures.get(path)
    return Drawn(composing.compose(row, course.registry, course.sheets), row.alt[Lang.VI]) if row else None


def story(course: Course, path: str) -> list[Drawn]:
    """The three panels of a young lesson; none for all others."""
    panels = course.registry.stories.stories.get(path, ())
    return [
        Drawn(albums.compose((panel,), None, course.registry, course.sheets), panel.alt[Lang.VI], panel.says[Lang.VI])
        for panel in panels
    ]


def options(course: Course, path: str) -> dict[str, tuple[str, ...]]:
    """Question → the drawings of its options, in the order of its bank."""
    choices = course.registry.choices.choices.get(path)
    if choices is None:
        return {}
    alone = {
        name: choices.model_copy(update={"drawings": {name: drawing}}) for name, drawing in choices.drawings.items()
    }
    seen = {name: view_of(albums.compose((), one, course.registry, course.sheets)) for name, one in alone.items()}
    return {question: tuple(seen[name] for name in names) for question, names in choices.questions.items()}


def of(question: Question, options: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The drawings of a question's options, in the order in which these are drawn; none for most."""
    drawings = options.get(question.id, ())
    return tuple(shuffled(drawings, question.id)) if question.kind == Sort.kind and drawings else tuple(drawings)


def view_of(album: str) -> str:
    """The one view of an album as a drawing that shows nothing else."""
    view = VIEW.search(album)
    if view is None:
        raise ValueError(album[:60])
    return WHOLE.sub(f'viewBox="{view["box"]}"', album, count=1)
