"""Embed pages on disk: every lesson has them, they are light, whole and always the same."""

from __future__ import annotations

import json
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

from .conftest import BASE, OVERRIDES
from .sanitisers import clean, kses, nukeviet, untouched, wordpress_oembed

LIMIT = 20_000


def made(site: Path) -> list[Path]:
    """The embed pages, without the two to copy from."""
    return [
        page
        for lang in Lang
        for page in sorted((site / taking.home(str(lang))).rglob("*.html"))
        if page.parent.name != "nhung"
    ]


def copied(site: Path, lang: Lang) -> list[list[str]]:
    """What the page to copy from offers for each lesson: frames with relative, then whole addresses, then card, then link."""
    tree = html.parse(str(site / taking.home(str(lang)) / "index.html"), html.HTMLParser(encoding="utf-8"))
    return [[pre.text_content() for pre in lesson.xpath('.//pre[@class="copy"]')] for lesson in tree.xpath("//details")]


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
    """≤ 20 kB gzip, one style, one script."""
    for page in made(framed):
        weight = measuring.weigh(framed, page)
        assert weight.total <= LIMIT, weight
        assert sorted(Path(file).suffix for file in weight.files if not file.endswith(".svg")) == [".css", ".js"]


def test_the_portals_helper_is_smaller_than_a_kilobyte(framed: Path) -> None:
    (helper,) = (file for file in (framed / "assets").glob("nhung.*.js"))

    assert measuring.size(helper.read_bytes()) <= 1000


def test_questions_bring_the_scene_that_they_ask_about(framed: Path) -> None:
    """Not the rest of the lesson: what stands between the scene's heading and its questions."""

    tree = html.document_fromstring((framed / "nhung/lop-8-9/bat-coc-online-cau-hoi.html").read_bytes())
    scenes = tree.xpath("//main/div/figure[contains(@class, 'scene')]")
    assert len(scenes) == 1
    assert scenes[0].xpath("following::div[contains(concat(' ', @class, ' '), ' quiz ')]")
    whole = html.document_fromstring((framed / "nhung/lop-8-9/bat-coc-online.html").read_bytes())
    assert len(whole.xpath("//main//h2")) > len(tree.xpath("//main//h2"))


def test_pages_hold_nothing_that_a_frame_forbids(framed: Path) -> None:
    """No form, dialog, pop-up, control without a script, inline style or script; not for search engines; strict policy."""
    for page in made(framed):
        tree = html.document_fromstring(page.read_bytes())
        wrong = "//form | //dialog | //*[@popover] | //button | //header | //nav | //footer | //*[@style] | //script[not(@src)] | //*[@*[starts-with(name(), 'on')]]"
        assert tree.xpath(wrong) == []
        assert tree.xpath('//meta[@name="robots"]/@content') == ["noindex"]
        assert "trusted-types 'none'" in tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
        assert len(tree.xpath("//h1")) == 1


def test_every_link_and_picture_leads_somewhere(framed: Path) -> None:
    """At the new depth; what leaves the frame opens beside it and cannot reach back."""
    ids: dict[Path, set[str]] = {}
    for page in made(framed):
        tree = html.document_fromstring(page.read_bytes())
        for url in tree.xpath("//@href | //@src"):
            path, _, anchor = url.partition("#")
            if ":" in path:
                continue
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), (page, url)
            if anchor:
                known = ids.setdefault(target, set(html.document_fromstring(target.read_bytes()).xpath("//@id")))
                assert anchor in known, (page, url)
        for link in tree.xpath('//a[not(starts-with(@href, "#")) and not(starts-with(@href, "tel:"))]'):
            assert (link.get("target"), link.get("rel")) == ("_blank", "noopener")


def test_two_runs_give_the_same_bytes(framed: Path, tmp_path: Path) -> None:
    again = Path(shutil.copytree(framed, tmp_path / "site"))
    writing.embed(again, OVERRIDES, BASE)

    assert differences(framed, again) == []


def test_a_run_without_an_address_takes_back_what_needs_one(framed: Path, tmp_path: Path) -> None:
    """No QR, no oEmbed; the lines show what to replace."""
    again = Path(shutil.copytree(framed, tmp_path / "site"))
    writing.embed(again, OVERRIDES)

    assert list((again / "nhung").rglob("*.svg")) + list((again / "nhung").rglob("*.oembed.json")) == []
    near, *_, far, _, _ = copied(again, Lang.VI)[0]
    assert snippets.PLACEHOLDER in far and "/an-toan/nhung/" in near
    assert "oembed" not in made(again)[0].read_text("utf-8")


def test_a_failed_run_leaves_the_site_as_it_was(framed: Path, tmp_path: Path) -> None:
    again = Path(shutil.copytree(framed, tmp_path / "site"))
    with pytest.raises(OSError, match="no-browser"):
        writing.embed(again, OVERRIDES, BASE, chromium=str(tmp_path / "no-browser"))

    assert differences(framed, again) == []
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "base", ["http://a.example/", "https://a.example", "https://a.example/?x/", 'https://a.example/"/']
)
def test_a_wrong_address_is_refused_with_a_sentence(
    base: str, framed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["embed", str(framed), "--base", base], OVERRIDES.parent) == 2
    assert "--base" in capsys.readouterr().err


@pytest.mark.parametrize("lang", list(Lang))
def test_a_card_survives_sanitisers_whole(framed: Path, lang: Lang) -> None:
    lessons = copied(framed, lang)
    assert lessons
    for *_, card, link in lessons:
        for rule in (nukeviet(), kses):
            assert clean(card, rule) == clean(card, untouched)
            assert clean(link, rule) == clean(link, untouched)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_frame_meets_the_fate_that_the_guide_foretells(framed: Path, lang: Lang) -> None:
    """In a folder of the portal NukeViet keeps it whole; on another domain it takes its address until that is listed.

    WordPress takes the frame; the link to the lesson before it, which is also the words that NukeViet asks for, stays.
    """
    for *frames, _, _ in copied(framed, lang):
        for frame in frames:
            words, before = html.fragments_fromstring(frame)
            assert "\n" not in frame
            assert len(words.text_content()) > 5
            foreign = before.get("src").startswith("https:")
            _, stripped = html.fragments_fromstring(clean(frame, nukeviet()))
            kept = {name: value for name, value in before.attrib.items() if not (foreign and name == "src")}
            assert dict(stripped.attrib) == kept
            assert clean(frame, nukeviet("hoc-lieu.example")) == clean(frame, untouched)
            assert clean(frame, kses) == html.tostring(words, encoding="unicode")


def test_the_codes_for_a_folder_of_the_portal_come_first(framed: Path) -> None:
    """They need no domain to be declared; the same frames follow with the whole address."""
    for *frames, _, _ in copied(framed, Lang.VI):
        near, far = frames[: len(frames) // 2], frames[len(frames) // 2 :]
        assert [frame.replace('"/an-toan/', f'"{BASE}') for frame in near] == far


def test_help_is_in_the_frame_itself(framed: Path) -> None:
    """The numbers, for a portal may forbid that a frame opens another page."""
    for page in made(framed):
        (here,) = html.document_fromstring(page.read_bytes()).xpath('//details[@class="here"]')
        assert {"tel:111", "tel:113"} & set(here.xpath(".//@href")), page


def test_oembed_answers_are_what_the_standard_asks_and_survive_wordpress(framed: Path) -> None:
    """Each page names its answer; the frame keeps address, title and height."""
    for page in made(framed):
        (url,) = html.document_fromstring(page.read_bytes()).xpath('//link[@type="application/json+oembed"]/@href')
        answer = json.loads((framed / url.removeprefix(BASE)).read_text("utf-8"))
        assert (answer["type"], answer["version"]) == ("rich", "1.0")
        (frame,) = html.fragments_fromstring(clean(answer["html"], wordpress_oembed))
        assert frame.get("src") == BASE + page.relative_to(framed).as_posix()
        assert (frame.get("title"), frame.get("height")) == (answer["title"], str(answer["height"]))
        assert frame.get("sandbox") == "allow-scripts"
