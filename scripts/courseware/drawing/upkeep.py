"""What keeps the course true, as four pages show it. Pure, and without a clock: every row says its day.

When each lesson is to be read again, what is new, what is known less than well, where the law has changed under a lesson.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from courseware.content.registries import Source
from courseware.drawing.card_views import LessonCard
from courseware.drawing.cards import Cards


def reviews(cards: Cards) -> list[dict[str, Any]]:
    """Each band with its lessons, the next to be read again first: [{band, lessons: [{card, due}]}]."""
    due = {lesson.path: lesson.due(cards.lang) for lesson in cards.course.ready()}
    return [
        {
            "band": band,
            "lessons": [
                {"card": card, "due": due[card.path]}
                for card in sorted(band.lessons, key=lambda card: (due[card.path], card.title))
            ],
        }
        for band in cards.bands
        if band.lessons
    ]


def news(cards: Cards) -> list[dict[str, Any]]:
    """The releases, the newest first: [{number, items: [text]}]; the number of what is not released is empty."""
    return [
        {"number": release.number, "items": [item[cards.lang] for item in release.items]}
        for release in cards.course.news
    ]


def unsure(cards: Cards) -> list[dict[str, Any]]:
    """The documents that lessons cite from a copy or a second hand, as `LawCards.documents` gives them, and only those facts."""
    found = []
    for document in cards.law.documents():
        sources = [source for source in document["sources"] if source["lessons"] and source["confidence"] != "high"]
        if sources:
            found.append({**document, "sources": sources})
    return found


def law_changes(cards: Cards) -> list[dict[str, Any]]:
    """Every fact with a last day that a lesson ever cited, the earliest first.

    [{source, last, instead, lessons: [{card, mended}]}]: `instead` is the source that replaces it, a document's number, or
    nothing; `mended` is the day on which a lesson was last read, once it cites the fact no more. Lessons that are gone are
    left out.
    """
    registry, users = cards.course.registry, _users(cards)
    changed = [
        (last, source)
        for source in registry.sources.sources
        if (last := registry.last_day(source)) and source.id in users
    ]
    return [
        {
            "source": cards.law.source(source.id, 1),
            "last": last,
            "instead": _instead(cards, source),
            "lessons": [
                {"card": card, "mended": None if source.id in sources else card.reviewed}
                for card, sources in users[source.id].values()
            ],
        }
        for last, source in sorted(changed, key=_by_day)
    ]


def _by_day(change: tuple[date, Source]) -> tuple[date, str]:
    return change[0], change[1].id


def _users(cards: Cards) -> dict[str, dict[str, tuple[LessonCard, tuple[str, ...]]]]:
    """Source id → the lessons of today that ever cited it, by path, each with what it cites now."""
    now = {lesson.path: lesson.sources for lesson in cards.course.ready()}
    users: dict[str, dict[str, tuple[LessonCard, tuple[str, ...]]]] = {}
    for cited, source in cards.course.cited:
        path = cards.course.moved.get(cited, cited)
        if path in now:
            users.setdefault(source, {})[path] = (cards.lessons[path], now[path])
    return users


def _instead(cards: Cards, source: Source) -> dict[str, Any] | str:
    name = cards.course.registry.replacement(source) or ""
    return cards.law.source(name, 1) if cards.course.registry.source(name) else name
