"""What a lesson asks again, and in which week."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from courseware.content import placing, reviewing
from courseware.content.kinds import KINDS
from courseware.content.model import Course, Lang, Lesson, Question
from courseware.content.reviewing import EACH, Review


def of(course: Course, body: str, **changes: tuple[int | None, bool]) -> Review:
    """The review of the only lesson when its page is `body` and questions are (objective, for review alone)."""
    (lesson,), (bank,) = course.ready(), course.banks.values()
    text = replace(lesson.texts[Lang.VI], body=body, objectives=("Một", "Hai"))
    lesson = replace(lesson, texts={**lesson.texts, Lang.VI: text})
    questions = [
        changed(question, *changes.get(question.id.replace("-", "_"), (None, False))) for question in bank.questions
    ]
    bank = replace(bank, questions=tuple(questions))
    found = reviewing.reviews(replace(course, lessons=(lesson,), banks={lesson.path: bank}))
    return found[f"{lesson.path}/on-lai"]


def changed(question: Question, objective: int | None, review: bool) -> Question:
    """With another objective, and for review alone or not."""
    return replace(question, objective=objective, review_only=review)


def ids(course: Course, *kinds: str) -> list[str]:
    """The ids of its questions of these kinds."""
    return [question.id for question in course.questions() if question.kind in kinds]


def named(*objectives: tuple[str, int, bool]) -> dict[str, tuple[int | None, bool]]:
    """Ids as names of keyword arguments."""
    return {id_.replace("-", "_"): (objective, review) for id_, objective, review in objectives}


def test_what_is_for_review_alone_comes_first_and_the_lessons_own_fill_up(small: Course) -> None:
    """Two of an objective; the lesson's own from its list of questions, not those that stand with a scene."""
    kept, placed, other = ids(small, "single")[0], ids(small, "multiple")[0], ids(small, "truefalse")[0]
    review = of(
        small,
        f"<!-- quiz: {other} -->\n\n<!-- quiz -->\n",
        **named((kept, 1, True), (placed, 1, False), (other, 1, False)),
    )

    assert [question.id for question in review.questions] == [kept, placed]


def test_each_objective_is_asked_in_both_weeks(small: Course) -> None:
    """Four questions of two objectives: one of each for week 2, the others for week 4."""
    a, b, c, d = ids(small, "single", "multiple", "truefalse", "short")[:4]
    review = of(small, "<!-- quiz -->", **named((a, 1, True), (b, 1, True), (c, 2, True), (d, 2, True)))

    assert [{q.objective for q in week} for week in (review.early, review.late)] == [{1, 2}, {1, 2}]


def test_what_takes_much_paper_is_taken_when_there_is_no_other(small: Course) -> None:
    """A conversation fills half a page; one that is for review alone stays all the same."""
    long, short = ids(small, *(kind.kind for kind in KINDS if kind.long))[0], ids(small, "single")[0]
    kept = ids(small, "multiple")[0]
    review = of(small, "<!-- quiz -->", **named((long, 1, False), (short, 1, False), (kept, 1, True)))

    assert {question.id for question in review.questions} == {kept, short}
    assert of(small, "<!-- quiz -->", **named((long, 1, True))).questions[0].id == long


def test_a_lesson_without_objectives_in_its_bank_has_no_review(small: Course) -> None:
    (lesson,), (bank,) = small.ready(), small.banks.values()
    bare = replace(bank, questions=tuple(replace(question, objective=None) for question in bank.questions))

    assert reviewing.reviews(replace(small, banks={lesson.path: bare})) == {}


def test_on_its_page_every_question_stands(small: Course) -> None:
    """Also those that stand at no marker of the lesson."""
    kept = ids(small, "single")[0]
    review = of(small, "<!-- quiz -->", **named((kept, 1, True)))
    bank = review.on_page(next(iter(small.banks.values())))

    assert [question.id for question in bank.placed] == [kept]


def test_every_published_lesson_asks_every_objective_again(course: Course) -> None:
    """At least one question each, two of nine in ten; at most nine a lesson, halved to within two."""
    found = reviewing.reviews(course)
    assert {review.lesson.path for review in found.values()} == {lesson.path for lesson in course.ready()}
    several = 0
    total = 0
    for review in found.values():
        asked = Counter(question.objective for question in review.questions)
        assert set(asked) == set(range(1, objectives(review.lesson) + 1)), review.path
        assert len(review.questions) <= 9 and abs(len(review.early) - len(review.late)) <= 2, review.path
        several += sum(n >= EACH for n in asked.values())
        total += len(asked)
    assert several > 0.9 * total


def objectives(lesson: Lesson) -> int:
    """How many it has."""
    return len(lesson.texts[Lang.VI].objectives)


def test_no_question_of_a_review_needs_a_scene_of_its_lesson(course: Course) -> None:
    """What a marker of the lesson names is about what stands above it."""
    for review in reviewing.reviews(course).values():
        named_there = {id_ for ids_ in placing.named(review.lesson.texts[Lang.VI].body) for id_ in ids_}
        assert not named_there & {question.id for question in review.questions}, review.path


def test_the_review_of_a_lesson_that_has_moved_leads_on_with_it(course: Course) -> None:
    """A page that is no lesson has none."""
    path = course.ready()[0].path

    assert reviewing.moved(course) == {}
    assert reviewing.moved(replace(course, moved={"lop-6-7/cu": path, "cu": "can-cu"})) == {
        "lop-6-7/cu/on-lai": f"{path}/on-lai"
    }
