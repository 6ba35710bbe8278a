"""The site kept on a device: one visit, then no network; new versions; intruders; full storage; the school's own files."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, expect

from courseware.site import service_worker

from .app_site import PORTAL, AppSite
from .conftest import ARGUMENTS, READING

LESSON, OTHER, BAND = (
    "lop-8-9/dang-nhap-luc-hai-gio-sang.html",
    "lop-8-9/bai-gui-trang-truong.html",
    "lop-8-9/index.html",
)
"""Lessons that open with a question of one choice, and their band."""
LIST = "assets/giu/vi-L89.json"
ELSEWHERE = "lop-6-7/khi-ban-bi-bat-nat.html"
FRAME = f'<!doctype html><title>Cổng</title><iframe src="{LESSON}"></iframe>'
BEFORE = Path(__file__).with_name("worker_before_lists.js")
"""The worker of November 2026, which had the hash of every file in itself."""
OFFLINE = "Khi máy không có mạng"
IDLE = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 300), { timeout: 5000 }))"
"""Long enough for a page to do what it puts off."""
PATIENCE = 30_000
"""Milliseconds until a worker has done its work on a busy machine."""
CACHES = "caches.keys()"
ENTRIES = """async () => {
  const caches_ = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
  return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname.slice(1));
}"""
JUDGES_KEPT = f"async () => (await ({ENTRIES})()).filter((path) => path.includes('answers')).length === 2"
"""Script and style of what judges."""
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
FIND_UPDATE = "navigator.serviceWorker.getRegistration().then((one) => one.update())"
NEXT_STATE = "({ installing }) => new Promise((done) => { installing.onstatechange = () => done(installing.state); })"
UPDATE = f"{FIND_UPDATE}.then(() => true)"


@pytest.fixture
def app(built: Path, tmp_path: Path) -> Iterator[AppSite]:
    """The built site, served for this test alone."""
    site = AppSite(built, tmp_path / "site")
    yield site
    site.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile in which workers run."""
    made = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    made.add_init_script(READING)
    yield made
    made.close()


@pytest.fixture
def said(context: BrowserContext) -> list[str]:
    """Everything that pages write to the console."""
    found: list[str] = []
    context.on("console", lambda message: found.append(message.text))
    context.on("weberror", lambda error: found.append(str(error.error)))
    return found


@pytest.fixture
def page(context: BrowserContext, said: list[str]) -> Page:
    """A tab whose console is read."""
    return context.new_page()


def glance(page: Page, app: AppSite, path: str = LESSON) -> None:
    """Open a page, as the first of this site, and stay until it is kept."""
    page.goto(f"{app.url}/{path}")
    expect(page.locator(".clear")).to_be_visible(timeout=PATIENCE)


def visit(page: Page, app: AppSite, path: str = LESSON) -> None:
    """Open a page twice, and stay until its band is kept."""
    glance(page, app, path)
    page.reload()
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)


def touch(page: Page) -> None:
    """The first sign of life, which loads what judges, and stay until that is kept."""
    page.mouse.wheel(0, 100)
    page.wait_for_function(JUDGES_KEPT, timeout=PATIENCE)


def answer(page: Page) -> None:
    """Answer the first question and get told why."""
    question = page.locator("section.q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()


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


def test_after_two_pages_the_band_works_without_a_network(page: Page, app: AppSite, said: list[str]) -> None:
    """Its other lesson with questions and pictures, its list, the home page, help, and the search; the console is empty."""

    visit(page, app)
    app.stop()

    page.goto(f"{app.url}/{OTHER}?den-tu=cong")
    answer(page)
    page.goto(f"{app.url}/lop-8-9/")
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
        page.wait_for_function("image => image.naturalWidth > 0", arg=picture.element_handle())
    page.locator("a.help").click()
    expect(page.locator("a[href='tel:111']").first).to_be_visible()
    page.locator("a.brand").click()
    expect(page.locator(".door").first).to_be_visible()
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("dang nhap luc 2 gio sang")
    page.locator(".search-hits a").first.click()
    page.wait_for_url(f"{app.url}/{LESSON}**")
    assert said == []


def whole_hash(file: Path) -> str:
    """As `integrity` wants it."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode("ascii")


DUE = """() => {
  const day = Math.floor((Date.now() - new Date().getTimezoneOffset() * 6e4) / 864e5);
  const state = { 'lop-8-9/bat-coc-online/1': [1, day, 'x'], 'lop-8-9/bat-coc-online/3': [0, day - 1, 'x'] };
  localStorage.setItem('lachan.review', JSON.stringify(state));
}"""
"""Two objectives of a lesson of the band are due."""


def test_a_review_is_done_without_a_network(page: Page, app: AppSite, said: list[str]) -> None:
    """From the line on the home page through the questions, which stand on pages that were never opened, and back."""

    visit(page, app)
    page.evaluate(DUE)
    app.stop()

    page.goto(f"{app.url}/")
    page.locator(".due a").click()
    page.locator(".again-go").click()
    for n in (1, 2):
        expect(page.locator(".asked-bar span")).to_have_text(f"Câu {n} trên 2")
        expect(page.locator(".q:visible")).to_have_count(1)
        page.locator(".asked-bar a").last.click()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 2 câu chưa làm.")
    assert said == []


def test_nothing_is_kept_beyond_what_was_chosen(page: Page, app: AppSite, built: Path) -> None:
    """No other band, no English lesson, nothing for adults who write or teach."""

    visit(page, app)

    kept = [path for path in page.evaluate(ENTRIES) if path.endswith(".html")]
    assert sorted(kept) == sorted([
        *(file.relative_to(built).as_posix() for file in (built / "lop-8-9").rglob("*.html") if file.stem != "day-bai"),
        "index.html", "can-giup-ngay.html", "tim.html", "on-lai.html", "mat-mang.html", "en/mat-mang.html",
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("path", "heading"), [(ELSEWHERE, OFFLINE), ("khong/co", OFFLINE), (f"en/{LESSON}", "When the device is offline")]
)
def test_what_is_not_kept_becomes_the_offline_page(page: Page, app: AppSite, path: str, heading: str) -> None:
    """In its language and with its styles at any depth; when the network is back, it is reloaded."""

    visit(page, app)
    app.stop()

    shown = page.goto(f"{app.url}/{path}")
    assert shown and shown.status == 503
    expect(page.locator("h1")).to_have_text(heading)
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).display") == "grid"
    app.start()
    page.reload()
    expect(page.locator("h1")).not_to_have_text(heading)


def test_help_opens_from_the_offline_page(page: Page, app: AppSite) -> None:
    """111 is there as well, without another page."""

    visit(page, app)
    app.stop()

    page.goto(f"{app.url}/{ELSEWHERE}")
    expect(page.locator("main a[href='tel:111']")).to_be_visible()
    page.locator("main a[href$='can-giup-ngay.html']").click()
    expect(page.locator("a[href='tel:111']").first).to_be_visible()


def test_both_languages_once_both_were_opened(page: Page, app: AppSite) -> None:
    """The language link leads from one kept copy to the other."""

    visit(page, app)
    visit(page, app, f"en/{LESSON}")
    app.stop()

    page.reload()
    page.locator("a.lang").click()
    page.wait_for_url(f"{app.url}/{LESSON}")
    page.locator("a.lang").click()
    page.wait_for_url(f"{app.url}/en/{LESSON}")
    answer(page)


def test_a_new_version_is_offered_and_never_forced(page: Page, context: BrowserContext, app: AppSite) -> None:
    """Until somebody presses, pages are the old version, whole; then this tab alone is loaded again, and the old goes."""

    visit(page, app, OTHER)
    typed = page.locator("section.q input[type=checkbox], section.q input[type=radio]").first
    typed.check()
    old = page.evaluate(ENTRIES)
    app.change(LESSON, "<h1>", "<h1>Bản hai: ")
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()

    other = context.new_page()
    other.goto(f"{app.url}/{LESSON}")
    expect(other.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".fresh")).to_have_text("Đã có bản mới của Lá chắn số. Dùng bản mới")
    other.reload()
    expect(other.locator("h1")).not_to_contain_text("Bản hai")

    other.locator(".fresh button").click()
    expect(other.locator("h1")).to_contain_text("Bản hai")
    expect(page.locator("h1")).not_to_contain_text("Bản hai")
    assert typed.is_checked()
    expect(page.locator(".fresh")).to_be_hidden()
    expect(other.locator(".kept")).to_be_visible(timeout=PATIENCE)
    assert sorted(other.evaluate(ENTRIES)) == sorted(old)  # the same paths: nothing of the old version is left
    app.stop()
    other.goto(f"{app.url}/{OTHER}")
    expect(other.locator("h1")).to_contain_text("Bản hai")


def test_an_update_loads_only_what_changed(page: Page, app: AppSite) -> None:
    """Of a version with one changed lesson, that lesson and the lists of hashes."""

    visit(page, app)
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()
    app.asked.clear()

    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    assert app.asked == ["/sw.js", f"/{LIST}", f"/{OTHER}"]


def test_a_version_that_cannot_come_whole_is_not_installed(page: Page, app: AppSite) -> None:
    """The network goes away during the update: the old version stays, and works."""

    visit(page, app)
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()
    app.lost = lambda path: OTHER in path
    assert page.evaluate(f"{FIND_UPDATE}.then({NEXT_STATE})") == "redundant"

    app.stop()
    page.goto(f"{app.url}/{OTHER}")
    answer(page)
    expect(page.locator("h1")).not_to_contain_text("Bản hai")


def test_the_worker_before_lists_gives_way(page: Page, app: AppSite) -> None:
    """It had all hashes in itself; the new one finds what it kept, loads the lists, and little else."""

    new = (app.folder / "sw.js").read_bytes()
    groups = service_worker.groups(app.folder)
    hashes = {name: whole_hash(app.folder / name) for names in groups.values() for name in names}
    tables = f"'use strict';const FILES={json.dumps(hashes)},GROUPS={json.dumps(groups)};"
    (app.folder / "sw.js").write_text(tables + BEFORE.read_text("utf-8"), "utf-8")
    visit(page, app)
    old = page.evaluate(ENTRIES)
    (app.folder / "sw.js").write_bytes(new)
    app.asked.clear()
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    assert app.asked == ["/sw.js", "/assets/giu/vi.json", f"/{LIST}"]

    page.locator(".fresh button").click()
    expect(page.locator(".fresh")).to_be_hidden()
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    kept = page.evaluate(ENTRIES)
    assert {path for path in old if path != "assets/giu"} <= set(kept)
    app.stop()
    page.goto(f"{app.url}/{OTHER}")
    answer(page)


def test_the_last_page_closed_makes_way_for_the_new_version(context: BrowserContext, app: AppSite, built: Path) -> None:
    """Nobody pressed; the next visit is new. A page outside the copy's folder sees when the browser has made the change."""

    shutil.copytree(built, app.folder / "an-toan")
    page, outside = context.new_page(), context.new_page()
    visit(page, app, f"an-toan/{LESSON}")
    app.change(f"an-toan/{LESSON}", "<h1>", "<h1>Bản hai: ")
    app.release("an-toan")
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    (app.folder / PORTAL).write_text("<!doctype html><title>Cổng</title>", "utf-8")
    outside.goto(f"{app.url}/{PORTAL}")

    page.close()
    outside.wait_for_function("async () => !(await navigator.serviceWorker.getRegistration('/an-toan/')).waiting")
    outside.goto(f"{app.url}/an-toan/{LESSON}")
    expect(outside.locator("h1")).to_contain_text("Bản hai", timeout=PATIENCE)


def test_a_tampered_page_is_not_kept(page: Page, app: AppSite) -> None:
    """The rest is; once the page is mended, it is kept as well."""

    genuine = (app.folder / OTHER).read_bytes()
    app.change(OTHER, "</main>", '<a href="https://ca-cuoc.example/">Nhà cái</a></main>')
    glance(page, app)
    glance(page, app)
    kept = page.evaluate(ENTRIES)
    assert OTHER not in kept
    assert {LESSON, BAND} <= set(kept)
    assert page.locator(".kept").is_hidden()

    page.goto(f"{app.url}/{OTHER}")
    expect(page.locator("main a[href*=ca-cuoc]")).to_have_count(1)  # the network's page, for as long as it is like that
    (app.folder / OTHER).write_bytes(genuine)
    visit(page, app, OTHER)
    expect(page.locator("main a[href*=ca-cuoc]")).to_have_count(0)
    assert OTHER in page.evaluate(ENTRIES)


def test_a_tampered_list_keeps_nothing(page: Page, app: AppSite) -> None:
    """Neither what it lists nor itself; pages come from the network."""

    app.change(LIST, '"assets/', '"xassets/')
    glance(page, app)
    glance(page, app)
    assert [path for path in page.evaluate(ENTRIES) if path.startswith(("lop-8-9", LIST))] == []
    assert page.locator(".kept").is_hidden()
    answer(page)


def test_full_storage_never_breaks_the_site(page: Page, context: BrowserContext, app: AppSite, said: list[str]) -> None:
    """With room for next to nothing: pages, questions and search work, nothing is promised, the console is empty."""

    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": app.url, "quotaSize": 40_000})
    for path in (LESSON, OTHER, BAND, LESSON):
        page.goto(f"{app.url}/{path}")
        expect(page.locator(".clear")).to_be_visible(timeout=PATIENCE)
        assert page.locator(".kept").is_hidden()
    answer(page)
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("mat khau")
    expect(page.locator(".search-hits li").first).to_be_visible()
    assert said == []


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


def test_one_button_forgets_results_and_pages(page: Page, app: AppSite) -> None:
    """No cache, no worker, no result; the button says so."""

    visit(page, app)
    answer(page)
    page.reload()
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    page.locator(".clear").click()

    told = page.locator("footer [role=status]:not(.app)")
    expect(told).to_have_text("Đã xoá. Máy này không còn giữ kết quả hay trang nào.")
    page.wait_for_function(f"async () => !(await {CACHES}).length && !(await {REGISTERED})")
    assert page.evaluate("['progress', 'review'].map((key) => localStorage.getItem(`lachan.${key}`))") == [None, None]
    app.stop()
    page.goto("about:blank")
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        page.goto(f"{app.url}/{LESSON}")


def test_the_schools_own_files_come_from_the_network_first(page: Page, app: AppSite) -> None:
    """A change is seen at once; the copy stands in when the network is slow or gone."""

    def colour() -> str:
        return str(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--cua-truong')"))

    own = app.folder / "truong.css"
    own.write_text("html { --cua-truong: mot }", "utf-8")
    visit(page, app)
    page.reload()
    own.write_text("html { --cua-truong: hai; --dai: ra }", "utf-8")
    page.reload()
    assert colour() == "hai"
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    own.write_text("html { --cua-truong: ba; --dai: them-nua }", "utf-8")
    app.stalled = lambda path: "truong.css" in path
    page.reload()
    assert colour() == "hai"
    app.stop()
    page.reload()
    assert colour() in {"hai", "ba"}  # what came too late is the copy now


def test_a_frame_installs_nothing(page: Page, app: AppSite) -> None:
    """A page shown in a portal leaves nothing on the visitor's device."""

    (app.folder / PORTAL).write_text(FRAME, "utf-8")
    page.goto(f"{app.url}/{PORTAL}", wait_until="networkidle")
    page.frames[1].evaluate(IDLE)

    assert page.frames[1].locator("section.q").count() > 0
    assert (page.evaluate(REGISTERED), page.evaluate(CACHES)) == (0, [])


def test_a_frame_shows_what_the_server_allows_today(page: Page, app: AppSite) -> None:
    """A kept copy has the headers of the day it was kept; whether a portal may frame a page is for the server to say."""

    visit(page, app)
    (app.folder / PORTAL).write_text(FRAME, "utf-8")
    app.asked.clear()
    page.goto(f"{app.url}/{PORTAL}", wait_until="networkidle")

    assert page.frames[1].locator("section.q").count() > 0
    assert f"/{LESSON}" in app.asked


def test_embed_pages_and_signed_lists_are_left_alone(page: Page, app: AppSite) -> None:
    """Without a network they fail as anywhere; what checks a copy must never see ours."""

    visit(page, app)
    app.stop()

    for path in (f"nhung/{LESSON}", "en/nhung/index.html", "integrity.json", ".well-known/security.txt", "sw.js"):
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.goto(f"{app.url}/{path}")


def test_two_copies_on_one_host_do_not_touch_each_other(page: Page, app: AppSite, built: Path) -> None:
    """What one forgets, the other keeps."""

    shutil.copytree(built, app.folder / "an-toan")
    visit(page, app, f"an-toan/{LESSON}")
    visit(page, app)
    page.locator(".clear").click()
    page.wait_for_function(f"async () => (await {REGISTERED}) === 1")
    app.stop()

    page.goto(f"{app.url}/an-toan/{OTHER}")
    answer(page)


def test_chromium_can_install_it(driver: Playwright, chromium_path: str, app: AppSite, tmp_path: Path) -> None:
    """The manifest has no error and nothing is missing; asked in an ordinary profile, for a private one installs nothing."""

    context = driver.chromium.launch_persistent_context(
        tmp_path / "profile", executable_path=chromium_path, args=ARGUMENTS
    )
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(f"{app.url}/index.html")

        assert session.send("Page.getAppManifest")["errors"] == []
        assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    finally:
        context.close()


def test_a_worker_that_cannot_be_installed_is_not_missed(browser: Browser, app: AppSite) -> None:
    """A browser that forbids storage: no error, no promise."""

    context = browser.new_context(service_workers="block")
    context.add_init_script(READING)
    page, said = context.new_page(), []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{app.url}/{LESSON}")
    page.evaluate(IDLE)
    answer(page)
    assert (said, page.locator(".kept").is_hidden()) == ([], True)
    context.close()
