"""A picture from its row: place, things behind, people, things; and the pictures of a whole course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from courseware.content.model import Course
from courseware.content.registries import Registry
from courseware.content.registries.pictures import Figure, Picture, Thing
from courseware.content.sheets import Sheets
from courseware.drawing.pictures import people, sharing
from courseware.drawing.pictures.numbers import point, short
from courseware.drawing.pictures.palette import FLOOR, GLASS, INK, MOODS, WALL, recoloured
from courseware.drawing.pictures.people import LINE
from courseware.machine.keeping import Keep, anew

WIDTH, HEIGHT = 640, 360
ROUND = f'width="{WIDTH}" height="{HEIGHT}" rx="28"'
LINES = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
SOFT = "#7f91ab"
"""The line of places: softer than ink, so that people and things stand out."""


def pictures(course: Course, keep: Keep = anew) -> dict[str, str]:
    """Address below the site's root → SVG, for every published lesson that has a picture."""
    return _drawn((lesson.path for lesson in course.ready()), course, keep)


def lab_pictures(course: Course, keep: Keep = anew) -> dict[str, str]:
    """The same for every lab that has one."""
    return _drawn((lab.path for lab in course.labs), course, keep)


def _drawn(paths: Iterable[str], course: Course, keep: Keep) -> dict[str, str]:
    """A picture is made of registries and sheets, which are of the world."""
    rows = course.registry.pictures.pictures
    return {
        address(path): keep(partial(compose, rows[path], course.registry, course.sheets), "picture", path)
        for path in paths
        if path in rows
    }


def address(path: str) -> str:
    """Where a lesson's picture lies below the site's root."""
    return f"assets/pictures/{path}.svg"


def compose(picture: Picture, registry: Registry, sheets: Sheets) -> str:
    """One drawing of 640 × 360. KeyError for a part or a person that is not there: `checks/pictures.py` has told it."""
    drawn = [
        f'<clipPath id="c"><rect {ROUND}/></clipPath><g clip-path="url(#c)" {LINES}>',
        *place(picture, ROUND, sheets),
        *inside(picture.who, picture.things, registry, sheets),
        "</g>",
    ]
    return svg(WIDTH, HEIGHT, "".join(drawn))


def svg(width: int, height: int, drawn: str) -> str:
    """The whole file; what is drawn twice stands in it once."""
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    return f"{start}{sharing.shared(drawn)}</svg>\n"


def place(picture: Picture, ground: str, sheets: Sheets, left: int = 0) -> Iterator[str]:
    """Its ground, a `<rect>` of these attributes, and where it is, in its light, without the `left` most pixels."""
    light = MOODS[picture.mood]
    drawn = recoloured(sheets["places"][picture.place].drawn, {FLOOR: light.floor, WALL: light.wall, GLASS: light.sky})
    moved = f' transform="translate(-{left})"' if left else ""
    yield f'<rect {ground} fill="{light.wall}"/><g stroke="{SOFT}" stroke-width="3"{moved}>{drawn}</g>'


def inside(who: Iterable[Figure], things: Sequence[Thing], registry: Registry, sheets: Sheets) -> Iterator[str]:
    """Things behind, people, things, in ink."""
    yield f'<g stroke="{INK}" stroke-width="{short(LINE)}">'
    yield from (_thing(thing, sheets) for thing in things if thing.behind)
    yield from (people.draw(figure, registry.looks_of(figure.who), sheets) for figure in who)
    yield from (_thing(thing, sheets) for thing in things if not thing.behind)
    yield "</g>"


def _thing(thing: Thing, sheets: Sheets) -> str:
    """A thing, and upon its screen what it shows."""
    part, scale = sheets["things"][thing.thing], thing.size / 100
    mirrored = f"{short(-scale, 2)} " if thing.flipped else ""
    sized = f"scale({mirrored}{short(scale, 2)})" if thing.flipped or scale != 1 else ""
    tilted = f"rotate({thing.tilt})" if thing.tilt else ""
    drawn = part.drawn + (_shown(thing, sheets, scale) if thing.shows else "")
    width = f' stroke-width="{short(LINE / scale)}"' if scale != 1 else ""
    return f'<g transform="translate({point(*thing.at)}){tilted}{sized}"{width}>{drawn}</g>'


def _shown(thing: Thing, sheets: Sheets, scale: float) -> str:
    """The thing upon a screen, as large as the screen lets it be, and never mirrored."""
    shown = sheets["things"][thing.shows]
    (x, y, *room), size = sheets["things"][thing.thing].numbers("screen"), shown.numbers("size")
    fit = min(room[0] / size[0], room[1] / size[1])
    mirrored = f"{short(-fit, 2)} " if thing.flipped else ""
    moved = f"translate({point(x, y)})" if x or y else ""
    place = f"{moved}scale({mirrored}{short(fit, 2)})"
    return f'<g transform="{place}" stroke-width="{short(LINE / scale / max(fit, 0.5))}">{shown.drawn}</g>'
