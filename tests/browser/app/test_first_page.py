"""The first page of a visit: what it costs, what of it is kept, and what it can do when the network goes."""

from __future__ import annotations

import brotli
from playwright.sync_api import Page, expect

from .app_site import AppSite
from .visiting import ENTRIES, IDLE, JUDGES_KEPT, LESSON, OFFLINE, OTHER, PATIENCE, answer, glance, touch

SINGLE = [LESSON, "can-giup-ngay.html", "mat-mang.html"]


def test_the_first_page_is_light_with_all_that_is_kept(page: Page, app: AppSite) -> None:
    """Whoever opens one page does not pay for a band, nor for what judges answers: 35 kB in all, after all is idle."""

    glance(page, app)
    page.evaluate(IDLE)
    loaded = {path.partition("?")[0].lstrip("/") for path in app.asked}

    assert sum(len(brotli.compress((app.folder / path).read_bytes())) for path in loaded) <= 35_000


def test_the_first_page_is_kept_with_help_and_no_more(page: Page, app: AppSite) -> None:
    """Whoever opens one page does not pay for a band, nor for the search; nor for what is loaded when it is asked for.

    What judges is asked for by the first sign of life, and kept from then on.
    """

    glance(page, app)
    page.evaluate(IDLE)
    touch(page)
    loaded = {path.partition("?")[0].lstrip("/") for path in app.asked}

    assert [path for path in page.evaluate(ENTRIES) if path.endswith(".html")] == SINGLE
    assert [path for path in loaded if "search" in path or "later" in path] == []
    app.stop()
    page.reload()
    answer(page)
    page.goto(f"{app.url}/{OTHER}")
    expect(page.locator("h1")).to_have_text(OFFLINE)
    page.locator("a.help").click()
    expect(page.locator("a[href='tel:111']").first).to_be_visible()


def test_the_first_page_that_nobody_touched_reads_without_a_network(page: Page, app: AppSite) -> None:
    """What judges was never asked for: the key stands below the question, as without scripts."""

    glance(page, app)
    page.evaluate(IDLE)
    assert [path for path in app.asked if "answers" in path] == []
    app.stop()
    page.reload()
    page.locator(".modes [data-mode=read]").click()
    question = page.locator("section.q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(page.locator("section.q").first.locator("summary")).to_be_visible()


def test_who_reads_for_half_a_minute_can_answer_without_a_network(page: Page, app: AppSite) -> None:
    """Nothing was touched; a page in the background waits."""

    page.clock.install()
    glance(page, app)
    page.evaluate("Promise.resolve()")
    assert [path for path in app.asked if "answers" in path] == []
    page.clock.fast_forward(31_000)
    page.wait_for_function(JUDGES_KEPT, timeout=PATIENCE)


def test_a_reader_who_saves_data_keeps_only_what_was_opened(page: Page, app: AppSite) -> None:
    """Help and the lesson that was read; not the search, not the rest of its band."""

    page.add_init_script("Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })")
    glance(page, app)
    glance(page, app)
    touch(page)
    assert page.locator(".kept").is_hidden()
    app.stop()

    page.reload()
    answer(page)
    page.goto(f"{app.url}/{OTHER}")
    expect(page.locator("h1")).to_have_text(OFFLINE)
    page.locator("a.help").click()
    expect(page.locator("h1")).to_have_text("Em cần giúp ngay")
