"""The format: a Question Set for each lesson, without the libraries. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.h5p.labels import END, SET, said
from courseware.views.exports.h5p.questions import Params, question, writable
from courseware.views.exports.item import Item, statements, steps
from courseware.views.packing import packed
from courseware.views.view import Part

SET_LIBRARY = "H5P.QuestionSet 1.20"
WAYS: Ways = USUAL | {Way.PAIRS: Carried("drag_words", "pair_feedback")}


class H5p:
    """The format."""

    name = "h5p"
    title = "H5P"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A package for each lesson that has questions."""
        for lesson in wanted.lessons:
            found = wanted.items(lesson)
            carried, left = sorted_out(filter(writable, found), self.ways, wanted, drawn=False)
            yield from (*left, *(Left(item.id, wanted.word("signs")) for item in found if not writable(item)))
            if carried:
                asked = [question(item, wanted) for item in _single(carried)]
                files = (
                    ("h5p.json", _about(lesson, asked, wanted)),
                    ("content/content.json", _set(lesson, asked, wanted)),
                )
                yield Part(f"{file_name(lesson)}.h5p", packed((name, _json(data)) for name, data in files))


def _single(items: Iterable[Item]) -> Iterator[Item]:
    """Statements and steps one by one."""
    for item in items:
        apart = {Way.EACH: statements, Way.TURNS: steps}.get(item.way)
        yield from apart(item) if apart else (item,)


def _about(lesson: Lesson, asked: list[Params], wanted: Wanted) -> Params:
    """What a host reads first: title, language, licence, the libraries it needs."""
    libraries = dict.fromkeys([SET_LIBRARY, *(one["library"] for one in asked)])
    return {
        "title": lesson.texts[wanted.lang].title,
        "language": wanted.lang,
        "mainLibrary": SET_LIBRARY.split()[0],
        "embedTypes": ["iframe"],
        "license": "CC BY-SA",
        "licenseVersion": "4.0",
        "preloadedDependencies": [_library(name) for name in libraries],
    }


def _library(name: str) -> Params:
    machine, version = name.split()
    major, minor = version.split(".")
    return {"machineName": machine, "majorVersion": int(major), "minorVersion": int(minor)}


def _set(lesson: Lesson, asked: list[Params], wanted: Wanted) -> Params:
    """The questions one after another, free to go back; the result in the end."""
    text = lesson.texts[wanted.lang]
    return {
        "introPage": {"showIntroPage": False, "title": text.title, "introduction": "", "startButtonText": wanted.words["h5p_start"]},
        "progressType": "dots",
        "passPercentage": 50,
        "questions": asked,
        "texts": said(SET, wanted),
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {
            "showResultPage": True, "showSolutionButton": True, "showRetryButton": True,
            "overallFeedback": [{"from": 0, "to": 100}], "showAnimations": False, "skippable": False,
            **said(END, wanted),
        },
        "override": {"checkButton": True, "showSolutionButton": "on", "retryButton": "on"},
    }  # fmt: skip


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


H5P = H5p()
