"""A lesson as steps."""

from __future__ import annotations

from courseware.content import placing
from courseware.content.model import Course
from courseware.content.steps import ROOM, StepKind, steps

LONG = "chữ " * 90
"""Twelve lines of a phone."""


def told(body: str) -> list[tuple[str, str]]:
    """What each step is for, and its title."""
    return [(step.kind.name, step.title) for step in steps(body, None)]


def test_sections_parts_and_questions_begin_a_step() -> None:
    """A heading with nothing below it goes with its first part; a question within a section is a step of its own."""
    body = f"""## Tình huống {{#tinh-huong}}

{LONG}

<!-- quiz: a-01 -->

{LONG}

## Điều cần biết {{#can-biet}}

### Một {{#mot}}

{LONG}

### Hai {{#hai}}

{LONG}

## Kiểm tra nhanh {{#kiem-tra}}

Mời em.

<!-- quiz -->
"""
    assert told(body) == [
        ("SCENE", "Tình huống"),
        ("QUESTION", ""),
        ("SCENE", ""),
        ("IDEA", "Điều cần biết"),
        ("IDEA", "Hai"),
        ("CHECK", "Kiểm tra nhanh"),
    ]


def test_a_story_goes_with_the_heading_of_its_scene() -> None:
    """It fills the first step of a phone; what is told below it is the next one."""
    body = f"## Chuyện con voi {{#tinh-huong}}\n\n{LONG}\n\n## Con nhớ nhé {{#ghi-nho}}\n\n{LONG}"
    found = steps(placing.with_story(body), None)

    assert [[block.form.value for block in step.blocks] for step in found] == [
        ["##", "story"],
        ["text"],
        ["##", "text"],
    ]
    assert placing.with_story("## Điều cần biết {#can-biet}") == "## Điều cần biết {#can-biet}"


def test_what_is_longer_than_a_phone_is_cut_between_blocks() -> None:
    """Not behind a sentence that leads up to what follows; the first step has less room, for the title."""
    found = steps(f"## Điều cần biết {{#can-biet}}\n\n{LONG}\n\n{LONG}\n\nHai việc:\n\n- {LONG}\n- {LONG}", None)

    assert [[block.form.value for block in step.blocks] for step in found] == [
        ["##", "text"],
        ["text"],
        ["text", "list"],
    ]


def test_short_neighbours_of_a_section_go_together() -> None:
    """But never over the border of a section."""
    body = "## Điều cần biết {#can-biet}\n\n### Một\n\nA.\n\n### Hai\n\nB.\n\n## Ghi nhớ {#ghi-nho}\n\n- C."

    assert told(body) == [("IDEA", "Điều cần biết"), ("REMEMBER", "Ghi nhớ")]


def test_a_section_with_an_anchor_of_its_own_goes_on_as_the_one_before() -> None:
    """Authors may add one."""
    assert told("## A {#can-biet}\n\nx\n\n## B {#them}\n\ny") == [("IDEA", "A"), ("IDEA", "B")]


def test_two_groups_of_questions_in_one_step_both_belong_to_it(course: Course) -> None:
    """And the groups of later steps stay theirs."""
    bank = next(iter(course.banks.values()))
    one, two, three, *_ = (question.id for question in bank.placed)
    quick = f"## Kiểm tra nhanh {{#kiem-tra}}\n\n<!-- quiz: {one} -->\n\nRồi:\n\n<!-- quiz: {two} -->\n\n"
    found = steps(f"{quick}## Ghi nhớ {{#ghi-nho}}\n\n<!-- quiz: {three} -->\n", bank)

    assert [step.questions for step in found if step.questions] == [(one, two), (three,)]


def test_a_question_knows_its_ids(course: Course) -> None:
    """Every question of every lesson's page stands in exactly one step, in the order of the page."""
    for lesson in course.lessons:
        bank = course.banks[lesson.path]
        for lang, text in lesson.texts.items():
            placed = [id_ for step in steps(text.body, bank) for id_ in step.questions]
            assert sorted(placed) == sorted(question.id for question in bank.placed), (lang, lesson.path)


def test_a_pupils_lesson_is_a_walk_of_eight_to_fourteen_steps(course: Course) -> None:
    """With the end, which the page adds; an adult's may have three more. The section for teachers is none of it."""
    for lesson in course.lessons:
        most = 14 if course.registry.band(lesson.band).learner == "pupil" else 17
        for text in lesson.texts.values():
            found = steps(text.body, course.banks[lesson.path])
            assert 8 <= len(found) + 1 <= most, text.file
            assert "{#thay-co}" in text.body and found[-1].kind is StepKind.HELP, text.file


def test_a_step_is_higher_than_a_phone_only_when_one_block_is(course: Course) -> None:
    """A table, a list or a scene cannot be cut; and a heading stays with what it leads up to."""
    for lesson in course.lessons:
        for text in lesson.texts.values():
            for step in steps(text.body, course.banks[lesson.path]):
                parts = [block for block in step.blocks if block.height and not block.leads]
                assert step.height <= ROOM or len(parts) == 1, (text.file, step.line)
