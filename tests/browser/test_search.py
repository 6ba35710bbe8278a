"""Search in a real Chromium: ranking on small pages; the box on its page, in its dialog, without a server."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from courseware.content.registries.finding import Typed
from courseware.site.search_index import SearchedPage, build_index

from ..accessibility import of_scheme, violations

SCRIPTS = Path(__file__).resolve().parents[2] / "overrides/assets/js"
TYPED = Typed(trouble=("tự tử",), instead={"xoắn": ("lừa đảo", "con đường"), "làng xa": ("bàn ghế",)})

PAGES = [
    SearchedPage("than.html", "Bài ba", "Bài ba.", "<p>Đổi mật khẩu ngay; có bản vá, có đường dẫn lạ. Bạn nói.</p>"),
    SearchedPage("khac.html", "Bài sáu", "Bài sáu.", "<p>Lúa đạo. Lúa đạo thơm. Ban giám hiệu. Con lừa, hòn đảo.</p>"),
    SearchedPage("tua-roi.html", "Khẩu trang và điều bí mật", "Bài bảy.", ""),
    SearchedPage("muc.html", "Bài hai", "Giữ mật khẩu.", '<h2 id="giu">Giữ mật khẩu</h2><p>mật khẩu, mật khẩu</p>'),
    SearchedPage("tua.html", "Mật khẩu dễ nhớ", "Bài một.", ""),
    SearchedPage("roi.html", "Bài bốn", "Bài bốn.", "<p>Khẩu trang, bí mật. Dẫn em qua đường. Bàn ghế.</p>"),
    SearchedPage("lua.html", "Kẻ lừa đảo", "Bài năm.", "<p>Lừa đảo nữa. Con đường dẫn về làng.</p>"),
    SearchedPage("lop/index.html", "Lớp 3–5", "", ""),
    SearchedPage("ly.html", "Lý do nghỉ ở công ty", "", "<p>Hoà bình, thúy. Quý thầy.</p>"),
    SearchedPage("can-giup-ngay.html", "Cần giúp ngay", "", "<p>Gọi.</p>"),
    SearchedPage("lop/bai.html", "Passwords", "Change your password.", "<p>A strong address.</p>"),
]


def ask(page: Page, typed: str, texts: bool = True) -> list[str]:
    """What the real script finds on the small pages, best first; without the texts, of which it knows only titles."""
    prepare(page, texts)
    found = page.evaluate("typed => Search.find(typed).map((f) => f.page.url)", typed)
    return [url.removesuffix(".html") for url in found]


def prepare(page: Page, texts: bool = True) -> None:
    """The real scripts with the small pages."""
    index = build_index(PAGES, {}, TYPED)
    later = [index.texts, (SCRIPTS / "search-reach.js").read_text("utf-8")] if texts else []
    scripts = [(SCRIPTS / f"search{part}.js").read_text("utf-8") for part in ("-spelling", "", "-why")]
    for script in (*scripts, index.first(""), *later):
        page.add_script_tag(content=script)
    page.evaluate("Search.load(searchIndex)")
    if texts:
        page.evaluate("Search.learn(searchTexts)")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(
            (typed, ["tua", "muc", "than", "tua-roi", "roi"])
            for typed in ("mật khẩu", "mat khau", "MẬT KHẨU", "ma\u0302\u0323t kha\u0302\u0309u", "mật kh")
        ),
        ("lừa đảo", ["lua", "khac"]),
        ("lua dao", ["lua", "khac"]),
        ("lúa đạo", ["khac", "lua"]),
        ("duong dan ", ["than", "lua", "roi"]),
        ("bản", ["than", "khac", "roi"]),
        ("bàn ", ["roi", "than", "khac"]),
        ("ban", ["khac", "than", "roi"]),
        ("password", ["lop/bai"]),
        ("passwords", ["lop/bai"]),
        ("addr", ["lop/bai"]),
        ("addr ", []),
        ("đổi mật khẩu giùm", ["than"]),
        ("", []),
        ("  ?!", []),
        ("xyz", []),
        ("constructor", []),
    ],
)
def test_ranking(page: Page, typed: str, found: list[str]) -> None:
    """Exact before folded, phrase before scattered, title before heading before text; the last word may be unfinished."""

    assert ask(page, typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mật khẩu", ["tua", "muc", "tua-roi"]),
        ("mat kh", ["tua", "muc", "tua-roi"]),
        ("khẩu", ["tua-roi", "tua", "muc"]),
        ("lop bai", ["lop/bai"]),
        ("bạn nói", []),
        ("", []),
    ],
)
def test_the_first_answer_knows_titles_headings_and_addresses(page: Page, typed: str, found: list[str]) -> None:
    """Ranked as later; what only a text says comes with the texts."""

    assert ask(page, typed, texts=False) == found


@pytest.mark.parametrize(
    ("typed", "found", "meant"),
    [
        ("lí do", ["ly"], None),
        ("công ti", ["ly"], None),
        ("hòa bình", ["ly"], None),
        ("thuý ", ["ly"], None),
        ("quí thầy", ["ly"], None),
        ("matkhau", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("mậtkhẩu dễnhớ", ["tua"], ["mật khẩu dễ nhớ"]),
        ("maatj khaaur", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("maajt khaaru ", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("dduwowngf daanx ", ["than", "lua", "roi"], ["đường dẫn"]),
        ("đuwongf ", ["than", "roi", "lua"], ["đường"]),
        ("mat65 kha63u", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("mat6 khau3", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("d9u7o7ng2 da64n", ["than", "lua", "roi"], ["đường dẫn"]),
        ("lop3", ["lop/index"], ["lớp 3"]),
        ("strongaddress", ["lop/bai"], ["strong address"]),
        ("xoắn", ["lua", "khac"], ["lừa đảo", "con đường"]),
        ("xoan", ["lua", "khac"], ["lừa đảo", "con đường"]),
        ("lang xa", ["roi"], ["bàn ghế"]),
        ("tự tử", ["can-giup-ngay"], None),
        ("em muốn tu tu", ["can-giup-ngay", "roi"], None),
        ("giùm", [], None),
    ],
)
def test_what_is_understood(page: Page, typed: str, found: list[str], meant: list[str] | None) -> None:
    """Other spellings, Telex, VNI, no blanks, other words; what was understood is told when it is not what was typed."""

    assert ask(page, typed) == found
    assert page.evaluate("typed => Search.find(typed).meant", typed) == meant


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Mắt em và mật khẩu", "mat khau", ["mật", "khẩu"]),
        ("Mắt em và mật khẩu", "mật khẩu", ["mật", "khẩu"]),
        ("Mắt em", "mat khau", []),
        ("Mắt em, mật ong", "mat", ["Mắt", "mật"]),
        ("Mắt em, mật ong", "mật ", ["mật"]),
        ("Hòa bình", "hoà bì", ["Hòa", "bình"]),
        ("Passwords change", "password", ["Passwords"]),
    ],
)
def test_only_what_was_meant_is_marked(page: Page, text: str, typed: str, marked: list[str]) -> None:
    """A word typed without its marks is marked by itself only when it was typed by itself."""

    prepare(page)
    hits = "([text, list, open]) => Search.cut(text, { list, open }).filter((p) => p.hit).map((p) => p.text)"

    assert page.evaluate(hits, [text, typed.split(), not typed.endswith(" ")]) == marked


def test_a_long_text_is_cut_and_said_to_be(page: Page, site_url: str) -> None:
    """Six thousand words are pasted: twelve are looked for."""

    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("mật khẩu dài " * 2000)
    expect(page.locator("#search-count")).to_contain_text("Chỉ tìm theo 12 chữ đầu.")
    assert page.evaluate("Search.find('mật khẩu dài '.repeat(2000)).list.length") == 12
    page.locator("#search-typed").fill("a" * 50_000)
    expect(page.locator("#search-count")).to_contain_text("Chỉ tìm theo 12 chữ đầu.")
    page.locator("#search-typed").fill("mật khẩu")
    expect(page.locator("#search-count")).not_to_contain_text("12 chữ đầu")


@pytest.mark.parametrize(
    ("root", "typed", "tries"),
    [
        ("", "qqqq", ["mật khẩu", "lừa đảo", "bắt nạt"]),
        ("en/", "pasword", ["password", re.compile("."), re.compile(".")]),
    ],
)
def test_nothing_found_brings_three_suggestions(
    page: Page, site_url: str, root: str, typed: str, tries: list[str | re.Pattern[str]]
) -> None:
    """What is written nearly so, else what is asked most; a press looks for it."""

    page.goto(f"{site_url}/{root}tim.html")
    page.locator("#search-typed").fill(typed)
    buttons = page.locator(".search-tries button")
    expect(buttons).to_have_text(tries)
    buttons.first.click()
    expect(page.locator("#search-typed")).to_have_value(tries[0])
    expect(page.locator(".search-hits li").first).to_be_visible()
    expect(buttons).to_have_count(0)


def test_each_page_shows_why_it_was_found(page: Page, site_url: str) -> None:
    """The heading or the description with the words marked, else the words that its text has; no other description."""

    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("điện thoại ")
    page.wait_for_function("() => self.searchTexts && document.querySelectorAll('.search-hits li').length === 30")
    found = page.locator(".search-hits li").evaluate_all(
        "all => all.map((li) => [li.querySelectorAll('mark').length, li.querySelector('p')?.textContent || ''])"
    )
    assert [reason for marks, reason in found if not marks and not reason.startswith("Trong trang có “điện")] == []


def test_nothing_of_search_is_loaded_before_its_box_is_opened(
    page: Page, context: BrowserContext, site_url: str
) -> None:
    """Opening loads script, style and titles; typing loads the texts; opening again loads nothing."""

    loaded: list[str] = []
    context.on("request", lambda request: loaded.append(request.url) if "/search" in request.url else None)
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html", wait_until="networkidle")

    assert loaded == []
    page.locator(".search-open").click()
    expect(page.locator("dialog .search-hits")).to_be_attached()
    assert len(loaded) == 3
    page.locator("#search-typed").fill("mat khau")
    page.wait_for_function("() => self.searchTexts")
    assert len(loaded) == 4
    page.keyboard.press("Escape")
    page.locator(".search-open").click()
    expect(page.locator("dialog[open]")).to_have_count(1)
    assert len(loaded) == 4


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_first_result_costs_at_most_18_kb(page: Page, context: BrowserContext, site_url: str, root: str) -> None:
    """Script, style and titles, compressed: the texts do not come, and the first answer stands."""

    context.route("**/search-texts.*", lambda route: None)
    page.goto(f"{site_url}/{root}lop-8-9/bat-coc-online.html", wait_until="networkidle")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url) if "/search" in request.url else None)
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("password" if root else "mat khau")
    expect(page.locator("dialog .search-hits li").first).to_be_visible()

    assert sum(len(gzip.compress(page.request.get(url).body(), 9)) for url in loaded[:-1]) <= 18_000
    assert "search-texts" in loaded[-1]


LINKS = "[...document.querySelectorAll('.search-hits li')].map((li) => [li.firstChild.href, li.getBoundingClientRect().top])"


def test_better_answers_do_not_move_what_stands(page: Page, context: BrowserContext, site_url: str) -> None:
    """The texts come late: the list keeps its places, more follows, and the next letter ranks them all anew."""

    waiting: list[Route] = []
    context.route("**/search-texts.*", lambda route: waiting.append(route))
    page.goto(f"{site_url}/tim.html", wait_until="networkidle")
    assert waiting == []
    page.locator("#search-typed").fill("tài khoản")
    expect(page.locator(".search-hits li").first).to_be_visible()
    stood = page.evaluate(LINKS)
    page.wait_for_timeout(600)  # longer than a hand needs
    waiting[0].continue_()
    page.wait_for_function("n => document.querySelectorAll('.search-hits li').length > n", arg=len(stood))
    assert page.evaluate(LINKS)[: len(stood)] == stood
    page.keyboard.press("End")
    page.keyboard.press("Space")
    assert [url for url, _ in page.evaluate(LINKS)] == page.evaluate(
        "Search.find('tài khoản ').slice(0, 30).map(({ page }) => new URL(page.url, document.querySelector('.brand').href).href)"
    )


def test_what_only_texts_say_is_found_when_they_have_come(page: Page, context: BrowserContext, site_url: str) -> None:
    """Until then the box says that it goes on looking."""

    waiting: list[Route] = []
    context.route("**/search-texts.*", lambda route: waiting.append(route))
    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("khuyên")
    expect(page.locator("[role=status]#search-count")).to_have_text("Đang tìm trong nội dung các trang…")
    waiting[0].continue_()
    expect(page.locator(".search-hits li").first).to_be_visible()


def test_what_is_typed_before_the_box_is_ready_is_in_it(page: Page, context: BrowserContext, site_url: str) -> None:
    """The search comes late; the field was there for the first letter, and its answer comes by itself."""

    waiting: list[Route] = []
    held = ["search.", "search-index."]  # not what is asked for later
    context.route(
        "**/search*.js", lambda r: waiting.append(r) if any(name in r.request.url for name in held) else r.continue_()
    )
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("bat nat")
    assert page.locator("#search-typed").input_value() == "bat nat"
    for route in waiting:
        route.continue_()
    expect(page.locator("dialog .search-hits a").first).to_have_attribute("href", re.compile("ung-xu-va-bat-nat"))


def test_no_single_key_opens_the_search(page: Page, site_url: str) -> None:
    """WCAG 2.1.4: who speaks to the device, or hits a key by chance, opens nothing; the browser keeps its own keys."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    for key in ("/", "s", "k", "?", "f"):
        page.keyboard.press(key)

    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement === document.body")


def test_the_dialog_works_by_keyboard_and_gives_the_focus_back(page: Page, site_url: str) -> None:
    """Enter opens it, typing finds, Enter goes to the first page, Escape closes."""

    page.goto(f"{site_url}/en/lop-8-9/bat-coc-online.html")
    opener = page.locator(".search-open")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.type("password")

    expect(page.locator("dialog [role=status]")).to_contain_text("Pages found: ")
    expect(page.locator("dialog mark").first).to_be_visible()
    assert page.locator("dialog mark").first.text_content().lower().startswith("password")  # type: ignore[union-attr]
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog .search-hits a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/**/mat-khau-de-nho.html")


def test_a_heading_of_this_very_page_closes_the_dialog(page: Page, site_url: str) -> None:
    """The page is already there; it is shown at the heading."""

    page.goto(f"{site_url}/tu-dien.html")
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("botnet")
    page.locator("dialog .search-hits a[href$='#botnet']").click()

    expect(page.locator("dialog[open]")).to_have_count(0)
    assert urlsplit(page.url).fragment == "botnet"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_accessible_and_big_enough(page: Page, site_url: str, scheme: str, width: int) -> None:
    """axe finds nothing; every link and button can be hit by a thumb; nothing is cut off."""

    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 700})
    for path in ("tim.html", "lop-1-2/qua-la-tren-man-hinh.html"):
        page.goto(f"{site_url}/{path}")
        if path != "tim.html":
            page.locator(".search-open").click()
        page.locator("#search-typed").fill("thông tin")
        expect(page.locator(".search-hits li").first).to_be_visible()
        wrong = violations(page, path, of_scheme(scheme))
        heights = page.locator(".search-hits a, .search button, .search input").evaluate_all(
            "all => all.map((e) => e.getBoundingClientRect().height)"
        )

        assert wrong == []
        assert min(heights) >= 44
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_policy_is_kept(page: Page, site_url: str) -> None:
    """Opening, typing and following breaks no rule of the policy and raises no error."""

    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("tim.html", "404.html", "en/index.html"):
        page.goto(f"{site_url}/{path}")
        if path != "tim.html":
            page.locator(".search-open").click()
        page.locator("#search-typed").fill("<img src=x onerror=alert(1)> an toan")
        expect(page.locator(".search-hits li").first).to_be_visible()

    assert said == []


@pytest.mark.parametrize("lang", ["", "en/"])
def test_it_works_without_a_server(page: Page, site: Path, lang: str) -> None:
    """From file:// the link leads to the search page, which has everything; results lead to pages."""

    page.goto((site / f"{lang}lop-8-9/bat-coc-online.html").as_uri())
    page.locator(".search-open").click()
    page.wait_for_url(f"**/{lang}tim.html")
    expect(page.locator("#search-typed")).to_be_focused()
    page.keyboard.type("password" if lang else "mat khau")
    page.wait_for_function("() => self.searchTexts")
    page.locator(".search-hits a").first.click()

    assert page.url == (site / f"{lang}lop-3-5/mat-khau-de-nho.html").as_uri()


def test_when_something_does_not_load_the_link_leads_on(page: Page, context: BrowserContext, site_url: str) -> None:
    """A lost connection or a missing file: the search page, whose list of lessons needs nothing."""

    context.route("**/search-index.*", lambda route: route.abort())
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator(".search-open").click()
    page.wait_for_url("**/tim.html")

    assert page.locator("main article a[href$='mat-khau-de-nho.html']").count() == 1


def test_it_does_not_break_a_sandboxed_frame(page: Page, site_url: str) -> None:
    """Without an origin nothing can be loaded later; the link still leads to the search page."""

    page.route(
        "**/frame.html",
        lambda route: route.fulfill(
            content_type="text/html", body='<iframe sandbox="allow-scripts" src="lop-8-9/bat-coc-online.html">'
        ),
    )
    page.goto(f"{site_url}/frame.html")
    page.frame_locator("iframe").locator(".search-open").click()

    expect(page.frame_locator("iframe").locator("main article a[href$='mat-khau-de-nho.html']")).to_have_count(1)
