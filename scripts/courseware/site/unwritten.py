"""The pages that nobody writes: made of the course alone, each with a path and a title of its own. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from courseware.content import legal_basis, reviewing
from courseware.content.labs.lab import Lab
from courseware.content.model import Course, Lang, Lesson, Page
from courseware.drawing import teaching
from courseware.drawing.words import Words


@dataclass(frozen=True)
class Unwritten:
    """Such pages of a course in one language, by path."""

    course: Course
    lang: Lang
    words: Words

    @cached_property
    def reviews(self) -> dict[str, reviewing.Review]:
        """The review of each lesson."""
        return reviewing.reviews(self.course)

    @cached_property
    def moved(self) -> dict[str, str]:
        """Those that lead on: where to."""
        return reviewing.moved(self.course)

    @cached_property
    def taught(self) -> dict[str, Lesson]:
        """The lesson of each teacher's page."""
        return {teaching.path_of(lesson.path): lesson for lesson in self.course.ready()}

    @cached_property
    def documents(self) -> dict[str, str]:
        """The document of the law that a page tells, by its key."""
        return legal_basis.pages(self.course)

    @cached_property
    def reasons(self) -> dict[str, Lab]:
        """The labs whose reasons have a page of their own."""
        return {lab.reasons: lab for lab in self.course.labs if lab.reasons}

    @cached_property
    def bare(self) -> frozenset[str]:
        """Those of which their template says all: they have no HTML of their own."""
        return frozenset({*self.moved, *self.taught, *self.documents})

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.reviews, *self.moved, *self.taught, *self.documents, *self.reasons)

    def named(self, path: str) -> tuple[str, str] | None:
        """Title and description of one; None for what leads on, and for a page that is written."""
        if path in self.reviews:
            return self._said("review_title", "review_about", "{title}", self.reviews[path].lesson)
        if path in self.taught:
            return self._said("teach_title", "teach_says", "{x}", self.taught[path])
        if path in self.reasons:
            page = next(page for page in self.course.pages if page.path == self.reasons[path].path)
            return self._said("reasons_title", "reasons_about", "{x}", page)
        if path in self.documents:
            document = self.course.registry.sources.documents[self.documents[path]]
            return document.name[self.lang], self.words["document_about"].replace("{number}", document.number)
        return None

    def _said(self, title: str, about: str, place: str, of: Lesson | Page) -> tuple[str, str]:
        name = of.texts[self.lang].title
        return self.words[title].replace(place, name), self.words[about].replace(place, name)
