"""The teacher's page beside each lesson, as it is built; and nothing of it on the pupils' page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from courseware.content.model import Course, Lang, Lesson
from courseware.content.teaching import parsing
from courseware.content.teaching.model import Teaching
from courseware.drawing.teaching import path_of

Pages = dict[tuple[str, Lang], tuple[HtmlElement, HtmlElement]]


def root(lang: Lang) -> str:
    """Where a language begins."""
    return "" if lang is Lang.VI else "en/"


@pytest.fixture(scope="module")
def pages(built: Path, course: Course) -> Pages:
    """Of each lesson in each language the pupils' page and the teacher's."""

    def tree(path: str) -> HtmlElement:
        return html.document_fromstring((built / f"{path}.html").read_text("utf-8"))

    return {
        (lesson.path, lang): (tree(root(lang) + lesson.path), tree(root(lang) + path_of(lesson.path)))
        for lesson in course.ready()
        for lang in Lang
    }


def words(tree: HtmlElement) -> str:
    """What is read in the main part, blanks made one."""
    return " ".join(str(tree.xpath("string(//main)")).split())


def taught(lesson: Lesson, lang: Lang) -> Teaching:
    """What its author wrote."""
    return parsing.parse(lesson.texts[lang].body, lang)[0]


def test_every_question_is_there_with_its_key(pages: Pages) -> None:
    """In the order of the lesson, each with something right and something to say."""

    for place, (pupils, teachers) in pages.items():
        keys = teachers.xpath("//section[@data-key]")
        assert [key.get("data-key") for key in keys] == pupils.xpath("//section[@class='q']/@id"), place
        assert all(key.xpath("./ul/li[normalize-space()]") and key.xpath("./p | ./div") for key in keys), place


def test_the_minutes_run_from_nought_to_the_end(pages: Pages, course: Course) -> None:
    """Each way to teach it has its heading and its rows."""

    for lesson in course.ready():
        for lang in Lang:
            runs = pages[lesson.path, lang][1].xpath("//section[@class='run']")
            assert [run.xpath("string(h3)").split()[0] for run in runs] == ["5", "15", str(lesson.minutes)]
            assert [len(run.xpath("ul/li")) for run in runs] == [len(r.stretches) for r in taught(lesson, lang).runs]


def test_nothing_of_the_section_is_left_on_the_pupils_page(pages: Pages, course: Course) -> None:
    """Neither words nor codes nor the textbook's lesson; so not on paper and not in its frame, which are made of it. One link."""

    for lesson in course.ready():
        for lang in Lang:
            pupils, teachers = pages[lesson.path, lang]
            found = taught(lesson, lang)
            told = [*found.product, *(slip.say for slip in found.slips), *found.care]
            read, said = words(pupils), words(teachers)
            for line in told:
                plain = " ".join(line.partition(" [")[0].replace("`", "").split())
                assert plain not in read and plain in said, (lesson.path, lang, plain)
            assert "thay-co" not in html.tostring(pupils, encoding="unicode")
            assert not lesson.hook or (lesson.hook not in read and lesson.hook in said), lesson.path
            links = [link for link in pupils.xpath("//@href") if link.endswith("day-bai.html")]
            assert links == [f"{lesson.path.rpartition('/')[2]}/day-bai.html"], lesson.path


def test_a_band_lists_the_pages_of_its_lessons(built: Path, course: Course) -> None:
    """In the order of its lessons."""

    for band in course.registry.scope.bands:
        tree = html.document_fromstring((built / f"{band.slug}/index.html").read_text("utf-8"))
        links = [link for link in tree.xpath("//main//@href") if link.endswith("/day-bai.html")]
        names = [lesson.path.rpartition("/")[2] for lesson in course.ready() if lesson.band == band.id]
        assert links == [f"{name}/day-bai.html" for name in names]


def test_search_and_the_worker_leave_it_out(built: Path) -> None:
    """It is one tap from its lesson; a pupil's device neither carries its words nor keeps it."""

    for index in built.glob("assets/search-*.js"):
        assert "day-bai" not in index.read_text("utf-8")
    for kept in built.glob("assets/giu/*.json"):
        assert not [path for path in json.loads(kept.read_text("utf-8")) if "day-bai" in path]
