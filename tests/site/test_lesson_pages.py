"""The pages of lessons as they are built: what they open with, their questions and keys."""

from __future__ import annotations

import json
import re
from pathlib import Path

from lxml.html import HtmlElement

from courseware.content import citations
from courseware.content.model import Course, Lang


def test_a_lesson_prints_its_legal_basis_and_dates(course: Course, trees: dict[str, HtmlElement]) -> None:
    """Each id that pupils are to read is an entry that the numbers in the text lead to; the review date is there."""

    for lesson in course.ready():
        tree = trees[f"{lesson.path}.html"]
        day = lesson.texts[Lang.VI].reviewed

        sources = citations.of_pupils(lesson, course.banks.get(lesson.path))
        assert [n for n, _ in enumerate(sources, 1) if not tree.xpath("//*[@id=$id]", id=f"can-cu-{n}")] == []
        assert re.search(rf"{day.day:02}/{day.month:02}/{day.year}|{day.isoformat()}", tree.text_content()), lesson.path


def test_a_lesson_opens_with_its_picture_and_says_what_is_to_be_seen(
    course: Course, built: Path, trees: dict[str, HtmlElement]
) -> None:
    """Its own one, of a size that is known before it comes; the strand's sign is no longer asked for."""

    rows, told = course.registry.pictures.pictures, course.registry.stories.stories
    for lesson in (lesson for lesson in course.ready() if lesson.path not in told):
        for lang in Lang:
            page = f"{'' if lang is Lang.VI else 'en/'}{lesson.path}.html"
            (picture,) = trees[page].xpath("//div[@class='opening']//img")
            file = built / Path(page).parent / picture.get("src")
            assert file.resolve() == (built / f"assets/pictures/{lesson.path}.svg").resolve(), page
            assert file.is_file() and picture.get("alt") == rows[lesson.path].alt[lang], page
            assert (picture.get("width"), picture.get("height")) == ("640", "360"), page
            assert not any("strands/" in str(src) for src in trees[page].xpath("//img/@src")), page


def test_a_young_lesson_opens_with_its_story(course: Course, built: Path, trees: dict[str, HtmlElement]) -> None:
    """Three panels below the scene's heading, of sizes that are known before they come; three views of one file."""

    for path, panels in course.registry.stories.stories.items():
        for lang in Lang:
            page = f"{'' if lang is Lang.VI else 'en/'}{path}.html"
            assert not trees[page].xpath("//div[contains(@class, 'opening')]//img"), page
            (strip,) = trees[page].xpath("//h2[@id='tinh-huong']/following-sibling::*[1][@class='story']")
            images = strip.xpath(".//img")
            files = {(built / Path(page).parent / img.get("src")).resolve().as_posix() for img in images}
            assert files == {(built / f"assets/stories/{path}.svg").resolve().as_posix() + f"#p{n}" for n in (1, 2, 3)}
            assert [img.get("alt") for img in images] == [panel.alt[lang] for panel in panels], page
            assert [p.text for p in strip.xpath(".//p")] == [panel.says[lang] for panel in panels], page
            assert {(img.get("width"), img.get("height")) for img in images} == {("400", "360")}, page


def test_options_for_little_children_have_drawings(course: Course, built: Path, trees: dict[str, HtmlElement]) -> None:
    """Each its own one, silent, for the words stand below; of a size that is known; they come when they are needed."""

    for path, drawn in course.registry.choices.choices.items():
        album = (built / f"assets/stories/{path}.svg").read_text("utf-8")
        for page in (f"{path}.html", f"en/{path}.html"):
            for question in course.banks[path].placed:
                images = trees[page].xpath("//section[@id=$id]//*[self::label or self::li]/img", id=question.id)
                names = drawn.questions.get(question.id, ())
                shown = [img.get("src").partition("#o-")[2] for img in images]
                assert sorted(shown) == sorted(names), (page, question.id)
                assert question.kind == "sort" or shown == list(names), (page, question.id)
                assert all(f'<view id="o-{name}"' in album for name in shown), (page, question.id)
                assert all(img.getparent().text_content().strip(" 0123456789ABCDEF") for img in images), page
                assert {(img.get("alt"), img.get("loading"), img.get("width")) for img in images} <= {
                    ("", "lazy", "200")
                }


def test_no_two_cards_of_a_list_show_the_same_picture(course: Course, trees: dict[str, HtmlElement]) -> None:
    """They come when they are scrolled to, and say nothing: the title stands beside them."""

    for band in course.registry.scope.bands:
        cards = trees[f"{band.slug}/index.html"].xpath("//li[@class='card']/img")
        assert len({img.get("src") for img in cards}) == len(cards) > 0, band.slug
        assert {(img.get("alt"), img.get("loading")) for img in cards} == {("", "lazy")}, band.slug


def test_a_page_without_a_quiz_ships_no_quiz_code(trees: dict[str, HtmlElement]) -> None:
    """quiz.js and quiz.css, or what little children have in their place, are loaded where there is a question, and nowhere else."""

    for path, tree in trees.items():
        loaded = " ".join(tree.xpath("//script/@src | //link/@href"))

        assert bool(tree.xpath("//div[@class='quiz']")) == bool(re.search(r"\b(quiz|young)\.", loaded)), path


def test_no_trace_of_the_plugin_reaches_a_page(pages: dict[str, str]) -> None:
    """mkdocs-quiz's markup, counters and source comments stay out."""

    for path, text in pages.items():
        assert not re.search(
            r"MKDOCS_QUIZ|mkdocs-quiz|quiz-progress|quiz-blank-input|<quiz>|data-quiz=|data-help|data-end>", text
        ), path


def test_question_ids_are_the_same_in_both_languages(course: Course, trees: dict[str, HtmlElement]) -> None:
    """Progress is kept under these ids, so that both languages share it."""

    for lesson in course.ready():
        ids = [trees[f"{prefix}{lesson.path}.html"].xpath("//section[@data-kind]/@id") for prefix in ("", "en/")]

        assert ids[0] == ids[1]
        assert sorted(ids[0]) == sorted(q.id for q in course.banks[lesson.path].placed)


def test_keys_are_told_once_and_apart(course: Course, trees: dict[str, HtmlElement]) -> None:
    """Behind the last question of a lesson, one closed <details> per question, in the same order."""

    for lesson in course.ready():
        tree = trees[f"{lesson.path}.html"]
        after = tree.xpath("(//section[@data-kind])[last()]/following-sibling::section[@class='q-keys']")

        assert len(after) == len(tree.xpath("//section[@class='q-keys']")) == 1, lesson.path
        assert len(after[0].xpath(".//details[@class='q-key' and not(@open)]")) == len(
            tree.xpath("//section[@data-kind]")
        )


def test_quiz_code_speaks_the_language_of_the_page(built: Path, trees: dict[str, HtmlElement]) -> None:
    """Each language has its own bundle; its words come before the code."""

    for path, tree in trees.items():
        for address in tree.xpath("//script[contains(@src, 'quiz.')]/@src"):
            code = ((built / path).parent / address).read_text("utf-8")
            words, _ = json.JSONDecoder().raw_decode(code.partition("=")[2])

            assert words["check"] == ("Check" if path.startswith("en/") else "Kiểm tra"), path
