"""What is wrong in a lesson plan is found and named; right plans, in other teachers' layouts and our own, are accused of nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.views.kits import kits, letters
from courseware.views.kits.kits import Kits

from . import soi
from .faulty_plans import FAULTY
from .plans import RIGHT, SECONDARY, changed, word


@pytest.fixture(scope="module")
def tab(browser: Browser, course: Course) -> Page:
    """One tab for all plans: nothing is kept between them."""
    return soi.prepared(browser.new_page(), course)


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_plan_is_accused_of_nothing(tab: Page, name: str) -> None:
    """Whatever it looks like."""
    assert soi.check(tab, word(RIGHT[name]))["found"] == []


@pytest.mark.parametrize("name", FAULTY)
def test_one_fault_is_found_and_nothing_else(tab: Page, name: str) -> None:
    """With its place, the reason and what to write."""
    plan, key, piece = FAULTY[name]
    told = soi.check(tab, word(plan))
    assert soi.keys(told) == [key]
    assert piece in soi.text(told)
    assert all(told["found"][0][part] for part in ("what", "why", "todo", "place"))


def test_our_own_plans_have_none_of_it(tab: Page, course: Course, full: bool) -> None:
    """As Word files: those of a band of each form; with `--all` those of all lessons that have a form."""
    spoken, fonts = words.read(soi.OVERRIDES / "locales", Lang.VI), letters.read(soi.OVERRIDES)
    told = {
        part.path: soi.check(tab, part.data)
        for band in (["all"] if full else ["lop-3-5", "gdtx"])
        for part in Kits(kits.choose(course, band, ["ke-hoach-bai-day"]), spoken, fonts).parts(course)
    }
    assert len(told) == 58 if full else len(told) > 10
    assert {path: soi.keys(one) for path, one in told.items() if one["found"]} == {}


def test_what_was_understood_is_said(tab: Page) -> None:
    """So that whoever reads knows what the plan was judged by."""
    assert " ".join(soi.check(tab, word(SECONDARY))["facts"]).startswith(
        "Đọc được: lớp 6; 1 tiết; soi theo mẫu Công văn 5512;"
    )
    bare = changed(changed(SECONDARY, "; lớp: 6", ""), "1 tiết (45 phút)", "……")
    assert "Không thấy ghi lớp" in soi.check(tab, word(bare))["facts"][0]


def test_a_file_with_several_plans_is_not_judged_as_one(tab: Page) -> None:
    """Minutes and forms belong to one; codes and laws are looked at all the same."""
    told = soi.check(tab, word([*SECONDARY, *changed(SECONDARY, "4.1.TC1b", "4.1.TC9b")]))
    assert soi.keys(told) == ["code_level"] and "nhiều bài" in " ".join(told["facts"])


def test_the_same_fault_at_three_places_is_told_once(tab: Page) -> None:
    """With their number."""
    told = soi.check(tab, word([*SECONDARY, "4.1.NC1b", "rồi 4.1.NC1b", "Mã 4.1.NC1.b"]))
    assert [(one["key"], one["times"]) for one in told["found"]] == [("code_grade", 3)]


def test_a_law_is_in_force_until_its_last_day(tab: Page) -> None:
    """By the day of the device."""
    plan = word(changed(SECONDARY, "116/2025/QH15", "24/2018/QH14"))
    assert soi.keys(soi.check(tab, plan, "2026-06-30")) == []
    assert soi.keys(soi.check(tab, plan, "2026-07-01")) == ["law_past"]


def test_a_place_is_told_by_table_and_heading(tab: Page) -> None:
    """Where to look in Word."""
    told = soi.check(tab, word(changed(SECONDARY, "HS làm theo cặp.", "HS gọi 0912 345 678.")))
    assert told["found"][0]["place"].startswith("Bảng 1, hàng 3, cột 1; dưới mục “")
