"""What the page that reads lesson plans knows is what the registry says."""

from __future__ import annotations

import json
from typing import Any

from courseware.content.model import Course
from courseware.drawing import plan_rules


def data(course: Course) -> Any:
    """What the script assigns."""
    made = plan_rules.script(course)
    assert made.startswith("var SoiData=") and made.endswith(";")
    return json.loads(made.removeprefix("var SoiData=").removesuffix(";"))


def test_every_code_of_the_frameworks_is_there(course: Course) -> None:
    """282 of AI education; those of digital competence by component and level."""
    found = data(course)
    numbers = [sum(map(int, one.split("+"))) for topics in found["topics"].values() for one in topics.values()]
    assert sum(numbers) == 282 and len(found["indicators"]) == 24
    assert found["indicators"]["6.1"] == ["", "ab", "ab", "ab", "ab"]
    assert list(found["levels"]) == ["CB1", "CB2", "TC1", "TC2", "NC1"]


def test_a_document_that_has_ended_names_what_came_after(course: Course) -> None:
    """With its last day; of others only laws are there, whose names people know."""
    laws = {law["number"]: law for law in data(course)["laws"]}
    assert laws["24/2018/QH14"]["until"] == "2026-06-30"
    assert laws["24/2018/QH14"]["by"] == {"number": "116/2025/QH15", "name": "Luật An ninh mạng"}
    assert laws["28/2020/TT-BGDĐT"]["by"]["number"] == "15/2026/TT-BGDĐT"
    assert "until" not in laws["116/2025/QH15"] and "02/2025/TT-BGDĐT" not in laws


def test_the_same_course_gives_the_same_script(course: Course) -> None:
    """It asks no clock."""
    assert plan_rules.script(course) == plan_rules.script(course)
