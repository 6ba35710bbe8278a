"""The short way gives what Markdown gives."""

from __future__ import annotations

import markdown
import pytest

from courseware.content.kinds.pairs import Pairs
from courseware.content.model import Course, Lang
from courseware.drawing import fragments

CONVERTER = markdown.Markdown(extensions=["pymdownx.mark", "sane_lists"])


@pytest.mark.parametrize(
    "text", ["Em hỏi cô.", "“Nhé” – được", "a < b", "*a*", "Một\nhai", "1. một", "- một", "A: b", "x > y", "&amp;"]
)
def test_a_piece_is_what_markdown_makes_of_it(text: str) -> None:
    """Plain or not, the HTML is the same."""

    CONVERTER.reset()

    assert fragments.Fragments(CONVERTER)(text) == CONVERTER.convert(text)


def test_every_item_of_the_course_is_what_markdown_makes_of_it(course: Course) -> None:
    """All items to sort and match, in both languages."""

    render = fragments.Fragments(CONVERTER)
    texts = {
        part
        for question in course.questions()
        for lang in Lang
        if isinstance(body := question.texts[lang].body, Pairs)
        for pair in body.pairs
        for part in (pair.left, pair.right, pair.feedback)
    }
    wrong = [text for text in texts if render(text) != CONVERTER.reset().convert(text)]

    assert wrong == []
