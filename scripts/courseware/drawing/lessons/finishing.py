"""A lesson's HTML once mkdocs-quiz has made its own: every slot filled, nothing of the plugin left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html as lxml_html

from courseware.content import sounds
from courseware.drawing import aloud
from courseware.drawing.lessons import questions, slots
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.pages import finish_root
from courseware.drawing.question_views import QuestionView
from courseware.drawing.templates import environment

BETWEEN = re.compile(
    r"\n+(?=</?(?:li|[uo]l|p|h[2-4]|div|section|figure|figcaption|fieldset|details|summary|table|t(?:head|body|r|d|h)|d[ltd])\b)"
)
"""Blank lines before blocks, which no browser shows: 40 bytes of a lesson, compressed."""


@dataclass(frozen=True)
class Drawn:
    """A lesson's HTML, and its questions as they were drawn: the teacher's page tells their keys."""

    html: str
    questions: tuple[QuestionView, ...]


def finish(html: str, drawing: LessonDrawing, contacts: str) -> Drawn:
    """The page with questions drawn, contact cards in place, glossary terms told, and nothing of the plugin left."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    end = root.xpath("./div[@data-end]")[0]
    made, leftovers = questions.collect(root, drawing)
    for leftover in [*leftovers, *end.itersiblings(), end]:
        leftover.tail = (leftover.tail or "").strip()
        leftover.drop_tree()
    drawn = questions.draw(root, made, drawing)
    for slot in root.xpath(".//div[@data-help]"):
        slots.fill(slot, contacts)
    for slot in root.xpath(".//div[@data-story]"):
        strip = environment(drawing.folder).get_template("partials/story.html")
        slots.fill(slot, strip.render(panels=drawing.story, words=drawing.words))
    for mark in root.xpath("./div[@data-step]"):
        if (first := mark.getnext()) is not None:
            first.set("data-step", "")
        mark.drop_tree()
    if drawing.review:  # the legal basis stands below the lesson
        for note in root.xpath('.//sup[@class="cite"]'):
            note.drop_tree()
    else:
        aloud.tell(root, sounds.of_lesson(drawing.course, drawing.lesson.path, drawing.lang), drawing.root)
    return Drawn(BETWEEN.sub("", finish_root(root, drawing.course, drawing.lang)), tuple(drawn))
