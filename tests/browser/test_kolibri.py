"""What Kolibri itself makes of our folder: with `test --all` alone, for it is 377 MB and takes most of a minute to install."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course, Lang, Lesson
from courseware.embedding.packages import Shelf
from courseware.views import packing
from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.kolibri import KOLIBRI
from courseware.views.exports.kolibri.names import known
from courseware.views.exports.kolibri.schema import VERSION
from courseware.views.view import Part

from .. import interface
from ..miniature import ROOT
from . import kolibri_device
from .kolibri_device import PASSWORD, USER, Device

pytestmark = [pytest.mark.servers, pytest.mark.slow]
CHANNEL = known("channel", "vi")
SCHEMA = """
import json
from kolibri.core.content.contentschema.versions.content_schema_VERSION import metadata
print(json.dumps({name: [column.name for column in table.columns] for name, table in metadata.tables.items()}))
"""


@pytest.fixture(scope="session", autouse=True)
def asked_for(full: bool) -> None:
    """Not in a usual run, and before anything is made for it."""
    if not full:
        pytest.skip("Kolibri: chạy với course.py test --all")


@pytest.fixture(scope="module")
def lessons(course: Course) -> tuple[Lesson, ...]:
    """Two lessons of one band, which ask nothing but one right option, and one of another band."""
    plain = [one for one in course.ready() if {q.kind for q in course.banks[one.path].placed} == {"single"}]
    other = next(one for one in course.ready() if one.band != plain[0].band)
    return (*[one for one in plain if one.band == plain[0].band][:2], other)


def folder(lessons: tuple[Lesson, ...], wanted: Wanted, to: Path) -> Path:
    """The folder for a USB stick with the files of these lessons."""
    for part in KOLIBRI.parts(replace(wanted, lessons=lessons)):
        if isinstance(part, Part):
            file = to / part.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(part.data)
    return to


@pytest.fixture(scope="module")
def wanted(course: Course, lessons: tuple[Lesson, ...], built: Path) -> Wanted:
    """A course of these three."""
    few = replace(course, lessons=tuple(one for one in course.lessons if one in lessons))
    return Wanted(few, lessons, Lang.VI, interface.said(Lang.VI), Shelf(built, ROOT / "overrides", Lang.VI))


def free_ports() -> tuple[int, int]:
    """Two that nobody listens on."""
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


@pytest.fixture(scope="module")
def device(wanted: Wanted, lessons: tuple[Lesson, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    """A school's device that first got a part of the course and then all of it."""
    home = tmp_path_factory.mktemp("kolibri")
    made = Device(home / "device", free_ports())
    made.home.mkdir()
    made.take(CHANNEL, folder(lessons[:1], wanted, home / "part"))
    assert (made.available("html5"), made.available("exercise")) == (1, 1)
    made.take(CHANNEL, folder(lessons, wanted, home / "whole"))
    with made.serving():
        yield made


def test_our_tables_are_those_of_kolibri_s_content_schema(device: Device) -> None:
    """Column by column, whatever their order."""

    code = SCHEMA.replace("VERSION", VERSION)
    said = subprocess.run([kolibri_device.python(), "-c", code], capture_output=True, text=True, check=True).stdout
    theirs = {name: sorted(columns) for name, columns in json.loads(said).items()}
    base = sqlite3.connect(device.home / f"content/databases/{CHANNEL}.sqlite3")
    ours = {
        name: sorted(row[1] for row in base.execute(f"PRAGMA table_info({name})"))
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }

    assert ours == theirs


def test_a_part_and_then_the_whole_is_the_whole(device: Device, tmp_path: Path, wanted: Wanted) -> None:
    """All can be opened; importing a part once more takes nothing away, and says nothing of an error."""

    assert (device.available("html5"), device.available("exercise")) == (3, 3)
    said = device.take(CHANNEL, folder(wanted.lessons[2:], wanted, tmp_path))
    assert "Traceback" not in said
    assert (device.available("html5"), device.available("exercise")) == (3, 3)


def test_kolibri_tells_of_the_channel_what_we_told(device: Device, lessons: tuple[Lesson, ...]) -> None:
    """Name, language, resources, labels, licence, questions: by its own interface, without an account."""

    [channel] = device.ask("api/content/channel/?available=true")
    assert (channel["name"], channel["lang_code"], channel["total_resource_count"]) == ("Lá chắn số", "vi", 6)
    assert channel["thumbnail"]

    found = device.ask(f"api/content/contentnode/{known('node', CHANNEL, f'{lessons[0].path}/exercise')}/")
    assert found["title"] == f"Câu hỏi: {lessons[0].texts[Lang.VI].title}"
    assert (found["license_name"], found["license_owner"]) == ("CC BY-SA", "Lá chắn số")
    assert found["thumbnail"] and found["tags"]
    assert all(file["available"] for file in found["files"])
    assert found["assessmentmetadata"]["number_of_assessments"] == len(
        found["assessmentmetadata"]["assessment_item_ids"]
    )


@pytest.fixture(scope="module")
def learner(browser: Browser, device: Device) -> Iterator[Page]:
    """A tab of somebody who is signed in."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1100, "height": 900}, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{device.address}/vi/auth/")
    [facility] = device.ask("api/public/v1/facility/")
    token = next(cookie["value"] for cookie in context.cookies() if "csrf" in cookie["name"])
    signed = context.request.post(
        f"{device.address}/api/auth/session/", headers={"X-CSRFToken": token},
        data={"username": USER, "password": PASSWORD, "facility": facility["id"]},
    )  # fmt: skip
    assert signed.ok, signed.text()
    yield page
    context.close()


def opened(page: Page, device: Device, name: str) -> Page:
    """A thing of the channel in the tab, as if somebody had just come."""
    page.goto("about:blank")
    page.goto(f"{device.address}/vi/learn/#/topics/c/{known('node', CHANNEL, name)}")
    return page


def test_a_lesson_is_done_in_kolibri_and_kolibri_keeps_it(
    device: Device, learner: Page, lessons: tuple[Lesson, ...]
) -> None:
    """Its frames and its policy let it run; the score is kept by account, and the lesson opens where it was left."""

    page = opened(learner, device, f"{lessons[0].path}/pages")
    launch = page.frame_locator("iframe").frame_locator("iframe")
    lesson = launch.frame_locator("iframe")
    expect(launch.locator(".sent")).to_contain_text(interface.said(Lang.VI)["package_kept"])
    onward, question = lesson.locator(".step-bar .main"), lesson.locator(".q").first
    onward.wait_for()
    while not question.is_visible():
        onward.click()
    marks = lesson.locator(".q-key").first.locator("li").evaluate_all("all => all.map((el) => 'right' in el.dataset)")
    question.locator("input").nth(marks.index(True)).check()
    question.locator(".q-check").click()
    expect(launch.locator(".sent")).to_contain_text("Đúng 1/")
    told = "SELECT progress FROM logger_contentsummarylog WHERE content_id = ? AND extra_fields LIKE '%suspend_data%'"
    for _ in range(40):
        kept = device.rows(told, known("content", "vi", f"{lessons[0].path}/pages"))
        if kept and kept[0][0] > 0:
            break
        page.wait_for_timeout(500)
    assert 0 < kept[0][0] < 1

    opened(page, device, f"{lessons[0].path}/pages")
    expect(question).to_be_visible()
    expect(launch.locator(".sent")).to_contain_text("Đúng 1/")


def test_who_is_not_signed_in_is_told_that_nothing_is_kept(
    device: Device, browser: Browser, lessons: tuple[Lesson, ...]
) -> None:
    """Kolibri lets guests look around."""

    page = opened(browser.new_page(), device, f"{lessons[0].path}/pages")
    launch = page.frame_locator("iframe").frame_locator("iframe")

    expect(launch.locator(".sent")).to_contain_text(interface.said(Lang.VI)["package_alone"])
    page.context.close()


def first_question(device: Device, node: str) -> dict[str, Any]:
    """What an exercise asks first, from the file that Kolibri keeps of it."""
    [(ids,)] = device.rows("SELECT assessment_item_ids FROM content_assessmentmetadata WHERE contentnode_id = ?", node)
    query = "SELECT local_file_id FROM content_file WHERE contentnode_id = ? AND preset = 'exercise'"
    [(md5,)] = device.rows(query, node)
    file = device.home / f"content/storage/{md5[0]}/{md5[1]}/{md5}.perseus"
    found: dict[str, Any] = json.loads(dict(packing.files(file.read_bytes()))[f"{json.loads(ids)[0]}.json"])
    return found


def test_an_exercise_is_judged(device: Device, learner: Page, lessons: tuple[Lesson, ...]) -> None:
    """A wrong option is wrong, the right one right, and the hint says why."""

    name = f"{lessons[0].path}/exercise"
    page = opened(learner, device, name)
    choices = first_question(device, known("node", CHANNEL, name))["question"]["widgets"]["radio 1"]["options"][
        "choices"
    ]
    right = next(n for n, one in enumerate(choices) if one["correct"])
    options = page.locator(".perseus-radio-option button")

    options.nth(int(right == 0)).click()
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_text("Thử lại")).to_be_visible()
    options.nth(right).click()
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_role("button", name="Tiếp theo")).to_be_visible()
    page.get_by_text("Sử dụng gợi ý").click()
    expect(page.get_by_text("Không đúng:").first).to_be_visible()
