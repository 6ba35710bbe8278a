"""What a lesson asks again, weeks later: on its review page, on the learner's device, on a card for the class. Pure.

Each objective brings the questions that stand in the bank for review alone and, where those are fewer than EACH, of the
lesson's own those that stand there without a scene of their own: a question that a marker names speaks of what is above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from courseware.content import genuine, placing
from courseware.content.kinds import NAMED
from courseware.content.model import Bank, Course, Lang, Lesson, Question

NAME = "on-lai"
"""The page of what is due today, and the end of the path of each lesson's own review page."""
EACH = 2
"""Questions of an objective that a review page has, if the bank does: one for week 2, another for week 4."""


@dataclass(frozen=True)
class Review:
    """The questions of one lesson's review page in the order of the page: `early` for week 2, then `late` for week 4."""

    lesson: Lesson
    early: tuple[Question, ...]
    late: tuple[Question, ...]

    @property
    def path(self) -> str:
        """Of its page."""
        return f"{self.lesson.path}/{NAME}"

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them."""
        return (*self.early, *self.late)

    def on_page(self, bank: Bank) -> Bank:
        """The lesson's `bank` as the review page has it: these questions, and each of them stands there."""
        return replace(bank, questions=tuple(replace(question, review_only=False) for question in self.questions))


def reviews(course: Course) -> dict[str, Review]:
    """The review of each published lesson that has questions with an objective, by the path of its page."""
    found = (of(course, lesson) for lesson in course.ready())
    return {review.path: review for review in found if review}


def of(course: Course, lesson: Lesson) -> Review | None:
    """The review of one lesson; None where no question has an objective."""
    review = _review(course, lesson) if lesson.path in course.banks else None
    return review if review and review.questions else None


def moved(course: Course) -> dict[str, str]:
    """Of lessons that have moved: the old path of the review page → where it is now."""
    lessons = {lesson.path: lesson for lesson in course.ready() if lesson.path in course.banks} if course.moved else {}
    return {
        f"{old}/{NAME}": f"{new}/{NAME}"
        for old, new in course.moved.items()
        if new in lessons and _review(course, lessons[new]).questions
    }


def _review(course: Course, lesson: Lesson) -> Review:
    bank = course.banks[lesson.path]
    weeks: tuple[list[Question], list[Question]] = ([], [])
    for asked in _by_objective(lesson, bank):
        # Each objective in both weeks; one that has a single question goes where there are fewer.
        first = len(weeks[0]) > len(weeks[1])
        for n, question in enumerate(asked):
            weeks[(n + first) % 2].append(question)
    return Review(lesson, tuple(weeks[0]), tuple(weeks[1]))


def _by_objective(lesson: Lesson, bank: Bank) -> Iterator[list[Question]]:
    named = {id_ for ids in placing.named(lesson.texts[Lang.VI].body) for id_ in ids}
    for objective in range(1, len(lesson.texts[Lang.VI].objectives) + 1):
        mine = [question for question in bank.questions if question.objective == objective]
        kept = [question for question in mine if question.review_only]
        more = [question for question in mine if not question.review_only and question.id not in named]
        more.sort(key=lambda question: (NAMED[question.kind].long, not genuine.fine(question)))
        yield kept + more[: max(0, EACH - len(kept))]
