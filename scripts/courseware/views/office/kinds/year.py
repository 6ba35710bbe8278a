"""What a school year is made of, as tables: months and lessons, what adults learn, which duty is answered where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from courseware.content.model import Lang
from courseware.content.registries import Band, Theme
from courseware.views.office import outline
from courseware.views.office.blanks import cell
from courseware.views.office.desk import Desk
from courseware.views.office.official import Node
from courseware.views.word.paragraphs import Grid, Joined, Row, heading

SIZE = 12


def months(at: Desk) -> Grid:
    """A row a month: what the pupils of each band learn."""
    pupils = [band for band in at.bands() if band.school]
    rows = tuple(tuple(map(cell, row)) for theme, names in at.themes() for row in _rows(at, pupils, theme, names))
    return Grid((15, 25, 60), heading("Thời gian", "Chủ đề", "Bài", size=SIZE), rows)


def _rows(at: Desk, pupils: list[Band], theme: Theme, names: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """A month: when, what, which lessons. What is the staff's month stands between the others for pupils, as in the planner."""
    told, lessons = "\n".join(names), titles(at, pupils, theme)
    if not theme.groups:
        yield theme.name[Lang.VI], told, lessons
        return
    if lessons:
        yield "Xen giữa các tháng", told, lessons
    yield theme.name[Lang.VI], told, "Học kỳ hè: bồi dưỡng thầy cô"


def titles(at: Desk, bands: list[Band], theme: Theme) -> str:
    """A line a band: its lessons of a month; "" where it has none."""
    found = (
        (band, [one.texts[Lang.VI].title for one in at.lessons(band) if one.strand in theme.strands]) for band in bands
    )
    return "\n".join(f"{band.name[Lang.VI]}: {'; '.join(titles)}" for band, titles in found if titles)


def adults(at: Desk) -> Grid:
    """A row a lesson of those who work in the school."""
    rows: list[Row] = []
    for band in (band for band in at.bands() if band.group == "nha-truong"):
        lessons = at.lessons(band)
        for n, lesson in enumerate(lessons):
            told = (cell(lesson.texts[Lang.VI].title), cell(f"{lesson.minutes} phút", centre=True))
            first = (Joined(cell(band.name[Lang.VI]), down=len(lessons)),) if n == 0 else ()
            rows.append((*first, *told))
    return Grid((30, 52, 18), heading("Dành cho", "Bài", "Thời lượng", size=SIZE), tuple(rows))


def answers(at: Desk, body: tuple[Node, ...]) -> Grid:
    """A row a duty: what a letter asks, where the plan answers."""
    where: dict[str, list[str]] = {}
    for duty, place in outline.places(body, outline.PARTS):
        where.setdefault(duty, []).append(place)
    rows: list[Row] = []
    for key, clauses in groupby(at.duties(), lambda clause: clause.dispatch):
        rows.append((Joined(cell(at.letter(key), bold=True), across=3),))
        rows += [
            (cell(one.place), cell(one.says[Lang.VI]), cell(", ".join(where.get(one.id, ())), centre=True))
            for one in clauses
        ]
    return Grid((20, 60, 20), heading("Mục của công văn", "Việc được giao", "Mục của kế hoạch", size=SIZE), tuple(rows))
