"""From an answer in a lesson to the line that says what is due; what is not promised, and how it is forgotten."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from courseware.content.model import Course

from .known_day import DAY, DUE, LESSON, NOON, WORDS, answer, begin, keep, kept


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
