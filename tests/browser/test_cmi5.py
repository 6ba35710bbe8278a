"""Packages of cmi5, played: statements go to a store that others wrote, and are read back from it by its own questions."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course, Lang, Lesson
from courseware.embedding.packages import Shelf
from courseware.testing import npm
from courseware.views.exports.cmi5 import CMI5
from courseware.views.exports.cmi5_structure import SPACE
from courseware.views.exports.format import Wanted
from courseware.views.view import Part

from .. import interface
from ..miniature import ROOT
from . import cmi5_lms, lms, lrs
from .cmi5_lms import ACTOR, Lms
from .cmi5_rules import Statement, defined, faults, session, verb
from .conftest import noises
from .lrs import Store

FRAME = '<!doctype html><html lang="vi"><link rel="icon" href="data:,"><title>LMS</title><iframe width="360" height="700"></iframe>'
OPEN = "src => { document.querySelector('iframe').src = src }"
OTHERS = """async () => {
  const lesson = new Cmi5();
  await lesson.initialize();
  await lesson.complete();
  await lesson.pass({scaled: 0.9, raw: 90, min: 0, max: 100});
  await lesson.terminate();
}"""
CLOSE = "document.querySelector('iframe').remove()"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One for all tests; each has a registration of its own."""
    with lrs.running(tmp_path_factory.mktemp("lrs")) as found:
        yield found


@pytest.fixture
def system(store: Store) -> Iterator[Lms]:
    """The LMS in front of it."""
    with cmi5_lms.serving(store) as found:
        yield found


@pytest.fixture(scope="module")
def lesson(course: Course) -> Lesson:
    """One that asks nothing but questions with one right option."""
    return next(one for one in course.ready() if {q.kind for q in course.banks[one.path].placed} == {"single"})


@pytest.fixture(scope="module")
def numbers(course: Course, lesson: Lesson) -> range:
    """Of its questions."""
    return range(1, len(course.banks[lesson.path].placed) + 1)


@pytest.fixture(scope="module")
def package(
    course: Course, lesson: Lesson, built: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Lang], str]:
    """The lesson's package in a language, unpacked where the LMS has its window; the address of what is to be launched."""

    @cache
    def make(lang: Lang) -> str:
        wanted = Wanted(course, (lesson,), lang, interface.said(lang), Shelf(built, ROOT / "overrides", lang))
        [data] = [part.data for part in CMI5.parts(wanted) if isinstance(part, Part)]
        folder = tmp_path_factory.mktemp("cmi5")
        zipfile.ZipFile(io.BytesIO(data)).extractall(folder / "goi")
        (folder / "lms.html").write_text(FRAME, "utf-8")
        (folder / "ve.html").write_text(FRAME.replace("LMS", "Back"), "utf-8")
        launched = etree.parse(folder / "goi/cmi5.xml").findtext(f".//{{{SPACE}}}url")
        return f"{serve(folder)}/goi/{launched}"

    return make


@pytest.fixture
def tab(browser: Browser) -> Page:
    """A learner of his own at a computer that others use, on a small screen."""
    return browser.new_context(reduced_motion="reduce", viewport={"width": 400, "height": 720}).new_page()


def show(tab: Page, page: str, launched: str, said: str) -> None:
    """The LMS's window opens what was launched, and the package has said so."""
    tab.goto(page.partition("/goi/")[0] + "/lms.html")
    tab.evaluate(OPEN, launched)
    expect(lms.launch(tab).locator(".sent")).to_contain_text(said)


def leave(tab: Page, system: Lms) -> list[Statement]:
    """The LMS takes the frame away; all that the store has of the registration, once it was told of the end."""
    ended = len([one for one in system.store.told(system.registration) if verb(one) == "terminated"])
    tab.evaluate(CLOSE)
    for _ in range(100):
        told = system.store.told(system.registration)
        if len([one for one in told if verb(one) == "terminated"]) > ended:
            return told
        tab.wait_for_timeout(50)
    raise AssertionError("nothing said that the session ended")


def answer_all(tab: Page, numbers: range, wrong: int = 0) -> None:
    """Answer from the first step; as many as `wrong` from the first on wrongly."""
    lms.lesson(tab).locator(".step-bar [aria-pressed]").click()
    for number in numbers:
        lms.answer(tab, number, right=number > wrong)


def verbs(told: list[Statement]) -> list[str]:
    """Of the statements that cmi5 defines, in order."""
    return [verb(one) for one in told if defined(one)]


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


def test_nothing_is_sent_where_no_system_launched_it(package: Callable[[Lang], str], tab: Page, system: Lms) -> None:
    """One parameter missing, or an address that is none: not one request; a token that was used is told, and ends it."""

    page = package(Lang.VI)
    good = system.launch(page)
    asked = set[str]()
    tab.on("request", lambda request: asked.add(request.url))
    for wrong in (
        page,
        good.replace("registration=", "r="),
        good.replace("actor=%7B", "actor="),
        good.replace("http%3A", "data%3A"),
    ):
        show(tab, page, wrong, interface.said(Lang.VI)["package_alone"])
        tab.evaluate(CLOSE)
    assert system.asked == []
    assert {address for address in asked if not address.startswith(page.partition("/goi/")[0])} <= {"data:,"}

    system.launches[next(iter(system.launches))].pop("fresh")
    show(tab, page, good, interface.said(Lang.VI)["package_over"])
    tab.evaluate(CLOSE)
    assert system.asked == ["POST /the"]


def test_what_was_refused_is_told_and_sent_again_and_no_other_address_can_be_reached(
    package: Callable[[Lang], str], tab: Page, system: Lms
) -> None:
    """As when the net is gone for a while; the policy of the page knows the system's address by then."""

    page = package(Lang.VI)
    said = lms.launch(tab).locator(".sent")
    tab.clock.install()
    show(tab, page, system.launch(page), "Hệ thống đã ghi.")
    system.down = True
    lms.answer(tab, 1, right=True)
    expect(said).to_contain_text(interface.said(Lang.VI)["package_unsent"])
    system.down = False
    tab.clock.run_for(20_000)
    expect(said).to_contain_text("Hệ thống đã ghi.")
    assert [verb(one) for one in system.store.told(system.registration)] == ["initialized", "answered"]

    other = page.partition("/goi/")[0].replace("127.0.0.1", "localhost")
    for frame in tab.frames[1:]:
        assert (
            frame.evaluate("url => fetch(url, {mode: 'no-cors'}).then(() => 'reached', () => 'barred')", other)
            == "barred"
        )
    assert (
        tab.evaluate("url => fetch(url, {mode: 'no-cors'}).then(() => 'reached', () => 'barred')", other) == "reached"
    )


def test_a_lesson_that_others_wrote_is_at_home_in_the_same_system(
    system: Lms, tab: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """Else the system and the rules of these tests would know our packages alone: @xapi/cmi5 finds in both what it expects."""

    shutil.copy(npm.modules(npm.STORE) / "@xapi/cmi5/dist/Cmi5.umd.js", tmp_path)
    (tmp_path / "bai.html").write_text(
        '<!doctype html><link rel="icon" href="data:,"><script src="Cmi5.umd.js"></script>', "utf-8"
    )
    tab.goto(system.launch(f"{serve(tmp_path)}/bai.html"))
    tab.evaluate(OTHERS)
    told = system.store.told(system.registration)

    assert verbs(told) == ["initialized", "completed", "passed", "terminated"]
    assert list(faults(told, system.launches)) == []


@pytest.mark.servers
def test_the_store_and_the_rules_refuse_what_is_wrong(store: Store, system: Lms) -> None:
    """Else they would prove nothing: statements that xAPI forbids, and a session that cmi5 does."""

    system.launch("")
    [(key, launch)] = system.launches.items()
    context = {"registration": launch["registration"]} | launch["template"]

    def made(name: str, second: int, result: dict[str, object], *kinds: str) -> Statement:
        about = {"category": [{"id": f"https://w3id.org/xapi/cmi5/context/categories/{kind}"} for kind in kinds]}
        told = context | {"contextActivities": launch["template"]["contextActivities"] | about}
        verb_ = {"id": f"http://adlnet.gov/expapi/verbs/{name}", "display": {"en": name}}
        return {
            "actor": ACTOR, "verb": verb_, "object": {"id": launch["activity"]}, "result": result, "context": told,
            "timestamp": f"2026-11-28T01:00:0{second}.000Z",
        }  # fmt: skip

    bad = [
        made("x", 1, {"duration": "5s"}),
        made("x", 1, {"score": {"scaled": 2}}),
        made("x", 1, {}) | {"verb": {"id": "x"}},
    ]
    assert [store.send(json.dumps([one]).encode())[0] for one in bad] == [400, 400, 400]

    score = {"scaled": 0.5, "raw": 50, "min": 0, "max": 100}
    wrong = [
        made("completed", 1, {}, "cmi5"),
        made("passed", 2, {"success": True, "score": score}, "cmi5", "moveon"),
        made("failed", 3, {"success": False}, "cmi5", "moveon"),
    ]
    found = {fault.partition(":")[0] for fault in faults(wrong, {key: launch})}
    assert found == {"7.1.1", "7.1.2", "9.3", "9.5", "9.6.2.2", "9.5.4", "9.3.4, 9.3.5", "9.6.3.2"}
