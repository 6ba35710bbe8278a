"""The class's test in a real browser: from a disk, on a phone, by keyboard; at the end a code that is read again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from courseware.content.model import Lang

from .. import interface
from ..accessibility import of_scheme, violations
from .class_scripts import code
from .conftest import quiet_phone
from .older import AWAY

SAY = interface.said(Lang.VI)
NAME = "cong-cu/bai-do-lop.html"
STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
MADE = "band => ClassCode.classCode(ClassTests.find((one) => one.name === band).number, [1, 2, 3, 4, 5, 6, 7])"
BAND = "Lớp 6–7"


@pytest.fixture
def opened(page: Page, site: Path) -> Iterator[Page]:
    """The page from a disk on a small phone; nothing may reach the console."""
    with quiet_phone(page, (site / NAME).as_uri()) as opened:
        yield opened


def begin(page: Page, seat: int, sitting: int = 1, band: str = BAND) -> tuple[str, str]:
    """Sit down; returns the class code and the digest of the test."""
    class_code, digest = page.evaluate(
        f"band => [({MADE})(band), ClassTests.find((one) => one.name === band).digest]", band
    )
    page.fill("#lop", class_code.lower())
    page.fill("#ghe", str(seat))
    page.locator(f"[name=lan][value='{sitting}']").check()
    page.locator(".class-go").click()
    return class_code, digest


def answer(page: Page, value: int) -> str:
    """Answer the message that is shown; returns its id."""
    shown = page.locator(".class-item:visible")
    expect(shown).to_have_count(1)
    name = shown.get_attribute("data-item") or ""
    page.locator(f"[data-answer='{value}']").click()
    return name


def letters(page: Page) -> str:
    """The code at the end, as it is copied."""
    return re.sub(r"\s", "", page.locator(".class-letters").inner_text())


def test_ten_messages_give_a_code_that_carries_the_answers(opened: Page) -> None:
    """What Python makes of the same answers; the focus follows; nothing is stored, nothing asked for."""
    before, asked = opened.evaluate(STORED), list[str]()

    def note(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", note)
    class_code, digest = begin(opened, 12, 2)
    given = {}
    for n in range(10):
        expect(opened.locator(".class-place")).to_have_text(
            SAY["class_js_place"].replace("{n}", str(n + 1)).replace("{m}", "10")
        )
        assert opened.evaluate("document.activeElement.className") == "class-place"
        assert opened.locator(".class-place").bounding_box()["y"] >= 0  # type: ignore[index]
        given[answer(opened, n % 3)] = n % 3
    forms = opened.evaluate("band => ClassTests.find((one) => one.name === band).forms", BAND)
    form = forms[0]  # an even seat has form B before the lesson and A after it
    assert letters(opened) == code(class_code, digest, 12, 2, [given[id_] for id_ in form])
    assert opened.evaluate("document.activeElement.className") == "class-end"
    assert (opened.evaluate(STORED), asked) == (before, [])
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_answer_can_be_changed_and_the_next_pupil_begins_anew(opened: Page) -> None:
    """Back is there from the second message on; the next one keeps the class code and the time."""
    class_code, digest = begin(opened, 3)
    expect(opened.locator(".class-back")).to_be_hidden()
    first = answer(opened, 1)
    opened.locator(".class-back").click()
    assert answer(opened, 2) == first
    for _ in range(9):
        answer(opened, 0)
    form = opened.evaluate("band => ClassTests.find((one) => one.name === band).forms[0]", BAND)
    assert letters(opened) == code(class_code, digest, 3, 1, [2 if id_ == first else 0 for id_ in form])
    opened.get_by_role("button", name=SAY["class_next"]).click()
    assert opened.evaluate("[document.activeElement.id, document.querySelector('#ghe').value]") == ["ghe", ""]
    opened.keyboard.type("4")
    opened.keyboard.press("Enter")
    expect(opened.locator(".class-place")).to_be_focused()
    assert opened.locator(".class-item:visible").get_attribute("data-item") not in form


def test_what_is_typed_wrong_is_told_where_it_stands(opened: Page) -> None:
    """Sentence by sentence, with the focus on the field; nothing begins."""
    good = opened.evaluate(MADE, BAND)
    other = opened.evaluate("ClassCode.classCode(23, [1, 2, 3, 4, 5, 6, 7])")
    typed = [
        ("", "1", True, "class_none", "lop"), (f"Â{good[1:]}", "1", True, "class_strange", "lop"),
        (good[:-1], "1", True, "class_length", "lop"), (("1" if good[0] != "1" else "2") + good[1:], "1", True, "class_check", "lop"),
        (other, "1", True, "class_test", "lop"), (good, "", True, "seat_wrong", "ghe"), (good, "61", True, "seat_wrong", "ghe"),
        (good, "1", False, "sitting_none", ""),
    ]  # fmt: skip
    for text, seat, timed, key, field in typed:
        opened.reload()
        opened.fill("#lop", text)
        opened.fill("#ghe", seat)
        if timed:
            opened.locator("[name=lan][value='1']").check()
        opened.locator(".class-go").click()
        said = SAY[f"class_js_{key}"].replace("{x}", "“Â”").replace("{n}", "8")
        expect(opened.locator(".class-said")).to_have_text(said)
        assert opened.evaluate("document.activeElement.id") == field
        expect(opened.locator(".class-run")).to_be_hidden()


def test_a_link_brings_the_class_and_the_time(page: Page, site: Path) -> None:
    """So that little children type their seat alone."""
    page.goto((site / NAME).as_uri())
    made = page.evaluate(MADE, "Lớp 3–5")
    page.goto("about:blank")
    page.goto(f"{(site / NAME).as_uri()}#{made}-3")
    page.fill("#ghe", "9")
    page.locator(".class-go").click()
    for _ in range(10):
        answer(page, 1)
    expect(page.locator(".class-for")).to_contain_text(SAY["class_js_sitting_3"])


def test_a_school_without_any_of_these_tests_is_told_so(page: Page, site: Path) -> None:
    """Not an empty list."""
    bands = "lop-3-5 lop-6-7 lop-8-9 lop-10-12 gdtx giao-vien"
    page.route("**/truong.css", lambda route: route.fulfill(body=f"html{{--hidden-bands:{bands}}}", content_type="text/css"))  # fmt: skip
    for name in (NAME, "cong-cu/buc-tranh-lop.html"):
        page.goto((site / name).as_uri())
        expect(page.locator(".class-no-tests")).to_be_visible()
        expect(page.locator(".class-tool")).to_be_hidden()


def test_it_can_be_done_by_keyboard_alone(opened: Page) -> None:
    """From the class code to the code of the pupil."""
    opened.locator("#lop").focus()
    opened.keyboard.type(opened.evaluate(MADE, BAND))
    opened.keyboard.press("Tab")
    opened.keyboard.type("7")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Space")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    for _ in range(10):
        expect(opened.locator(".class-place")).to_be_focused()
        for _ in range(12):
            opened.keyboard.press("Tab")
            if opened.evaluate("document.activeElement.dataset.answer") == "2":
                break
        opened.keyboard.press("Enter")
    expect(opened.locator(".class-end")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_message_and_code_are_accessible(page: Page, site: Path, scheme: str) -> None:
    """Names, order, contrast, sizes, at every stage."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((site / NAME).as_uri())
    assert violations(page, "start", of_scheme(scheme)) == []
    begin(page, 5)
    assert violations(page, "message", of_scheme(scheme)) == []
    for _ in range(10):
        answer(page, 1)
    assert violations(page, "code", of_scheme(scheme)) == []


def test_an_older_browser_makes_a_code(context: BrowserContext, site: Path) -> None:
    """Without what came after 2020."""
    context.add_init_script(AWAY)
    page = context.new_page()
    page.goto((site / "en" / NAME).as_uri())
    begin(page, 1, band="Grades 6–7")
    for _ in range(10):
        answer(page, 1)
    assert len(letters(page)) == 12
