"""The tests that a class takes on a screen: two forms of ten messages a band, from the blueprints of parallel sheets. Pure.

The pages of the pupils and of the teacher print the same items; their scripts (`js/class/`) know the forms from `data-…`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from courseware.content import genuine
from courseware.content.blueprints.model import Parallel
from courseware.content.blueprints.telling import Told, deal
from courseware.content.kinds.pairs import Pair, Pairs
from courseware.content.labs.telling import Telling
from courseware.content.model import Course, Lang, Question
from courseware.drawing.cards import Cards
from courseware.drawing.labs import unwrapped

EACH = 5
"""Genuine and doubtful messages of a form: a pupil's code carries ten answers."""
VIEWS = ("class-test", "class-picture")
Render = Callable[[str], Markup]


@dataclass(frozen=True)
class ItemView:
    """A message; `title` is short and plain, `origin` its lab or lesson."""

    id: str
    origin: str
    genuine: bool
    title: str
    html: Markup
    why: Markup


@dataclass(frozen=True)
class TestView:
    """A band's test. `number` stands for the band in class codes; `digest` changes when a code would read otherwise.

    By its `slug` the page knows whether a school's edition has the band.

    `repeat` is, for each origin, the lesson to teach again: title and address below the site's root.
    """

    number: int
    band: str
    slug: str
    name: str
    digest: str
    forms: tuple[tuple[str, ...], ...]
    repeat: dict[str, tuple[str, str]]


def view(course: Course, lang: Lang, render: Render, cards: Cards) -> dict[str, Any]:
    """What both templates print: `tests` in the order of the bands, and every message of theirs once."""
    dealt = [(parallel, deal(course, parallel, parallel.seed).sheets) for parallel in parallels(course)]
    told = {case.id: case for _, sheets in dealt for sheet in sheets for case in sheet}
    tests = [_test(course, parallel, sheets, cards) for parallel, sheets in dealt]
    return {"tests": tests, "items": [_item(course, lang, render, case) for _, case in sorted(told.items())]}


def parallels(course: Course) -> Iterator[Parallel]:
    """The first pair of sheets of each band that a code can carry, in the order of the bands."""
    known = [one for _, one in sorted(course.blueprints.items()) if isinstance(one, Parallel) and one.each == EACH]
    for band in course.registry.scope.bands:
        yield from [one for one in known if one.band == band.id][:1]


def _test(course: Course, parallel: Parallel, sheets: Sequence[Sequence[Told]], cards: Cards) -> TestView:
    bands = [band.id for band in course.registry.scope.bands]
    key = [parallel.band, [[(case.id, case.genuine) for case in sheet] for sheet in sheets]]
    origins = dict.fromkeys(case.origin for sheet in sheets for case in sheet)
    again = {origin: parallel.repeat.get(origin, origin) for origin in origins}
    card = next(band for band in cards.bands if band.id == parallel.band)
    return TestView(
        bands.index(parallel.band),
        card.id,
        card.slug,
        card.name,
        hashlib.sha256(json.dumps(key).encode()).hexdigest()[:8],
        tuple(tuple(case.id for case in sheet) for sheet in sheets),
        {origin: (course.title(path, cards.lang), cards.url(path)) for origin, path in again.items()},
    )


def _item(course: Course, lang: Lang, render: Render, case: Told) -> ItemView:
    title, shown, why = said(course, lang, case)
    return ItemView(case.id, case.origin, case.genuine, title, render(shown), unwrapped(render(why)))


def said(course: Course, lang: Lang, case: Told) -> tuple[str, str, str]:
    """Title, message and reason in a language: of a lab's case, or of an item of a lesson's sort, which is its own title."""
    origin, _, name = case.id.partition("#")
    for lab in course.labs:
        body = lab.bodies[lang]
        if lab.path == origin and isinstance(body, Telling):
            found = next(one for one in body.cases if one.id == name)
            return found.title, found.shown, found.why
    question = next(one for one in course.questions() if one.id == origin)
    told, _ = genuine.told(course.registry.style.words, question)[int(name)]
    pair = _pairs(question, lang)[_pairs(question, Lang.VI).index(told)]
    return pair.left, pair.left, pair.feedback


def _pairs(question: Question, lang: Lang) -> tuple[Pair, ...]:
    body = question.texts[lang].body
    assert isinstance(body, Pairs)
    return body.pairs
