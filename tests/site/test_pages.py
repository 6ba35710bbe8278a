"""The built site, page by page: one test per promise, over every page."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import html5lib
from lxml.html import HtmlElement

from courseware.content import legal_basis, reviewing
from courseware.content.model import Course, Lang
from courseware.drawing import teaching


def test_every_lesson_and_page_is_there_in_both_languages(course: Course, pages: dict[str, str]) -> None:
    """A file in docs/ is a page of the site, at the same path in both languages; so are the review of a lesson, its teacher's page, a document of the law and a story's reasons, which have none."""

    wanted = {page.path for page in (*course.ready(), *course.pages)} | reviewing.reviews(course).keys()
    wanted |= {teaching.path_of(lesson.path) for lesson in course.ready()}
    wanted |= legal_basis.pages(course).keys() | {lab.reasons for lab in course.labs if lab.reasons}
    wanted_files = {f"{'' if lang is Lang.VI else 'en/'}{path}.html" for path in wanted for lang in Lang}

    assert set(pages) == wanted_files | {"404.html", "en/404.html"}


def test_a_word_of_the_glossary_has_its_note_wherever_it_stands(trees: dict[str, HtmlElement]) -> None:
    """Its script comes with the questions of a lesson, or with lists; a page of another kind would have a plain link."""

    with_terms = {path: tree for path, tree in trees.items() if tree.xpath('//a[@class="term"]')}
    noted = '//script[contains(@src, "/lists.")] | //script[@data-judge]'

    assert with_terms and [path for path, tree in with_terms.items() if not tree.xpath(noted)] == []


def test_html_has_no_parse_error(pages: dict[str, str]) -> None:
    """html5lib, the reference parser, finds nothing to mend."""

    wrong = {}
    for path, text in pages.items():
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        if parser.errors:
            wrong[path] = parser.errors[:3]

    assert wrong == {}


def test_ids_are_unique_and_named_ids_exist(trees: dict[str, HtmlElement]) -> None:
    """No id twice on a page; for=, aria-labelledby= and aria-controls= point at something."""

    for path, tree in trees.items():
        ids = Counter(tree.xpath("//@id"))
        named = " ".join(tree.xpath("//@for | //@aria-labelledby | //@aria-controls | //@aria-describedby")).split()

        assert [id_ for id_, n in ids.items() if n > 1] == [], path
        assert [id_ for id_ in named if id_ not in ids] == [], path


def test_a_page_says_its_language_and_title(trees: dict[str, HtmlElement]) -> None:
    """lang on <html>, one H1, a title, a description; the other language is marked as such."""

    for path, tree in trees.items():
        lang = "en" if path.startswith("en/") else "vi"

        assert tree.get("lang") == lang, path
        assert len(tree.xpath("//h1")) == 1, path
        assert tree.xpath("string(//title)").strip(), path
        if not path.endswith("404.html"):
            assert tree.xpath("string(//meta[@name='description']/@content)").strip(), path


def test_headings_do_not_skip_a_level(trees: dict[str, HtmlElement]) -> None:
    """An outline that a screen reader can walk."""

    for path, tree in trees.items():
        levels = [int(h.tag[1]) for h in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), (path, levels)


def test_a_404_page_leads_home_in_both_languages(trees: dict[str, HtmlElement]) -> None:
    """Its own home, and the other language's under that language's name."""

    for path, homes in (("404.html", ["/index.html", "/en/"]), ("en/404.html", ["/en/index.html", "/"])):
        main = trees[path].xpath("//main")[0]

        assert [a.get("href") for a in main.xpath(".//a") if "can-giup" not in a.get("href")] == homes
        assert main.xpath(".//div/@lang") == ["en" if path == "404.html" else "vi"]


def test_there_is_no_site_map_without_an_address(built: Path) -> None:
    """A map needs absolute addresses; the site has none until somebody gives it one."""

    assert not (built / "sitemap.xml").exists()


def test_help_is_one_tap_away_from_everywhere(trees: dict[str, HtmlElement]) -> None:
    """Every page links to the help page in its header; the help page has 111 before any other number."""

    for path, tree in trees.items():
        assert tree.xpath("//header//a[contains(@href, 'can-giup-ngay') or contains(@class, 'help')]"), path
    for path in ("can-giup-ngay.html", "en/can-giup-ngay.html"):
        numbers = trees[path].xpath("//main//a[starts-with(@href, 'tel:')]/@href")

        assert numbers[0] == "tel:111"
        assert trees[path].xpath("//main//input | //main//textarea | //main//form") == []


def test_no_markdown_is_left_raw(trees: dict[str, HtmlElement]) -> None:
    """A scene, citation, mark or anchor that Markdown could not read would show as it was typed."""

    for path, tree in trees.items():
        for code in tree.xpath("//pre | //code"):
            code.drop_tree()
        text = tree.xpath("//main")[0].text_content()

        assert not re.search(r"^///|==\S|\{#|\[[A-Z]{2,}[A-Z0-9]*-\d{4}|\]\(|\*\*", text, re.M), path
