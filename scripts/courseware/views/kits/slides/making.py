"""The file of slides of one lesson, or the sentence that says why there can be none."""

from __future__ import annotations

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lesson
from courseware.views.kits.slides import presentation, walk
from courseware.views.kits.slides.paging import TooHighError

NAME, SUFFIX = "trinh-chieu", "pptx"
"""How the name of the file ends."""


def make(course: Course, lesson: Lesson, words: Words, school: str) -> bytes:
    """The file; `school` stands on its cover, "" for none. Raises TooHighError: ask `lacking` first."""
    return presentation.presentation(walk.deck(course, lesson, words, school))


def lacking(course: Course, lesson: Lesson, words: Words) -> str:
    """What keeps a lesson from having slides, as a sentence to its author; "" when nothing does."""
    try:
        walk.deck(course, lesson, words)
    except TooHighError as error:
        return f"không chia vừa các trang chiếu: “{error}” cao quá một trang; tách đoạn ấy làm hai"
    return ""
