"""Acts: about which question, and whether its options and the other language agree."""

from __future__ import annotations

import pytest

from courseware.checks import acts

from ..broken import BANK, EN, VI, Case, Faults, is_told, let_be, named

CHAT, CHAT_EN = "/// chat | Nhóm lớp 6A\n", "/// chat | Class group 6A\n"
STEM = "Em làm gì với tin của số lạ?\n"
STEP = "Người gọi xin mã.\n"


def chat(given: str, opening: str = CHAT) -> str:
    """The lesson's scene with acts."""
    return f"{opening}    acts: {given}\n"


def call(given: str) -> str:
    """A scene for a stem."""
    return f"\n/// call | Số lạ\n    acts: {given}\n\nAlo.\n///\n\n"


BROKEN: list[Case] = [
    ("canh", VI, CHAT, chat("reply=D"), "acts: reply=D, nhưng ở đây câu tin-nhan-la-01 có A, B, C"),
    ("canh", BANK, STEM, call("hang-up=E") + STEM, "câu tin-nhan-la-01 có A, B, C"),
    ("canh", BANK, STEP, STEP + call("hang-up=C"), "câu tin-nhan-la-08 có A, B"),
    ("canh", BANK, "Số lạ gọi cho em.\n", "Số lạ gọi cho em.\n" + call("hang-up=C"), "câu tin-nhan-la-08 có A, B"),
    ("canh", BANK, "Bố mẹ gọi lại số của trường.\n", "Bố mẹ gọi.\n" + call("answer=A"), "không phương án nào"),
    ("canh", BANK, "Đâu là dấu hiệu lạ?\n", call("answer=A") + "Đâu là dấu hiệu lạ?\n", "chỉ dùng với câu single, scenario; câu tin-nhan-la-02"),
    ("canh", BANK, "Nối tin với việc nên làm.\n", call("answer=A") + "Nối tin.\n", "câu tin-nhan-la-04 thuộc loại match"),
    ("canh", BANK, "Quà thật không cần em bấm vội.\n", "Quà thật.\n" + call("answer=A"), "acts chỉ dùng trong câu dẫn"),
    ("canh", VI, "## Điều cần biết {#can-biet}\n", "## Điều cần biết {#can-biet}\n" + call("answer=A"), "đặt ngay dưới"),
    ("ban-dich", VI, CHAT, chat("reply=A"), "acts: cần “reply=A” như bản tiếng Việt, đang là “”"),
]  # fmt: skip


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""
    assert is_told(faults, case)


def test_acts_agree_and_stand_above_the_question_they_are_about(faults: Faults) -> None:
    """The same in both languages: nothing is wrong, nor has the translation become stale."""
    assert (
        faults((VI, CHAT, chat("reply=A, link=A, line-2=C")), (EN, CHAT_EN, chat("reply=A, link=A, line-2=C", CHAT_EN)))
        == []
    )


def test_languages_that_disagree_are_told_in_the_translation(faults: Faults) -> None:
    """On its line of acts."""
    found = faults((VI, CHAT, chat("reply=A")), (EN, CHAT_EN, chat("reply=B", CHAT_EN)))
    assert [(p.path, p.rule, p.message) for p in found] == [
        (EN, "ban-dich", "acts: cần “reply=A” như bản tiếng Việt, đang là “reply=B”")
    ]


def test_a_page_that_is_no_lesson_has_no_question(told) -> None:  # type: ignore[no-untyped-def]
    """On the page for authors examples stand in code."""
    assert told(acts.check, "Chào.\n" + call("answer=A")) == [(4, acts.NOWHERE)]
    assert told(acts.check, f"```\n{call('answer=A')}\n```") == []


def test_a_marker_for_all_begins_with_the_first_that_no_other_names(faults: Faults) -> None:
    """Below “Kiểm tra nhanh” stands the second question, which has several answers."""
    found = faults((VI, "Em làm hết nhé.\n", call("answer=A") + "Em làm hết nhé.\n"))
    assert [p.message for p in found if "acts chỉ dùng với" in p.message] == [
        "acts chỉ dùng với câu single, scenario; câu tin-nhan-la-02 thuộc loại multiple"
    ]


def test_a_scene_in_a_step_is_about_the_choices_of_that_step(faults: Faults) -> None:
    """The last choice of the first step is there."""
    assert let_be(faults, ("canh", BANK, STEP, STEP + call("hang-up=B")))


def test_a_bank_that_could_not_be_read_says_nothing_of_acts(faults: Faults) -> None:
    """Nobody knows yet which question the scene is about."""
    found = faults((BANK, STEM, call("hang-up=E") + STEM), (BANK, "- [x] Không bấm", "- [y] Không bấm"))
    assert [p.message for p in found if "câu tin-nhan-la-01 có" in p.message] == []
