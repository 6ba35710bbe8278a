"""The kinds that came last, by keyboard, on paper and without JavaScript; and what a broken kind does to the others."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route

from .answering import SAY, ask, check

TRUE, FALSE = SAY["js_true"], SAY["js_false"]


def test_statements_are_judged_by_keyboard_alone(tab: Page) -> None:
    """Tab to a statement, an arrow to its second button, Enter on the button: three of four, and why not the fourth."""
    ask(tab, 10).get_by_role("radio").first.focus()
    for key in ("Space", "Tab", "ArrowRight", "Tab", "Space", "Tab", "Space", "Tab", "Enter"):
        tab.keyboard.press(key)
    text = ask(tab, 10).locator(".q-says").inner_text()
    assert "3 trên 4" in text
    assert "Kể sớm thì còn kịp." in text
    assert "Tên em có thể đã lộ." not in text
    assert ask(tab, 10).locator("li.ok").count() == 3
    assert ask(tab, 10).locator("li.no").inner_text().count(SAY["judge_no"]) == 1


def test_a_statement_is_a_group_with_two_named_buttons(tab: Page) -> None:
    """What a screen reader is told: the statement, then true and false."""
    groups = ask(tab, 10).get_by_role("group")
    assert groups.count() == 4
    assert ask(tab, 10).get_by_role("group", name="Tin có tên em").get_by_role("radio", name=FALSE).count() == 1
    assert (
        ask(tab, 10).get_by_role("group", name="Tin có tên em").get_by_role("radio", name=TRUE, exact=True).count() == 1
    )


def test_one_statement_judged_is_told_as_one(tab: Page) -> None:
    """What is left open is not counted as wrong."""
    ask(tab, 10).get_by_role("group").nth(0).get_by_label(TRUE).check()
    assert "1 trên 4" in check(ask(tab, 10))
    assert ask(tab, 10).locator("li.no").count() == 0


def test_on_paper_a_statement_has_two_boxes(tab: Page) -> None:
    """With JavaScript as without: boxes to tick, no buttons; and a line with its unit for the short answer."""
    tab.emulate_media(media="print")
    assert ask(tab, 10).locator(".q-boxes:visible").count() == 4
    assert ask(tab, 10).locator(".q-boxes").first.inner_text() == "☐ Đ ☐ S"
    assert ask(tab, 10).locator("fieldset label:visible").count() == 0
    assert ask(tab, 11).locator(".q-answer").is_visible()
    assert "phút" in ask(tab, 11).locator(".q-answer").inner_text()


def test_on_the_screen_the_boxes_for_paper_are_gone(tab: Page) -> None:
    """One way to answer, not two."""
    assert ask(tab, 10).locator(".q-boxes:visible").count() == 0


def test_without_javascript_statements_and_short_answers_read_and_their_keys_open(
    context: BrowserContext, url: str
) -> None:
    """Boxes, a line with its unit; true, false and the answer behind a summary."""
    assert context.browser is not None
    plain = context.browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{url}/vi.html")
    assert page.locator("#thu-10 .q-boxes:visible").count() == 4
    assert page.locator("#thu-11 .q-answer").inner_text().split() == ["Trả", "lời:", "phút"]
    for n, expected in ((9, f"b {FALSE}"), (10, "7,5 phút")):
        assert not page.get_by_text(expected, exact=True).is_visible()
        page.locator("summary").nth(n).click()
        assert page.get_by_text(expected, exact=True).is_visible()
    plain.close()


@pytest.mark.parametrize("typed", ["7,5", "7.5", " 7,5 ", "７,５", "7\u200b,5", "BẢY  PHÚT RƯỠI", "bảy phút rưỡi."])
def test_a_short_answer_is_taken_however_it_was_typed(tab: Page, typed: str) -> None:
    """Comma or point, full width, blanks, invisible signs, capitals; Enter checks."""
    ask(tab, 11).get_by_role("textbox", name="Trả lời: phút").fill(typed)
    tab.keyboard.press("Enter")
    assert SAY["judge_right"] in ask(tab, 11).locator(".q-says").inner_text()


@pytest.mark.parametrize("typed", ["75", "7", "7,50", "8"])
def test_another_number_is_not_taken(tab: Page, typed: str) -> None:
    """Nor is one that looks alike."""
    ask(tab, 11).get_by_role("textbox").fill(typed)
    assert SAY["judge_wrong"] in check(ask(tab, 11))


def replaced(page: Page, name: str, old: str, new: str) -> None:
    """Serve a file of the pages with a change."""

    def answer(route: Route) -> None:
        got = route.fetch()
        text = got.text()
        assert old in text
        route.fulfill(response=got, body=text.replace(old, new))

    page.route(f"**/{name}", answer)


def reads_with_its_key(question: Locator) -> None:
    """As without JavaScript: no control, and the key is below it, closed, behind a summary."""
    assert question.locator("button").count() == 0
    assert question.locator(".q-key ul").is_hidden()
    question.locator("summary").click()
    assert question.locator(".q-key li").first.is_visible()


def plays(tab: Page, left: int) -> None:
    """The first, the one with lists and the conversation go on, and the panel counts what is left."""
    ask(tab, 5).get_by_label("Tin của cô").select_option(index=1)
    assert check(ask(tab, 5))
    ask(tab, 9).get_by_role("button", name="Hỏi bố mẹ").click()
    ask(tab, 9).get_by_role("button", name=SAY["judge_next"]).click()
    assert SAY["judge_good_end"] in ask(tab, 9).locator(".q-says").inner_text()
    assert f"/{left} câu" in tab.locator(".q-sum").inner_text()


def test_an_unknown_kind_stops_no_other(page: Page, url: str) -> None:
    """A page from another release: the question reads, the rest plays."""
    replaced(page, "vi.html", 'data-kind="sort"', 'data-kind="moi"')
    page.goto(f"{url}/vi.html")
    reads_with_its_key(ask(page, 6))
    plays(page, 10)


@pytest.mark.parametrize(("script", "broken"), [("sort", [6]), ("truefalse", [10]), ("choices", [1, 2, 8])])
def test_a_script_that_throws_stops_no_other(page: Page, url: str, script: str, broken: list[int]) -> None:
    """While it loads: those that need it read, the rest plays."""
    start = "Quiz.choices=" if script == "choices" else f"Quiz.kinds.{script}="
    replaced(page, "quiz.vi.js", start, f"null.x;{start}")
    page.goto(f"{url}/vi.html")
    for number in broken:
        reads_with_its_key(ask(page, number))
    plays(page, 11 - len(broken))


@pytest.mark.parametrize(
    ("missing", "broken"),
    [
        ("delete Element.prototype.replaceChildren; delete window.structuredClone; delete Object.hasOwn", []),
        ("delete HTMLInputElement.prototype.labels", [1, 2, 8]),
    ],
)
def test_a_missing_function_stops_those_that_need_it_alone(
    page: Page, url: str, missing: str, broken: list[int]
) -> None:
    """From the beginning: those that need it read, the rest plays."""
    page.add_init_script(missing)
    page.goto(f"{url}/vi.html")
    for number in broken:
        reads_with_its_key(ask(page, number))
    if len(broken) < 11:
        plays(page, 11 - len(broken))


def test_a_function_that_is_missed_while_answering_leaves_the_question_with_its_key(page: Page, url: str) -> None:
    """Nothing is known to be wrong until the button is pressed; then the question is as on paper, and the others play."""
    page.add_init_script("delete String.prototype.normalize")
    page.goto(f"{url}/vi.html")
    ask(page, 3).get_by_role("textbox").fill("khoá")
    ask(page, 3).locator(".q-check").click()
    reads_with_its_key(ask(page, 3))
    plays(page, 10)
