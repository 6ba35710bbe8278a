"""The duties of the letters as a list that a school fills in: kept, shown in part, saved, opened again, printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from courseware.content.model import Course

from ..accessibility import of_scheme, violations
from .conftest import noises

DUTY = "004.1.c"
OTHER = "000.1.a"
HEAD = "Mã;Việc;Ai làm;Hạn;Minh chứng;Xong\r\n"


@pytest.fixture
def desk(page: Page, site_url: str) -> Page:
    """The page, with nothing written yet."""
    page.goto(f"{site_url}/ho-so.html")
    expect(page.locator(".desk")).to_be_visible()
    return page


def field(page: Page, name: str, duty: str = DUTY) -> Locator:
    """A field of a duty: “Ai làm”, “Hạn”, “Minh chứng”, “Xong”."""
    return page.locator(f'[id="{duty}"]').get_by_label(f"{name}:", exact=False)


def kept(page: Page) -> dict[str, list[object]]:
    """What the device keeps."""
    found: dict[str, list[object]] = json.loads(page.evaluate("localStorage.getItem('lachan.duties')") or "{}")
    return found


def given(page: Page, text: str | bytes, name: str = "so.csv") -> None:
    """A file is chosen."""
    data = text.encode() if isinstance(text, str) else text
    page.locator(".desk input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})


def status(page: Page) -> Locator:
    """What was said last."""
    return page.locator(".desk [role=status]").last


def test_every_duty_of_a_school_has_its_row(desk: Page, course: Course) -> None:
    """Those of a department's own office have none."""

    rows = desk.locator(".duties tbody tr").evaluate_all("rows => rows.map(row => row.id)")

    assert rows == [clause.id for clause in course.registry.clauses.clauses if clause.school]


def test_what_is_written_is_kept_on_this_device_alone(desk: Page) -> None:
    """And is there when the page is opened again; an emptied list is not kept."""

    heard = noises(desk)
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    field(desk, "Ai làm").fill("văn thư")
    field(desk, "Hạn").fill("trước ngày 20")
    field(desk, "Xong").check()

    assert kept(desk) == {DUTY: ["văn thư", "trước ngày 20", "", 1]}
    assert asked == []
    desk.reload()
    expect(field(desk, "Ai làm")).to_have_value("văn thư")
    expect(field(desk, "Xong")).to_be_checked()
    field(desk, "Ai làm").fill("")
    field(desk, "Hạn").fill("")
    field(desk, "Xong").uncheck()
    assert desk.evaluate("localStorage.getItem('lachan.duties')") is None
    assert heard == []


def test_duties_are_shown_by_what_is_left_and_by_whose_they_are(desk: Page) -> None:
    """The letters without any go; how many are done is said."""

    every = desk.locator(".duties tbody tr").count()
    field(desk, "Ai làm").fill("văn thư")
    field(desk, "Xong").check()
    field(desk, "Ai làm", OTHER).fill("phó hiệu trưởng")
    field(desk, "Ai làm", OTHER).blur()
    choice, shown = desk.get_by_label("Xem"), desk.locator(".duties tbody tr:visible")

    expect(desk.locator(".desk [role=status]").first).to_have_text(f"1 việc đã xong trong {every} việc.")
    for option, number in (("Của: văn thư", 1), ("Đã xong", 1), ("Chưa xong", every - 1), ("Chưa giao ai", every - 2)):
        choice.select_option(label=option)
        assert shown.count() == number
    choice.select_option(label="Của: phó hiệu trưởng")
    assert desk.locator(".duties:visible").count() == 1
    choice.select_option(label="Mọi việc")
    assert shown.count() == every


def test_a_saved_file_is_opened_again_on_another_device(desk: Page, browser: Browser, site_url: str) -> None:
    """Whatever was written: quotes, signs that part cells, what a spreadsheet would reckon with."""

    odd = 'Sổ "xanh"; trang 2, ô 1'
    field(desk, "Ai làm").fill("=văn thư")
    field(desk, "Minh chứng").fill(odd)
    field(desk, "Xong").check()
    with desk.expect_download() as told:
        desk.get_by_role("button", name="Lưu ra tệp").click()
    data = Path(told.value.path()).read_bytes()
    other = browser.new_page()
    other.goto(f"{site_url}/ho-so.html")
    given(other, data)

    assert told.value.suggested_filename == "ho-so-cua-truong.csv"
    assert data.decode().startswith("\ufeff" + HEAD) and "'=văn thư" in data.decode()
    expect(status(other)).to_have_text("Đã mở: 62 dòng.")
    assert kept(other) == kept(desk) == {DUTY: ["=văn thư", "", odd, 1]}
    other.close()


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_file_that_a_spreadsheet_has_saved_is_opened(desk: Page, sign: str) -> None:
    """Whatever parts its cells, with more or fewer rows; rows with a code of nobody are told."""

    rows = [HEAD.strip().split(";"), [DUTY, "x", "văn thư", "15/12", "sổ", "x"], ["9.9", "x", "ai", "", "", ""]]
    given(desk, "\n".join(sign.join(row) for row in rows))

    expect(status(desk)).to_have_text("Đã mở: 1 dòng. 1 dòng có mã không có trong danh sách này, không dùng.")
    assert kept(desk) == {DUTY: ["văn thư", "15/12", "sổ", 1]}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("Tên,Lớp\nAn,7A\n", "Tệp này không phải sổ lưu từ trang này"),
        ("", "Tệp này không phải sổ lưu từ trang này"),
        (b"M\xe3;Vi\xeac;Ai;H;M;X\n", "Tệp không phải bảng mã UTF-8"),
        ("Mã;Việc;Ai làm\n", "Tệp này không phải sổ lưu từ trang này"),
        (b"x" * 1_000_001, "Tệp lớn hơn 1 MB"),
    ],
)
def test_another_file_is_told_and_changes_nothing(desk: Page, file: str | bytes, said: str) -> None:
    """In a sentence that says what to do."""

    field(desk, "Ai làm").fill("văn thư")
    field(desk, "Ai làm").blur()
    given(desk, file)

    expect(status(desk)).to_contain_text(said)
    assert kept(desk) == {DUTY: ["văn thư", "", "", 0]}


def test_what_an_opened_file_or_a_deletion_took_comes_back(desk: Page) -> None:
    """Until the page is left."""

    field(desk, "Ai làm").fill("văn thư")
    field(desk, "Ai làm").blur()
    given(desk, f"{HEAD}{DUTY};x;hiệu trưởng;;;\n")
    expect(field(desk, "Ai làm")).to_have_value("hiệu trưởng")
    desk.get_by_role("button", name="Lấy lại như trước").click()
    expect(field(desk, "Ai làm")).to_have_value("văn thư")

    desk.get_by_role("button", name="Xoá sổ trên máy này").click()
    assert desk.evaluate("localStorage.getItem('lachan.duties')") is None
    desk.get_by_role("button", name="Lấy lại như trước").click()
    assert kept(desk) == {DUTY: ["văn thư", "", "", 0]}


@pytest.mark.parametrize("text", ["{", "[]", "7", '"x"'])
def test_a_list_that_cannot_be_read_is_told_and_not_overwritten(page: Page, site_url: str, text: str) -> None:
    """Until it is deleted."""

    page.goto(f"{site_url}/ho-so.html")
    page.evaluate("text => localStorage.setItem('lachan.duties', text)", text)
    page.reload()
    expect(status(page)).to_contain_text("không đọc được")
    field(page, "Ai làm").fill("văn thư")
    field(page, "Ai làm").blur()

    assert page.evaluate("localStorage.getItem('lachan.duties')") == text
    page.get_by_role("button", name="Xoá sổ trên máy này").click()
    assert page.evaluate("localStorage.getItem('lachan.duties')") is None


def test_duties_of_another_copy_are_kept(page: Page, site_url: str) -> None:
    """A release that knows them shows them again."""

    page.goto(f"{site_url}/ho-so.html")
    page.evaluate("() => localStorage.setItem('lachan.duties', JSON.stringify({'009.1': ['ai', '', '', 0]}))")
    page.reload()
    field(page, "Ai làm").fill("văn thư")
    field(page, "Ai làm").blur()

    assert set(kept(page)) == {"009.1", DUTY}


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, site_url: str) -> None:
    """And a file can be saved all the same."""

    page = browser.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page.goto(f"{site_url}/ho-so.html")
    field(page, "Ai làm").fill("văn thư")
    field(page, "Ai làm").blur()

    expect(status(page)).to_contain_text("Trình duyệt không cho lưu trên máy này")
    page.close()


def test_without_a_script_it_is_a_table_to_fill_in(browser: Browser, site_url: str) -> None:
    """All rows, empty cells, nothing that does not work."""

    page = browser.new_context(reduced_motion="reduce", java_script_enabled=False).new_page()
    page.goto(f"{site_url}/ho-so.html")

    assert page.locator(".duties tbody tr").count() == 62
    assert page.locator("main :is(input, button, select):visible").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_anybody_can_use_it(desk: Page, width: int) -> None:
    """In both colours; nothing sticks out; on paper the list stands without its buttons."""

    desk.set_viewport_size({"width": width, "height": 800})
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        desk.emulate_media(color_scheme=scheme)
        assert violations(desk, f"{width} {scheme}", of_scheme(scheme)) == []
    assert desk.evaluate("document.documentElement.scrollWidth") <= width
    desk.emulate_media(media="print")
    assert not desk.locator(".desk").is_visible()
    assert desk.locator(".duties table").first.is_visible()
