"""The canonical sequences hold together; a question that names one says which of its steps are which, and does not contradict it.

The sequence of the small project: 1 Dừng, 2 Nghĩ lại, 3 Báo. Its order question has three steps, the way to the good ending
of its scenario one choice.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ..broken import BANK, REGISTRY, Case, Faults, is_told, named

ORDER, SCENARIO = "sequence=bi-lua.pupil steps=1,-,3}", "sequence=bi-lua.pupil steps=3}"
LONGER = ("- Hỏi bố mẹ -> tot\n", "- Hỏi bố mẹ -> b\n")
MORE = (
    "### An toàn {#tot end=good}",
    "### Bố mẹ hỏi {#b}\n\nAi gọi?\n\n- Một số lạ -> tot\n> Nói đúng điều đã thấy.\n\n### An toàn {#tot end=good}",
)

BROKEN: list[Case] = [
    ("trinh-tu", BANK, "sequence=bi-lua.pupil", "sequence=bi-lua.teacher", "trình tự “bi-lua.teacher” không có"),
    (
        "trinh-tu",
        BANK,
        "kind=match level=2",
        "kind=match sequence=bi-lua.pupil level=2",
        "chỉ dùng cho câu order và scenario",
    ),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "[LANM-2025-D7.2DD]", "[LANM-1999-D1]", "căn cứ “LANM-1999-D1” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "id: bi-lua.pupil", "id: bi-treu.pupil", "tình huống “bi-treu” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "beside: [L]", "beside: [X]", "việc “X” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "{do: B}]", "{}]", "một bước cần do hoặc says"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.fixture
def told(faults: Faults) -> Callable[..., list[str]]:
    """What the rule says of the bank after changes (old text, new text); other rules are not of interest here."""

    def tell(*changes: tuple[str, str]) -> list[str]:
        found = faults(*((BANK, old, new) for old, new in changes))
        return [problem.message for problem in found if problem.rule == "trinh-tu"]

    return tell


Told = Callable[..., list[str]]


@pytest.mark.parametrize("steps", ["1,2,3", "1,-,3", "-,2,-", "2,3,-", "3,3,3", "-,-,1"])
def test_a_question_may_begin_late_leave_out_and_stay(told: Told, steps: str) -> None:
    """Only going back is a contradiction: the beginning may lack, a step may be left out, two may belong to one."""

    assert told((ORDER, f"sequence=bi-lua.pupil steps={steps}}}")) == []


@pytest.mark.parametrize(
    ("steps", "pair"),
    [
        ("3,-,1", "“Báo” (bước 3) đứng trước “Dừng” (bước 1)"),
        ("2,1,3", "“Nghĩ lại” (bước 2) đứng trước “Dừng” (bước 1)"),
        ("1,3,2", "“Báo” (bước 3) đứng trước “Nghĩ lại” (bước 2)"),
    ],
)
def test_numbers_that_go_back_contradict_the_sequence(told: Told, steps: str, pair: str) -> None:
    """Both steps are named by their words, also over a step of the question's own."""

    assert told((ORDER, f"sequence=bi-lua.pupil steps={steps}}}")) == [
        f"tin-nhan-la-06: trái trình tự bi-lua.pupil: {pair}; đổi thứ tự trong câu, hoặc ghi - cho việc làm song song"
    ]


def test_every_step_that_goes_back_is_told_at_once(told: Told) -> None:
    """Three steps the wrong way round are two contradictions."""

    assert len(told((ORDER, "sequence=bi-lua.pupil steps=3,2,1}"))) == 2


def test_a_step_that_the_sequence_lacks_is_refused_with_those_it_has(told: Told) -> None:
    """Once, however often it is written; what to write instead is in the sentence."""

    assert told((ORDER, "sequence=bi-lua.pupil steps=1,4,4}")) == [
        "tin-nhan-la-06: steps: bi-lua.pupil không có bước 4; các bước: 1 Dừng; 2 Nghĩ lại; 3 Báo"
    ]


@pytest.mark.parametrize(("steps", "found"), [("1,3", 2), ("1,2,3,3", 4)])
def test_an_order_question_has_one_entry_a_step(told: Told, steps: str, found: int) -> None:
    """Three steps, three entries."""

    assert told((ORDER, f"sequence=bi-lua.pupil steps={steps}}}")) == [
        f"tin-nhan-la-06: steps có {found} mục, cần 3 (mỗi bước của câu một mục)"
    ]


def test_a_scenario_has_one_entry_a_choice_of_the_good_path(told: Told) -> None:
    """One choice leads to the good ending; with a step between there are two."""

    way = "mỗi lựa chọn trên đường ngắn nhất tới kết thúc tốt một mục"

    assert told((SCENARIO, "sequence=bi-lua.pupil steps=1,3}")) == [f"tin-nhan-la-08: steps có 2 mục, cần 1 ({way})"]


def test_a_longer_good_path_needs_more_entries(told: Told) -> None:
    """The same two entries are right once the path has two choices."""

    assert told((SCENARIO, "sequence=bi-lua.pupil steps=1,3}"), LONGER, MORE) == []


def test_a_scenario_contradicts_as_an_order_question_does(told: Told) -> None:
    """The good choices are the course of action that it teaches."""

    assert "“Báo” (bước 3) đứng trước “Dừng” (bước 1)" in "".join(
        told((SCENARIO, "sequence=bi-lua.pupil steps=3,1}"), LONGER, MORE)
    )


def test_a_sequence_asks_for_steps(told: Told) -> None:
    """How many, what an entry is, and what the numbers stand for."""

    assert told((ORDER, "sequence=bi-lua.pupil}")) == [
        "tin-nhan-la-06: có sequence thì cần steps với 3 mục (mỗi bước của câu một mục), mỗi mục là số của bước "
        "hoặc dấu -; các bước: 1 Dừng; 2 Nghĩ lại; 3 Báo"
    ]


def test_steps_ask_for_a_sequence(told: Told) -> None:
    """Numbers alone count nothing."""

    assert told((ORDER, "steps=1,-,3}")) == [
        "tin-nhan-la-06: steps chỉ đi cùng sequence; ghi thêm sequence=… hoặc bỏ steps"
    ]


def test_a_question_without_either_is_left_alone(told: Told) -> None:
    """Most questions follow no sequence."""

    assert told((" " + ORDER, "}"), (" " + SCENARIO, "}")) == []


def test_a_question_of_which_no_step_is_the_sequences_does_not_follow_it(told: Told) -> None:
    """Dashes alone would name a sequence and say nothing."""

    assert "steps không có số nào" in "".join(told((ORDER, "sequence=bi-lua.pupil steps=-,-,-}")))


@pytest.mark.parametrize("steps", ["1,,3", "0,1,2", "1;2;3", "một,-,3", "1,-,", "-1,2,3"])
def test_steps_that_are_no_numbers_are_refused_where_they_are_read(faults: Faults, steps: str) -> None:
    """Never taken as something else."""

    found = faults((BANK, ORDER, f"sequence=bi-lua.pupil steps={steps}}}"))

    assert any(p.rule == "cau-hoi" and p.line == 70 and f"đang là “{steps}”" in p.message for p in found), found


def test_the_words_of_a_step_name_action_and_narrowing(faults: Faults, mini: Path) -> None:
    """As an author reads them in the register."""
    file = mini / REGISTRY / "sequences.yml"
    narrowed = "{do: B, says: {vi: báo cô, en: to the teacher}}"
    file.write_text(file.read_text("utf-8").replace("{do: B}]", f"{narrowed}]"), "utf-8")

    found = faults((BANK, ORDER, "sequence=bi-lua.pupil steps=3,-,1}"))

    assert any("“Báo (báo cô)” (bước 3)" in problem.message for problem in found)
