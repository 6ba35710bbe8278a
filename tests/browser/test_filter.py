"""Long pages to look things up in: law, matrix, glossary are narrowed by what is typed, and fold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content import citations
from courseware.content.model import Course, Lang

from ..accessibility import of_scheme, violations
from .conftest import noises

PAGES = {"can-cu.html": ".fold li", "ma-tran.html": ".fold tbody tr", "tu-dien.html": "article > h2"}


def shown(page: Page, path: str) -> int:
    """How many entries are in sight."""
    return page.locator(PAGES[path]).locator("visible=true").count()


def said(page: Page, path: str) -> None:
    """Wait until what the entries of the law say has come."""
    if path == "can-cu.html":
        page.locator(f"{PAGES[path]} p").first.wait_for(state="attached")


@pytest.mark.parametrize("path", PAGES)
def test_what_is_typed_narrows_the_page(page: Page, site_url: str, path: str) -> None:
    """With its marks, without, begun; the number is said, nothing found is said, an empty box brings all back."""

    heard = noises(page)
    page.goto(f"{site_url}/{path}")
    box, told = page.get_by_role("searchbox", name="Lọc trong trang này"), page.locator(".filter [role=status]")
    every = page.locator(PAGES[path]).count()
    counts = []
    for typed in ("mật khẩu", "mat khau", "MAT KHẨ"):
        box.fill(typed)
        said(page, path)
        counts.append(shown(page, path))
        expect(told).to_have_text(f"Còn {counts[-1]} trong {every} mục")

    assert len(set(counts)) == 1 and 0 < counts[0] < every
    box.fill("mắt khẩu")
    expect(told).to_have_text("Không có mục nào. Thử gõ ít chữ hơn.")
    assert page.locator("main h2:visible").count() == 0
    box.fill("")
    expect(told).to_be_empty()
    assert page.locator(f":is({PAGES[path]})[hidden], section[hidden]").count() == 0
    assert heard == []


def test_a_document_is_found_by_its_name_and_number(page: Page, site_url: str) -> None:
    """All that is cited of it comes; the others, and what the page says of itself, go."""

    page.goto(f"{site_url}/can-cu.html")
    page.locator("#filter").fill("116/2025/qh15")

    law = page.locator(".document", has=page.locator("h2", has_text=re.compile("^Luật An ninh mạng$")))
    assert law.locator("li:visible").count() == law.locator("li").count() > 3
    assert page.locator(".document:visible").count() < page.locator(".document").count() / 4
    assert page.locator(".unfiltered:visible").count() == 0


def test_a_blank_ends_a_word_and_a_plural_is_its_word(page: Page, site_url: str) -> None:
    """“ma” begins “mạng”, “ma ” does not; English readers may write what they look for in the plural."""

    page.goto(f"{site_url}/tu-dien.html")
    page.locator("#filter").fill("ma")
    begun = shown(page, "tu-dien.html")
    page.locator("#filter").fill("ma ")
    assert 0 < shown(page, "tu-dien.html") < begun
    page.goto(f"{site_url}/en/tu-dien.html")
    page.locator("#filter").fill("password")
    one = shown(page, "tu-dien.html")
    page.locator("#filter").fill("passwords")
    assert shown(page, "tu-dien.html") == one > 0


def test_a_long_text_is_read_to_its_twelfth_word(page: Page, site_url: str) -> None:
    """Whatever is pasted, the page answers at once."""

    page.goto(f"{site_url}/can-cu.html")
    page.locator("#filter").fill("luật " * 12 + "khongcotrongtrang " * 6000)
    assert shown(page, "can-cu.html") > 0
    page.locator("#filter").fill("a" * 50_000)
    assert shown(page, "can-cu.html") == 0


@pytest.mark.parametrize("start", ["focus", "all"])
def test_what_articles_say_comes_when_it_is_asked_for(page: Page, site: Path, course: Course, start: str) -> None:
    """From a disk too: the box looks through it, and all of it can be shown, to read on or print."""

    heard = noises(page)
    page.goto((site / "can-cu.html").as_uri())
    assert page.locator(".fold li p").count() == 0
    if start == "focus":
        page.locator("#filter").fill("dưới 16 tuổi")
        said(page, "can-cu.html")
        assert 0 < shown(page, "can-cu.html") < 20
        assert all("16 tuổi" in row.inner_text() for row in page.locator(".fold li:visible").all())
    else:
        page.locator(".filter button").click()
        said(page, "can-cu.html")
        assert shown(page, "can-cu.html") == page.locator(".fold li:visible p").count()
        assert page.locator(".filter button").is_hidden()
    told = {source.id: source.says[Lang.VI] for source in course.registry.sources.sources}
    rows = page.locator(".fold li").evaluate_all(
        "all => all.map((row) => [row.id, row.querySelector('p').textContent])"
    )
    assert dict(rows) == {id_: told[id_] for id_, _ in rows}
    assert heard == []


def test_what_does_not_come_is_said_and_asked_for_again(page: Page, site_url: str) -> None:
    """A line that breaks: names and numbers are looked through until it is back."""

    page.route("**/legal-texts.*", lambda route: route.abort())
    page.goto(f"{site_url}/can-cu.html")
    box, told = page.locator("#filter"), page.locator(".filter [role=status]")
    box.fill("luật")
    expect(told).to_contain_text("Chưa tải được lời của các điều")
    page.unroute("**/legal-texts.*")
    page.locator(".filter button").click()
    said(page, "can-cu.html")
    box.fill("trẻ em")
    expect(told).to_have_text(re.compile(r"^Còn \d+ trong \d+ mục$"))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_lesson_leads_to_the_article_and_an_old_address_too(
    browser: Browser, course: Course, site_url: str, scripts: bool
) -> None:
    """From the number in a sentence: two touches. From an address of before: one more, on the entry itself."""

    made = browser.new_context(reduced_motion="reduce", java_script_enabled=scripts)
    tab = made.new_page()
    told = ((lesson, citations.of_pupils(lesson, course.banks.get(lesson.path))) for lesson in course.ready())
    lesson, (cited, *_) = next((lesson, sources) for lesson, sources in told if sources)
    tab.goto(f"{site_url}/{lesson.path}.html#can-cu-1")
    tab.locator("#can-cu-1 a").click()
    article = tab.locator(f"[id='{cited}']")
    expect(article).to_be_in_viewport()
    there = tab.url
    assert there.endswith(f".html#{cited}") and "/can-cu/" in there
    tab.goto(f"{site_url}/can-cu.html#{cited}")
    expect(article).to_be_in_viewport()
    article.locator("a").click()
    assert tab.url == there
    made.close()


@pytest.mark.parametrize(("path", "most"), [("can-cu.html", 12_000), ("ma-tran.html", 4_000)])
def test_parts_are_folded(page: Page, site_url: str, path: str, most: int) -> None:
    """The page is a walk of a few screens on a phone, not of forty; each part opens."""

    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{site_url}/{path}")

    assert shown(page, path) == 0
    assert page.evaluate("document.documentElement.scrollHeight") < most
    page.locator(".fold summary").first.click()
    assert shown(page, path) > 0


def test_an_address_opens_its_part(page: Page, course: Course, site_url: str) -> None:
    """A lesson's “Căn cứ” leads to one article: it is in sight at once, also when a filter had hidden it."""

    cited = next(lesson for lesson in course.ready() if lesson.sources).sources[0]
    page.goto(f"{site_url}/can-cu.html#{cited}")
    expect(page.locator(f"[id='{cited}']")).to_be_in_viewport()
    page.locator("#filter").fill("khongcotrongtrang")
    expect(page.locator(f"[id='{cited}']")).to_be_hidden()
    page.evaluate("location.hash = ''")
    page.evaluate("id => { location.hash = id; }", cited)
    expect(page.locator(f"[id='{cited}']")).to_be_in_viewport()
    assert page.locator("#filter").input_value() == ""


def test_everything_is_on_paper(page: Page, site_url: str) -> None:
    """Printing opens what is folded, and folds it again."""

    page.goto(f"{site_url}/ma-tran.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page, "ma-tran.html") == page.locator(PAGES["ma-tran.html"]).count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown(page, "ma-tran.html") == 0


@pytest.mark.parametrize("path", PAGES)
def test_without_a_script_all_is_open_with_its_contents_on_top(browser: Browser, site_url: str, path: str) -> None:
    made = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    tab = made.new_page()
    tab.goto(f"{site_url}/{path}")

    assert shown(tab, path) == tab.locator(PAGES[path]).count() > 0
    assert tab.locator(".filter input").count() == 0
    if path != "tu-dien.html":
        tab.locator(".jump summary").click()
    links = tab.locator(".jump a")
    targets = links.evaluate_all(
        "all => all.map((el) => document.querySelectorAll(`[id='${el.hash.slice(1)}']`).length)"
    )
    expect(links.first).to_be_visible()
    assert set(targets) == {1}
    made.close()


def test_the_matrix_takes_the_width_that_there_is(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_url}/ma-tran.html")
    page.locator(".fold summary").first.click()

    assert page.locator(".fold table").first.evaluate("el => el.offsetWidth") > 1000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_folded_open_and_filtered(browser: Browser, site_url: str, scheme: str) -> None:
    made = browser.new_context(reduced_motion="reduce", color_scheme=scheme, viewport={"width": 360, "height": 800})  # type: ignore[arg-type]
    tab, found = made.new_page(), []
    for path in PAGES:
        tab.goto(f"{site_url}/{path}")
        found += violations(tab, f"{path} {scheme}", of_scheme(scheme))
        tab.locator("#filter").fill("mat")
        found += violations(tab, f"{path} {scheme} filtered", of_scheme(scheme))
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360, path
    made.close()

    assert found == []
