"""What is needed to draw a lesson, or its review page, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from courseware.content import citations
from courseware.content.model import Bank, Course, Lang, Lesson
from courseware.content.reviewing import Review
from courseware.drawing.pictures import albums
from courseware.drawing.words import Words


@dataclass(frozen=True)
class LessonDrawing:
    """What is needed to draw a lesson in one language: `render` is Markdown → HTML, `folder` holds quiz/quiz.html.

    With `review` it is the lesson's review page that is drawn.
    """

    course: Course
    lesson: Lesson
    lang: Lang
    words: Words
    render: Callable[[str], Markup]
    folder: str
    review: Review | None = None
    root: str = ""
    """From the lesson's page to the site's root: "../"."""

    @property
    def bank(self) -> Bank | None:
        """The lesson's questions, or those of its review page."""
        bank = self.course.banks.get(self.lesson.path)
        return self.review.on_page(bank) if self.review and bank else bank

    @property
    def story(self) -> list[dict[str, str]]:
        """Its panels as the template draws them; none above the young bands."""
        panels = self.course.registry.stories.stories.get(self.lesson.path, ())
        return [
            {
                "src": self.root + albums.address(self.lesson.path, albums.panel_view(n)),
                "alt": panel.alt[self.lang],
                "says": panel.says[self.lang],
            }
            for n, panel in enumerate(panels, 1)
        ]

    def options(self, question: str) -> list[str]:
        """Addresses of the drawings of a question's options, in the order of the file."""
        names = self.course.registry.choices.of(self.lesson.path, question)
        album = albums.review_address if self.review else albums.address
        return [self.root + album(self.lesson.path, albums.option_view(name)) for name in names]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source that the pupils' page lists."""
        return citations.numbered(citations.of_pupils(self.lesson, self.course.banks.get(self.lesson.path)))
