"""The file of one lesson, or why there is none."""

from __future__ import annotations

import io
from dataclasses import replace

import pptx
import pytest

from courseware.content.model import Course, Lang, Lesson
from courseware.drawing.words import Words
from courseware.views.kits.slides import making
from courseware.views.kits.slides.paging import TooHighError


def told(lesson: Lesson, old: str, new: str) -> Lesson:
    """The lesson with other words in it."""
    text = lesson.texts[Lang.VI]
    assert old in text.body
    return replace(lesson, texts={**lesson.texts, Lang.VI: replace(text, body=text.body.replace(old, new, 1))})


def test_a_lesson_gives_a_file(small: Course, spoken: Words) -> None:
    """That opens, with its title first."""

    found = pptx.Presentation(io.BytesIO(making.make(small, small.ready()[0], spoken, "")))

    assert found.slides[0].shapes.title is not None
    assert found.slides[0].shapes.title.text == small.ready()[0].texts[Lang.VI].title
    assert making.lacking(small, small.ready()[0], spoken) == ""


def test_a_paragraph_that_fills_more_than_a_slide_is_named(small: Course, spoken: Words) -> None:
    """With its first words and what to do; no file is made."""

    long = "## Ghi nhớ {#ghi-nho}\n\n- Một điều rất dài " + "và dài nữa " * 200
    lesson = told(small.ready()[0], "## Ghi nhớ {#ghi-nho}\n", long)

    said = making.lacking(small, lesson, spoken)

    assert said.startswith("không chia vừa các trang chiếu: “")
    assert "Một điều rất dài" in said
    assert said.endswith("tách đoạn ấy làm hai")
    with pytest.raises(TooHighError):
        making.make(small, lesson, spoken, "")
