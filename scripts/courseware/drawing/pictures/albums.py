"""A lesson's album: the three panels of its story and the drawings of its options, in one file.

A page shows each through its own `<view>` (`album.svg#p1`): one request, whatever it shows, and what two of them draw
alike stands in the file once. All frames have one shape, so that a browser that takes the shape of the whole file for
that of a view is right too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from courseware.content.model import Course, Question
from courseware.content.registries import Choices, Panel, Registry
from courseware.content.reviewing import NAME, reviews
from courseware.content.sheets import Sheets
from courseware.drawing.pictures import composing
from courseware.drawing.pictures.palette import MOODS
from courseware.machine.keeping import Keep, anew

PANEL = 400, 360
OPTION = 200, 180
APART = 40
"""Pixels between two frames: what a browser rounds shows nothing of the next one."""


def albums(course: Course, keep: Keep = anew) -> dict[str, str]:
    """Address below the site's root → SVG: of every published lesson with a story or drawn options, and of its review page.

    They are made of registries and sheets, which are of the world; of a bank they see which drawings its questions name.
    """

    def composed(at: str, panels: tuple[Panel, ...], choices: Choices | None) -> str:
        made = partial(compose, panels, choices, course.registry, course.sheets)
        return keep(made, "album", at, *(choices.drawings if choices else ()))

    found = {}
    for lesson in course.ready():
        bank = course.banks.get(lesson.path)
        panels = course.registry.stories.stories.get(lesson.path, ())
        choices = shown(course, lesson.path, bank.placed if bank else ())
        if panels or choices:
            found[address(lesson.path)] = composed(address(lesson.path), panels, choices)
    for review in reviews(course).values():
        path = review.lesson.path
        if choices := shown(course, path, review.questions):
            found[review_address(path)] = composed(review_address(path), (), choices)
    return found


def shown(course: Course, path: str, questions: Iterable[Question]) -> Choices | None:
    """Of the drawings of a lesson those that a page with these questions shows: it carries no others."""
    choices = course.registry.choices.choices.get(path)
    names = {name for question in questions for name in course.registry.choices.of(path, question.id)}
    if choices is None or not names:
        return None
    return choices.model_copy(
        update={"drawings": {name: drawing for name, drawing in choices.drawings.items() if name in names}}
    )


def address(path: str, view: str = "") -> str:
    """Where a lesson's album lies below the site's root, and one of its views."""
    return f"assets/stories/{path}.svg{view and '#'}{view}"


def review_address(path: str, view: str = "") -> str:
    """The same for the album of its review page."""
    return address(f"{path}/{NAME}", view)


def panel_view(number: int) -> str:
    """The view of a panel, which are counted from 1."""
    return f"p{number}"


def option_view(name: str) -> str:
    """The view of a drawing of `choices.yml`: no other id in the file begins like this."""
    return f"o-{name}"


def compose(panels: tuple[Panel, ...], choices: Choices | None, registry: Registry, sheets: Sheets) -> str:
    """One file. KeyError for a part or a person that is not there: `checks/stories.py` has told it."""
    drawn = [*_panels(panels, registry, sheets), *(_options(choices, registry, sheets) if choices else ())]
    return composing.svg(*PANEL, f"<g {composing.LINES}>{''.join(drawn)}</g>")


def _panels(panels: tuple[Panel, ...], registry: Registry, sheets: Sheets) -> Iterator[str]:
    width, height = PANEL
    ground = f'width="{width}" height="{height}" rx="24"'
    if panels:
        yield f'<clipPath id="c"><rect {ground}/></clipPath>'
    for n, panel in enumerate(panels):
        inner = chain(
            composing.place(panel, ground, sheets, panel.left),
            composing.inside(panel.who, panel.things, registry, sheets),
        )
        yield _frame(panel_view(n + 1), (0, n * (height + APART)), PANEL, "c", "".join(inner))


def _options(choices: Choices, registry: Registry, sheets: Sheets) -> Iterator[str]:
    width, height = OPTION
    ground = f'width="{width}" height="{height}" rx="16"'
    yield f'<clipPath id="d"><rect {ground}/></clipPath>'
    for n, (name, drawing) in enumerate(choices.drawings.items()):
        inner = composing.inside(drawing.who, drawing.things, registry, sheets)
        filled = f'<rect {ground} fill="{MOODS[choices.mood].wall}"/>{"".join(inner)}'
        yield _frame(option_view(name), (PANEL[0] + APART, n * (height + APART)), OPTION, "d", filled)


def _frame(view: str, at: tuple[int, int], size: tuple[int, int], clip: str, drawn: str) -> str:
    moved = f' transform="translate({at[0]} {at[1]})"' if any(at) else ""
    return (
        f'<view id="{view}" viewBox="{at[0]} {at[1]} {size[0]} {size[1]}"/>'
        f'<g clip-path="url(#{clip})"{moved}>{drawn}</g>'
    )
