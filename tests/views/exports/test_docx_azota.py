"""Tests for Azota, read back by python-docx."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from courseware.views.exports import word_sheet
from courseware.views.exports.docx_azota import DOCX_AZOTA
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item

from ...examples import of
from . import made as some
from .conftest import made
from .sheets import lines, questions

NAME = "lop-6-7_tin-nhan-la_azota.docx"


def test_parts_count_on_and_everything_behind_them_stands_in_its_order(little: Wanted) -> None:
    """Part I, II, III, the end, the table of keys, the solutions."""

    files, _ = made(DOCX_AZOTA, little)
    texts = [text for text, _ in lines(files[NAME])]
    marks = [text for text in texts if text.startswith(("PHẦN", "HẾT", "BẢNG", "LỜI"))]

    assert [mark.split(".")[0] for mark in marks] == ["PHẦN I", "PHẦN II", "PHẦN III", "HẾT", "BẢNG ĐÁP ÁN", "LỜI GIẢI"]
    assert [one.number for one in questions(files[NAME], "HẾT")] == [1, 2, 3, 4, 5, 6]
    assert texts[texts.index("BẢNG ĐÁP ÁN") + 1] == "1-B  2-B"
    assert [text.partition(".")[0] for text in texts[texts.index("LỜI GIẢI") :] if text.startswith("Câu ")] == [
        f"Câu {n}" for n in range(1, 7)
    ]


def test_keys_are_underlined_and_typed_answers_told(little: Wanted) -> None:
    """True statements, the right option, “Đáp án”."""

    read = questions(made(DOCX_AZOTA, little)[0][NAME], "HẾT")

    assert [(one.tags, [right for *_, right in one.options], one.answer) for one in read] == [
        ("[NB]", [False, True, False], ""),
        ("[VD]", [False, True], ""),
        ("[TH]", [True, False, True, False], ""),
        ("[TH]", [True, False, True, False], ""),
        ("[NB]", [], "người lớn"),
        ("[NB]", [], "15"),
    ]


@settings(max_examples=of(30))
@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """The table of keys says what the underlined letter says."""

    files, _ = made(DOCX_AZOTA, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [read] = questions(files[NAME], "HẾT")
    texts = [text for text, _ in lines(files[NAME])]

    assert read.options == [(f"{one.letter}.", one.text, one.right) for one in item.options]
    assert f"1-{item.right[0].letter}" in texts


@pytest.mark.usefixtures("undrawn")
def test_the_whole_course_has_the_questions_of_the_other_sheet(whole: Wanted) -> None:
    """No question is lost between the parts."""

    files, _ = made(DOCX_AZOTA, whole)

    for lesson in whole.lessons[::8]:
        found, _ = word_sheet.questions(whole, lesson)
        read = questions(files[f"{lesson.path.replace('/', '_')}_azota.docx"], "HẾT")
        assert [one.number for one in read] == list(range(1, len(found) + 1))
        assert sorted(one.stem[0] for one in read) == sorted(item.stem[0].lines[0] for item in found)
