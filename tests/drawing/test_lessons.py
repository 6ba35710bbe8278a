"""A lesson's questions are paired with mkdocs-quiz's HTML by id; what does not come back is told."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from types import SimpleNamespace

import markdown
import pytest
from markupsafe import Markup
from mkdocs_quiz.parsing import QUIZ_REGEX
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from courseware.content import reading
from courseware.content.model import Course, Lang
from courseware.drawing import lessons
from courseware.drawing.cards import Cards
from courseware.drawing.scene_extension import ScenesExtension

from .. import interface

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
FIRST, SECOND = "tin-nhan-la-01", "tin-nhan-la-02"


@pytest.fixture
def course(mini: Path) -> Course:
    """The small project."""
    found = reading.read(mini).course
    assert found is not None
    return found


def drawing(course: Course) -> lessons.LessonDrawing:
    """Its lesson in Vietnamese."""
    spoken = interface.said(Lang.VI)
    scenes = ScenesExtension(lang="vi", words=spoken, templates=str(OVERRIDES))
    md = markdown.Markdown(extensions=[scenes, "pymdownx.mark", "sane_lists"])
    return lessons.LessonDrawing(
        course, course.lessons[0], Lang.VI, spoken, lambda text: Markup(md.reset().convert(text)), str(OVERRIDES)
    )


def made(course: Course) -> str:
    """The lesson's HTML as finish gets it: mkdocs-quiz's own HTML in place of each of its questions."""
    plugin = MkDocsQuizPlugin()
    plugin.load_config({"language": "en"})
    config = SimpleNamespace(markdown_extensions=[], mdx_configs={}, config_file_path="mkdocs.yml")
    page = SimpleNamespace(file=SimpleNamespace(src_path="a.md", src_uri="a.md"), meta={})
    options = dict.fromkeys(
        ("show_correct", "auto_submit", "disable_after_submit", "auto_number", "shuffle_answers"), False
    )
    said = plugin._get_translation_manager(page, config)
    text = lessons.expand(course.lessons[0].texts[Lang.VI].body, drawing(course))
    return re.sub(
        QUIZ_REGEX,
        lambda match: plugin._process_quiz(match[1], 0, options, said, config, page, []),
        text,
        flags=re.DOTALL,
    )


def test_every_question_stands_on_the_page_with_its_own_text(course: Course) -> None:
    """Those of mkdocs-quiz and ours, once each; nothing of the markers is left."""
    page = lessons.finish(made(course), drawing(course), "").html
    for question in course.questions():
        assert page.count(f'id="{question.id}"') == 1
    assert "Bấm thử xem có quà thật không" in page.partition(f'id="{FIRST}"')[2].partition("</section>")[0]
    assert "data-made" not in page


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
    assert lessons.finish(swapped, drawing(course), "").html.count("Bấm thử xem") == lessons.finish(
        html, drawing(course), ""
    ).html.count("Bấm thử xem")
    page = lessons.finish(swapped, drawing(course), "").html
    assert "Bấm thử xem có quà thật không" in page.partition(f'id="{FIRST}"')[2].partition("</section>")[0]


def test_a_question_that_does_not_come_back_is_named_with_its_file_and_line(course: Course) -> None:
    """Instead of the next one in its place."""
    html = made(course).replace(f'<div data-made="{FIRST}"></div>', f'<div data-made="{FIRST}"></div><p>lạc</p>')
    with pytest.raises(
        lessons.LostQuestionError, match=rf"quizzes/vi/lop-6-7/tin-nhan-la\.md:6: {FIRST}: mkdocs-quiz không trả lại"
    ):
        lessons.finish(html, drawing(course), "")


def test_a_question_that_was_read_otherwise_is_named(course: Course) -> None:
    """Another key than that of the bank."""
    with pytest.raises(lessons.LostQuestionError, match=f"{FIRST}: mkdocs-quiz đọc câu này khác"):
        lessons.finish(
            made(course).replace(' data-correct="true"', "").replace('data-correct="true"', ""), drawing(course), ""
        )


def test_a_question_for_review_is_neither_placed_nor_counted(course: Course) -> None:
    """It stays in the bank."""
    bank = course.banks["lop-6-7/tin-nhan-la"]
    review = tuple(dataclasses.replace(q, review_only=q.id == SECOND) for q in bank.questions)
    course = dataclasses.replace(course, banks={bank.path: dataclasses.replace(bank, questions=review)})
    page = lessons.finish(made(course), drawing(course), "").html
    card = Cards(course, Lang.VI, lambda path: path).lessons[bank.path]
    assert f'id="{SECOND}"' not in page
    assert SECOND not in card.question_ids
    assert len(card.question_ids) == len(bank.questions) - 1
    assert len(course.questions()) == len(bank.questions)
