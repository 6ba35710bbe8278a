"""How a learner answers the questions of the small pages, and what is said to that."""

from __future__ import annotations

import json

from playwright.sync_api import Frame, Locator, Page, expect

from courseware.content.model import Lang

from ... import interface

SAY = interface.said(Lang.VI)
KEY = "lachan.progress"
CHECKED = (1, 2, 3, 4, 5, 6, 7, 8, 10, 11)
"""The questions with a button to check."""
ALL = 11
PHONE = {"width": 360, "height": 640}
FEEDBACK = {"A": "mất tài khoản", "B": "cách chắc nhất"}


def ask(tab: Page | Frame, number: int) -> Locator:
    """The question with this number."""
    return tab.locator(f"#thu-{number:02}")


def main(question: Locator) -> Locator:
    """Its main button."""
    return question.locator(".q-check")


def check(question: Locator) -> str:
    """Press the button and return what is said."""
    main(question).click()
    expect(question.locator(".q-says")).not_to_be_empty()  # what judges may still be on its way
    return said(question)


def said(question: Locator) -> str:
    """What the question's status says."""
    return question.locator(".q-says").inner_text()


def stored(tab: Page) -> dict[str, str]:
    """The results kept on the device."""
    return json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')") or "{}")


def order(question: Locator) -> list[str]:
    """The steps from top to bottom."""
    return [text.split(maxsplit=1)[1] for text in question.locator(".q-items li > span").all_inner_texts()]


def sorted_right(question: Locator) -> None:
    """Bring the three steps into their right order with the buttons alone."""
    wanted = ["Dừng lại", "Chụp màn hình", "Báo cô"]
    for place, step in enumerate(wanted):
        while order(question).index(step) > place:
            question.get_by_role("button", name=f"Đưa lên: {step}").click()


def right(tab: Page | Frame) -> None:
    """Answer all eleven questions right."""
    ask(tab, 1).get_by_label("Hỏi cô").check()
    for label in ("không quen", "Giục"):
        ask(tab, 2).get_by_label(label).check()
    ask(tab, 3).get_by_role("textbox").fill("khoá")
    ask(tab, 4).get_by_role("textbox").fill("người lớn")
    ask(tab, 5).get_by_label("Tin của cô").select_option(label=target(tab, "Làm theo"))
    ask(tab, 5).get_by_label("Tin của số lạ").select_option(label=target(tab, "Không bấm"))
    for item, group in (("Cô nhắc", "Thật"), ("Bấm ngay", "Giả"), ("Lịch thi", "Thật")):
        ask(tab, 6).get_by_role("group", name=item).get_by_label(group).check()
    sorted_right(ask(tab, 7))
    for label in ("Địa chỉ", "Thời hạn"):
        ask(tab, 8).get_by_role("checkbox", name=label).check()
    for n, option in enumerate(("Đúng", "Sai", "Đúng", "Sai")):
        ask(tab, 10).get_by_role("group").nth(n).get_by_label(option).check()
    ask(tab, 11).get_by_role("textbox").fill("7.5")
    for number in CHECKED:
        check(ask(tab, number))
    ask(tab, 9).get_by_role("button", name="Hỏi bố mẹ").click()
    ask(tab, 9).get_by_role("button", name=SAY["judge_next"]).click()


def all_right() -> str:
    """What the panel says when everything is."""
    return SAY["judge_all"].replace("{n}", str(ALL)).replace("{m}", str(ALL))


def target(tab: Page | Frame, text: str) -> str:
    """How the lists of question 5 name one of the targets."""
    options = ask(tab, 5).locator("option").all_inner_texts()
    return next(option for option in options if text in option)


def answer(tab: Page, number: int, label: str) -> Locator:
    """Tick an option and check."""
    ask(tab, number).get_by_label(label).check()
    main(ask(tab, number)).click()
    return ask(tab, number)


def typed(tab: Page, number: int, text: str) -> str:
    """Type, check, and give what is said."""
    ask(tab, number).get_by_role("textbox").fill(text)
    return check(ask(tab, number))


def wait(tab: Page) -> None:
    """Until a second press is no double click."""
    tab.wait_for_timeout(650)
