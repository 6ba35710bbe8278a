"""What `course.py host` and `course.py offline` make, used in a real Chromium."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from courseware.hosting import compressing, offline, preparing
from courseware.hosting.policy import Place

from ..hosting.servers import Server, running


@pytest.fixture
def nginx(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """nginx with the copy in a folder; nothing compressed, which other tests try."""
    monkeypatch.setattr(compressing, "compress", lambda folder: 0)
    folder = Path(tempfile.mkdtemp(prefix="lachan-hosting-"))
    folder.chmod(0o755)  # the server's own user reads it
    out = preparing.host(built, folder / "an-toan", Place(path="/an-toan/")).folder
    (out / "root").mkdir()
    (out / "web").rename(out / "root/an-toan")
    with running("nginx", "/an-toan/", out / "root", folder) as started:
        yield started
    shutil.rmtree(folder, ignore_errors=True)


def test_from_zip_to_search(built: Path, tmp_path: Path, page: Page) -> None:
    """Home, lesson, answer, other language, search: only files are asked for and the console stays empty."""

    packed = offline.pack(built, tmp_path / "lachan.zip")
    with zipfile.ZipFile(packed.file) as opened:
        opened.extractall(tmp_path / "USB của cô Mai")
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto((tmp_path / "USB của cô Mai/la-chan-so/index.html").as_uri())
    page.locator('main a[href*="lop-8-9/"]').first.click()
    page.locator('main a[href$="dang-nhap-luc-hai-gio-sang.html"]').first.click()
    page.get_by_role("button", name="Đọc cả bài").click()
    question = page.locator("#hai-gio-sang-01")
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()
    page.locator("a.lang").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("a.lang").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    page.locator("a.search-open").click()
    page.locator("#search-typed").fill("mat khau")
    hit = page.locator(".search-hits li a").first
    expect(hit).to_be_visible()
    hit.click()
    expect(page.locator("h1")).to_be_visible()

    assert [url for url in asked if not url.startswith("file:")] == []
    assert said == []


def test_under_the_policies_of_header_and_page(nginx: Server, page: Page) -> None:
    """Header and `<meta>` together: a lesson is answered, search finds, the 404 page of a deep address is whole."""

    said, lost = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda response: lost.append(response.url) if response.status >= 400 else None)
    base = f"http://127.0.0.1:{nginx.port}/an-toan/"
    page.goto(f"{base}lop-8-9/dang-nhap-luc-hai-gio-sang.html")
    page.locator("#hai-gio-sang-01 input").first.check()
    page.locator("#hai-gio-sang-01 .q-check").click()
    expect(page.locator("#hai-gio-sang-01 .q-says")).not_to_be_empty()
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("mat khau")
    expect(page.locator(".search-hits li").first).to_be_visible()
    assert (said, lost) == ([], [])

    page.goto(f"{base}en/khong/co/trang.html", wait_until="networkidle")
    assert lost == [f"{base}en/khong/co/trang.html"]
    page.locator("a.brand").click()
    page.wait_for_url(f"{base}en/index.html")


def test_a_portals_sandbox_gets_all_that_a_page_loads(nginx: Server, page: Page) -> None:
    """Without an origin of its own the page still has its style sheet, scripts and pictures."""

    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.route(
        "**/frame.html",
        lambda route: route.fulfill(
            content_type="text/html",
            body='<iframe sandbox="allow-scripts" src="lop-8-9/dang-nhap-luc-hai-gio-sang.html">',
        ),
    )
    page.goto(f"http://127.0.0.1:{nginx.port}/an-toan/frame.html", wait_until="networkidle")
    assert failed == []


def test_a_drawing_opened_by_itself_leads_nowhere(nginx: Server, page: Page) -> None:
    """Were one slipped in beside the check of logos: no script runs, and no `<meta>` in a foreign namespace moves the visitor."""

    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><x:meta xmlns:x="http://www.w3.org/1999/xhtml" '
        'http-equiv="refresh" content="0;url=/an-toan/index.html"/><script>document.documentElement.id = "ran"</script>'
        '<path d="M0 0h9v9z"/></svg>'
    )
    (nginx.web / "assets/img/ke-gian.svg").write_text(drawn, "utf-8")
    address = f"http://127.0.0.1:{nginx.port}/an-toan/assets/img/ke-gian.svg"
    page.goto(address)
    page.wait_for_timeout(1000)

    assert page.url == address
    assert page.locator("svg").get_attribute("id") is None
