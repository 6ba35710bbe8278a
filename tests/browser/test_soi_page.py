"""The page that reads lesson plans, in a real browser: by keyboard, by dropping, pasted; nothing is sent or stored."""

from __future__ import annotations

import base64
import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from courseware.content.model import Lang

from .. import interface
from ..accessibility import of_scheme, violations
from .conftest import quiet_phone
from .older import AWAY
from .plans import SECONDARY, changed, word

SAY = interface.said(Lang.VI)
NAME = "cong-cu/soi-giao-an.html"
STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
FAULTY = word(changed(SECONDARY, "4.1.TC1b", "4.1.NC1b"))
DROP = """bytes => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'giao-an.docx'));
  document.querySelector('.soi-drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def opened(page: Page, site: Path) -> Iterator[Page]:
    """The page from a disk on a phone; nothing may reach the console."""
    with quiet_phone(page, (site / NAME).as_uri()) as opened:
        yield opened


def give(page: Page, content: bytes, name: str = "giao-an.docx") -> None:
    """Pick a file."""
    page.set_input_files("#soi-file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})


def test_a_plan_is_read_and_told_without_storing_or_sending(opened: Page) -> None:
    """What is wrong, where, why, what to write; the focus is where the result begins."""
    before, asked = opened.evaluate(STORED), list[str]()

    def note(request: Request) -> None:
        asked.append(request.url)

    opened.on("request", note)
    give(opened, FAULTY)
    expect(opened.locator(".soi-said")).to_have_text(SAY["soi_js_count"].replace("{n}", "1"))
    item = opened.locator(".soi-found li")
    expect(item).to_have_count(1)
    for piece in ("4.1.NC1b", "lớp 10, 11, 12", "4.1.TC1b", "Dưới mục"):
        expect(item).to_contain_text(piece)
    assert opened.evaluate("document.activeElement.className") == "soi-found md-typeset"
    assert opened.evaluate(STORED) == before
    assert [re.sub(r".*/(.*?)\..*", r"\1", url) for url in asked] == ["soi-rules"]
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_same_file_can_be_given_again_after_it_was_mended(opened: Page) -> None:
    """And a right one says so, with what the machine does not look at."""
    give(opened, FAULTY)
    expect(opened.locator(".soi-found li")).to_have_count(1)
    give(opened, word(SECONDARY))
    expect(opened.locator(".soi-said")).to_have_text(SAY["soi_js_none"])
    expect(opened.locator(".soi-found")).to_contain_text(SAY["soi_js_not_all"])
    expect(opened.locator(".soi-found li")).to_have_count(0)


def test_a_dropped_file_is_read(opened: Page) -> None:
    """Onto the field, from a folder's window."""
    opened.evaluate(DROP, base64.b64encode(FAULTY).decode("ascii"))
    expect(opened.locator(".soi-found li")).to_have_count(1)


def test_pasted_text_is_read_by_keyboard_alone(opened: Page) -> None:
    """The field opens, takes text, and its button is the next stop."""
    opened.locator(".soi-paste summary").focus()
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")
    opened.keyboard.insert_text("Lớp: 6\nMã 4.1.NC1b")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect(opened.locator(".soi-found li")).to_have_count(1)
    expect(opened.locator(".soi-found h2")).to_have_text(SAY["soi_js_pasted"])


def test_what_cannot_be_read_gets_a_sentence(opened: Page) -> None:
    """With the name of the file; what was found before is gone."""
    give(opened, FAULTY)
    expect(opened.locator(".soi-found li")).to_have_count(1)
    give(opened, b"%PDF-1.7", "de.pdf")
    expect(opened.locator(".soi-said")).to_have_text(f"de.pdf: {SAY['soi_js_refused_pdf']}")
    expect(opened.locator(".soi-found")).to_be_empty()


def test_the_result_can_be_copied_and_is_all_that_is_printed(context: BrowserContext, opened: Page) -> None:
    """As text, with place, reason and remedy; on paper without the field and the explanations."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    give(opened, FAULTY)
    opened.get_by_role("button", name=SAY["soi_js_copy"]).click()
    expect(
        opened.get_by_role("button", name=SAY["soi_js_copied"]).or_(opened.get_by_label(SAY["soi_js_copy"]))
    ).to_be_visible()
    opened.emulate_media(media="print")
    assert opened.locator(".soi-found li").is_visible()
    assert not opened.locator(".soi-drop").is_visible() and not opened.locator("article").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_result_is_accessible(page: Page, site_url: str, scheme: Literal["light", "dark"]) -> None:
    """Names, order, contrast, sizes, on a phone."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{site_url}/{NAME}")
    give(page, FAULTY)
    expect(page.locator(".soi-found li")).to_have_count(1)
    assert violations(page, scheme, of_scheme(scheme)) == []


def test_an_older_browser_reads_a_plan(context: BrowserContext, site: Path) -> None:
    """Without what came after 2020: no DecompressionStream, no newer functions."""
    context.add_init_script(AWAY + "delete self.DecompressionStream; delete Blob.prototype.arrayBuffer;")
    page = context.new_page()
    page.goto((site / NAME).as_uri())
    give(page, FAULTY)
    expect(page.locator(".soi-found li")).to_have_count(1)


def test_the_english_page_tells_it_in_english(page: Page, site: Path) -> None:
    """What to write stays Vietnamese."""
    page.goto((site / "en" / NAME).as_uri())
    give(page, FAULTY)
    expect(page.locator(".soi-found li")).to_contain_text("is for grades 10, 11, 12; the plan says grade 6")


def test_the_page_and_all_its_scripts_are_at_most_40_kb(site: Path) -> None:
    """Compressed, with the rules, the reader of zips and the words."""
    page = (site / NAME).read_text("utf-8")
    files = [site / NAME, *(site / name for name in re.findall(r"\.\./(assets/soi[\w.-]*)", page))]
    assert len(files) == 4
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= 40_000


def test_teachers_are_led_there(site: Path) -> None:
    """From a lesson's page for teachers and from the teachers' band; pupils' lessons do not name it."""
    assert NAME in (site / "lop-6-7/khi-ban-bi-bat-nat/day-bai.html").read_text("utf-8")
    assert NAME in (site / "giao-vien/index.html").read_text("utf-8")
    assert NAME not in (site / "lop-6-7/khi-ban-bi-bat-nat.html").read_text("utf-8")
