"""A lesson's Markdown before mkdocs-quiz sees it."""

from __future__ import annotations

import dataclasses

from courseware.content import reviewing
from courseware.content.model import Course, Lang
from courseware.drawing.lessons import expanding, slots

from .small import FIRST, SECOND, drawing, told


def expanded(course: Course) -> str:
    """The lesson's own text."""
    return expanding.expand(course.lessons[0].texts[Lang.VI].body, drawing(course))


def test_what_is_for_teachers_is_gone_and_the_end_is_marked(course: Course) -> None:
    """Whatever stands behind the mark was not ours."""

    assert "thay-co" not in expanded(course)
    assert expanded(course).endswith(f"\n\n{slots.END}\n")


def test_each_marker_is_a_slot_that_names_its_questions(course: Course) -> None:
    """Below it stand those that mkdocs-quiz makes, each behind its id; a citation is a numbered note."""

    text = expanded(course)
    first, _, rest = text.partition(f'<div data-quiz="{FIRST}"></div>')

    assert "<quiz>" not in first and f'<div data-made="{FIRST}"></div>\n\n<quiz>' in rest
    assert SECOND in rest.partition('<div data-quiz="')[2].partition('"')[0].split()
    assert "<!-- quiz" not in text and "[LANM" not in text and 'class="cite"' in text


def test_there_is_a_place_for_contacts_for_each_step_and_for_a_story_that_is_told(course: Course) -> None:
    text, with_story = expanded(course), expanded(told(course))

    assert text.count(slots.HELP) == 1 and text.count(slots.STEP) > 3
    assert (text.count(slots.STORY), with_story.count(slots.STORY)) == (0, 1)


def test_a_review_page_asks_week_by_week_below_a_line_to_write_on(course: Course) -> None:
    """Nothing but questions: no steps; a week without any is not there."""

    lesson, bank = course.lessons[0], course.banks[course.lessons[0].path]
    review = reviewing.Review(lesson, bank.questions[:1], ())
    reviewed = dataclasses.replace(drawing(course), review=review)
    body = expanding.review_body(reviewed, review)

    assert body.count("<span>") == 3 and f"<!-- quiz: {FIRST} -->" in body
    assert "{#tuan-2}" in body and "{#tuan-4}" not in body
    assert slots.STEP not in expanding.expand(body, reviewed)
