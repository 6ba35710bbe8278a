"""Which lessons, which files."""

from __future__ import annotations

import io
from dataclasses import replace

import docx as word
import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.words import Words
from courseware.views.kits import kits
from courseware.views.kits.kits import Kits

from ...miniature import LESSON


@pytest.mark.parametrize(
    ("word", "number"),
    [("all", 58), ("lop-6-7", 10), ("gdtx", 8), ("lop-6-7/khi-ban-bi-bat-nat", 1)],
)
def test_a_word_names_lessons(word: str, number: int, course: Course) -> None:
    """All that have a form, those of a band, one."""

    chosen = kits.choose(course, word)

    assert (len(chosen.lessons), chosen.wrong) == (number, "")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("mam-non", "Mầm non: không có mẫu kế hoạch bài dạy chính thức"),
        ("cha-me/con-dang-cap-cuu", "Cha mẹ: không có mẫu"),
        ("lop-6", "không có nhóm hay bài “lop-6”; gần nhất: lop-6-7"),
        ("lop-6-7/khi-ban-bi-bat-nạt", "gần nhất: lop-6-7/khi-ban-bi-bat-nat"),
        ("???", "các nhóm: mam-non, lop-1-2"),
    ],
)
def test_a_word_that_names_none_is_told_with_what_is_near(word: str, said: str, course: Course) -> None:
    """In one sentence."""

    chosen = kits.choose(course, word)

    assert chosen.lessons == ()
    assert said in chosen.wrong
    assert "\n" not in chosen.wrong


def test_the_small_lesson_is_one_file_with_its_own_name(small: Course, spoken: Words) -> None:
    """Band, lesson and kind, without accents; the school’s name stands in it; twice the same bytes."""

    view = Kits(kits.choose(small, "all").lessons, spoken, "THCS Hoa Sen")
    (part,) = view.parts(small)
    found = word.Document(io.BytesIO(part.data))

    assert part.path == "lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx"
    assert [again.data for again in view.parts(small)] == [part.data]
    assert found.tables[0].rows[0].cells[0].text.startswith("Trường: THCS Hoa Sen\n")


def test_a_lesson_that_lacks_something_is_named_with_its_file(small: Course, spoken: Words) -> None:
    """And no file is made of it."""

    lesson = next(one for one in small.lessons if one.path == LESSON)
    text = lesson.texts[Lang.VI]
    bare = replace(lesson, texts={**lesson.texts, Lang.VI: replace(text, body=text.body.split("## Dành cho")[0])})

    assert kits.lacking((lesson,)) == []
    assert kits.lacking((bare,)) == [
        f"{text.file}: mục “Dành cho thầy cô” cần ba cách dạy nối nhau: 5 phút, 15 phút và cả tiết"
    ]
    with pytest.raises(ValueError, match="ba cách dạy"):
        list(Kits((bare,), spoken).parts(small))
