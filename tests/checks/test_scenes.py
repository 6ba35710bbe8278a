"""Scenes: nothing that is written in one vanishes, nothing is taken for something else."""

from __future__ import annotations

import pytest

from courseware.checks import scenes

from ..broken import BANK, VI, Case, Faults, is_told, named


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("/// Chat | A\n- Em: Dạ.\n///", 1, "cần dạng “/// loại | tên”"),
        ("///chat | A\n- Em: Dạ.\n///", 1, "cảnh mở bằng"),
        (" /// chat | A\n- Em: Dạ.\n", 1, "cảnh mở bằng"),
        ("//// chat | A\n- Em: Dạ.\n", 1, "cảnh mở bằng"),
        ("// chat | A\n", 1, "cảnh mở bằng"),
        ("/ // chat | A\n", 1, "cảnh mở bằng"),
        ("\\\\\\ chat | A\n", 1, "cảnh mở bằng"),
        ("/// chat: A\n- Em: Dạ.\n///", 1, "cần dạng “/// loại | tên”"),
        ("/// chat |A\n- Em: Dạ.\n///", 1, "cần dạng “/// loại | tên”"),
        ("/// chat A\n- Em: Dạ.\n///", 1, "cần dạng “/// loại | tên”"),
        ("/// chat | A\n- Em: Dạ.\n ///", 3, "cảnh mở bằng"),
        ("/// chat | A\n- Em: Dạ.\n//", 3, "cảnh mở bằng"),
        ("/// chat | A\nEm: Dạ.\n///", 2, "sẽ không được vẽ"),
        ("/// chat | A\n- Em: Dạ.\nCô: Ngoan.\n///", 3, "sẽ không được vẽ"),
        ("/// chat | A\n– Em: Dạ.\n///", 2, "sẽ không được vẽ"),
        ("/// chat | A\n-Em: Dạ.\n///", 2, "sẽ không được vẽ"),
        ("/// chat | A\n1. Em: Dạ.\n///", 2, "sẽ không được vẽ"),
        ("/// chat | A\n///", 1, "trống"),
        ("/// chat | A\n- Em (7:15) Dạ.\n///", 2, "không rõ ai nói"),
        ("/// chat | A\n- Em:Dạ.\n///", 2, "không rõ ai nói"),
        ("/// chat | A\n- Em:\n///", 2, "không rõ ai nói"),
        ("/// chat | A\n- : Dạ.\n///", 2, "không rõ ai nói"),
        ("/// chat | A\n- Em (7:15: Dạ.\n///", 2, "không rõ ai nói"),
        ("/// post | A\n\nTin.\n\n- Thật à?\n///", 5, "không rõ ai nói"),
        ("/// permissions | A\nĐọc lịch sử\n///", 2, "sẽ không được vẽ"),
        ("/// sms | A\n///", 1, "trống"),
        ("/// sms | A\ntime: 7:15\n\nChào.\n///", 2, "phải lùi bốn dấu cách"),
        ("/// sms | A\n  time: 7:15\n\nChào.\n///", 2, "phải lùi bốn dấu cách"),
        ("/// sms | A\n\n    time: 7:15\n\nChào.\n///", 3, ""),
        ("/// sms | A\n    Time: 7:15\n\nChào.\n///", 2, "tuỳ chọn lạ “Time”"),
        ("/// sms | A\n    time:\n\nChào.\n///", 2, "cần chữ"),
        ("/// sms | A\n    time: ~\n\nChào.\n///", 2, "cần chữ"),
        ("/// sms | A\n    time: [7, 15]\n\nChào.\n///", 2, "cần chữ"),
        ("/// sms | A\n    time: 7:15 #1\n\nChào.\n///", 2, "bỏ mất phần “#1”"),
        ("/// sms | A\n    time 7:15\n\nChào.\n///", 2, "tuỳ chọn cần dạng"),
        ("/// address | a.example\n    lock: có\n///", 2, "cần true hoặc false"),
        ("/// mail\n    from: A\n    from: B\n\nChào.\n///", 3, "viết hai lần"),
        ("/// chat | A\n- Em: Dạ.\n\n/// sms | B\nChào.\n///", 1, "chưa đóng"),
        ("///", 1, "chưa mở"),
    ],
)
def test_what_would_vanish_is_told_at_its_line(told, text: str, line: int, said: str) -> None:  # type: ignore[no-untyped-def]
    found = told(scenes.check, text)

    assert [n for n, message in found if said in message][:1] == [line] or (not said and found == []), found


@pytest.mark.parametrize(
    "text",
    [
        "/// chat | A\n- Cô Hạnh đã thêm em vào nhóm\n- Em: Dạ.\n///",
        "/// chat | A\n- Cuộc gọi nhỡ lúc 7:20\n- Em: Dạ.\n///",
        "/// chat | A\n- Cô Hạnh : Chào.\n- Số lạ ? (7:20) : Bấm.\n- Em(7:21): Dạ.\n///",
        "/// chat | A\n- Em: Dạ.\n  Em chào cô.\n\n- Cô: Ngoan.\n///",
        "/// sms | A\n    time: 7:15\n\nChào.\n///",
        "/// address | https://a.example/x\n    lock: false\n///",
        "```\n/// Chat\n///\n```",
        "a.example//b và c/d",
    ],
)
def test_what_is_meant_is_left_alone(told, text: str) -> None:  # type: ignore[no-untyped-def]
    assert told(scenes.check, text) == []


BROKEN: list[Case] = [
    ("canh", VI, "/// chat | Nhóm", "/// zalo | Nhóm", "loại là một trong"),
    ("canh", VI, "- Em (7:21): Dạ.\n///", "- Em (7:21): Dạ.", "chưa đóng"),
    ("canh", BANK, "    to: Em", "    toi: Em", "tuỳ chọn lạ “toi”"),
    ("canh", BANK, "    subject: Quà", "    subject: Khẩn: quà", "YAML không đọc được"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
