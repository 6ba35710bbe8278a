"""The teacher's page of a lesson as its template sees it: `content/teaching/` rendered, keys, what a child is told. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from courseware.content import citations, placing, sections, steps
from courseware.content.model import Bank
from courseware.content.teaching import parsing
from courseware.drawing import question_views
from courseware.drawing.cards import TEACH, Cards
from courseware.drawing.keys import KeyView, key
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.question_views import QuestionView

BESIDE = re.compile(r'href="(?![a-z]+:|#)(?P<path>[^"#]*)')
"""A link to another page, written for the lesson's own folder."""


@dataclass(frozen=True)
class StretchView:
    """One thing that is done, in minutes from the beginning."""

    start: int
    end: int
    html: Markup


@dataclass(frozen=True)
class RunView:
    """A way to teach: `stretches` go on from the way that takes `after` minutes (0: from the beginning)."""

    minutes: int
    after: int
    stretches: tuple[StretchView, ...]


@dataclass(frozen=True)
class SlipView:
    """What learners typically say, and what to say to it."""

    wrong: Markup
    say: Markup


def path_of(lesson: str) -> str:
    """The path of a lesson's teacher's page."""
    return f"{lesson}/{TEACH}"


def lesson_of(path: str) -> str:
    """The path of the lesson that a teacher's page belongs to; "" for any other page."""
    lesson, _, name = path.rpartition("/")
    return lesson if name == TEACH else ""


def view(drawing: LessonDrawing, questions: Sequence[QuestionView], cards: Cards) -> dict[str, Any]:
    """All that teach.html prints, but for its `walk`."""
    text = drawing.lesson.texts[drawing.lang]
    taught, _ = parsing.parse(text.body, drawing.lang)
    found = sections.sections(text.body)
    help_ = placing.HELP.sub("", found.get("giup-do", "")).strip()
    cited = dict.fromkeys(citations.cited(help_ + sections.teachers_apart(text.body)[1]))
    numbers = citations.numbered([id_ for id_ in drawing.lesson.sources if id_ in cited])

    def say(words: str) -> Markup:
        marked = citations.expand(words, numbers, drawing.words["cite_label"])
        return below(question_views.unwrap(drawing.render(marked)))

    path = drawing.lesson.path
    keys = [_moved(key(question)) for question in questions]
    band = drawing.course.registry.band(drawing.lesson.band)
    return {
        "lesson": cards.lesson(drawing.lesson),
        "review": cards.url(cards.reviews[path].path) if path in cards.reviews else "",
        "runs": [
            RunView(run.minutes, run.after, tuple(StretchView(s.start, s.end, say(_opened(s.what))) for s in run.stretches))
            for run in taught.runs
        ],
        **{name: [say(line) for line in getattr(taught, name)] for name in ("needs", "product", "expected", "care", "told", "home")},
        "more": below(drawing.render(citations.expand(taught.more, numbers, drawing.words["cite_label"]))) if taught.more else "",
        "slips": [SlipView(say(slip.wrong), say(slip.say)) for slip in taught.slips],
        "keys": keys,
        "cards": _numbers(keys, True),
        "hands": _numbers(keys, False),
        "activity": sections.activity(text.body),
        "computers": bool(band.grades) or band.learner == "adult",
        "help": [say(" ".join(part.split())) for part in help_.split("\n\n") if part.strip()],
        "cells": cells(drawing, cards),
        "notes": [cards.law.source(id_, n) for id_, n in numbers.items()],
        **cards.contacts(band.learner),
    }  # fmt: skip


def below(html: Markup) -> Markup:
    """HTML of the lesson as a page one folder below it shows it: links to other pages lead there from here too."""

    def moved(match: re.Match[str]) -> str:
        path = match["path"]
        return f'href="../{path.removesuffix(".md")}.html' if path.endswith(".md") else f'href="../{path}'

    return Markup(BESIDE.sub(moved, html))


def _moved(view: KeyView) -> KeyView:
    slip = view.slip and replace(view.slip, html=below(view.slip.html), feedback=below(view.slip.feedback))
    right = tuple((letter, below(html)) for letter, html in view.right)
    return replace(view, right=right, slip=slip, explanation=below(view.explanation))


def _opened(what: str) -> str:
    return what[:1].upper() + what[1:]


def _numbers(keys: Sequence[KeyView], by_card: bool) -> str:
    return ", ".join(str(view.number) for view in keys if view.by_card is by_card)


def walk(body: str, bank: Bank | None) -> dict[str, int]:
    """How many screens the wall shows (a step, or one question of it), and with which step the activity begins."""
    found = steps.steps(body, bank)
    first = next((n for n, step in enumerate(found, 1) if step.kind is steps.StepKind.ACTIVITY), 0)
    return {"screens": sum(max(1, len(step.questions)) for step in found), "activity_step": first}


def cells(drawing: LessonDrawing, cards: Cards) -> list[dict[str, str]]:
    """The outcomes of the programme that the lesson serves, by cell."""
    of_id = {cell.id: cell for cell in drawing.course.registry.scope.cells}
    return [{"id": id_, "says": of_id[id_].outcome[drawing.lang]} for id_ in drawing.lesson.cells]
