"""The school year as the home page shows it: each theme with one lesson a band and strand. Pure, and without a clock."""

from __future__ import annotations

from typing import Any

from courseware.content.model import Lesson
from courseware.content.registries import Theme
from courseware.drawing.card_views import LessonCard, Named
from courseware.drawing.cards import Cards


def year(cards: Cards) -> list[dict[str, Any]]:
    """[{name, months, strands, picture, bands: [{band, lessons}]}], in the order of the year; `picture` is an address, "" for none."""
    return [
        {
            "name": theme.name[cards.lang],
            "months": theme.months,
            "strands": [strand for id_ in theme.strands for strand in cards.strands if strand.id == id_],
            "picture": _picture(cards, theme),
            "bands": [
                {"band": band, "lessons": found}
                for band in _bands(cards, theme)
                if (found := _lessons(cards, band, theme))
            ],
        }
        for theme in cards.course.registry.months.themes
    ]


def _picture(cards: Cards, theme: Theme) -> str:
    card = cards.lessons.get(theme.picture)
    return card.picture.path if card and card.picture else ""


def _bands(cards: Cards, theme: Theme) -> list[Named]:
    return [band for band in cards.bands if not theme.groups or band.group in theme.groups]


def _lessons(cards: Cards, band: Named, theme: Theme) -> list[LessonCard]:
    """One a strand; none twice, as one may serve two."""
    found = [_first(cards, band.id, strand) for strand in theme.strands]
    return [cards.lessons[path] for path in dict.fromkeys(lesson.path for lesson in found if lesson)]


def _first(cards: Cards, band: str, strand: str) -> Lesson | None:
    """The band's first lesson of a strand; where it has none, the first that reaches the strand's cell as well."""
    own = [lesson for lesson in cards.course.ready() if lesson.band == band]
    also = [lesson for lesson in own if f"{band}.{strand}" in lesson.cells]
    return next((lesson for lesson in (*(x for x in own if x.strand == strand), *also)), None)
