"""A lesson's Markdown as mkdocs-quiz is to see it: what is for teachers is gone, questions are in, places are left for the rest."""

from __future__ import annotations

import re

from courseware.content import citations, placing, sections
from courseware.content.reviewing import Review
from courseware.content.steps import steps
from courseware.drawing.lessons import slots
from courseware.drawing.lessons.drawing import LessonDrawing

SHEET = ("date", "name", "class")
"""What is written on a review sheet; grown-ups write no class."""


def expand(markdown: str, drawing: LessonDrawing) -> str:
    """What pupils read of the Markdown, with citations numbered, a mark where a step begins, a slot for each group of questions and the plugin's in it."""
    markdown = sections.teachers_apart(markdown)[0]
    if drawing.story:
        markdown = placing.with_story(markdown)
    placed = iter(placing.groups(markdown, drawing.bank))

    def slot(_: re.Match[str]) -> str:
        group = next(placed)
        parts = [f'<div data-quiz="{" ".join(q.id for q in group)}"></div>']
        for question in group:
            text = question.texts[drawing.lang]
            if text.body.in_quiz:
                parts += [f'<div data-made="{question.id}"></div>', text.source]
        return "\n\n".join(parts)

    text = placing.HELP.sub(slots.HELP, placing.MARKER.sub(slot, _marked(markdown, drawing)))
    text = text.replace(placing.STORY, slots.STORY)
    return citations.expand(text, drawing.numbers, drawing.words["cite_label"]) + f"\n\n{slots.END}\n"


def review_body(drawing: LessonDrawing, review: Review) -> str:
    """The Markdown of a review page: the questions of each week below a line for day and name, which is for paper."""
    said = drawing.words
    adult = drawing.course.registry.band(drawing.lesson.band).learner == "adult"
    line = " ".join(f"<span>{said[f'review_{name}']}</span>" for name in SHEET[: 2 if adult else 3])
    weeks = [(week, asked) for week, asked in ((2, review.early), (4, review.late)) if asked]
    return "\n\n".join(
        f'## {said[f"review_week{week}"]} {{#tuan-{week}}}\n\n<p class="sheet">{line}</p>\n\n'
        f"<!-- quiz: {', '.join(question.id for question in asked)} -->"
        for week, asked in weeks
    )


def _marked(markdown: str, drawing: LessonDrawing) -> str:
    """A mark before each step; `finishing` hands it on to the element that comes after it."""
    if drawing.review:
        return markdown
    starts = {step.line for step in steps(markdown, drawing.bank)}
    lines = enumerate(markdown.split("\n"))
    return "\n".join(f"\n{slots.STEP}\n\n{line}" if n in starts else line for n, line in lines)
