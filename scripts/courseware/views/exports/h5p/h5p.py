"""The format: a Question Set for each lesson, a Branching Scenario for each conversation, without the libraries. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.h5p import branching
from courseware.views.exports.h5p.labels import END, SET, said
from courseware.views.exports.h5p.questions import Params, question, writable
from courseware.views.exports.item import Item, statements, steps
from courseware.views.packing import packed
from courseware.views.view import Part

SET_LIBRARY = "H5P.QuestionSet 1.20"
WAYS: Ways = USUAL | {Way.PAIRS: Carried("drag_words", "pair_feedback"), Way.TURNS: Carried("steps_and_branches")}


class H5p:
    """The format."""

    name = "h5p"
    title = "H5P"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """For each lesson that has questions its set, in which conversations are steps, then its conversations as they branch."""
        for lesson in wanted.lessons:
            found = wanted.items(lesson)
            carried, left = sorted_out(filter(writable, found), self.ways, wanted, drawn=False)
            yield from (*left, *(Left(item.id, wanted.word("signs")) for item in found if not writable(item)))
            if carried:
                asked = [question(item, wanted) for item in _single(carried)]
                libraries = [SET_LIBRARY, *(one["library"] for one in asked)]
                about = _about(lesson.texts[wanted.lang].title, libraries, wanted)
                yield _package(file_name(lesson), about, _set(lesson, asked, wanted))
            for item in (item for item in carried if item.way is Way.TURNS):
                about = _about(f"{item.id} {item.name}", [branching.LIBRARY, branching.QUESTION], wanted)
                yield _package(f"{file_name(lesson)}_{item.id}", about, branching.scenario(item, wanted))


def _single(items: Iterable[Item]) -> Iterator[Item]:
    """Statements and steps one by one."""
    for item in items:
        apart = {Way.EACH: statements, Way.TURNS: steps}.get(item.way)
        yield from apart(item) if apart else (item,)


def _package(name: str, about: Params, content: Params) -> Part:
    files = (("h5p.json", about), ("content/content.json", content))
    return Part(f"{name}.h5p", packed((path, _json(data)) for path, data in files))


def _about(title: str, libraries: list[str], wanted: Wanted) -> Params:
    """What a host reads first: title, language, licence, the libraries it needs, of which the first one opens it."""
    return {
        "title": title,
        "language": wanted.lang,
        "mainLibrary": libraries[0].split()[0],
        "embedTypes": ["iframe"],
        "license": "CC BY-SA",
        "licenseVersion": "4.0",
        "preloadedDependencies": [_library(name) for name in dict.fromkeys(libraries)],
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
