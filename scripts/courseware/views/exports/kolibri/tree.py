"""The channel of the course: a topic for each band, in it one for each lesson, in that its pages and its exercise. Pure.

The tree is always the whole course, whatever part of it was asked for: Kolibri takes away what a newer tree does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from courseware.content.model import Course, Lesson
from courseware.content.registries.scope import Band
from courseware.views import packing
from courseware.views.exports.format import Wanted, asked
from courseware.views.exports.kolibri import labels
from courseware.views.exports.kolibri.exercise import Exercise, exercise
from courseware.views.exports.kolibri.names import checksum, known
from courseware.views.kits import pictures, rasters

SESSION = "kolibri"
"""How the launch page of a lesson talks with Kolibri."""
WIDE = 320
"""Pixels across a picture on a card."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class File:
    """A file of a node; `preset` is what Kolibri shows it with."""

    preset: str
    ending: str
    data: bytes
    thumbnail: bool = False

    @property
    def md5(self) -> str:
        """Its name in the storage."""
        return checksum(self.data)


@dataclass(frozen=True)
class Node:
    """A thing in the channel. `name` is ours and gives its ids; `labels`: column of Kolibri → codes."""

    name: str
    kind: str
    title: str
    description: str = ""
    files: tuple[File, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    seconds: int | None = None
    options: dict[str, Any] = field(default_factory=dict)
    exercise: Exercise | None = None
    children: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Channel:
    """`version`: a later one takes the place of this one; `picture`: a PNG, nothing for none."""

    id: str
    day: date
    root: Node
    picture: bytes = b""

    @property
    def version(self) -> int:
        """The day as a number."""
        return int(f"{self.day:%Y%m%d}")


def channel(wanted: Wanted) -> Channel:
    """The whole course in one language."""
    lessons = wanted.course.ready()
    bands = [band for band in wanted.course.registry.scope.bands if any(one.band == band.id for one in lessons)]
    topics = tuple(_band(band, [one for one in lessons if one.band == band.id], wanted) for band in bands)
    root = Node("channel", "topic", wanted.word("course"), wanted.word("kolibri_about"), children=topics)
    picture = next((one.data for node in every(root) for one in node.files if one.thumbnail), b"")
    return Channel(known("channel", wanted.lang), newest(wanted.course), root, picture)


def newest(course: Course) -> date:
    """The newest day on which somebody read a text or a release came out: what the channel's version is."""
    read = [text.reviewed for lesson in course.ready() for text in lesson.texts.values()]
    read += [day for bank in course.banks.values() for day in bank.reviewed.values()]
    out = [date.fromisoformat(found[0]) for release in course.news if (found := DAY.search(release.number))]
    return max(read + out)


def every(node: Node) -> Iterator[Node]:
    """It, and all below it."""
    yield node
    for child in node.children:
        yield from every(child)


def _band(band: Band, lessons: list[Lesson], wanted: Wanted) -> Node:
    found = tuple(_lesson(band, lesson, wanted) for lesson in lessons)
    marks = {"grade_levels": labels.levels(band)}
    return Node(band.slug, "topic", band.name[wanted.lang], labels=marks, children=found)


def _lesson(band: Band, lesson: Lesson, wanted: Wanted) -> Node:
    text = lesson.texts[wanted.lang]
    strand = next(one for one in wanted.course.registry.scope.strands if one.id == lesson.strand)
    marks = {"grade_levels": labels.levels(band), "categories": labels.subjects(band, lesson.strand)}
    shown = _thumbnail(lesson, wanted)
    topic = Node(lesson.path, "topic", text.title, text.description, shown, marks)
    parts = [_pages(lesson, topic, wanted), *_exercise(lesson, topic, wanted)]
    tags = (strand.name[wanted.lang], *lesson.competences)
    return replace(topic, children=tuple(replace(part, tags=tags) for part in parts))


def _pages(lesson: Lesson, topic: Node, wanted: Wanted) -> Node:
    title = lesson.texts[wanted.lang].title
    files = wanted.pages.folder({lesson.path: asked(lesson, wanted)}, title, SESSION)
    return replace(
        topic, name=f"{lesson.path}/pages", kind="html5", seconds=60 * lesson.minutes,
        files=(File("html5_zip", "zip", packing.packed(files.items())), *_as(topic.files, "html5_thumbnail")),
        labels=topic.labels | {
            "learning_activities": labels.READ, "resource_types": labels.LESSON,
            "accessibility_labels": labels.ALTERNATIVE_TEXT,
        },
        options={"completion_criteria": {"model": "determined_by_resource", "learner_managed": False}},
    )  # fmt: skip


def _exercise(lesson: Lesson, topic: Node, wanted: Wanted) -> Iterator[Node]:
    found = exercise(lesson, wanted)
    if found:
        yield replace(
            topic, name=f"{lesson.path}/exercise", kind="exercise", title=f"{wanted.word('quiz')}: {topic.title}",
            files=(File("exercise", "perseus", found.data), *_as(topic.files, "exercise_thumbnail")), exercise=found,
            labels=topic.labels | {"learning_activities": labels.PRACTISE, "resource_types": labels.EXERCISE},
            options={"completion_criteria": {"model": "mastery", "threshold": found.mastery}},
        )  # fmt: skip


def _thumbnail(lesson: Lesson, wanted: Wanted) -> tuple[File, ...]:
    drawn = pictures.picture(wanted.course, lesson.path)
    return (File("topic_thumbnail", "png", rasters.palette(drawn.svg, WIDE), thumbnail=True),) if drawn else ()


def _as(files: tuple[File, ...], preset: str) -> tuple[File, ...]:
    return tuple(replace(one, preset=preset) for one in files)
