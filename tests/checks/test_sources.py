"""What may be cited: in force on the day, known well enough, and replaced where it is not."""

from __future__ import annotations

import datetime

import pytest

from courseware.content.problems import Problem

from ..broken import BANK, VI, Case, Faults, is_told, named

Change = tuple[str, str, str]
REGISTER = "scripts/registry/sources.yml"
OLD_LAWS = (
    "86/2015/QH13", "24/2018/QH14",
    "Luật An toàn thông tin mạng", "Luật An ninh mạng năm 2018", "Network Information Security",
)  # fmt: skip


def citing(id_: str) -> tuple[Change, Change]:
    """The changes by which the lesson cites one fact more."""
    return (
        (VI, "sources: [LANM-2025-D7.2DD]", f"sources: [LANM-2025-D7.2DD, {id_}]"),
        (VI, "bị cấm [LANM-2025-D7.2DD]", f"bị cấm [LANM-2025-D7.2DD] [{id_}]"),
    )


def said(found: list[Problem]) -> list[str]:
    """What the rule of sources tells."""
    return [p.message for p in found if p.rule == "can-cu"]


@pytest.mark.parametrize(("id_", "number"), [("LANM-2018-D8", "24/2018/QH14"), ("LATTTM-2015-D7", "86/2015/QH13")])
def test_the_two_old_laws_cannot_be_cited_as_in_force(faults: Faults, id_: str, number: str) -> None:
    """The fault names the fact, the law, its last day and the law that came after."""

    (message,) = said(faults(*citing(id_)))

    assert message.startswith(f"{id_}: ")
    assert f"{number} không có hiệu lực ngày 22/11/2026" in message
    assert "ngày cuối còn hiệu lực là 30/06/2026, thay bằng 116/2025/QH15" in message


@pytest.mark.parametrize("name", OLD_LAWS)
def test_an_old_law_is_not_named_without_saying_that_it_is_old(faults: Faults, name: str) -> None:
    """By number or by name; a sentence that says it has been replaced is right."""

    change = (VI, "Năm phút: đọc tình huống.", f"Năm phút: đọc {name}.")

    assert any(name in message for message in said(faults(change)))
    assert said(faults((VI, f"đọc {name}.", f"đọc {name}, nay đã được thay."))) == []


def test_a_law_is_in_force_on_its_last_day_and_not_on_the_next(faults: Faults) -> None:
    """Until is inclusive: 30 June 2026 still counts, 1 July does not."""

    changes = citing("LANM-2018-D8")

    assert not any("LANM-2018-D8" in message for message in said(faults(*changes, today=datetime.date(2026, 6, 30))))
    assert any("LANM-2018-D8" in message for message in said(faults(today=datetime.date(2026, 7, 1))))


def test_a_law_is_refused_before_it_comes_into_force(faults: Faults) -> None:
    """On the last day of June the new law is not yet in force, and nothing is said about a last day."""

    (message,) = said(faults(today=datetime.date(2026, 6, 30)))

    assert message.endswith("116/2025/QH15 không có hiệu lực ngày 30/06/2026")


@pytest.mark.parametrize(("day", "cited"), [((8, 18), False), ((8, 19), True), ((11, 21), True), ((11, 22), False)])
def test_a_fact_may_be_in_force_for_less_than_its_document(faults: Faults, day: tuple[int, int], cited: bool) -> None:
    """The law is in force on all these days; this fact of it from 19 August to 21 November."""

    found = said(faults(*citing("LANM-2025-D99"), today=datetime.date(2026, *day)))

    assert [message for message in found if "LANM-2025-D99" in message] == found
    assert bool(found) is not cited


def test_a_fact_that_ended_is_told_with_what_replaced_it(faults: Faults) -> None:
    """The fact's own last day and its own replacement come before those of the document."""

    (message,) = said(faults(*citing("LANM-2025-D99")))

    assert "ngày cuối còn hiệu lực là 21/11/2026, thay bằng LANM-2025-D7.2DD" in message


def test_what_is_not_verified_cannot_be_cited(faults: Faults) -> None:
    """A source of low confidence stays out of lessons."""

    assert any("độ tin cậy thấp" in message for message in said(faults(*citing("KENH-LOW"))))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("document: luat-cu", "document: luat-la", "LANM-2018-D8: document: văn bản “luat-la” không có"),
        ("replaced_by: LANM-2025-D7.2DD", "replaced_by: LA-1", "LANM-2025-D99: replaced_by: căn cứ “LA-1” không có"),
        (
            "replaced_by: luat-an-ninh-mang-2025",
            "replaced_by: luat-la",
            "luat-cu: replaced_by: văn bản “luat-la” không có",
        ),
    ],
)
def test_the_register_names_only_what_it_holds(faults: Faults, old: str, new: str, sentence: str) -> None:
    """A document or a replacement that is not there is told by its id."""

    assert sentence in said(faults((REGISTER, old, new)))


def test_history_in_another_paragraph_is_no_excuse(faults: Faults) -> None:
    """Who reads one paragraph alone would take the old law for law."""

    change = (VI, "Năm phút: đọc tình huống.", "Luật cũ đã được thay thế.\n\nNăm phút: đọc 86/2015/QH13.")

    assert any("86/2015/QH13" in message for message in said(faults(change)))


BROKEN: list[Case] = [
    ("can-cu", VI, "sources: [LANM-2025-D7.2DD]", "sources: [LANM-2025-D7.2DD, KENH-111]", "bài và câu hỏi không dẫn"),
    ("can-cu", VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [KENH-111]", "sources không ghi mã này"),
    ("can-cu", VI, "bị cấm", "bị cấm theo Luật An ninh mạng năm 2018", "không còn hiệu lực"),
    ("can-cu", BANK, "Quà thật không cần em bấm vội.", "Theo Luật 24/2018/QH14, quà thật không vội.", "24/2018/QH14"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


def test_a_fact_that_ended_before_its_document_does_not_end_the_document(faults: Faults) -> None:
    """Named with its article; without a replacement, what to do is said."""

    ended = (
        REGISTER,
        "document: luat-an-ninh-mang-2025\n",
        "document: luat-an-ninh-mang-2025\n    until: 2026-11-20\n",
    )
    (message,) = said(faults(ended))

    assert "Điều 7 khoản 2 điểm đ Luật" in message
    assert message.endswith("20/11/2026, chưa ghi căn cứ thay: bỏ câu dẫn mã này, trong bài và câu hỏi")
