"""Embed pages on disk: every lesson has them, they are light, whole and always the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html

from courseware import commands
from courseware.content.model import Course, Lang
from courseware.embedding import snippets, taking, writing
from courseware.embedding.frames import KINDS
from courseware.site import measuring
from courseware.site.building import differences

from .conftest import BASE, OVERRIDES, copied, made

LIMIT = 20_000


@pytest.fixture(scope="module")
def one_band(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lessons of one band, in both languages, with their embed pages: what is made of one is made of all."""
    site = tmp_path_factory.mktemp("one") / "site"
    for part in ("assets", "lop-6-7", "en/lop-6-7"):
        shutil.copytree(built / part, site / part)
    writing.embed(site, OVERRIDES, BASE)
    return site


def test_every_lesson_has_its_pages_in_every_language(framed: Path, course: Course) -> None:
    expected = {
        f"{taking.home(str(lang))}{lesson.path}{kind.suffix}.html"
        for lang in Lang
        for lesson in course.ready()
        for kind in KINDS
        if kind.name != "quiz" or course.banks[lesson.path].questions
    }

    assert expected == {page.relative_to(framed).as_posix() for page in made(framed)}


def test_a_page_with_all_that_it_loads_is_light(framed: Path) -> None:
    """≤ 20 kB gzip."""
    for page in made(framed):
        weight = measuring.weigh(framed, page)
        assert weight.total <= LIMIT, weight


def test_a_page_loads_one_style_and_one_script(framed: Path) -> None:
    """And pictures."""
    for page in made(framed):
        weight = measuring.weigh(framed, page)
        assert sorted(Path(file).suffix for file in weight.files if not file.endswith(".svg")) == [".css", ".js"]


def test_the_portals_helper_is_smaller_than_a_kilobyte(framed: Path) -> None:
    (helper,) = (file for file in (framed / "assets").glob("nhung.*.js"))

    assert measuring.size(helper.read_bytes()) <= 1000


def test_pages_hold_nothing_that_a_frame_forbids(framed: Path) -> None:
    """No form, dialog, pop-up, control without a script, inline style or script; not for search engines; strict policy."""
    for page in made(framed):
        tree = html.document_fromstring(page.read_bytes())
        wrong = "//form | //dialog | //*[@popover] | //button | //header | //nav | //footer | //*[@style] | //script[not(@src)] | //*[@*[starts-with(name(), 'on')]]"
        assert tree.xpath(wrong) == []
        assert tree.xpath('//meta[@name="robots"]/@content') == ["noindex"]
        assert "trusted-types lachan" in tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
        assert len(tree.xpath("//h1")) == 1


def test_two_runs_give_the_same_bytes(one_band: Path, tmp_path: Path) -> None:
    again = Path(shutil.copytree(one_band, tmp_path / "site"))
    writing.embed(again, OVERRIDES, BASE)

    assert differences(one_band, again) == []


def test_a_run_without_an_address_takes_back_what_needs_one(one_band: Path, tmp_path: Path) -> None:
    """No QR, no oEmbed; the lines show what to replace."""
    again = Path(shutil.copytree(one_band, tmp_path / "site"))
    writing.embed(again, OVERRIDES)

    assert list((again / "nhung").rglob("*.svg")) + list((again / "nhung").rglob("*.oembed.json")) == []
    near, *_, far, _, _ = copied(again, Lang.VI)[0]
    assert snippets.PLACEHOLDER in far and "/an-toan/nhung/" in near
    assert "oembed" not in made(again)[0].read_text("utf-8")


def test_a_failed_run_leaves_the_site_as_it_was(one_band: Path, tmp_path: Path) -> None:
    again = Path(shutil.copytree(one_band, tmp_path / "site"))
    with pytest.raises(KeyError, match="embed_lesson"):
        writing.embed(again, tmp_path / "no-overrides", BASE)

    assert differences(one_band, again) == []
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "base", ["http://a.example/", "https://a.example", "https://a.example/?x/", 'https://a.example/"/']
)
def test_a_wrong_address_is_refused_with_a_sentence(
    base: str, framed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["embed", str(framed), "--base", base], OVERRIDES.parent) == 2
    assert "--base" in capsys.readouterr().err


def test_help_is_in_the_frame_itself(framed: Path) -> None:
    """The numbers, for a portal may forbid that a frame opens another page."""
    for page in made(framed):
        (here,) = html.document_fromstring(page.read_bytes()).xpath('//details[@class="here"]')
        assert {"tel:111", "tel:113"} & set(here.xpath(".//@href")), page


@pytest.mark.parametrize(
    ("base", "right"),
    [
        ("", True),
        (BASE, True),
        (snippets.PLACEHOLDER, True),
        ("//a.example/", False),
        ("https://a.example/a b/", False),
        ("https://a.example/#/", False),
        ("https://a.example/'/", False),
    ],
)
def test_an_address_is_whole_and_holds_nothing_that_ends_an_attribute(base: str, right: bool) -> None:
    """The sentence shows one that is right, and the one that was typed."""
    told = writing.problems(base)
    assert (told == "") is right
    assert right or (told.endswith(base) and snippets.PLACEHOLDER in told)
