"""Packages for an LMS, played: in scorm-again, which others wrote, as a learner plays them; and where there is no LMS."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course, Lang, Lesson
from courseware.embedding.packages import Shelf
from courseware.testing import npm
from courseware.views.exports.format import Wanted
from courseware.views.exports.packages import Packages
from courseware.views.exports.scorm import SCORM12, SCORM2004
from courseware.views.view import Part

from .. import interface
from ..accessibility import violations
from ..miniature import ROOT
from . import lms
from .conftest import noises

Made = Callable[[str, Lang], str]


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The programs of `tests/npm`."""
    return npm.modules()


@pytest.fixture(scope="module")
def two(course: Course) -> tuple[Lesson, ...]:
    """Two lessons of one band that ask nothing but questions with one right option."""
    plain = [one for one in course.ready() if {q.kind for q in course.banks[one.path].placed} == {"single"}]
    return tuple(one for one in plain if one.band == plain[0].band)[:2]


def packed(format_: Packages, course: Course, lessons: tuple[Lesson, ...], lang: Lang, site: Path) -> bytes:
    """The first package that is made of some lessons: the band's."""
    wanted = Wanted(course, lessons, lang, interface.said(lang), Shelf(site, ROOT / "overrides", lang))
    return next(part.data for part in format_.parts(wanted) if isinstance(part, Part))


@pytest.fixture(scope="module")
def made(
    course: Course, two: tuple[Lesson, ...], built: Path, node_modules: Path, serve: Callable[[Path], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Made:  # fmt: skip
    """SCORM 1.2 of a band of two lessons, 2004 of one lesson, in a language, in the LMS; its address."""

    @cache
    def make(name: str, lang: Lang) -> str:
        format_, lessons = {"scorm12": (SCORM12, two), "scorm2004": (SCORM2004, two[:1])}[name]
        package = packed(format_, course, lessons, lang, built)
        return serve(lms.write(tmp_path_factory.mktemp(name), node_modules, package, name))

    return make


@pytest.fixture
def tab(browser: Browser) -> Page:
    """A learner of his own at a computer that others use, on a small screen."""
    return browser.new_context(viewport={"width": 400, "height": 720}).new_page()


def test_a_band_is_played_to_its_end_and_no_revisit_takes_anything_back(
    made: Made, tab: Page, two: tuple[Lesson, ...], course: Course
) -> None:
    """SCORM 1.2: answers, score, resuming at the step, the next lesson, completion, relaunch; nothing kept in the browser."""

    url, heard, asked = made("scorm12", Lang.VI), noises(tab), set[str]()
    tab.on("request", lambda request: asked.add(request.url))
    first, second = (len(course.banks[one.path].placed) for one in two)

    tab.goto(f"{url}/sandbox.html")
    expect(lms.launch(tab).locator(".sent")).to_have_text(f"Đúng 0/{first + second} câu. Hệ thống đã ghi.")
    core = lms.remembered(tab)["core"]
    assert (core["lesson_status"], core["score"]["raw"]) == ("incomplete", "")
    lms.answer(tab, 1, right=False)
    lms.answer(tab, 2, right=True)
    step = lms.lesson(tab).locator(".step-bar [role=status]").inner_text()
    kept = lms.leave(tab)
    share = 100 // (first + second)
    assert (kept["core"]["score"], kept["core"]["exit"]) == ({"raw": f"{share}", "min": "0", "max": "100"}, "suspend")

    tab.reload()
    expect(lms.lesson(tab).locator(".step-bar [role=status]")).to_have_text(step)
    lms.lesson(tab).locator(".step-bar [aria-pressed]").click()
    for number in [1, *range(3, first + 1)]:
        lms.answer(tab, number, right=True)
    lms.launch(tab).locator(".onward").click()
    expect(lms.lesson(tab).locator("h1")).to_have_text(two[1].texts[Lang.VI].title)
    for number in range(1, second + 1):
        lms.answer(tab, number, right=True)
    assert lms.launch(tab).locator(".lessons .done").count() == 2
    assert interface.said(Lang.VI)["package_sum_kept"] in lms.lesson(tab).locator(".q-sum").inner_text()
    core = lms.leave(tab)["core"]
    assert (core["lesson_status"], core["score"]["raw"]) == ("completed", "100")

    tab.reload()
    lms.lesson(tab).locator(".step-bar [aria-pressed]").click()
    lms.answer(tab, 1, right=False)
    core = lms.leave(tab)["core"]
    assert (core["lesson_status"], core["score"]["raw"], core["exit"]) == ("completed", "100", "suspend")
    assert heard == [] or all("sandbox" in line for line in heard)
    assert {address for address in asked if not address.startswith(url)} <= {"data:,"}
    assert tab.evaluate("localStorage.length") == 0


def test_what_2004_says_otherwise(made: Made, tab: Page, course: Course, two: tuple[Lesson, ...]) -> None:
    """Completion and success apart, the score also as a share; in English; a system that lost all but the result keeps that."""

    tab.goto(f"{made('scorm2004', Lang.EN)}/lms.html")
    expect(lms.launch(tab).locator(".sent")).to_contain_text("Saved by the system.")
    asked = range(1, len(course.banks[two[0].path].placed) + 1)
    for number in asked:
        lms.answer(tab, number, right=True)
    kept = lms.leave(tab)
    assert (kept["completion_status"], kept["success_status"], kept["exit"]) == ("completed", "passed", "suspend")
    assert kept["score"] == {"scaled": "1", "raw": "100", "min": "0", "max": "100"}
    assert not [line for line in tab.evaluate("heard") if not line.endswith(" true")]

    tab.evaluate(
        "sessionStorage.setItem('kept', JSON.stringify({...JSON.parse(sessionStorage.getItem('kept')), suspend_data: '', location: ''}))"
    )
    tab.reload()
    lms.answer(tab, 1, right=False)
    again = lms.leave(tab)
    assert (again["completion_status"], again["success_status"], again["score"]) == (
        "completed",
        "passed",
        kept["score"],
    )


def test_a_window_that_the_system_opened_finds_it_behind(made: Made, tab: Page) -> None:
    """SCORM 1.2: the API may stand in the window that opened this one, which is told when this one is closed."""

    tab.goto(f"{made('scorm12', Lang.VI)}/opener.html")
    with tab.expect_popup() as opened:
        tab.evaluate("window.open('goi/index.html')")
    expect(opened.value.locator(".sent")).to_contain_text("Hệ thống đã ghi.")
    opened.value.close()
    tab.wait_for_function("heard.some((line) => line.startsWith('LMSFinish'))")


def test_a_window_of_another_site_is_not_in_the_way(made: Made, tab: Page) -> None:
    """As where a portal's frame stands between; it may not be looked into, and what is around it may."""

    url = made("scorm12", Lang.VI)
    tab.goto(f"{url}/opener.html")
    add = "src => new Promise((done) => { const el = document.createElement('iframe'); el.onload = done; el.src = src; document.body.append(el); })"
    tab.evaluate(add, f"{url.replace('127.0.0.1', 'localhost')}/start.js")
    tab.frames[1].evaluate(add, f"{url}/goi/index.html")

    expect(lms.launch(tab).frame_locator("iframe").locator(".sent")).to_contain_text("Hệ thống đã ghi.")


def test_without_a_system_a_learner_is_told_and_can_go_on(made: Made, tab: Page) -> None:
    """What was answered counts until the page is closed, and is kept nowhere."""

    heard = noises(tab)
    tab.goto(f"{made('scorm12', Lang.VI)}/goi/index.html")
    inside = tab.frame_locator("iframe")
    inside.locator(".step-bar [aria-pressed]").click()
    question = inside.locator(".q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    question.locator(".q-says[data-state]").wait_for()

    expect(tab.locator(".sent")).to_contain_text(interface.said(Lang.VI)["package_alone"])
    assert interface.said(Lang.VI)["package_sum_not_kept"] in inside.locator(".q-sum").inner_text()
    assert tab.evaluate("Learning.read()") is not None
    tab.locator("summary").first.click()
    assert violations(tab, "index.html") == []
    assert (heard, tab.evaluate("localStorage.length")) == ([], 0)


def test_a_result_that_was_refused_is_told_and_sent_again(made: Made, tab: Page) -> None:
    """As when a session at the system has run out and comes back."""

    tab.goto(f"{made('scorm12', Lang.VI)}/lms.html")
    said = lms.launch(tab).locator(".sent")
    expect(said).to_contain_text("Hệ thống đã ghi.")
    tab.evaluate("API.plain = API.LMSCommit, API.LMSCommit = () => 'false'")
    tab.clock.install()
    lms.answer(tab, 1, right=True)
    expect(said).to_contain_text(interface.said(Lang.VI)["package_unsent"])
    tab.evaluate("API.LMSCommit = API.plain")
    tab.clock.run_for(20_000)
    expect(said).to_contain_text("Hệ thống đã ghi.")


def test_what_is_kept_of_the_largest_band_is_short(
    course: Course, built: Path, tab: Page, serve: Callable[[Path], str], tmp_path: Path, node_modules: Path
) -> None:
    """SCORM 1.2 keeps 4,096 characters, and 255 of where the learner is; more is cut by systems that heed it."""

    bands = {one.band: tuple(other for other in course.ready() if other.band == one.band) for one in course.ready()}
    weights = {
        band: sum(len(q.id) for one in lessons for q in course.banks[one.path].placed)
        for band, lessons in bands.items()
    }
    largest = bands[max(weights, key=weights.__getitem__)]
    ids = [question.id for lesson in largest for question in course.banks[lesson.path].placed]
    tab.goto(
        f"{serve(lms.write(tmp_path, node_modules, packed(SCORM12, course, largest, Lang.VI, built), 'scorm12'))}/lms.html"
    )
    expect(lms.launch(tab).locator(".sent")).to_contain_text(f"/{len(ids)} câu")
    tab.frames[1].evaluate(
        "ids => { Learning.write(JSON.stringify(ids)); Learning.at(99); }", dict.fromkeys(ids, "wrong")
    )
    kept = lms.leave(tab)

    assert max(weights.values()) < len(kept["suspend_data"]) <= 4096
    assert len(kept["core"]["lesson_location"]) <= 255
    assert kept["core"]["lesson_location"].endswith("#99")
