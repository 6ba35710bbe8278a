"""The tree as rows: what refers to what, who stands in whom."""

from __future__ import annotations

import json
import sqlite3

from courseware.content.model import Course, Lang
from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.names import known
from courseware.views.exports.kolibri.tree import Channel

from ....miniature import LESSON
from ..conftest import wanted_of
from .conftest import alone, held, table


def test_nodes_lie_in_one_another(whole: Wanted, all_of_it: tuple[Channel, sqlite3.Connection]) -> None:
    """Nested sets: numbers without a gap, a child between its parent's, the topics in the order of the course."""

    nodes = table(all_of_it[1], "content_contentnode")
    by_id = {node["id"]: node for node in nodes}

    assert sorted(number for node in nodes for number in (node["lft"], node["rght"])) == list(
        range(1, 2 * len(nodes) + 1)
    )
    [root] = [node for node in nodes if node["parent_id"] is None]
    assert (root["lft"], root["level"], root["id"]) == (1, 0, known("channel", "vi"))
    for node in nodes:
        if node is not root:
            parent = by_id[node["parent_id"]]
            assert parent["lft"] < node["lft"] < node["rght"] < parent["rght"]
            assert node["level"] == parent["level"] + 1
    lessons = [node["title"] for node in nodes if node["kind"] == "html5"]
    assert lessons == [lesson.texts[Lang.VI].title for lesson in whole.lessons]


def test_whatever_is_referred_to_is_there(all_of_it: tuple[Channel, sqlite3.Connection]) -> None:
    """Files, tags, languages, nodes."""

    _, base = all_of_it
    names = ("contentnode", "localfile", "contenttag", "language")
    ids = {name: {row["id"] for row in table(base, f"content_{name}")} for name in names}

    for row in table(base, "content_file"):
        assert row["contentnode_id"] in ids["contentnode"] and row["local_file_id"] in ids["localfile"]
    for row in table(base, "content_contentnode_tags"):
        assert row["contentnode_id"] in ids["contentnode"] and row["contenttag_id"] in ids["contenttag"]
    assert {row["lang_id"] for row in table(base, "content_contentnode")} == ids["language"] == {"vi"}
    assert {row["local_file_id"] for row in table(base, "content_file")} == ids["localfile"]


def test_what_is_said_of_a_lesson(little: Wanted) -> None:
    """Licence, labels, how long, when it is done."""

    nodes = table(held(little), "content_contentnode")
    lesson, drill = alone(nodes, kind="html5"), alone(nodes, kind="exercise")

    assert (lesson["license_name"], lesson["license_owner"]) == ("CC BY-SA", "Lá chắn số")
    assert lesson["grade_levels"] == "eLt0Mbu4" and lesson["categories"].startswith("BCG3&slG.wZ3EAedB")
    assert json.loads(lesson["options"])["completion_criteria"]["model"] == "determined_by_resource"
    assert json.loads(drill["options"])["completion_criteria"]["threshold"]["mastery_model"] == "m_of_n"
    assert alone(nodes, parent_id=None)["license_name"] is None


def test_an_exercise_names_its_questions(little: Wanted) -> None:
    """And how many have to be right, as Kolibri's own name for the model."""

    base = held(little)
    [row] = table(base, "content_assessmentmetadata")
    ids = json.loads(row["assessment_item_ids"])

    assert row["number_of_assessments"] == len(ids) == 9
    assert json.loads(row["mastery_model"]) == {"type": "m_of_n", "m": 8, "n": len(ids)}
    assert row["contentnode_id"] == alone(table(base, "content_contentnode"), kind="exercise")["id"]


def test_languages_are_two_channels_and_two_lessons_with_the_same_questions(small: Course) -> None:
    """A learner has done a lesson in the language in which it was done; Kolibri would else show one of the two."""

    def ids(lang: Lang) -> tuple[set[str], set[str], str]:
        base = held(wanted_of(small, lang))
        nodes = table(base, "content_contentnode")
        [row] = table(base, "content_assessmentmetadata")
        return {n["id"] for n in nodes}, {n["content_id"] for n in nodes}, row["assessment_item_ids"]

    vi, en = ids(Lang.VI), ids(Lang.EN)
    assert not vi[0] & en[0] and not vi[1] & en[1]
    assert vi[2] == en[2]
    assert known("content", "vi", f"{LESSON}/pages") in vi[1]


def test_the_channel_has_a_version_and_no_clock(little: Wanted) -> None:
    """Both from the newest day of the course."""

    base = held(little)
    [channel] = table(base, "content_channelmetadata")
    day = str(channel["version"])

    assert channel["last_updated"] == f"{day[:4]}-{day[4:6]}-{day[6:]} 00:00:00.000000(UTC)"
    assert (channel["min_schema_version"], channel["name"]) == ("5", "Lá chắn số")
    assert len(channel["description"]) <= 400
