"""A lesson's questions are paired with mkdocs-quiz's HTML by id; what does not come back is told."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from types import SimpleNamespace

import markdown
import pytest
from lxml import html
from markupsafe import Markup
from mkdocs_quiz.parsing import QUIZ_REGEX
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from courseware.content import reading
from courseware.content.model import Course, Lang
from courseware.content.registries import ChoicePictures, Choices, Panel, Stories
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


def told(course: Course) -> Course:
    """The same with a story and with drawings for the options of its first question."""
    both = {"vi": "Câu <một>.", "en": "One."}
    row = Panel.model_validate({"place": "gate", "mood": "day", "says": both, "alt": both})
    drawn = Choices.model_validate({"mood": "day", "drawings": {}, "questions": {FIRST: ["mot", "hai", "ba"]}})
    path = course.lessons[0].path
    registry = course.registry.model_copy(
        update={"stories": Stories(stories={path: (row,) * 3}), "choices": ChoicePictures(choices={path: drawn})}
    )
    return dataclasses.replace(course, registry=registry)


def test_a_story_opens_the_scene(course: Course) -> None:
    """Right below the heading, three views of one file, its words escaped; the first step has both."""
    page = lessons.finish(made(told(course)), drawing(told(course)), "").html
    root = html.fragment_fromstring(page, create_parent="div")
    (strip,) = root.xpath(".//figure[@class='story']")

    assert [img.get("src") for img in strip.xpath(".//img")] == [
        f"assets/stories/{course.lessons[0].path}.svg#p{n}" for n in (1, 2, 3)
    ]
    assert [p.text for p in strip.xpath(".//p")] == ["Câu <một>."] * 3
    assert page.partition("<figure")[0].rstrip().endswith("{#tinh-huong}") and "data-story" not in page
    assert 'class="story"' not in lessons.finish(made(course), drawing(course), "").html


def test_options_with_drawings_are_tiles(course: Course) -> None:
    """In the order of the file; a question without drawings is as it was."""
    page = lessons.finish(made(told(course)), drawing(told(course)), "").html
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
