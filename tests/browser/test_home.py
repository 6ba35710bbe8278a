"""The first page: the month's theme in front of the year, seven doors."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course

from ..accessibility import of_scheme, violations

MONTHS = [
    ("2026-09-01", "Tháng 9: Luật và trách nhiệm; Tài khoản và mật khẩu"),
    ("2026-12-31", "Tháng 12: Dữ liệu cá nhân"),
    ("2027-01-01", "Tháng 1 đến Tết: Kỳ nghỉ và sự kiện lớn"),
    ("2027-02-05", "Tháng 1 đến Tết: Kỳ nghỉ và sự kiện lớn"),  # Tết is 6 February 2027; browsers may be a day late
    ("2027-02-08", "Tháng 2–3: Thông tin sai"),
    ("2028-02-01", "Tháng 2–3: Thông tin sai"),  # Tết was 26 January 2028
    ("2027-06-30", "Tháng 5–6: Ứng cứu và báo cáo"),
]


@pytest.mark.parametrize(("day", "theme"), MONTHS)
def test_the_month_is_that_of_the_device(page: Page, site_url: str, day: str, theme: str) -> None:
    """Days before Tết belong to January; the page itself was made without a clock."""

    page.clock.set_fixed_time(f"{day}T08:00:00")
    page.goto(f"{site_url}/index.html")

    expect(page.locator("#chu-de")).to_have_text("Chủ đề tháng này")
    expect(page.locator(".month h3")).to_have_text(theme)


def test_a_month_has_its_picture_a_lesson_a_band_and_all_of_its_strand(
    page: Page, course: Course, site_url: str
) -> None:
    """The picture is loaded only now; the rest of the year is folded, and opens."""

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.set_fixed_time("2026-11-27T08:00:00")
    page.goto(f"{site_url}/en/index.html", wait_until="networkidle")
    month = page.locator(".month")

    assert month.locator("img").evaluate("el => el.naturalWidth > 0 && el.alt === ''")
    assert len([url for url in asked if "/assets/pictures/" in url]) == 1
    assert month.locator("li").count() == len(course.registry.scope.bands)
    assert month.locator("li[data-band=L67] a").evaluate("el => el.pathname") == "/en/lop-6-7/khi-ban-bi-bat-nat.html"
    assert month.locator("p a").evaluate("el => el.pathname") == "/en/mach/ung-xu-va-bat-nat.html"
    assert page.locator(".months a:visible").count() == 0
    page.locator(".rest > summary").click()
    assert page.locator(".months > details").count() == len(course.registry.months.themes) - 1
    page.locator(".months > details summary").first.click()
    expect(page.locator(".months > details li a").first).to_be_visible()


def test_in_the_summer_the_theme_is_for_those_who_work(page: Page, site_url: str) -> None:
    page.clock.set_fixed_time("2027-08-15T08:00:00")
    page.goto(f"{site_url}/index.html")

    assert page.locator(".month li").evaluate_all("all => all.map((el) => el.dataset.band)") == ["GV", "NV", "QL", "QT"]


def test_a_browser_that_cannot_count_moons_goes_by_the_month(page: Page, site_url: str) -> None:
    page.clock.set_fixed_time("2027-02-05T08:00:00")
    page.add_init_script("Intl.DateTimeFormat = function () { throw new RangeError('calendar'); }")
    page.goto(f"{site_url}/index.html")

    expect(page.locator(".month h3")).to_have_text("Tháng 2–3: Thông tin sai")


def test_without_a_script_the_year_is_there(browser: Browser, course: Course, site_url: str) -> None:
    """In its order; each month unfolds by itself."""

    made = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    tab = made.new_page()
    tab.goto(f"{site_url}/index.html")
    rows = tab.locator(".months > details")

    expect(tab.locator("#chu-de")).to_have_text("Mỗi tháng một chủ đề")
    assert rows.count() == len(course.registry.months.themes)
    assert tab.locator(".months a:visible").count() == 0
    rows.nth(2).locator("summary").click()
    expect(rows.nth(2).locator("li[data-band=L35] a")).to_be_visible()
    made.close()


@pytest.mark.parametrize(("width", "rows"), [(360, [1] * 7), (768, [4, 3]), (1280, [4, 3])])
def test_seven_doors_stand_in_even_rows(page: Page, site_url: str, width: int, rows: list[int]) -> None:
    """Preschool has its own; every link is large enough for a finger."""

    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_url}/index.html")
    tops = page.locator(".door").evaluate_all("all => all.map((el) => Math.round(el.getBoundingClientRect().top))")

    assert [tops.count(top) for top in dict.fromkeys(tops)] == rows
    assert page.locator(".door[data-group=mam-non] a").evaluate("el => el.pathname") == "/mam-non/index.html"
    assert page.locator(".door[data-group=tieu-hoc] a").all_inner_texts() == ["Lớp 1–2", "Lớp 3–5"]
    assert page.locator(".door a").evaluate_all("all => all.filter((el) => el.offsetHeight < 44).length") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_door_has_a_drawing_of_its_own(site: Path, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/index.html")
    names = page.locator(".door img").evaluate_all("all => all.map((el) => el.naturalWidth && el.src.split('/').pop())")

    assert sorted(names) == sorted(file.name for file in (site / "assets/home").iterdir())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_year_unfolded(browser: Browser, site_url: str, scheme: str) -> None:
    made = browser.new_context(reduced_motion="reduce", color_scheme=scheme, viewport={"width": 360, "height": 800})  # type: ignore[arg-type]
    tab = made.new_page()
    tab.clock.set_fixed_time("2026-09-27T08:00:00")
    tab.goto(f"{site_url}/index.html")
    tab.evaluate("document.querySelectorAll('details').forEach((el) => { el.open = true; })")

    assert violations(tab, f"index {scheme}", of_scheme(scheme)) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    made.close()
