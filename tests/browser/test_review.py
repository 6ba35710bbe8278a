"""Coming back on the built site: from an answer in a lesson to a review weeks later, on a device and on paper."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from courseware.content import reviewing
from courseware.content.model import Course, Lang

from .. import interface
from ..accessibility import violations

WORDS = interface.said(Lang.VI)
LESSON, OTHER = "lop-8-9/bat-coc-online", "lop-6-7/ma-o-quay-cang-tin"
NOON = datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC)
DAY = (NOON.date() - datetime.date(1970, 1, 1)).days
DUE = {
    f"{LESSON}/1": [0, DAY - 3, "x"],
    f"{LESSON}/2": [1, DAY, "x"],
    f"{OTHER}/1": [1, DAY - 1, "x"],
    f"{LESSON}/3": [1, DAY + 5, "x"],
}
"""Three objectives of two lessons are due, another is not yet."""
LONG_SHEETS = 6
"""Lessons whose two weeks of questions take three pages, for a conversation with pictures of calls is among them."""
Sweep = Callable[[Path, Iterable[str]], list[str]]


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab at noon of a known day."""
    made = context.new_page()
    made.clock.set_fixed_time(NOON)
    return made


def keep(page: Page, address: str, state: dict[str, Any] = DUE) -> None:
    """Open a page on a device that knows what is due.

    A page from a disk may come back in another process, before or without what the one before it wrote: it is written again.
    """
    page.goto(address)
    for _ in range(3):
        page.evaluate("text => localStorage.setItem('lachan.review', text)", json.dumps(state))
        page.reload()
        if kept(page):
            return
    raise AssertionError("the device keeps nothing")


def kept(page: Page) -> dict[str, Any]:
    """What the device holds."""
    found: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('lachan.review')") or "{}")
    return found


def answer(page: Page, right: bool) -> None:
    """Answer the one question in sight, of whatever kind: by the row of its key, or by the first thing that can be chosen."""
    page.evaluate(
        """right => {
          const all = [...document.querySelectorAll('.q')];
          const q = all.find((el) => el.getClientRects().length);
          q.dispatchEvent(new CustomEvent('lachan:answer', { bubbles: true, detail: { id: q.id, right } }));
        }""",
        right,
    )


def ready(page: Page) -> None:
    """What judges answers comes with the first sign of life."""
    page.mouse.move(5, 5)
    page.evaluate("Quiz.wake()")
    page.wait_for_function("() => self.Review && self.QuizResults")


def begin(page: Page) -> None:
    """Press the button that begins a review."""
    page.get_by_role("button", name=WORDS["again_start"]).click()
    page.wait_for_url("**/on-lai.html#*")
    ready(page)


def test_an_answer_in_a_lesson_is_asked_again(page: Page, course: Course, site_url: str) -> None:
    """Right, in a week; wrong, tomorrow: by the objective of the question, whichever language it was read in."""
    question = next(q for q in course.banks[LESSON].placed if q.kind == "single")
    for prefix in ("", "en/"):
        page.goto(f"{site_url}/{prefix}{LESSON}.html")
        key = page.locator(".q-key").nth(
            page.locator(".q").evaluate_all(f"all => all.findIndex((el) => el.id === '{question.id}')")
        )
        right = key.locator("li").evaluate_all("all => all.findIndex((el) => 'right' in el.dataset)")
        asked = page.locator(f"#{question.id}")
        asked.locator("input").nth(right if not prefix else (right + 1) % 3).check()
        asked.locator(".q-check").click()
        expect(asked.locator(".q-says[data-state]")).to_be_visible()
        expected = [1, DAY + 7, question.id] if not prefix else [0, DAY + 1, question.id]
        assert kept(page) == {f"{LESSON}/{question.objective}": expected}


def test_the_home_page_and_a_band_say_how_many_and_only_then(page: Page, site_url: str) -> None:
    """Nothing for who never answered; nothing while nothing is due; six at most."""
    page.goto(f"{site_url}/index.html")
    assert page.locator(".due").is_hidden()
    keep(page, f"{site_url}/index.html", {f"{LESSON}/3": [1, DAY + 5, "x"]})
    assert page.locator(".due").is_hidden()
    many = {f"lop-8-9/bai-{n}/1": [1, DAY, "x"] for n in range(40)}
    for state, said in ((DUE, "Hôm nay ôn 3 câu"), (many, "Hôm nay ôn 6 câu")):
        for name in ("index.html", "lop-8-9/index.html"):
            keep(page, f"{site_url}/{name}", state)
            assert page.locator(".due:visible").inner_text() == said


def test_a_review_leads_from_page_to_page_and_back(page: Page, site_url: str) -> None:
    """One question at a time, with its place; then how it went and when it goes on."""
    keep(page, f"{site_url}/on-lai.html")
    assert page.locator(".again-sum").inner_text() == "Hôm nay ôn 3 câu"
    begin(page)
    pages = set()
    for n in range(1, 4):
        assert page.locator(".asked-bar span").inner_text() == f"Câu {n} trên 3"
        assert page.locator(".q:visible").count() == 1
        assert page.locator(".q:visible h3").inner_text().startswith(f"Câu {n}.")
        pages.add(page.url.partition("#")[0])
        answer(page, n != 2)
        page.locator(".asked-bar a").last.click()
        page.wait_for_load_state()
        if n < 3:
            ready(page)
    assert len(pages) == 2
    assert page.locator(".again-sum").inner_text() == "Nhớ đúng 2 trên 3 câu."
    assert page.locator(".again li.ok").count() == 2 and page.locator(".again li.no a").count() == 1
    assert "28 tháng 11, 2026" in page.locator(".again").inner_text()
    state = kept(page)
    assert sorted(box for box, *_ in (state[goal] for goal in DUE)) in ([0, 1, 1, 1], [0, 1, 1, 2])
    page.goto(f"{site_url}/index.html")
    assert page.locator(".due").is_hidden()


def test_a_real_answer_leads_on_by_the_questions_own_button(page: Page, site_url: str) -> None:
    """Its main button: the next question of the review, after the last one the results; all by keyboard."""
    keep(page, f"{site_url}/on-lai.html", {f"{LESSON}/1": [1, DAY, "bat-coc-09"], f"{LESSON}/3": [1, DAY, "x"]})
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.className") != "again-go":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/on-lai.html#*")
    for n, word in ((1, "Câu tiếp"), (2, "Xem kết quả")):
        expect(page.locator(".asked-bar span")).to_have_text(f"Câu {n} trên 2")
        page.wait_for_function("() => document.activeElement.tagName === 'H3'")
        right_by_keyboard(page)
        main = page.locator(".q:visible .q-check")
        expect(main).to_have_text(word)
        main.focus()
        page.wait_for_timeout(650)  # a held key does not undo what it has just done
        page.clock.set_fixed_time(NOON + datetime.timedelta(minutes=n))
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    expect(page.locator(".again-sum")).to_have_text("Nhớ đúng 2 trên 2 câu.")


def right_by_keyboard(page: Page) -> None:
    """Tick what the key calls right with the space bar, and press check with Enter."""
    ready(page)
    id_ = page.locator(".q:visible").get_attribute("id")
    number = page.evaluate(
        "id => Quiz.asked.find((q) => q.el.id === id).rows.map((row) => 'right' in row.dataset)", id_
    )
    boxes = page.locator(".q:visible fieldset input")
    assert boxes.count() == len(number), "the questions of this review are to be ticked"
    for n, right in enumerate(number):
        if right:
            boxes.nth(n).focus()
            page.keyboard.press("Space")
    page.locator(".q:visible .q-check").focus()
    page.keyboard.press("Enter")


def test_whoever_stops_goes_on_where_they_were(page: Page, site_url: str) -> None:
    """“Later” leads back; the rest is told on the home page too."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    answer(page, True)
    page.get_by_role("link", name=WORDS["review_leave"]).click()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 3 câu chưa làm.")
    page.goto(f"{site_url}/index.html")
    assert page.locator(".due").inner_text() == "Hôm nay ôn 2 câu"
    page.locator(".due a").click()
    page.get_by_role("button", name=WORDS["again_on"]).click()
    expect(page.locator(".asked-bar span")).to_have_text("Câu 2 trên 3")


def test_the_back_key_shows_how_it_stands(page: Page, site_url: str) -> None:
    """Also from the memory of the browser."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    answer(page, True)
    page.go_back()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 3 câu chưa làm.")


def test_a_link_to_a_question_shows_the_whole_page_when_no_review_asks_for_it(
    page: Page, course: Course, site_url: str
) -> None:
    """A teacher sends it."""
    review = reviewing.reviews(course)[f"{LESSON}/on-lai"]
    page.goto(f"{site_url}/{review.path}.html#{review.questions[-1].id}")

    assert page.locator(".q:visible").count() == len(review.questions)
    assert page.locator(".asked-bar").is_hidden()


def test_what_another_tab_answers_is_told_here(context: BrowserContext, page: Page, site_url: str) -> None:
    """The line on the home page, and the page of what is due."""
    keep(page, f"{site_url}/index.html")
    there = context.new_page()
    there.clock.set_fixed_time(NOON)
    there.goto(f"{site_url}/on-lai.html")
    begin(there)
    answer(there, True)
    expect(page.locator(".due a")).to_have_text("Hôm nay ôn 2 câu")


def test_forget_forgets_the_reviews_and_the_footer_forgets_all(page: Page, site_url: str) -> None:
    """Results of lessons stay with the one, go with the other."""
    for button, left in ((WORDS["again_forget"], '{"a":"right"}'), (WORDS["site_forget"], None)):
        page.goto(f"{site_url}/on-lai.html")
        page.evaluate("localStorage.setItem('lachan.progress', '{\"a\":\"right\"}')")
        keep(page, f"{site_url}/on-lai.html")
        page.get_by_role("button", name=button).click()
        assert page.evaluate("[localStorage.getItem('lachan.review'), localStorage.getItem('lachan.progress')]") == [
            None,
            left,
        ]


def test_an_objective_that_is_gone_is_not_promised_again(page: Page, site_url: str) -> None:
    """An older lesson of this school: counted once, then left for a quarter of a year, and not lost."""
    state = {"lop-8-9/bai-da-bo/1": [0, DAY, "x"]}
    keep(page, f"{site_url}/on-lai.html", state)
    assert WORDS["again_none"] in page.locator(".again-sum").inner_text()
    page.goto(f"{site_url}/index.html")

    assert page.locator(".due").is_hidden()
    assert kept(page) == {"lop-8-9/bai-da-bo/1": [3, DAY + 84, "x"]}


def test_a_full_device_says_so(page: Page, site_url: str) -> None:
    keep(page, f"{site_url}/on-lai.html")
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })")
    page.get_by_role("button", name=WORDS["again_start"]).click()

    assert WORDS["again_full"] in page.locator(".again").inner_text()


def test_bands_that_a_school_has_not_are_neither_counted_nor_asked(page: Page, site_url: str) -> None:
    """As an edition says it, in truong.css."""
    page.route(
        "**/truong.css",
        lambda route: route.fulfill(
            body="html{--hidden-bands:lop-6-7}li[data-band=L67]{display:none!important}", content_type="text/css"
        ),
    )
    for name, place in (("index.html", ".due"), ("on-lai.html", ".again-sum")):
        keep(page, f"{site_url}/{name}")
        assert page.locator(place).inner_text() == "Hôm nay ôn 2 câu"
    assert page.locator(".again-bands > li[data-band=L67]").is_hidden()


def test_from_a_disk_a_review_works_too(page: Page, site: Path) -> None:
    """No server: pages lead on by their addresses alone."""
    keep(page, (site / "on-lai.html").as_uri())
    begin(page)
    page.locator(".asked-bar a").last.click()
    expect(page.locator(".asked-bar span")).to_have_text("Câu 2 trên 3")


def test_without_scripts_every_sheet_is_there(browser: Browser, course: Course, site_url: str) -> None:
    """Listed on the page of what is due, which promises nothing; a sheet has its questions, its key and its card."""
    made = browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = made.new_page()
    page.goto(f"{site_url}/on-lai.html")
    assert page.locator(".again").is_hidden()
    assert page.locator(".again-bands li li a").count() == len(course.ready())
    page.goto(f"{site_url}/{LESSON}/on-lai.html")
    questions = reviewing.reviews(course)[f"{LESSON}/on-lai"].questions
    assert page.locator(".q:visible").count() == page.locator(".q-key").count() == len(questions)
    page.locator(".card-five summary").click()
    assert page.locator(".card-five :is(ol, b):visible").count() == 3
    made.close()


@pytest.mark.parametrize("lesson", [LESSON, "mam-non/ba-loi-hen-dung-may", "quan-tri/kiem-ke-va-va-loi"])
def test_on_paper_a_week_is_a_page_the_key_another_and_the_card_comes_when_it_is_open(
    page: Page, site_url: str, lesson: str
) -> None:
    """Day and name stand on each week's page."""
    page.goto(f"{site_url}/{lesson}/on-lai.html")
    assert sheets(page) == 3
    page.locator(".card-five summary").click()
    expect(page.locator(".card-five")).to_have_attribute("open", "")
    assert sheets(page) == 4
    page.emulate_media(media="print")
    assert page.locator(".sheet:visible").count() == 2
    assert page.locator(":is(.q-bar, .q-box, .tools, .end, .crumbs):visible").count() == 0


def sheets(page: Page) -> int:
    """How many pages of A4 it takes."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4")))


def test_nearly_every_sheet_is_one_leaf_of_paper(page: Page, course: Course, site_url: str, full: bool) -> None:
    """Both weeks on its two sides, all keys on one page. One lesson a band; with --full every one."""
    lessons = (
        {lesson.band: lesson for lesson in course.ready()}
        if not full
        else {lesson.path: lesson for lesson in course.ready()}
    )
    longer = []
    for lesson in lessons.values():
        page.goto(f"{site_url}/{lesson.path}/on-lai.html")
        n = sheets(page)
        assert n <= 4, lesson.path
        longer += [lesson.path] if n > 3 else []
    assert len(longer) <= (LONG_SHEETS if full else 2), longer


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible(browser: Browser, site_url: str, scheme: str) -> None:
    """What is due, a question of a review before and after an answer, how it went, a sheet with its card open; 360 px too."""
    made = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 640}, reduced_motion="reduce")  # type: ignore[arg-type]
    page = made.new_page()
    page.clock.set_fixed_time(NOON)
    wrong: list[str] = []

    def look(name: str) -> None:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            wrong.extend(violations(page, f"{name} {scheme} {width}"))
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)
        page.set_viewport_size({"width": 360, "height": 640})

    keep(page, f"{site_url}/index.html")
    look("home")
    page.locator(".due a").click()
    look("due")
    begin(page)
    look("asked")
    for n in range(3):
        ready(page)
        answer(page, n > 0)
        if n == 1:
            look("answered")
        page.locator(".asked-bar a").last.click()
        page.wait_for_load_state()
    look("went")
    page.goto(f"{site_url}/{LESSON}/on-lai.html")
    page.locator(".card-five summary").click()
    look("sheet")
    made.close()
    assert wrong == []


def test_a_finger_hits_everything(page: Page, site_url: str) -> None:
    """44 px, also in the bar of a review."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    for target in page.locator(".asked-bar a").all():
        box = target.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44
