"""A lesson's questions are paired with mkdocs-quiz's HTML by id; what does not come back is told."""

from __future__ import annotations

import dataclasses

import pytest
from lxml import html

from courseware.content.model import Course, Lang
from courseware.drawing.cards import Cards
from courseware.drawing.lessons import finishing
from courseware.drawing.lessons.questions import LostQuestionError

from .small import FIRST, SECOND, drawing, made, told


def test_options_with_drawings_are_tiles(course: Course) -> None:
    """In the order of the file; a question without drawings is as it was."""
    page = finishing.finish(made(told(course)), drawing(told(course)), "").html
    root = html.fragment_fromstring(page, create_parent="div")
    (tiles,) = root.xpath(".//fieldset[@class='tiles']")

    assert tiles.xpath("./ancestor::section/@id") == [FIRST]
    assert [src.partition("#o-")[2] for src in tiles.xpath("./label/img/@src")] == ["mot", "hai", "ba"]
    assert set(tiles.xpath("./label/img/@alt")) == {""}


def test_the_order_in_which_they_come_back_does_not_matter(course: Course) -> None:
    """The id before each says which it is."""
    html = made(course)
    first, second = (f'<div data-made="{id_}"></div>' for id_ in (FIRST, SECOND))
    parts = {
        id_: html.partition(f'<div data-made="{id_}"></div>')[2].partition("</section>\n</div>")[0]
        for id_ in (FIRST, SECOND)
    }
    swapped = (
        html.replace(first + parts[FIRST], "@@")
        .replace(second + parts[SECOND], first + parts[FIRST])
        .replace("@@", second + parts[SECOND])
    )
    assert swapped != html
    assert finishing.finish(swapped, drawing(course), "").html.count("Bấm thử xem") == finishing.finish(
        html, drawing(course), ""
    ).html.count("Bấm thử xem")
    page = finishing.finish(swapped, drawing(course), "").html
    assert "Bấm thử xem có quà thật không" in page.partition(f'id="{FIRST}"')[2].partition("</section>")[0]


def test_a_question_that_does_not_come_back_is_named_with_its_file_and_line(course: Course) -> None:
    """Instead of the next one in its place."""
    html = made(course).replace(f'<div data-made="{FIRST}"></div>', f'<div data-made="{FIRST}"></div><p>lạc</p>')
    with pytest.raises(
        LostQuestionError, match=rf"quizzes/vi/lop-6-7/tin-nhan-la\.md:6: {FIRST}: mkdocs-quiz không trả lại"
    ):
        finishing.finish(html, drawing(course), "")


def test_a_question_that_was_read_otherwise_is_named(course: Course) -> None:
    """Another key than that of the bank."""
    with pytest.raises(LostQuestionError, match=f"{FIRST}: mkdocs-quiz đọc câu này khác"):
        finishing.finish(
            made(course).replace(' data-correct="true"', "").replace('data-correct="true"', ""), drawing(course), ""
        )


def test_a_question_for_review_is_neither_placed_nor_counted(course: Course) -> None:
    """It stays in the bank."""
    bank = course.banks["lop-6-7/tin-nhan-la"]
    review = tuple(dataclasses.replace(q, review_only=q.id == SECOND) for q in bank.questions)
    course = dataclasses.replace(course, banks={bank.path: dataclasses.replace(bank, questions=review)})
    page = finishing.finish(made(course), drawing(course), "").html
    card = Cards(course, Lang.VI, lambda path: path).lessons[bank.path]
    assert f'id="{SECOND}"' not in page
    assert SECOND not in card.question_ids
    assert len(card.question_ids) == len(bank.questions) - 1
    assert len(course.questions()) == len(bank.questions)
