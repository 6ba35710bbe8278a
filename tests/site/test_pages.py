"""The built site, page by page: one test per promise, over every page."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from jinja2 import Environment
from lxml import html
from lxml.html import HtmlElement

from courseware.content import citations, legal_basis, reviewing
from courseware.content.model import Course, Lang
from courseware.drawing import teaching

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
CSP = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'", "font-src": "'self'",
    "connect-src": "'self'", "base-uri": "'none'", "form-action": "'none'",
    "require-trusted-types-for": "'script'", "trusted-types": "lachan",
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, str]:
    """Every page by its path below the site's root."""
    return {file.relative_to(built).as_posix(): file.read_text("utf-8") for file in sorted(built.rglob("*.html"))}


@pytest.fixture(scope="module")
def trees(pages: dict[str, str]) -> dict[str, HtmlElement]:
    """Every page, parsed."""
    return {path: html.document_fromstring(text) for path, text in pages.items()}


def addresses(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """(attribute, address) of everything that a page links to or loads."""
    for attribute in (
        "href",
        "src",
        "srcset",
        "data-index",
        "data-script",
        "data-style",
        "data-judge",
        "data-aloud",
        "data-sound",
    ):
        for address in tree.xpath(f"//@{attribute}"):
            yield attribute, address


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


def test_the_policy_is_on_every_page_and_first(pages: dict[str, str], trees: dict[str, HtmlElement]) -> None:
    """The strict policy with Trusted Types stands before anything that it governs."""

    for path, tree in trees.items():
        policy = dict(part.strip().split(" ", 1) for part in tree.xpath("//meta[@http-equiv]/@content")[0].split(";"))

        assert CSP.items() <= policy.items(), path
        assert pages[path].index("Content-Security-Policy") < pages[path].index("<link"), path


def test_only_a_page_with_recordings_may_play_sound() -> None:
    """Its `<meta>` has one directive more, in its place among the others; all that a page plays lies beside it."""

    shell = (OVERRIDES / "main.html").read_text("utf-8")
    line = next(line for line in shell.split("\n") if "Content-Security-Policy" in line)
    silent, sounding = (
        Environment().from_string(line).render(page={"content": content})
        for content in ("<p>Voi bay.</p>", '<p data-sound="../assets/sound/a.opus">Voi bay.</p>')
    )

    assert "media-src" not in silent
    assert sounding.replace("media-src 'self'; ", "") == silent and sounding.count("media-src 'self'; ") == 1


def test_nothing_is_inline(pages: dict[str, str], trees: dict[str, HtmlElement]) -> None:
    """No script, style, handler, javascript: or data: in the HTML; no style element; no form."""

    for path, tree in trees.items():
        assert tree.xpath("//script[not(@src)] | //style | //@style | //form | //base | //iframe") == [], path
        assert [a for a in tree.xpath("//@*") if a.strip().startswith(("javascript:", "data:"))] == [], path
        assert not re.search(r"<[^>]+\son\w+\s*=", pages[path]), path


def test_no_style_or_script_reaches_for_data_or_another_host(built: Path) -> None:
    """What is loaded loads nothing else from elsewhere; names of vocabularies of XML are no addresses."""

    for file in [*built.rglob("*.css"), *built.rglob("*.js"), *built.rglob("*.svg")]:
        text = re.sub(r"http://(www\.w3|schemas\.openxmlformats)\.org/", "", file.read_text("utf-8"))

        assert not re.search(r"https?://|url\(\s*['\"]?data:|\beval\(|new Function|innerHTML|document\.write", text), (
            file
        )


def test_pages_load_nothing_from_another_host(trees: dict[str, HtmlElement]) -> None:
    """Scripts, styles and pictures are relative; an absolute address is only ever a link to a source of law."""

    for path, tree in trees.items():
        loaded = tree.xpath("//script/@src | //link/@href | //img/@src")

        assert [a for a in loaded if urlsplit(a).netloc] == [], path
        assert all(urlsplit(a).scheme in {"https", "http", "tel", ""} for _, a in addresses(tree)), path


def test_every_relative_address_leads_somewhere(built: Path, trees: dict[str, HtmlElement]) -> None:
    """Pages, pictures, scripts, and the anchors inside pages."""

    dead = []
    for path, tree in trees.items():
        for _, address in addresses(tree):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            root = built if parts.path.startswith("/") else (built / path).parent
            target = (root / unquote(parts.path).lstrip("/")).resolve() if parts.path else built / path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                dead.append((path, address))
            elif parts.fragment and target.suffix == ".html":
                other = trees[target.relative_to(built.resolve()).as_posix()] if parts.path else tree
                if not other.xpath("//*[@id=$id]", id=unquote(parts.fragment)):
                    dead.append((path, address))

    assert dead == []


def test_only_404_uses_absolute_paths(trees: dict[str, HtmlElement]) -> None:
    """The site works in any folder; 404 pages are seen from anywhere and begin at the root."""

    for path, tree in trees.items():
        if not path.endswith("404.html"):
            assert [a for _, a in addresses(tree) if a.startswith("/")] == [], path


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


def test_no_material_shell_or_index_is_published(built: Path) -> None:
    """Neither Material's scripts nor its search reach the site, nor sources of ours that pages do not load."""

    names = [file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()]

    assert [
        n for n in names if re.search(r"lunr|bundle\..*js|workers?/|search_index|\.map$|\.yml$|\.md$|\.py$|\.po$", n)
    ] == []
    assert [n for n in names if "readme" in n.lower()] == [], "the picture of README.md is for the repository"
    loose = [n for n in names if n.endswith((".css", ".js")) and not re.search(r"\.[0-9a-f]{8}\.(css|js)$", n)]
    assert set(loose) <= {"truong.css", "sw.js", *(f"assets/tim/search-index.{lang}.js" for lang in Lang)}
    assert [n for n in names if n.startswith("pictures/")] == [], "the parts of pictures are drawn, not published"


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


def test_no_markdown_is_left_raw(trees: dict[str, HtmlElement]) -> None:
    """A scene, citation, mark or anchor that Markdown could not read would show as it was typed."""

    for path, tree in trees.items():
        for code in tree.xpath("//pre | //code"):
            code.drop_tree()
        text = tree.xpath("//main")[0].text_content()

        assert not re.search(r"^///|==\S|\{#|\[[A-Z]{2,}[A-Z0-9]*-\d{4}|\]\(|\*\*", text, re.M), path


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
