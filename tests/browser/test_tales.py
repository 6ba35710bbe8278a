"""Stories that branch and the board game, in a real browser: walked to the end, from a disk, without a script, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from courseware.content.labs.tale import Tale
from courseware.content.model import Course, Lang

from ..accessibility import of_scheme, violations
from .conftest import noises

FOLDER = "phong-thuc-hanh"
STORIES = (
    "mot-tuan-nhom-chat",
    "cuoc-goi-la",
    "dien-tap-cong-bi-chen",
    "dien-tap-lo-du-lieu",
    "dien-tap-tong-tien",
)
WEEK, CALLS, RANSOM = STORIES[0], STORIES[1], STORIES[4]
HERE = ".moment:not([hidden])"
MAIN = ".lab-bar:not([hidden]) .main"
FITS = """() => [...document.querySelectorAll('.field')].filter((field) => {
  const box = field.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(field);
  return [...text.getClientRects()].some((part) => part.bottom > box.bottom || part.right > box.right || part.left < box.left);
}).map((field) => field.textContent.trim())"""


@pytest.fixture
def disk(site: Path, page: Page) -> Iterator[Page]:
    """A phone of 360 px that opens pages from a disk."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto((site / FOLDER / f"{WEEK}.html").as_uri())
    yield page


def open_(page: Page, site: Path, name: str, prefix: str = "") -> None:
    """A lab's page, from the disk."""
    page.goto((site / prefix / FOLDER / f"{name}.html").as_uri())


def pick(page: Page, n: int) -> None:
    """Choose, read why, go on."""
    page.locator(f"{HERE} .moves button").nth(n).click()
    assert page.locator(".told").inner_text().strip()
    page.locator(MAIN).click()


def story(course: Course, name: str) -> Tale:
    """A story as it was read."""
    body = next(lab for lab in course.labs if lab.path == f"{FOLDER}/{name}").bodies[Lang.VI]
    assert isinstance(body, Tale)
    return body


def walk(page: Page, tale: Tale, verdict: str = "", rng: Random | None = None) -> list[str]:
    """Go to the end: at each moment the choice with this verdict if there is one, else any. The marks that were set."""
    by_id = {moment.id: moment for moment in tale.moments}
    set_: list[str] = []
    for _ in tale.moments:
        here = by_id[page.locator(HERE).get_attribute("id") or ""]
        if here.end:
            page.locator(MAIN).click()
            return set_
        wanted = [n for n, move in enumerate(here.moves) if move.verdict == verdict]
        n = wanted[0] if verdict and wanted else (rng or Random(1)).randrange(len(here.moves))
        set_ += here.moves[n].marks
        pick(page, n)
    raise AssertionError("no end within as many steps as there are moments")


@pytest.mark.parametrize("name", STORIES)
def test_every_story_is_walked_to_its_end_from_a_disk_in_both_languages(
    disk: Page, site: Path, course: Course, name: str
) -> None:
    """By chance, twice; nothing scrolls sideways, nothing reaches the console, what was done is named."""
    heard = noises(disk)
    for prefix, seed in (("", 3), ("en", 4)):
        open_(disk, site, name, prefix)
        tale = story(course, name)
        assert disk.locator(HERE).count() == 1
        marks = walk(disk, tale, rng=Random(seed))
        result = disk.locator(".result")
        assert result.is_visible() and disk.locator(HERE).count() == 0
        assert disk.evaluate("document.activeElement.id") == "nhin-lai"
        slips = {mark.id for mark in tale.marks if mark.id in marks and not mark.kept}
        for id_ in slips:
            assert disk.locator(f"[data-mark={id_}] span").text_content() in result.text_content(), id_
        assert disk.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert heard == []


def test_what_was_told_apart_is_counted(disk: Page, course: Course) -> None:
    """Asking before acting is right with all sixteen; dropping everything notices fakes and loses what is genuine."""
    tale = story(course, WEEK)
    walk(disk, tale, "check")
    assert re.findall(r"\d+ trong \d+", disk.locator(".result .big").inner_text()) == ["8 trong 8", "8 trong 8"]
    disk.locator(".result .main").click()
    walk(disk, tale, "drop")
    assert re.findall(r"\d+ trong \d+", disk.locator(".result .big").inner_text()) == ["0 trong 8", "8 trong 8"]
    disk.locator(".result .main").click()
    walk(disk, tale, "trust")
    assert re.findall(r"\d+ trong \d+", disk.locator(".result .big").inner_text()) == ["8 trong 8", "0 trong 8"]


def test_what_was_done_is_spoken_of_later_and_only_then(disk: Page, course: Course) -> None:
    """On Tuesday the stranger is in the account of whoever waited on Monday; a step back undoes it."""
    tale = story(course, WEEK)
    by_id = {moment.id: moment for moment in tale.moments}

    def to(id_: str) -> None:
        here = by_id[disk.locator(HERE).get_attribute("id") or ""]
        pick(disk, next(n for n, move in enumerate(here.moves) if move.to == id_))

    for id_ in ("binh-chon", "lo-phieu"):
        to(id_)
    waits = next(n for n, move in enumerate(by_id["lo-phieu"].moves) if "cho-xem" in move.marks)
    pick(disk, waits)
    to("muon-tien")
    assert disk.locator(f"{HERE} [data-if=cho-xem]").is_visible()
    for _ in range(2):
        disk.locator(f"{HERE} > button").click()
    assert disk.locator(HERE).get_attribute("id") == "lo-phieu"
    pick(disk, 1 - waits)
    to("muon-tien")
    assert disk.locator(f"{HERE} [data-if=cho-xem]").is_hidden()


def test_the_red_key_hangs_up(disk: Page, site: Path, course: Course) -> None:
    """It presses the choice whose letter it carries."""
    open_(disk, site, CALLS)
    first = story(course, CALLS).moments[0]
    key = disk.locator(f"{HERE} .scene-call .act")
    key.focus()
    disk.keyboard.press("Enter")
    pressed = disk.locator(f"{HERE} .moves [aria-pressed=true]")
    assert pressed.count() == 1 and key.get_attribute("aria-pressed") == "true"
    n = disk.locator(f"{HERE} .moves button").all_inner_texts().index(pressed.inner_text())
    letter = re.search(r"hang-up=(\w)", first.passages[0].text)
    assert letter and letter[1] == "ABC"[n]
    assert disk.locator(".told").inner_text().strip() == first.moves[n].why


def test_by_keyboard_alone(disk: Page) -> None:
    """Ask, choose, go on: the focus is always where the next thing is."""
    disk.locator(f"{HERE} .asking button").focus()
    disk.keyboard.press("Enter")
    assert disk.locator(f"{HERE} .reply").is_visible()
    disk.locator(f"{HERE} .moves button").first.focus()
    disk.keyboard.press("Enter")
    assert disk.evaluate("document.activeElement.matches('.lab-bar .main')")
    disk.keyboard.press("Enter")
    assert disk.locator(HERE).get_attribute("id") == "binh-chon"
    assert disk.evaluate("document.activeElement.matches('.moment:not([hidden]) h3')")


def test_asking_is_counted_as_something_good(disk: Page, course: Course) -> None:
    """Once at each place, however often the answer is opened."""
    key = disk.locator(f"{HERE} .asking button")
    for _ in range(3):
        key.click()
    walk(disk, story(course, WEEK), "check")
    assert "ở 1 chỗ" in disk.locator(".result").inner_text()


def test_a_table_has_a_clock_and_a_watch_that_can_be_stopped(disk: Page, site: Path) -> None:
    """Nothing happens when the time is over but a sentence."""
    disk.clock.install()
    open_(disk, site, RANSOM)
    assert "còn 24 giờ tới mốc 24 giờ" in disk.locator(f"{HERE} .clock").inner_text()
    key = disk.locator(f"{HERE} .watch button")
    key.click()
    disk.clock.run_for(61_000)
    assert "1:59" in disk.locator(f"{HERE} .watch").inner_text()
    key.click()
    disk.clock.run_for(300_000)
    assert disk.locator(f"{HERE} .watch [role=status]").inner_text() == ""
    key.click()
    disk.clock.run_for(181_000)
    assert disk.locator(f"{HERE} .watch [role=status]").inner_text()
    assert disk.locator(f"{HERE} .moves button").first.is_enabled()


@pytest.mark.parametrize("name", STORIES)
def test_without_a_script_it_is_a_game_book(browser: Browser, site: Path, course: Course, name: str) -> None:
    """Numbered, every choice leads to a paragraph that is there, every moment has its reasons."""
    context = browser.new_context(
        reduced_motion="reduce", viewport={"width": 320, "height": 640}, java_script_enabled=False
    )
    page = context.new_page()
    open_(page, site, name)
    tale = story(course, name)
    assert page.locator(".moment").count() == len(tale.moments) == page.locator(".moment:visible").count()
    links = [link.get_attribute("href") or "" for link in page.locator(".moves a").all()]
    assert all(page.locator(link).count() == 1 for link in set(links))
    first = page.locator(".moves li").first.inner_text()
    assert f"→ {tale.place[tale.moments[0].moves[0].to]}" in first
    if not tale.at_a_table:
        asked = [link.evaluate("link => link.hash.slice(1)") for link in page.locator(".ask a").all()]
        page.locator(".keys-of a").click()
        expect(page.locator(".tells")).to_have_count(len(asked))  # another page
        assert [one.get_attribute("id") for one in page.locator(".tells").all()] == asked
        page.locator(".tells summary").last.click()
        assert page.locator(".tells .reply").last.is_visible()
    assert page.locator(".tells").count() == sum(bool(moment.moves) for moment in tale.moments)
    context.close()


def test_a_story_whose_reasons_do_not_come_stays_a_game_book(disk: Page, site: Path, course: Course) -> None:
    """A line that breaks between two files: all paragraphs, and links to the page that says why."""
    disk.route("**/vi-sao-*.js", lambda route: route.abort())
    open_(disk, site, CALLS)
    assert disk.locator(".moment:visible").count() == len(story(course, CALLS).moments)
    assert disk.locator(".ask a:visible").count() > 0 and disk.locator(".moves button").count() == 0


def test_on_paper_every_paragraph_is_there_wherever_somebody_is(disk: Page, course: Course) -> None:
    """Also what speaks of a mark, with the box that it is about; reasons stand at the end, buttons nowhere."""
    pick(disk, 0)
    disk.emulate_media(media="print")
    tale = story(course, WEEK)
    assert disk.locator(".moment:visible").count() == len(tale.moments)
    assert disk.locator(".only:visible").count() == sum(bool(p.mark) for m in tale.moments for p in m.passages)
    assert disk.locator(".sheet:visible span").count() == len(tale.marks)
    assert disk.locator(".lab-bar:visible, .asking:visible").count() == 0
    assert disk.locator(".keys-of .reply:visible").count() == sum(bool(moment.moves) for moment in tale.moments)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_the_start_after_a_choice_and_at_the_end(
    context: BrowserContext, site_url: str, course: Course, scheme: str
) -> None:
    """A story of a pupil and one of a table."""
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    wrong = []
    for name in (CALLS, RANSOM):
        page.goto(f"{site_url}/{FOLDER}/{name}.html")
        wrong += violations(page, f"{name} start", of_scheme(scheme))
        page.locator(f"{HERE} .asking button").click()
        page.locator(f"{HERE} .moves button").first.click()
        wrong += violations(page, f"{name} chosen", of_scheme(scheme))
        page.locator(MAIN).click()
        walk(page, story(course, name))
        wrong += violations(page, f"{name} end", of_scheme(scheme))
    assert wrong == []


@pytest.mark.parametrize("prefix", ["", "en"])
@pytest.mark.parametrize(
    ("paper", "sheet", "first"), [("A4", (1062, 733), (673, 1017)), ("A3", (1527, 1062), (1002, 1482))]
)
def test_the_board_fits_its_sheet(
    disk: Page, site: Path, prefix: str, paper: str, sheet: tuple[int, int], first: tuple[int, int]
) -> None:
    """No text leaves its field, four rows are one landscape page. `sheet`, `first`: that page and the first one, in px without margins."""
    open_(disk, site, "tro-choi-giay", prefix)
    disk.emulate_media(media="print")
    disk.set_viewport_size({"width": first[0], "height": first[1]})
    disk.evaluate("width => { document.querySelector('.board').style.width = width + 'px' }", sheet[0])
    assert disk.evaluate(FITS) == []
    assert disk.locator(".board").evaluate("board => board.getBoundingClientRect().height") <= sheet[1]
    pdf = disk.pdf(format=paper, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type */Page\b", pdf)) == 4


def test_the_board_has_a_die(disk: Page, site: Path) -> None:
    """One of six, said aloud."""
    open_(disk, site, "tro-choi-giay")
    for _ in range(5):
        disk.locator(".dice button").click()
        assert disk.locator(".dice [role=status]").inner_text() in "123456"
    assert disk.evaluate("document.documentElement.scrollWidth <= innerWidth")
