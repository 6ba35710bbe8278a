"""A school's edition as its readers meet it: with and without scripts, on paper, read aloud, in both schemes."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route

from courseware.content import registries
from courseware.content.model import Course, Lang
from courseware.editions import forms, pages, schools
from courseware.editions.profile import Profile
from courseware.editions.schools import Origin

from .. import interface
from ..accessibility import of_scheme, violations
from .conftest import NO_WORKER

ROOT = Path(__file__).resolve().parents[2]
NAME, NAME_EN = "Trường Tiểu học và THCS Cây Bàng", "Cay Bang School"
PROFILE = Profile(
    slug="th-thcs-cay-bang", name=NAME, name_en=NAME_EN, levels=("tieu-hoc", "thcs"), colour="#7a1f6b", logo="logo.png",
    contacts={"truong": "Văn phòng, 0225 000 0000", "tu-van-hoc-duong": "tầng 1 nhà B"}, pages=("noi-quy.md",),
)  # fmt: skip
LESSON = "lop-6-7/thong-tin-cua-em.html"


@pytest.fixture(scope="session")
def edition(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with a school's own files, as a server of the shared form puts them together."""
    folder = tmp_path_factory.mktemp("edition")
    (folder / "noi-quy.md").write_text(
        "# Nội quy dùng mạng\n\n## Phòng máy\n\n1. Đăng xuất.\n\n| Việc | Ai |\n|---|---|\n| Mở máy | Thầy cô |\n",
        "utf-8",
    )
    Image.new("RGB", (200, 200), "#7a1f6b").save(folder / "logo.png")
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    assert registry is not None
    rules = schools.rules(registry, ROOT, datetime.date(2026, 11, 22))
    school, wrong = schools.ready(PROFILE, Origin("truong.yml", 1, folder), rules)
    assert school is not None, wrong
    shells = tuple(
        pages.Shell(lang, (built / root / pages.NAME).read_text("utf-8"))
        for lang, root in ((Lang.VI, "."), (Lang.EN, "en"))
    )
    said = {lang: interface.said(lang) for lang in Lang}
    site = Path(shutil.copytree(built, folder / "site"))
    for path, body in forms.own_files(school, pages.SchoolDrawing(ROOT / "overrides", registry, shells, said)).items():
        (site / path).write_bytes(body)
    return site


@pytest.fixture(scope="session")
def url(edition: Path, serve: Callable[[Path], str]) -> str:
    """Where the edition is served."""
    return serve(edition)


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A tab in which no script runs."""
    context = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    yield context.new_page()
    context.close()


def spoken(page: Page) -> str:
    """What a screen reader is given, the words in style sheets among it."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    return " ".join(
        node["name"]["value"] for node in nodes if not node["ignored"] and node.get("name", {}).get("value")
    )


def test_without_a_script_name_and_contacts_are_shown_and_read_aloud(bare: Page, url: str) -> None:
    bare.goto(f"{url}/can-giup-ngay.html")
    heard = spoken(bare)
    assert NAME in heard and "Văn phòng, 0225 000 0000" in heard and "tầng 1 nhà B" in heard
    bare.goto(f"{url}/en/can-giup-ngay.html")
    assert NAME_EN in spoken(bare) and NAME not in spoken(bare)


def test_a_slot_that_the_school_left_empty_is_still_a_line_to_write_on(bare: Page, url: str) -> None:
    bare.goto(f"{url}/can-giup-ngay.html")
    drawn = "el => getComputedStyle(el, '::after').borderBottomStyle"
    assert bare.locator("[data-school=giao-vien-chu-nhiem]").evaluate(drawn) == "dotted"
    assert bare.locator("[data-school=truong]").evaluate(drawn) == "none"


def test_without_a_script_the_school_page_dials(bare: Page, url: str) -> None:
    bare.goto(f"{url}/truong.html")
    assert bare.get_by_role("heading", level=1).inner_text() == NAME
    assert bare.get_by_role("link", name="0225 000 0000").get_attribute("href") == "tel:02250000000"
    bare.get_by_role("link", name="Nội quy dùng mạng").click()
    assert bare.get_by_role("heading", level=1).inner_text() == "Nội quy dùng mạng"
    bare.get_by_role("link", name="Trang của trường").first.click()
    assert bare.url == f"{url}/truong.html"


def test_a_teacher_gets_the_kit_with_the_school_s_name(page: Page, url: str) -> None:
    """Where the edition has it; elsewhere, and without scripts, the common one."""
    link = '<a data-own="Bộ của trường" href="../../tai-ve/x.zip">Cả bộ</a>'

    def linked(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</h1>", f"</h1>{link}"))

    page.route("**/day-bai.html", linked)
    for css, text, name in (("", "Cả bộ", "tai-ve/x.zip"), ("html{--own-kits:1}", "Bộ của trường", "truong-bo-x.zip")):
        page.route("**/truong.css", lambda route, *, css=css: route.fulfill(body=css, content_type="text/css"))
        page.goto(f"{url}/{LESSON.removesuffix('.html')}/day-bai.html")
        assert page.locator("a[data-own]").evaluate("el => [el.textContent, el.href]") == [text, f"{url}/{name}"]


def test_with_scripts_the_words_are_text_once(page: Page, url: str) -> None:
    page.goto(f"{url}/can-giup-ngay.html")
    place = page.locator("[data-school=truong]")
    assert place.get_by_role("link", name="0225 000 0000").get_attribute("href") == "tel:02250000000"
    assert place.inner_text().count("0225 000 0000") == 1
    assert place.evaluate("el => getComputedStyle(el, '::after').content") == "none"
    assert spoken(page).count("Văn phòng, 0225") <= 1
    assert page.locator(".brand").inner_text().split("\n")[-1].strip() == NAME and page.locator(".brand a").count() == 0


def test_the_contact_card_in_a_lesson_is_filled_too(page: Page, url: str) -> None:
    page.goto(f"{url}/{LESSON}")
    assert "0225 000 0000" in page.locator(".contacts").inner_text()


def test_the_certificate_bears_the_schools_name_and_logo(page: Page, url: str) -> None:
    """On the screen and on paper."""
    page.goto(f"{url}/{LESSON}")
    page.evaluate("""() => localStorage.setItem('lachan.progress',
      JSON.stringify(Object.fromEntries([...document.querySelectorAll('.q')].map((q) => [q.id, 'right']))))""")
    page.goto(f"{url}/{LESSON}#buoc-99")
    page.reload()
    page.get_by_role("button", name="Giấy chứng nhận").click()
    assert NAME in page.locator(".paper").inner_text()
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        picture, width = page.locator(".paper-head").evaluate(
            "el => { const { backgroundImage, width } = getComputedStyle(el, '::before'); return [backgroundImage, parseFloat(width)]; }"
        )
        assert "truong-logo.png" in picture and width >= 60


def test_bands_that_are_not_taught_are_not_offered(page: Page, url: str, course: Course) -> None:
    page.clock.set_fixed_time("2027-01-15T08:00:00")  # the month of holidays
    page.goto(f"{url}/index.html")
    offered = page.locator("main a:visible").all_inner_texts()
    assert "Lớp 6–7" in offered and "Giáo viên" in offered
    assert not {"Mầm non", "Lớp 10–12", "GDTX"} & set(offered) and page.locator(".door[data-group=thpt]").is_hidden()
    taught, not_taught = (
        course.title(path, Lang.VI) for path in ("lop-6-7/ke-hoach-ky-nghi", "lop-10-12/mot-phut-cho-hoi-xuan")
    )
    assert taught in offered and not_taught not in offered
    assert page.locator(".month li[data-band=LT]").is_hidden()
    page.locator(".menu-open").click()
    assert page.locator("#menu").get_by_role("link", name="Lớp 8–9").is_visible()
    assert page.locator("#menu").get_by_role("link", name="Lớp 10–12").count() == 0
    page.goto(f"{url}/{LESSON}")
    page.locator(".menu-open").click()
    assert page.locator("#menu").get_by_role("link", name="Lớp 8–9").is_visible()
    assert page.locator("#menu").get_by_role("link", name="Mầm non").count() == 0


def test_the_search_does_not_offer_them_either(page: Page, url: str) -> None:
    page.goto(f"{url}/tim.html")
    page.locator("#search-typed").fill("luật an ninh mạng")
    page.wait_for_function("() => document.querySelectorAll('.search-hits li').length > 0")
    found = page.locator(".search-hits a").evaluate_all("links => links.map(link => link.pathname)")
    assert found and not [path for path in found if path.startswith(("/lop-10-12/", "/gdtx/", "/mam-non/"))]


def test_the_tests_of_a_class_are_those_of_the_schools_bands(page: Page, url: str) -> None:
    """In the list, and by a code: one of another band is of no test here."""
    page.goto(f"{url}/cong-cu/buc-tranh-lop.html")
    assert page.locator("#nhom option").all_inner_texts() == ["Lớp 3–5", "Lớp 6–7", "Lớp 8–9", "Giáo viên"]
    assert page.evaluate("ClassTests.map(({ band }) => band)") == ["L35", "L67", "L89", "GV"]


def test_a_page_of_a_band_that_is_not_offered_still_answers(page: Page, url: str) -> None:
    answer = page.goto(f"{url}/lop-10-12/chiem-tai-khoan.html")
    assert answer is not None and answer.ok and page.locator("body[data-band=LT] h1").is_visible()


def test_the_colour_is_that_of_the_school_and_right_stays_green(page: Page, url: str) -> None:
    page.goto(f"{url}/gioi-thieu.html")
    assert page.locator("main a").first.evaluate("el => getComputedStyle(el).color") == "rgb(122, 31, 107)"
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--leaf')").strip() == "#0b6b4b"


def test_paper_carries_the_name_in_black(page: Page, url: str) -> None:
    page.goto(f"{url}/{LESSON}")
    page.emulate_media(media="print")
    assert page.locator(".brand small").is_visible() and NAME in page.locator(".brand").inner_text()
    assert page.locator("main a").first.evaluate("el => getComputedStyle(el).color") == "rgb(0, 0, 0)"


def test_from_a_stick_the_edition_is_the_same(page: Page, edition: Path) -> None:
    page.goto((edition / "can-giup-ngay.html").as_uri())
    assert (
        "0225 000 0000" in page.locator("[data-school=truong]").inner_text()
        and NAME in page.locator(".brand").inner_text()
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_a_school(browser: Browser, url: str, scheme: str) -> None:
    found = []
    for width in (320, 1280):
        context = browser.new_context(
            reduced_motion="reduce", color_scheme=scheme, viewport={"width": width, "height": 800}
        )  # type: ignore[arg-type]
        context.add_init_script(NO_WORKER)
        tab = context.new_page()
        for path in (
            "truong.html",
            "en/truong.html",
            "truong-noi-quy.html",
            "index.html",
            "giao-vien/index.html",
            LESSON,
        ):
            tab.goto(f"{url}/{path}")
            found += violations(tab, f"{path} {width}", of_scheme(scheme))
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, (width, path)
        context.close()
    assert found == []


def test_the_policy_holds(context: BrowserContext, page: Page, url: str) -> None:
    wrong: list[str] = []
    context.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    for path in ("truong.html", "truong-noi-quy.html", "en/truong.html", "index.html", LESSON):
        page.goto(f"{url}/{path}")
    assert wrong == []
