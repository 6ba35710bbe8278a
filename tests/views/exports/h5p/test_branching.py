"""Conversations as Branching Scenarios, walked as the library walks them: by `nextContentId`, from content 0."""

from __future__ import annotations

from typing import Any

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.h5p.branching import END, scenario
from courseware.views.exports.item import Item, Option, Passage, Turn

from .. import made as some
from .conftest import opened

ASK = Turn("a", "Tin đầu", (Passage(("Minh <3 nhắn.",)),), (
    Option("A", "Gọi Minh & hỏi", "Nghe giọng là biết.", goes="yen"), Option("B", "Nhắn lại", "Ai cũng đáp được.", goes="b"),
), "")  # fmt: skip
AGAIN = Turn("b", "Tin sau", (Passage(("Nhanh lên.",)),), (
    Option("A", "Đưa mẹ xem", "Thêm một người.", goes="yen"), Option("B", "Chuyển tiền", "Chưa chắc là Minh.", goes="lai"),
), "")  # fmt: skip
CALM = Turn("yen", "Yên tâm", (Passage(("Minh an toàn.",)),), (), "good")
RETRY = Turn("lai", "Vẫn gỡ được", (Passage(("Gọi ngân hàng.",)),), (), "retry")
TALK = some.item(Way.TURNS, "scenario", options=(), turns=(ASK, CALM, AGAIN, RETRY))


def content(item: Item, wanted: Wanted) -> list[dict[str, Any]]:
    """The questions of its turns."""
    return [
        one["type"]["params"]["branchingQuestion"] for one in scenario(item, wanted)["branchingScenario"]["content"]
    ]


def test_choices_lead_where_the_conversation_does(little: Wanted) -> None:
    """To a turn by its place among those that ask, ends between them left out; feedback before it goes on."""

    first, second = content(TALK, little)

    assert [one["nextContentId"] for one in first["alternatives"]] == [END, 1]
    assert [one["nextContentId"] for one in second["alternatives"]] == [END, END]
    assert first["question"] == "<p>Minh &lt;3 nhắn.</p>" and first["alternatives"][0]["text"] == "Gọi Minh &amp; hỏi"
    assert first["alternatives"][1]["feedback"] == {"title": "", "subtitle": "<p>Ai cũng đáp được.</p>"}


def test_an_end_is_the_end_screen_of_the_choice_that_leads_there(little: Wanted) -> None:
    """With the reason; a good one is worth a point."""

    feedback = [one["feedback"] for question in content(TALK, little) for one in question["alternatives"]]

    assert feedback[0] == {
        "title": "<p>Yên tâm</p>", "subtitle": "<p>Nghe giọng là biết.</p><p>Minh an toàn.</p>", "endScreenScore": 1,
    }  # fmt: skip
    assert [one.get("endScreenScore") for one in feedback] == [1, None, 1, 0]


def test_a_package_of_the_small_course(little: Wanted) -> None:
    """Opened by the scenario, which needs the question."""

    [package] = opened(little, "H5P.BranchingScenario")
    about = package["h5p.json"]

    assert about["title"].startswith("LD-tin-nhan-la-08 ")
    assert [one["machineName"] for one in about["preloadedDependencies"]] == [
        "H5P.BranchingScenario",
        "H5P.BranchingQuestion",
    ]


def test_every_conversation_of_the_course_ends_well_somewhere(whole: Wanted) -> None:
    """Every turn is reached from the first one, and no way leads out of the list."""

    talks = [item for lesson in whole.lessons for item in whole.items(lesson) if item.way is Way.TURNS]
    assert len(talks) > 50
    for talk in talks:
        asked = content(talk, whole)
        seen, waiting = set(), [0]
        while waiting:
            place = waiting.pop()
            seen.add(place)
            steps = [one["nextContentId"] for one in asked[place]["alternatives"]]
            waiting += [step for step in steps if step != END and step not in seen]
        assert seen == set(range(len(asked))), talk.id
        scores = [one["feedback"].get("endScreenScore") for question in asked for one in question["alternatives"]]
        assert 1 in scores, talk.id
