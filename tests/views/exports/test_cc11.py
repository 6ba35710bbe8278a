"""Common Cartridges: the manifest against the XSD of IMS Content Packaging 1.1.4, of which a cartridge's is a profile.

The XSDs of Common Cartridge itself are in no registry.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from courseware.content.kinds.body import Way
from courseware.views import packing
from courseware.views.exports.cc11 import CC11, CP, QUIZ
from courseware.views.exports.format import Left, Wanted

from .conftest import made
from .qti.test_packages import XSD

NAME = "lop-6-7_tin-nhan-la"


def opened(wanted: Wanted) -> dict[str, bytes]:
    """The files of all cartridges."""
    return {path: data for made_ in made(CC11, wanted)[0].values() for path, data in packing.files(made_)}


def manifest(wanted: Wanted) -> Any:
    """That of the one cartridge."""
    return etree.fromstring(opened(wanted)["imsmanifest.xml"])


def test_the_manifest_is_valid(little: Wanted, node_modules: Path) -> None:
    """As a content package; its namespace is the only one that Moodle takes for 1.1."""

    schema = etree.XMLSchema(etree.parse(node_modules / XSD))
    data = opened(little)["imsmanifest.xml"].replace(CP.encode(), b"http://www.imsglobal.org/xsd/imscp_v1p1")

    assert manifest(little).tag == "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}manifest"
    assert schema.validate(etree.fromstring(data)), schema.error_log


def test_a_lesson_is_a_folder_with_a_page_and_a_quiz(little: Wanted) -> None:
    """Contents lead to resources, resources to files that are there."""

    root, files = manifest(little), opened(little)

    [folder] = root.findall(".//{*}organization/{*}item/{*}item")
    assert [one.findtext("{*}title") for one in folder.iter("{*}item")] == [
        "Tin nhắn lạ", "Tin nhắn lạ", "Câu hỏi: Tin nhắn lạ",
    ]  # fmt: skip
    led = [one.get("identifierref") for one in folder.findall("{*}item")]
    resources = {one.get("identifier"): one for one in root.iter("{*}resource")}
    assert led == list(resources) == [f"P_{NAME}", f"Q_{NAME}"]
    assert [one.get("type") for one in resources.values()] == ["webcontent", QUIZ]
    assert {one.get("href") for one in root.iter("{*}file")} | {"imsmanifest.xml"} == set(files)


def test_the_page_says_what_the_lesson_aims_at(little: Wanted) -> None:
    """Title, description, objectives."""

    page = opened(little)[f"{NAME}.html"].decode()
    text = little.lessons[0].texts[little.lang]

    assert all(said in page for said in (text.title, text.description, *text.objectives))


def test_what_a_cartridge_has_no_question_for_is_named(little: Wanted) -> None:
    """Pairs, groups, order."""

    assert made(CC11, little)[1] == [
        Left("LD-tin-nhan-la-04", "Dạng này không có câu nối, câu xếp nhóm"),
        Left("LD-tin-nhan-la-05", "Dạng này không có câu nối, câu xếp nhóm"),
        Left("LD-tin-nhan-la-06", "Dạng này không có câu xếp thứ tự"),
    ]


def test_every_question_of_the_course_is_there_or_named(whole: Wanted) -> None:
    """Statements and steps one by one; drawings stay behind, their questions do not."""

    files, left = made(CC11, whole)
    quizzes = [data for one in files.values() for path, data in packing.files(one) if path != "imsmanifest.xml"]
    found = [
        one.get("ident")
        for data in quizzes
        if data.startswith(b"<?xml")
        for one in etree.fromstring(data).iter("{*}item")
    ]
    items = [item for lesson in whole.lessons for item in whole.items(lesson)]
    alone = [item for item in items if item.way in (Way.ONE, Way.SEVERAL, Way.TYPED)]
    apart = sum(len(item.options) for item in items if item.way is Way.EACH)
    turns = sum(bool(turn.options) for item in items for turn in item.turns)

    assert len(found) == len(set(found)) == len(alone) + apart + turns
    unknown = {item.id for item in items if item.way in (Way.PAIRS, Way.ORDER)}
    drawn = {item.id for item in alone if any(option.drawing for option in item.options)}
    assert {one.id for one in left} == unknown | drawn
