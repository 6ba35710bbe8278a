"""The labs in a real browser: by keyboard, by touch, without a script, on paper; nothing is stored or sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from courseware.content.labs.deck import Deck
from courseware.content.labs.telling import Telling
from courseware.content.model import Course, Lang

from .. import interface
from ..accessibility import of_scheme, violations
from .conftest import noises

SAY = interface.said(Lang.VI)
FOLDER = "phong-thuc-hanh"
PHONE = {"width": 360, "height": 640}
STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"


def opened(page: Page, site: Path, name: str, lang: Lang = Lang.VI) -> list[str]:
    """A lab from a disk; what the console hears from now on."""
    page.set_viewport_size(PHONE)
    heard = noises(page)
    root = "" if lang is Lang.VI else "en/"
    page.goto((site / f"{root}{FOLDER}/{name}.html").as_uri())
    return heard


def cases(course: Course, name: str) -> list[bool]:
    """Whether each case of a lab is genuine."""
    lab = next(lab for lab in course.labs if lab.path == f"{FOLDER}/{name}")
    body = lab.bodies[Lang.VI]
    assert isinstance(body, Telling)
    return [case.genuine for case in body.cases]


def test_a_whole_lab_by_keyboard_and_the_result_in_words(page: Page, site: Path, course: Course) -> None:
    """Everything is called doubtful: all of those are found, all genuine ones wrongly suspected, and that is said."""
    heard = opened(page, site, "tien-ich")
    genuine = cases(course, "tien-ich")
    half = len(genuine) // 2
    before = page.evaluate(STORED)
    for real in genuine:
        page.locator(".asked button").nth(1).focus()
        page.keyboard.press("Enter")
        assert page.locator(".lab-bar").get_attribute("data-state") == ("no" if real else "ok")
        assert page.evaluate("document.activeElement.className") == "main"
        page.keyboard.press("Enter")
    result = page.locator(".result")
    text = result.inner_text()
    assert f"nhận ra {half} trong {half}, tin nhầm 0" in text and f"tin đúng 0 trong {half}, nghi oan {half}" in text
    assert SAY["lab_js_telling_lean_doubt"] in text and "d′ = 0,0" in text
    assert result.locator("li").count() == 2 + half
    assert page.evaluate("document.activeElement.id") == "ket-qua"
    assert heard == [] and page.evaluate(STORED) == before
    result.get_by_role("button", name=SAY["lab_js_telling_again"]).click()
    assert page.locator(".place").inner_text() == f"Mục 1 trên {len(genuine)}" and result.is_hidden()


@pytest.mark.parametrize(
    ("counts", "d", "c", "apart", "lean"),
    [
        ((8, 8, 0, 8), 3.19, 0.0, 3, "none"),
        ((7, 8, 3, 8), 1.25, -0.35, 1, "doubt"),
        ((2, 8, 0, 8), 1.0, 1.09, 1, "trust"),
        ((4, 8, 4, 8), 0.0, 0.0, 0, "none"),
    ],
)
def test_telling_apart_is_measured_with_the_log_linear_correction(
    page: Page, site: Path, counts: tuple[int, ...], d: float, c: float, apart: int, lean: str
) -> None:
    """All right or all wrong has a figure too; worked out by hand with a table of the normal distribution."""
    opened(page, site, "tien-ich")
    names = ("spotted", "doubtful", "suspected", "genuine")
    found = page.evaluate("counts => tellingScore(counts)", dict(zip(names, counts, strict=True)))
    assert found["d"] == pytest.approx(d, abs=0.02) and found["c"] == pytest.approx(c, abs=0.02)
    assert (found["apart"], found["lean"]) == (apart, lean)


def test_an_address_is_taken_apart_by_tapping(page: Page, site: Path) -> None:
    """Each part is a button as high as a finger, and says what it is."""
    opened(page, site, "dia-chi")
    shown = page.locator(".case:not([hidden])")
    assert [part.inner_text() for part in shown.locator(".part").all()] == [
        "https://",
        "thcs-hoa-sen.example",
        "/lop/7b",
    ]
    shown.locator(".part[data-part=owner]").click()
    assert SAY["lab_part_owner"] in shown.locator(".said").inner_text()
    sizes = [part.bounding_box() for part in shown.locator(".part").all()]
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in sizes)


def test_a_place_in_the_picture_is_taken_by_touch(page: Page, site: Path) -> None:
    """A finger hits it on a phone; the item that waited comes in its turn."""
    opened(page, site, "anh-lop")
    places = page.locator(".seen .touch")
    wanted = page.locator(".case h3").nth(5)
    box = places.nth(5).bounding_box()
    assert box and box["width"] >= 44
    places.nth(5).click(force=True)
    assert wanted.is_visible() and "now" in (page.locator(".seen g").nth(5).get_attribute("class") or "")
    page.locator(".asked button").first.click()
    places.nth(2).click(force=True)
    assert wanted.is_visible()  # answered: why is read before anything else comes
    page.locator(".asked .main").click()
    assert "past" in (page.locator(".seen g").nth(5).get_attribute("class") or "")


@pytest.mark.parametrize("name", ["hop-thu", "dia-chi", "tin-nay-co-that", "anh-lop"])
def test_without_a_script_everything_can_be_done(browser: Browser, site: Path, course: Course, name: str) -> None:
    """Every case stands there with its two boxes; its key opens at the end."""
    context = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    page = context.new_page()
    page.goto((site / f"{FOLDER}/{name}.html").as_uri())
    many = len(cases(course, name))
    assert page.locator(".case h3:visible").count() == page.locator(".boxes:visible").count() == many
    keys = page.locator(".keys-of details")
    keys.first.locator("summary").click()
    assert keys.count() == many and keys.first.locator("p").is_visible()
    context.close()


@pytest.mark.parametrize("name", ["hop-thu", "tin-nay-co-that", "anh-lop"])
def test_paper_has_every_case_and_the_key_apart(page: Page, site: Path, course: Course, name: str) -> None:
    """Also in the middle of doing it: no button, no verdict, all boxes; the key begins a page."""
    opened(page, site, name)
    page.locator(".asked button").first.click()
    page.emulate_media(media="print")
    assert (
        page.locator(".case h3:visible").count() == page.locator(".boxes:visible").count() == len(cases(course, name))
    )
    assert page.locator(".lab-bar:visible, .place:visible, .lab button:not(.part):visible").count() == 0
    keys = page.locator(".keys-of")
    assert keys.is_visible() and keys.evaluate("el => getComputedStyle(el).breakBefore") == "page"
    assert page.locator(".on-paper").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_any_moment(context: BrowserContext, site: Path, scheme: str) -> None:
    """Before an answer, after it, at the end; with parts of an address, a picture and a measured password."""
    page = context.new_page()
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    found = []
    for name in ("dia-chi", "anh-lop", "tin-nay-co-that"):
        opened(page, site, name)
        found += violations(page, name, of_scheme(scheme))
        page.locator(".asked button").first.click()
        found += violations(page, f"{name}, answered", of_scheme(scheme))
    while page.locator(".asked button").count():
        page.locator(".asked button").first.click()
        if page.locator(".result:visible").count():
            break
    found += violations(page, "result", of_scheme(scheme))
    opened(page, site, "mat-khau-dai")
    measured(page, "matkhau1")
    found += violations(page, "passphrase", of_scheme(scheme))
    assert found == []


def measured(page: Page, text: str) -> str:
    """What is said of a password."""
    page.locator(".p-field").fill("")
    page.locator(".p-field").fill(text)
    page.locator(".p-meter[data-score]:not([hidden])").wait_for()
    page.wait_for_timeout(300)  # longer than the field waits for the next letter
    return page.locator(".p-meter").inner_text()


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("matkhau", 0, "word"),
        ("maatjkhaaur", 1, "keys"),
        ("mat65khau63", 1, "keys"),
        ("nguyenvanan2010", 1, "name"),
        ("qwerty123", 0, "common"),
    ],
)
def test_what_is_guessed_first_here_is_never_called_hard(
    page: Page, site: Path, text: str, most: int, said: str
) -> None:
    """Names, Telex, VNI, years, and what many people use."""
    heard = opened(page, site, "mat-khau-dai")
    assert SAY[f"lab_js_passphrase_seen_{said}"] in measured(page, text)
    assert int(page.locator(".p-meter").get_attribute("data-score") or 9) <= most
    assert heard == []


def test_drawn_words_count_as_what_they_are(page: Page, site: Path) -> None:
    """Four of 216 are two billion, however long they look; a digit makes ten times as many."""
    opened(page, site, "mat-khau-dai")
    assert SAY["lab_js_passphrase_guesses"].replace("{n}", "9") in measured(page, "voi-bo-may-da")
    assert SAY["lab_js_passphrase_guesses"].replace("{n}", "10") in measured(page, "Voi-bo-may-da-7")


def test_a_password_stays_in_its_field(page: Page, site_url: str) -> None:
    """Nothing is asked for after the measure has come, nothing stored, and the field is empty when one comes back."""
    page.goto(f"{site_url}/{FOLDER}/mat-khau-dai.html")
    measured(page, "abc")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    measured(page, "Voi-bo-may-da-7")
    assert asked == [] and page.evaluate(STORED) == [["lachan.mode"], [], ""]
    page.locator(".crumbs a").click()
    page.go_back()
    assert page.locator(".p-field").input_value() == ""


def test_words_are_drawn_from_the_list(page: Page, site: Path) -> None:
    """As many as asked for, in both languages; the minimum for official mail is told by its parts."""
    for lang in Lang:
        opened(page, site, "mat-khau-dai", lang)
        listed = {li.split(" ", 1)[1] for li in page.locator(".dice li").all_inner_texts()}
        for n, button in enumerate(page.locator(".p-draw button").all(), 4):
            button.click()
            drawn = page.locator(".p-maker output").inner_text().split("-")
            assert len(drawn) == n and set(drawn) <= listed
    assert "a capital" in measured(page, "voi-bo-may-da")
    assert interface.said(Lang.EN)["lab_js_passphrase_rule_met"] in measured(page, "Voi-bo-may-da-7")


OVERFLOWING = """[...document.querySelectorAll('.strip > div')]
    .filter((side) => side.scrollHeight > side.clientHeight + 1 || side.scrollWidth > side.clientWidth + 1)
    .map((side) => [side.className, side.innerText.slice(0, 60)])"""
SHEET = {"width": 673, "height": 1017}
"""A4 without the margins of print.css, in CSS pixels."""


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("name", ["bo-the", "bo-the-dia-chi"])
def test_no_text_overflows_a_card(page: Page, site: Path, course: Course, name: str, lang: Lang) -> None:
    """Measured as printed; each card is as high as a quarter of a sheet."""
    opened(page, site, name, lang)
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    deck = next(lab for lab in course.labs if lab.path == f"{FOLDER}/{name}").bodies[lang]
    assert isinstance(deck, Deck)
    strips = page.locator(".strip")
    assert strips.count() == sum(len(cases(course, of)) for of in deck.names)
    assert {round(strip["height"]) for strip in [one.bounding_box() for one in strips.all()] if strip} == {242}
    assert page.evaluate(OVERFLOWING) == []
