"""A lesson step by step and on a projector, in a real browser on the built site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from courseware.content.model import Course

from ..accessibility import violations
from .conftest import NO_WORKER

PUPIL, ADULT = "lop-3-5/ba-dia-chi-hoa-sen.html", "cha-me/con-dang-cap-cuu.html"
Sweep = Callable[[Path, Iterable[str]], list[str]]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 360 × 640 on which nothing was chosen yet."""
    made = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    yield made
    made.close()


@pytest.fixture
def lesson(page: Page, site_url: str) -> Page:
    """A pupil's lesson, just opened."""
    page.goto(f"{site_url}/{PUPIL}")
    return page


def seen(page: Page) -> list[str]:
    """The headings that can be seen."""
    return [text.strip() for text in page.locator("article :is(h2, h3):not([data-heard]):visible").all_inner_texts()]


def onward(page: Page) -> None:
    """Press the big button."""
    page.get_by_role("button", name="Tiếp").click()


def project(page: Page) -> None:
    """Press the projector's button, wherever the lesson stands, and wait for what it loads."""
    page.locator(".modes [data-mode=show]").evaluate("(button) => button.click()")
    page.locator(".show-bar").wait_for()


def test_pupils_begin_step_by_step_and_adults_read(page: Page, site_url: str) -> None:
    """One tap changes it; the choice is remembered for every lesson."""
    page.goto(f"{site_url}/{PUPIL}")
    assert seen(page) == ["Tình huống"]

    page.get_by_role("button", name="Đọc cả bài").click()
    assert len(seen(page)) > 8

    page.goto(f"{site_url}/{ADULT}")
    assert len(seen(page)) > 8
    page.get_by_role("button", name="Từng bước").click()
    page.reload()
    assert len(seen(page)) <= 2


def test_a_step_has_an_address_and_the_back_key_goes_one_back(lesson: Page) -> None:
    """A teacher sends a link to the third screen."""
    onward(lesson)
    onward(lesson)
    assert lesson.url.endswith("#buoc-3")
    third = seen(lesson)

    lesson.go_back()
    assert seen(lesson) != third
    lesson.goto(lesson.url.replace("#buoc-2", "#buoc-3"))
    lesson.reload()
    assert seen(lesson) == third


def test_a_number_beyond_the_end_is_the_end(lesson: Page) -> None:
    """An old link to a lesson that has become shorter."""
    lesson.goto(f"{lesson.url}#buoc-99")

    assert lesson.get_by_role("button", name="Tiếp").is_hidden()
    assert lesson.locator(".finish").is_visible()


def test_arrows_and_fingers_turn_but_not_while_something_is_answered(lesson: Page) -> None:
    """In a group of radio buttons the arrows choose."""
    lesson.keyboard.press("ArrowRight")
    lesson.keyboard.press("ArrowRight")
    assert lesson.url.endswith("#buoc-3")
    lesson.locator(".q:not([data-away]) fieldset input").first.focus()
    lesson.keyboard.press("ArrowRight")
    assert lesson.url.endswith("#buoc-3")

    lesson.evaluate("""() => {
      const at = (x) => [new Touch({ identifier: 1, target: document.querySelector('article'), clientX: x, clientY: 300 })];
      const article = document.querySelector('article');
      article.dispatchEvent(new TouchEvent('touchstart', { touches: at(300), bubbles: true }));
      article.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(120), bubbles: true }));
    }""")
    assert lesson.url.endswith("#buoc-4")


def test_a_step_is_heard(lesson: Page) -> None:
    """Focus stands on its heading, and how far one has come is said."""
    onward(lesson)
    onward(lesson)

    assert lesson.evaluate("document.activeElement.innerText.trim()") == seen(lesson)[0]
    assert lesson.locator(".step-bar [role=status]").inner_text() == "Bước 3 trên 11"
    assert lesson.locator(".leaves [aria-current=step]").get_attribute("aria-label") == "3. Em chọn gì?"


def test_what_has_the_focus_is_never_under_the_bar(lesson: Page) -> None:
    """By keyboard through the controls of a long question."""
    lesson.goto(f"{lesson.url}#buoc-8")
    lesson.reload()
    hidden = """() => {
      const bar = document.querySelector('.step-bar');
      const at = document.activeElement;
      return !bar.contains(at) && at.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
    }"""
    lesson.locator(".q:not([data-away]) h3").focus()
    while not lesson.evaluate("document.activeElement.closest('.step-bar')"):
        lesson.keyboard.press("Tab")
        assert not lesson.evaluate(hidden), lesson.evaluate("document.activeElement.outerHTML")


def test_a_note_of_the_law_comes_to_the_step(lesson: Page) -> None:
    lesson.goto(f"{lesson.url}#giup-do")
    assert seen(lesson) == ["Cần giúp thì tìm ai"]
    lesson.locator(".cite a:visible").first.click()
    expect(lesson.locator("#can-cu-1")).to_be_visible()
    assert "Cần giúp thì tìm ai" in seen(lesson)


def test_on_paper_and_without_scripts_everything_is_there(lesson: Page, browser: Browser, site_url: str) -> None:
    """The steps are a matter of the screen."""
    whole = lesson.locator("article > *").count()
    lesson.emulate_media(media="print")
    assert lesson.locator("article > :visible").count() == whole
    assert lesson.locator(".step-bar").is_hidden()
    assert lesson.locator(".modes").is_hidden()

    plain = browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site_url}/{PUPIL}")
    assert len(seen(page)) > 8
    plain.close()


def test_a_right_answer_leads_to_the_next_screen(lesson: Page) -> None:
    """By the question's own button; until then the big one is quiet."""
    lesson.goto(f"{lesson.url}#buoc-10")
    lesson.reload()
    question = lesson.locator(".q:not([data-away])")
    nth = lesson.locator(".q").evaluate_all("all => all.findIndex((q) => !q.matches('[data-away]'))")
    right = (
        lesson.locator(".q-key")
        .nth(nth)
        .locator("ul > li")
        .evaluate_all("all => all.findIndex((row) => 'right' in row.dataset)")
    )
    assert lesson.locator(".step-bar .main").count() == 0
    question.locator("fieldset input").nth(right).check()
    question.locator(".q-check").click()
    assert lesson.locator(".step-bar .main").inner_text() == "Tiếp ›"
    lesson.wait_for_timeout(650)
    question.locator(".q-check").click()

    assert lesson.url.endswith("#buoc-11")


def test_a_part_of_the_scene_that_acts_leads_to_its_question(page: Page, site_url: str) -> None:
    """Whoever hangs up in the opening call finds that chosen on the next screen."""
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html#buoc-2")
    page.get_by_role("button", name="Ngắt cuộc gọi").click()

    assert page.url.endswith("#buoc-3")
    assert page.locator(".q:not([data-away]) .picked").count() == 1


def test_who_reads_finds_the_sections_at_every_width(page: Page, site_url: str) -> None:
    """Folded below the title on a phone, beside the text on a wide screen; step by step the leaves do it."""
    page.goto(f"{site_url}/{PUPIL}")
    contents = page.locator(".toc")
    assert contents.is_hidden()
    page.get_by_role("button", name="Đọc cả bài").click()
    assert contents.locator("a").first.is_hidden()
    contents.locator("summary").click()
    contents.get_by_role("link", name="Em làm thử").click()
    assert page.url.endswith("#lam-thu")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function("() => document.querySelector('.toc details').open")
    assert contents.locator("a").first.is_visible()


def test_when_all_is_right_the_end_keeps_three_things(lesson: Page, site_url: str) -> None:
    """The certificate comes when all is right; its name is written on paper and kept nowhere."""
    lesson.evaluate("""() => localStorage.setItem('lachan.progress',
      JSON.stringify(Object.fromEntries([...document.querySelectorAll('.q')].map((q) => [q.id, 'right']))))""")
    lesson.goto(f"{site_url}/{PUPIL}#buoc-99")
    lesson.reload()

    assert lesson.locator(".finish h2").inner_text() == "Đã giữ được 3 điều"
    assert lesson.locator(".finish li").all_inner_texts()[0] == "Nhìn đuôi trước, nhìn hình sau."
    lesson.get_by_role("button", name="Giấy chứng nhận").click()
    lesson.get_by_label("Tên trên giấy").fill("Thảo <b>")
    assert lesson.locator(".paper-name").inner_text() == "Thảo <b>"
    assert "Thảo" not in lesson.evaluate("JSON.stringify([localStorage, sessionStorage])")
    lesson.emulate_media(media="print")
    assert lesson.locator(".paper").is_visible()
    assert lesson.locator("h1").is_hidden()


def test_what_is_not_all_right_yet_is_still_growing(lesson: Page) -> None:
    """Nothing is said against the learner."""
    lesson.goto(f"{lesson.url}#buoc-99")

    assert lesson.locator(".finish h2").inner_text() == "Lá chắn đang lớn: 0 trên 5 câu đúng"
    assert lesson.get_by_role("button", name="Giấy chứng nhận").is_hidden()


MEASURE = """() => Steps.screens.map((_, n) => {
  Steps.show(n, false);
  return document.documentElement.scrollHeight;
})"""


def test_a_step_scrolls_at_most_one_more_screen(page: Page, course: Course, site_url: str, full: bool) -> None:
    """Every step of every lesson on a phone of 360 × 640; with `--all` in English too."""
    high = {}
    for path in (f"{root}{one.path}" for one in course.ready() for root in ("", "en/")[: 2 if full else 1]):
        page.goto(f"{site_url}/{path}.html")
        page.evaluate("Steps.mode('steps')")
        most = max(page.evaluate(MEASURE))
        if most > 1280:
            high[path] = most

    assert high == {}


FITS = """() => {
  const main = document.querySelector('main');
  const bar = document.querySelector('.show-bar').getBoundingClientRect().top;
  const low = Math.max(0, ...[...main.querySelectorAll('article :not([data-off])')].filter((el) => el.checkVisibility({ visibilityProperty: true }))
    .map((el) => el.getBoundingClientRect().bottom));
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / innerHeight;
  const lines = [...main.querySelectorAll('h1, h2, h3, h4, p, li, tr, dl, label, summary, img')].filter((el) => el.checkVisibility({ visibilityProperty: true }));
  return [location.hash, Math.round(low - bar), size, lines.every((el) => /^H[2-4]$/.test(el.tagName))];
}"""


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_every_page_fits_the_wall(
    browser: Browser, course: Course, site: Path, site_url: str, sweep: Sweep, full: bool, size: tuple[int, int]
) -> None:
    """Letters are a twentieth of its height; only one line, scene or set of options that is higher gets smaller, to 60 %.

    A heading stands on no page alone.
    """
    made = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    page, wrong = made.new_page(), []
    chosen = sweep(site, [f"{lesson.path}.html" for lesson in course.ready()])
    for path in chosen if full else chosen[:: len(chosen) // 6]:
        page.goto(f"{site_url}/{path}")
        project(page)
        before = None
        while (now := page.evaluate("`${Steps.now()}.${Pages.at()}`")) != before:
            hash_, below, letters, headings = page.evaluate(FITS)
            if below > 0 or letters < 0.03 or headings:
                wrong.append((path, hash_, now, below, letters, headings))
            before = now
            page.keyboard.press("PageDown")
    made.close()

    assert wrong == []


def test_an_item_keeps_its_number_on_a_later_page(lesson: Page) -> None:
    """The third of a list that is cut stays the third: what stands on an earlier page is counted, and not seen."""
    lesson.set_viewport_size({"width": 360, "height": 640})
    project(lesson)
    lesson.evaluate("document.querySelector('main > article > ol > li').toggleAttribute('data-off')")
    counted, seen = (
        lesson.locator("main > article > ol > li").first.evaluate(
            "(el, how) => how === 'counted' ? getComputedStyle(el).display : el.checkVisibility({ visibilityProperty: true })",
            how,
        )
        for how in ("counted", "seen")
    )
    assert (counted, seen) == ("list-item", False)


def test_a_class_answers_by_cards_and_the_teacher_reveals(lesson: Page) -> None:
    """Letters count, with Shift they take back; Enter marks what is right; the stop is dark."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    lesson.goto(f"{lesson.url}#buoc-10")
    project(lesson)
    for key in ("a", "a", "b", "Shift+A"):
        lesson.keyboard.press(key)
    assert lesson.locator(".hands").all_inner_texts() == ["1", "1"]
    assert lesson.locator(".q label[data-state=ok]").count() == 0

    lesson.keyboard.press("Enter")
    expect(lesson.locator(".q label[data-state=ok]")).to_have_count(1)
    lesson.keyboard.press(".")
    assert lesson.locator("h1").is_hidden()
    lesson.keyboard.press(".")
    lesson.keyboard.press("Escape")
    assert lesson.locator(".show-bar").is_hidden()
    assert lesson.locator(".hands, .q label[data-state=ok]").count() == 0


def test_the_teachers_page_stands_beside_the_wall(lesson: Page) -> None:
    """N opens it in one window of its own, whatever the number of presses; the clock stays on the wall."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    project(lesson)
    with lesson.expect_popup() as opened:
        lesson.keyboard.press("n")
    beside = opened.value
    beside.wait_for_load_state()
    lesson.keyboard.press("n")
    assert beside.url.endswith(f"/{PUPIL.removesuffix('.html')}/day-bai.html")
    assert "5 phút" in beside.locator("#cach-day + .run").inner_text()
    assert len(lesson.context.pages) == 2
    assert re.fullmatch(r"\d\d:\d\d", lesson.locator(".show-bar .clock").inner_text())


def test_where_windows_are_blocked_the_wall_shows_the_link(lesson: Page) -> None:
    """It leads to the same page, in a tab of its own; N goes to it."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    lesson.evaluate("window.open = () => null")
    project(lesson)
    lesson.keyboard.press("n")
    link = lesson.locator(".show-bar .notes")
    expect(link).to_be_focused()
    assert (link.get_attribute("href") or "").endswith("/day-bai.html") and link.get_attribute("target") == "day-bai"


def test_the_teachers_page_opens_the_wall(lesson: Page) -> None:
    """“Chiếu bài” leads to the lesson's first step in large letters; who leaves is in the lesson."""
    lesson.goto(lesson.url.partition("#")[0].replace(".html", "/day-bai.html"))
    lesson.get_by_role("link", name="Chiếu bài").click()
    expect(lesson.locator(".show-bar")).to_be_visible()
    assert lesson.evaluate("document.documentElement.dataset.mode") == "show"
    assert lesson.evaluate("Steps.now()") == 0
    lesson.keyboard.press("Escape")
    expect(lesson.locator(".show-bar")).to_be_hidden()


def test_axe_finds_nothing_on_any_step(lesson: Page) -> None:
    """Each screen of a lesson on a phone, its end with the certificate open, and a page on the wall."""
    wrong = []
    for n in range(lesson.evaluate("Steps.screens.length")):
        lesson.evaluate("(n) => Steps.show(n)", n)
        wrong += violations(lesson, f"screen {n + 1}")
    lesson.set_viewport_size({"width": 1024, "height": 768})
    project(lesson)
    wrong += violations(lesson, "wall")

    assert wrong == []


def test_the_next_card_comes_to_whoever_has_judged_one(page: Page, site_url: str) -> None:
    """Side by side on a phone: the next one peeps in from the beginning, and slides to where the finger is."""
    page.goto(f"{site_url}/lop-1-2/chia-khoa-trong-tui-ao.html#chia-khoa-01")
    row = page.locator("#chia-khoa-01 .q-items")
    second, third = row.locator("li").nth(1), row.locator("li").nth(2)
    within = "(el) => { const row = el.parentElement.getBoundingClientRect(); return row.right - el.getBoundingClientRect().left; }"
    assert second.evaluate(within) >= 30
    page.locator("#chia-khoa-01 h3").tap()  # the first touch loads what judges
    page.wait_for_function("() => self.QuizResults")
    row.locator("li").first.locator("label").first.tap()
    expect(second).to_be_in_viewport(ratio=1)
    second.locator("label").first.tap()
    expect(third).to_be_in_viewport(ratio=1)
    row.evaluate("(el) => { el.scrollLeft = 0; }")
    page.locator("#chia-khoa-01 .q-check").tap()  # too early
    expect(third).to_be_in_viewport(ratio=0.8)  # the page has moved up for what is said below


def test_a_step_changes_no_class_of_what_it_hides(lesson: Page) -> None:
    """Tables without a class are drawn with lines; a class that comes and goes would leave an empty one."""
    empty = "document.querySelectorAll('article [class=\"\"]').length"
    for n in range(lesson.evaluate("Steps.screens.length")):
        lesson.evaluate("(n) => Steps.show(n)", n)
    assert lesson.evaluate(empty) == 0

    project(lesson)
    lesson.keyboard.press("PageDown")
    assert lesson.evaluate(empty) == 0
