"""Codes are typed, slips are told, the figures stand: below five pupils not, with a wrong class code not, on paper too."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Request, expect

from .class_room import SAY, STORED, Class


def test_typed_codes_become_a_picture_without_storing_or_sending(opened: Page) -> None:
    """What was missed, what it is, which lesson of the band teaches it; telling apart with its interval."""
    before, asked = opened.evaluate(STORED), list[str]()

    def note(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", note)
    room = Class(opened)
    missed = room.form(1, 1)[0]
    room.type(room.lines(range(1, 13), missed=frozenset({missed})))
    expect(opened.locator(".class-said-rows")).to_have_text(
        SAY["class_js_rows"].replace("{n}", "12").replace("{m}", "0")
    )
    picture = opened.locator(".class-picture")
    item = picture.locator("ul li")
    expect(item).to_have_count(1)
    expect(item).to_contain_text(SAY["class_js_right"].replace("{n}", "0").replace("{m}", "6"))
    assert "lop-6-7/" in (item.locator("a").get_attribute("href") or "")
    title = opened.evaluate("id => ClassMessages.all.get(id).title", missed)
    first = picture.locator("table").nth(1).locator("tbody tr")
    expect(first).to_have_count(20)
    expect(first.first.locator("th")).to_have_text(title)
    cells = picture.locator("table").first.locator("tbody tr td")
    expect(cells.nth(0)).to_have_text("12")
    assert re.search(r"−?\d,\d \(từ −?\d,\d đến −?\d,\d\)", cells.nth(3).inner_text())
    assert (opened.evaluate(STORED), asked) == (before, [])
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_slips_and_copies_are_told_by_line_with_what_to_do(opened: Page) -> None:
    """The good rows count none the less; mended, the list is empty."""
    room = Class(opened)
    good = room.code_of(7)
    slip = good[:4] + ("0" if good[4] != "0" else "1") + good[5:]
    room.type(room.lines(range(1, 7)) + f"7: {slip}\n8: {room.code_of(1)}\n9: {good[:5]}\n{room.code_of(2)}")
    told = opened.locator(".class-told li")
    expect(told).to_have_count(4)
    expect(told.nth(0)).to_contain_text("-".join(re.findall("....", good)))
    expect(told.nth(1)).to_contain_text(SAY["class_js_told_other"].replace("{x}", "1"))
    expect(told.nth(2)).to_contain_text(SAY["class_js_told_length"].replace("{n}", "5"))
    expect(told.nth(3)).to_contain_text(
        SAY["class_js_told_twice"].replace("{x}", SAY["class_js_in_line"].replace("{n}", "2"))
    )
    room.type(room.lines(range(1, 8)))
    expect(told).to_have_count(0)


def test_codes_can_be_typed_into_boxes_by_seat(opened: Page) -> None:
    """By keyboard; a code in another seat's box is told."""
    room = Class(opened)
    opened.locator(".class-seats summary").click()
    boxes = opened.locator(".class-seats input")
    expect(boxes).to_have_count(40)
    boxes.first.focus()
    for seat in range(1, 7):
        opened.keyboard.insert_text(room.code_of(seat if seat != 6 else 5).lower())
        opened.keyboard.press("Tab")
    expect(opened.locator(".class-told li")).to_have_text(
        f"{SAY['class_js_at_seat'].replace('{n}', '6')}: {SAY['class_js_told_other'].replace('{x}', '5')}"
    )
    expect(opened.locator(".class-picture")).to_be_visible()


def test_below_five_pupils_there_is_no_picture(opened: Page) -> None:
    """It is said how many there are, and nothing can be saved."""
    room = Class(opened)
    room.type(room.lines(range(1, 5)))
    expect(opened.locator(".class-said-rows")).to_contain_text(
        SAY["class_js_few"].replace("{t}", SAY["class_js_sitting_1"]).replace("{n}", "4")
    )
    expect(opened.locator(".class-picture")).to_be_hidden()
    expect(opened.locator(".class-save")).to_be_hidden()


def test_a_wrong_class_code_opens_nothing_and_loses_nothing(opened: Page) -> None:
    """What was typed comes back with the right one."""
    room = Class(opened)
    room.type(room.lines(range(1, 7)))
    last = "0" if room.code[-1] != "0" else "1"
    for typed, shown in ((room.code[:-1] + last, False), (room.code.lower(), True)):
        opened.fill("#lop", typed)
        opened.keyboard.press("Enter")
        expect(opened.locator(".class-picture")).to_be_visible(visible=shown)
    expect(opened.locator(".class-said-rows")).to_contain_text("6 mã đúng")
