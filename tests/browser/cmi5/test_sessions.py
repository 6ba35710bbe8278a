"""A lesson played in sessions: to its end and again, missed and reached, only looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from courseware.content.model import Course, Lang, Lesson

from ... import interface
from .. import lms
from ..conftest import noises
from .cmi5_lms import Lms
from .cmi5_rules import defined, faults, session, verb
from .playing import CLOSE, answer_all, leave, show, verbs


def test_a_lesson_is_played_to_its_end_and_no_revisit_takes_anything_back(
    package: Callable[[Lang], str], tab: Page, system: Lms, numbers: range, course: Course, lesson: Lesson
) -> None:
    """Answers, the step, relaunch, completed and passed, back to the LMS, a revisit; nobody else is asked anything."""

    page, heard, asked = package(Lang.VI), noises(tab), set[str]()
    tab.on("request", lambda request: asked.add(request.url))
    show(tab, page, system.launch(page), "Hệ thống đã ghi.")
    lms.answer(tab, 1, right=False)
    lms.answer(tab, 2, right=True)
    step = lms.lesson(tab).locator(".step-bar [role=status]").inner_text()
    first = leave(tab, system)
    assert [verb(one) for one in first] == ["initialized", "answered", "answered", "terminated"]
    ids = [question.id for question in course.banks[lesson.path].placed]
    answers = [(one["object"]["id"].rpartition("/LD-")[2], one["result"]) for one in first if verb(one) == "answered"]
    assert answers == [(ids[0], {"success": False}), (ids[1], {"success": True})]

    back = page.partition("/goi/")[0] + "/ve.html"
    show(tab, page, system.launch(page, back=back), f"Đúng 1/{len(numbers)} câu. Hệ thống đã ghi.")
    expect(lms.lesson(tab).locator(".step-bar [role=status]")).to_have_text(step)
    answer_all(tab, numbers)
    assert interface.said(Lang.VI)["package_sum_kept"] in lms.lesson(tab).locator(".q-sum").inner_text()
    lms.launch(tab).locator(".leave").click()
    tab.wait_for_function("document.querySelector('iframe').contentDocument.title === 'Back'")
    second = system.store.told(system.registration)[len(first) :]
    assert verbs(second) == ["initialized", "completed", "passed", "terminated"]
    [passed] = [one for one in second if verb(one) == "passed"]
    assert passed["result"]["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}

    show(tab, page, system.launch(page), f"Đúng {len(numbers)}/{len(numbers)} câu.")
    lms.lesson(tab).locator(".step-bar [aria-pressed]").click()
    lms.answer(tab, 1, right=False)
    told = leave(tab, system)
    assert [verb(one) for one in told[len(first) + len(second) :]] == ["initialized", "terminated"]
    assert system.kept()["score"] == 100
    assert list(faults(told, system.launches)) == []
    assert {one["object"]["id"] for one in told if defined(one)} == {system.activity}
    assert "GET agents/profile" in system.asked

    hosts = (page.partition("/goi/")[0], system.address)
    assert {address for address in asked if not address.startswith(hosts)} <= {"data:,"}
    assert [line for line in heard if "404" not in line] == []  # documents that are not there yet
    assert (tab.evaluate("localStorage.length + sessionStorage.length"), tab.context.cookies()) == (0, [])


def test_who_misses_the_mark_has_failed_until_he_reaches_it(
    package: Callable[[Lang], str], tab: Page, system: Lms, numbers: range
) -> None:
    """In English. The mark is the system's; all is judged when the learner goes, and once a session. What did not arrive, while
    the learner's document did, is said at the next launch."""

    page = package(Lang.EN)
    show(tab, page, system.launch(page, mastery=0.9), "Saved by the system.")
    answer_all(tab, numbers, wrong=1)
    told = leave(tab, system)
    assert verbs(told) == ["initialized", "completed", "failed", "terminated"]

    show(tab, page, system.launch(page, mastery=0.5), f"{len(numbers) - 1} of {len(numbers)} right.")
    assert verbs(leave(tab, system))[4:] == ["initialized", "terminated"]  # nothing was tried, nothing is judged

    show(tab, page, system.launch(page, mastery=0.9), f"{len(numbers) - 1} of {len(numbers)} right.")
    system.deaf = True
    answer_all(tab, range(1, 2))
    tab.evaluate(CLOSE)
    while system.kept()["sent"] != ["passed"]:
        tab.wait_for_timeout(50)
    system.deaf = False
    *_, cut_off = system.launches

    show(tab, page, system.launch(page, mastery=0.9), f"{len(numbers)} of {len(numbers)} right. Saved by the system.")
    told = [one for one in leave(tab, system) if session(one) != cut_off]
    assert verbs(told)[6:] == ["initialized", "passed", "terminated"]
    assert list(faults(told, system.launches)) == []
    assert (system.kept()["told"], system.kept()["sent"]) == (["completed", "passed"], [])


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_who_only_looks_leaves_no_trace_but_that(
    mode: str, package: Callable[[Lang], str], tab: Page, system: Lms
) -> None:
    """Nothing of what is answered is told or kept, and the learner reads so."""

    page = package(Lang.VI)
    show(tab, page, system.launch(page, mode), interface.said(Lang.VI)["package_looking"])
    lms.answer(tab, 1, right=True)
    told = leave(tab, system)

    assert [verb(one) for one in told] == ["initialized", "terminated"]
    assert list(faults(told, system.launches)) == []
    assert "PUT activities/state" not in system.asked
