"""The channel as a tree."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang, Release
from courseware.views import packing
from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.tree import Channel, channel, every, newest

from ....miniature import LESSON
from .. import made as some
from ..conftest import wanted_of


def test_a_lesson_has_its_pages_and_its_exercise(little: Wanted) -> None:
    """Below a topic for the band and one for the lesson."""

    nodes = list(every(channel(little).root))

    assert [(node.name, node.kind) for node in nodes] == [
        ("channel", "topic"), ("lop-6-7", "topic"), (LESSON, "topic"), (f"{LESSON}/pages", "html5"),
        (f"{LESSON}/exercise", "exercise"),
    ]  # fmt: skip
    assert [node.title for node in nodes] == [
        "Lá chắn số",
        "Lớp 6–7",
        "Tin nhắn lạ",
        "Tin nhắn lạ",
        "Câu hỏi: Tin nhắn lạ",
    ]


def test_pages_talk_with_kolibri_and_ask_what_the_lesson_asks(little: Wanted) -> None:
    """The launch page comes first."""

    pages = next(node for node in every(channel(little).root) if node.kind == "html5")
    files = packing.files(pages.files[0].data)

    assert files[0] == ("index.html", b"Tin nh\xe1\xba\xafn l\xe1\xba\xa1\nkolibri")
    asked = [question.id for question in little.course.banks[LESSON].placed]
    assert files[1][1].decode().split() == asked
    assert pages.seconds == 60 * little.lessons[0].minutes


def test_a_lesson_whose_questions_all_stay_behind_has_no_exercise(holding: Callable[..., Wanted]) -> None:
    """Its pages stand alone."""

    words = some.item(Way.TYPED, "fill", options=(), answers=("hai",))

    assert "exercise" not in {node.kind for node in every(channel(holding(words)).root)}


def test_a_newer_day_is_a_newer_version(small: Course) -> None:
    """Of a text in either language, of a bank, of a release."""

    lesson = small.lessons[0]
    texts = lesson.texts | {Lang.EN: replace(lesson.texts[Lang.EN], reviewed=date(2027, 1, 5))}
    later = replace(small, lessons=(replace(lesson, texts=texts), *small.lessons[1:]))
    out = replace(small, news=(Release("2027.2 - 2027-02-01", ()), Release("", ())))

    assert newest(small) < newest(later) == date(2027, 1, 5)
    assert channel(wanted_of(out)).version == 20270201


def test_the_whole_course_fits(whole: Wanted, all_of_it: tuple[Channel, sqlite3.Connection]) -> None:
    """Names differ, titles and tags are as short as Kolibri wants them, every lesson has a picture and an exercise."""

    made, _ = all_of_it
    nodes = list(every(made.root))
    lessons = [node for node in nodes if node.kind == "html5"]

    assert len({node.name for node in nodes}) == len(nodes)
    assert len(lessons) == len(whole.lessons) == sum(node.kind == "exercise" for node in nodes)
    assert max(len(node.title) for node in nodes) <= 200
    assert max(len(tag) for node in nodes for tag in node.tags) <= 30
    assert all(file.data for node in nodes for file in node.files) and made.picture.startswith(b"\x89PNG")
    for node in nodes:
        if node.exercise:
            assert len(set(node.exercise.ids)) == len(node.exercise.ids)
            for name, data in packing.files(node.files[0].data):
                _asks_for_one_thing(json.loads(data)) if name.endswith(".json") else None


def _asks_for_one_thing(question: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> None:
    """In each list and in each choice of one there is one right answer."""
    for widget in question["question"]["widgets"].values():
        choices = widget["options"].get("choices")
        if choices and not widget["options"].get("multipleSelect"):
            assert sum(one["correct"] for one in choices) == 1, choices  # type: ignore[attr-defined]
