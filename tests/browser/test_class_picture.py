"""The picture of a class in a real browser: a code is made, codes are typed, slips are told, the figures stand, a file comes back."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import BrowserContext, Download, Page, Request, expect

from courseware.content import class_counts
from courseware.content.model import Lang

from .. import interface
from ..accessibility import of_scheme, violations
from ..counted import file_of
from .class_scripts import code
from .conftest import noises
from .test_older_browsers import AWAY

SAY = interface.said(Lang.VI)
NAME = "cong-cu/buc-tranh-lop.html"
STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
BAND = "Lớp 6–7"


@pytest.fixture
def opened(page: Page, site: Path) -> Iterator[Page]:
    """The page from a disk on a small phone; nothing may reach the console."""
    page.set_viewport_size({"width": 360, "height": 640})
    heard = noises(page)
    page.goto((site / NAME).as_uri())
    yield page
    assert heard == []


class Class:
    """A class with a code of its own on an open page; `code` and the digest are those that the page shows."""

    def __init__(self, page: Page, band: str = BAND) -> None:
        page.select_option("#nhom", label=band)
        page.locator(".class-new").click()
        self.page = page
        self.code = re.sub(r"\s", "", page.locator(".class-letters").inner_text())
        self.test: dict[str, Any] = page.evaluate(
            "band => { const { digest, forms } = ClassTests.find((one) => one.name === band); return { digest, forms }; }",
            band,
        )
        self.genuine: dict[str, bool] = page.evaluate("ClassMessages.genuine")

    def form(self, seat: int, sitting: int) -> list[str]:
        """The messages of a seat."""
        form: list[str] = self.test["forms"][(seat + 1 + (sitting == 2)) % 2]
        return form

    def code_of(self, seat: int, sitting: int = 1, missed: frozenset[str] = frozenset()) -> str:
        """The code of a pupil who is right about all but these messages."""
        answers = [1 if self.genuine[id_] != (id_ in missed) else 2 for id_ in self.form(seat, sitting)]
        return code(self.code, self.test["digest"], seat, sitting, answers)

    def type(self, text: str) -> None:
        """Type codes, and wait until they are read."""
        self.page.fill("#cac-ma", text)
        said = self.page.locator(".class-said-rows")
        said.evaluate("el => { el.textContent = ''; }")
        expect(said).not_to_be_empty()

    def lines(self, seats: range, sitting: int = 1, missed: frozenset[str] = frozenset()) -> str:
        """A line for each seat."""
        return "".join(f"{seat}: {self.code_of(seat, sitting, missed)}\n" for seat in seats)


def saved(page: Page, button: str) -> Download:
    """What a button gives to keep."""
    with page.expect_download() as waiting:
        page.locator(button).click()
    return waiting.value


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


def test_a_file_brings_the_first_time_back_beside_the_second(opened: Page, tmp_path: Path) -> None:
    """It holds no code of a pupil; the change is told, with whether it is sure."""
    room = Class(opened)
    wrong = frozenset(id_ for n, id_ in enumerate(sorted(room.genuine)) if n % 2)
    room.type(room.lines(range(1, 21), missed=wrong))
    file = saved(opened, ".class-save")
    assert file.suggested_filename == f"lop-{room.code.lower()}.json"
    file.save_as(tmp_path / "lop.json")
    text = (tmp_path / "lop.json").read_text("ascii")
    assert not any(room.code_of(seat, 1, wrong) in text for seat in range(1, 21)) and "seat" not in text
    assert list(json.loads(text)["sittings"]) == ["1"]

    opened.reload()
    opened.set_input_files("#tep", tmp_path / "lop.json")
    expect(opened.locator(".class-said-code")).to_contain_text("Đã mở tệp")
    expect(opened.locator("#lop")).to_have_value("-".join(re.findall("...", room.code)))
    room.type(room.lines(range(1, 21), sitting=2))
    expect(opened.locator(".class-picture table").first.locator("thead th")).to_have_text(
        [SAY["class_js_when"], SAY["class_js_sitting_1"], SAY["class_js_sitting_2"]]
    )
    sure = SAY["class_js_change_sure"].partition("{a}")[0] + SAY["class_js_sitting_1"]
    expect(opened.locator(".class-picture p").first).to_contain_text(sure)
    expect(opened.locator(".class-picture p").first).to_contain_text("chắc là đổi thật")


def test_a_file_is_signed_and_what_was_changed_is_not_opened(opened: Page, tmp_path: Path) -> None:
    """By a key that this browser keeps and gives to nobody; the command reads the same; without such keys it is said."""
    room = Class(opened)
    room.type(room.lines(range(1, 7)))
    said, told = opened.locator(".class-saved"), opened.locator(".class-said-code")

    def save() -> str:
        saved(opened, ".class-save").save_as(tmp_path / "lop.json")
        expect(said).not_to_be_empty()
        return (tmp_path / "lop.json").read_text("ascii")

    def give(content: str) -> None:
        opened.set_input_files("#tep", {"name": "lop.json", "mimeType": "application/json", "buffer": content.encode()})

    text = save()
    found, wrong = class_counts.parse_file("lop.json", text.encode())
    assert wrong == [] and found is not None and found.signer is not None
    expect(said).to_contain_text(f"Mã khoá {found.signer.code}")
    assert save() == text, "the key is the same"
    give(text)
    expect(told).to_contain_text(f"máy đã lưu tệp có mã khoá {found.signer.code}")
    held = json.loads(text)
    held["sittings"]["1"]["sums"][0] -= 1
    del held["check"], held["signer"]
    changed = file_of(held).decode().rstrip()
    give(changed[:-1] + text[text.index(',"signer"') :])
    expect(told).to_have_text(SAY["class_js_file_forged"])
    give(f"{changed}\n")
    expect(told).to_contain_text(SAY["class_js_file_unsigned"])
    opened.evaluate("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    assert "signer" not in save()
    expect(said).to_have_text(SAY["class_js_saved_plain"])
    give(text)
    expect(told).to_contain_text(SAY["class_js_file_unseen"])


def test_a_file_that_is_none_or_of_another_class_is_refused(opened: Page) -> None:
    """With what to do; what is open stays."""

    def give(content: str) -> None:
        opened.set_input_files("#tep", {"name": "lop.json", "mimeType": "application/json", "buffer": content.encode()})

    give("xin chào")
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_kind"])
    give("x" * 200_001)
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_large"])
    room = Class(opened)
    digest = room.test["digest"]
    other = opened.evaluate(
        "([band, digest]) => ClassFile.write({ code: ClassCode.classCode(ClassTests[1].number, [0, 0, 0, 0, 0, 0, 1]), band, digest, sittings: {} })",
        ["L67", digest],
    )
    give(other)
    expect(opened.locator(".class-said-code")).to_contain_text("không phải lớp đang mở")
    give(other.replace("L67", "L68"))
    expect(opened.locator(".class-said-code")).to_have_text(SAY["class_js_file_broken"])
    assert re.sub(r"\s", "", opened.locator(".class-letters").inner_text()) == room.code


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


def test_a_table_has_counts_alone(opened: Page, tmp_path: Path) -> None:
    """Semicolons, a mark for Excel, whole numbers; a line for every message with five answers."""
    room = Class(opened)
    room.type(room.lines(range(1, 13)))
    saved(opened, ".class-csv").save_as(tmp_path / "lop.csv")
    head, *lines = (tmp_path / "lop.csv").read_bytes().decode("utf-8-sig").strip().split("\r\n")
    assert len(lines) == 20 and head.count(";") == 4
    assert all(re.fullmatch(r'"[^"].*";"(Tin được|Đáng ngờ)";"0";"\d+";"\d+"', line) for line in lines)


def test_a_table_for_excel_has_the_same_counts(opened: Page, tmp_path: Path) -> None:
    """Two sheets, numbers as numbers, no formula; openpyxl reads it and a second file is the same to the byte."""
    room = Class(opened)
    missed = frozenset(room.form(1, 1)[:2])
    room.type(room.lines(range(1, 13), missed=missed))
    saved(opened, ".class-csv").save_as(tmp_path / "lop.csv")
    for name in ("lop.xlsx", "lai.xlsx"):
        saved(opened, ".class-xlsx").save_as(tmp_path / name)
    assert (tmp_path / "lop.xlsx").read_bytes() == (tmp_path / "lai.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "lop.xlsx")
    assert book.sheetnames == [SAY["class_js_sheet_class"], SAY["class_js_sheet_messages"]]
    whole, messages = ([list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book)
    assert [[str(cell) for cell in row] for row in messages] == list(
        csv.reader((tmp_path / "lop.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    assert all(isinstance(count, int) for row in messages[1:] for count in row[2:])
    assert whole[1] == [SAY["class_js_pupils"], 12] and [row[1] for row in whole[3::2][:2]] == [60, 60]
    assert whole[7][1] <= whole[6][1] <= whole[8][1]


def test_on_paper_there_is_the_picture_or_the_strips(opened: Page) -> None:
    """A strip a seat, with twelve boxes; the explanations stay away."""
    opened.evaluate("print = () => {}")
    room = Class(opened)
    opened.fill("#si-so", "31")
    opened.locator(".class-strips-print").click()
    opened.emulate_media(media="print")
    strips = opened.locator(".class-strip")
    expect(strips).to_have_count(31)
    assert strips.first.is_visible() and not opened.locator("article").is_visible()
    assert strips.first.locator("i").count() == 12
    opened.emulate_media(media="screen")
    room.type(room.lines(range(1, 13)))
    opened.locator(".class-print").click()
    opened.emulate_media(media="print")
    assert opened.locator(".class-picture").is_visible() and not strips.first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_at_every_stage(page: Page, site: Path, scheme: str) -> None:
    """Empty, with a class, with slips and a picture."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((site / NAME).as_uri())
    assert violations(page, "empty", of_scheme(scheme)) == []
    room = Class(page)
    page.locator(".class-seats summary").click()
    room.type(room.lines(range(1, 13), missed=frozenset(room.form(1, 1)[:2])) + "13: 0000")
    assert violations(page, "picture", of_scheme(scheme)) == []


def test_an_older_browser_draws_the_picture_in_english(context: BrowserContext, site: Path) -> None:
    """Without what came after 2020."""
    context.add_init_script(AWAY)
    page = context.new_page()
    page.goto((site / "en" / NAME).as_uri())
    room = Class(page, "Grades 6–7")
    room.type(room.lines(range(1, 13)))
    expect(page.locator(".class-picture")).to_contain_text("telling very well")


def test_teachers_are_led_there_and_pupils_to_the_test(site: Path) -> None:
    """From the teachers' band, the labs and the picture itself; lessons do not name them."""
    assert NAME in (site / "giao-vien/index.html").read_text("utf-8")
    assert NAME in (site / "phong-thuc-hanh/index.html").read_text("utf-8")
    assert "bai-do-lop.html" in (site / NAME).read_text("utf-8")
    assert "buc-tranh-lop" not in (site / "lop-6-7/ma-o-quay-cang-tin.html").read_text("utf-8")
