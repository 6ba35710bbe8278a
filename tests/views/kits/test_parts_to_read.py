"""A scene as parts to read aloud."""

from __future__ import annotations

import pytest

from courseware.drawing.words import Words
from courseware.views.kits import parts_to_read
from courseware.views.kits.parts_to_read import LEADER, Line

CHAT = """Tối nay, nhóm sáng đèn.

/// chat | Nhóm 7B
    me: Trâm
    acts: reply=B

- Tuấn (20:14): Ai đặt tên nào?
- Số lạ? (20:15): Vào đây nhé.
- Cô Hạnh đã thêm em vào nhóm
///

Em đặt máy xuống.
"""
MAIL = """/// mail
    from: "Kho Mây <canh-bao@kho-may.example>"
    subject: "Lần đăng nhập mới"

Tài khoản của bạn vừa được mở.
Nếu là bạn, bạn không cần làm gì.
///
"""


def test_whoever_writes_in_a_chat_is_a_role(spoken: Words) -> None:
    """Narration and what nobody says are read by whoever leads; times, marks and options stay away."""

    assert parts_to_read.lines(CHAT, spoken) == [
        Line(LEADER, "Tối nay, nhóm sáng đèn. Đoạn chat: Nhóm 7B."),
        Line("Tuấn", "Ai đặt tên nào?"),
        Line("Số lạ", "Vào đây nhé."),
        Line(LEADER, "Cô Hạnh đã thêm em vào nhóm Em đặt máy xuống."),
    ]
    assert parts_to_read.roles(parts_to_read.lines(CHAT, spoken)) == [LEADER, "Tuấn", "Số lạ"]


def test_what_nobody_says_has_a_reader(spoken: Words) -> None:
    """Who sent it and what it is about belong to the telling."""

    told = parts_to_read.lines(MAIL, spoken)

    assert [line.role for line in told] == [LEADER, "Người đọc thư"]
    assert "Kho Mây" in told[0].text and "Lần đăng nhập mới" in told[0].text
    assert told[1].text == "Tài khoản của bạn vừa được mở. Nếu là bạn, bạn không cần làm gì."


@pytest.mark.parametrize("kind", ["sms", "call", "address", "post", "permissions", "notice", "paper", "portal"])
def test_every_kind_of_scene_is_read_by_somebody(kind: str, spoken: Words) -> None:
    """Named after what is read."""

    told = parts_to_read.lines(f"/// {kind} | Nơi nào đó\n\nMột câu.\n///\n", spoken)

    assert told[-1] == Line(parts_to_read.READERS[kind], "Một câu.")
