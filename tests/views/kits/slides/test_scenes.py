"""Scenes as shapes with text in them."""

from __future__ import annotations

import pytest

from courseware.content.scene_kinds import KINDS
from courseware.views.kits.slides import scenes
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look
from courseware.views.kits.slides.pieces import Panel, Piece

from .conftest import panels, texts

CHAT = """\
/// chat | Nhóm lớp 8A
    me: Trâm
    acts: reply=B

- Cô Hạnh (7:15): Các em nhớ mang vở.
- Số lạ? (7:20): Vào qua-tang.example
  để nhận quà.
- Trâm: Dạ.
- Cô Hạnh đã thêm em vào nhóm
///"""
MAIL = """\
/// mail
    from: "Phòng Đào tạo <==so-giao-duc.qua-tang.example==>"
    subject: "Khẩn: tài khoản"
    attach: phu-luc.zip

Thầy cô bấm ngay.
- đúng một việc
///"""
OTHERS = {
    "sms": ("/// sms | Ngân hàng\n    time: 20:15\n\nMã của em là 1234.\n///", ["Tin nhắn từ: Ngân hàng   20:15", "Mã của em là 1234."]),
    "call": (
        "/// call | Số lạ\n    note: lần thứ hai\n\nChuyển tiền ngay.\n///",
        ["Cuộc gọi từ: Số lạ", "Đang gọi đến · lần thứ hai", "Chuyển tiền ngay.", "Ngắt cuộc gọi", "Nghe máy"],
    ),
    "address": ("/// address | hoa-sen.example\n    lock: true\n///", ["có ổ khoá  |  hoa-sen.example"]),
    "post": (
        "/// post | Trang Chuyện Lạ\n    time: sáng nay\n\nMèo to lắm!\n\n- Bình: Thật à?\n///",
        ["Bài đăng của: Trang Chuyện Lạ   sáng nay", "Mèo to lắm!", "Bình luận", "Bình: Thật à?"],
    ),
    "permissions": (
        "/// permissions | Tra từ\n    acts: deny=A\n\n- Đọc mọi trang\n///",
        ["Tiện ích xin quyền: Tra từ", "Tiện ích này sẽ có thể:", "Đọc mọi trang", "Từ chối", "Cho phép"],
    ),
    "notice": (
        "/// notice | Trường Hoa Sen\n    date: 14/12\n    sign: Hiệu trưởng\n\nMai nghỉ học.\n///",
        ["Thông báo của: Trường Hoa Sen", "Mai nghỉ học.", "14/12", "Hiệu trưởng"],
    ),
    "paper": ("/// paper | Tờ lời hẹn\n    by: Cả nhà\n\nRửa tay.\n///", ["Giấy: Tờ lời hẹn", "Rửa tay.", "Cả nhà"]),
    "portal": (
        "/// portal | THPT Đồi Thông\n    address: doi-thong.example\n\n- Lịch thi\n///",
        ["Trang chủ của: THPT Đồi Thông", "doi-thong.example", "Lịch thi"],
    ),
}  # fmt: skip


def drawn(markdown: str, contents: Contents) -> list[Piece]:
    """The pieces of a scene."""
    return scenes.pieces(scenes.read(markdown), contents.runs, contents.words)


def test_a_chat_is_bubbles(contents: Contents) -> None:
    """Who reads this speaks at the right, a stranger is called one; what nobody says is a notice. The first line leads."""

    found = [piece for piece in drawn(CHAT, contents) if isinstance(piece, Panel)]

    assert texts([*found]) == [
        "Đoạn chat: Nhóm lớp 8A",
        "Cô Hạnh 7:15: Các em nhớ mang vở.",
        "Số lạ (người lạ) 7:20: Vào qua-tang.example để nhận quà.",
        "Trâm: Dạ.",
        "Cô Hạnh đã thêm em vào nhóm",
    ]
    assert [panel.look for panel in found] == [Look.HEAD, Look.OTHERS, Look.STRANGER, Look.OWN, Look.NOTICE]
    assert [panel.end for panel in found] == [False, False, False, True, False]
    assert found[0].leads


def test_a_mail_has_its_head(contents: Contents) -> None:
    """Sender with the address, subject, attachment; marks within are kept for questions that point at them."""

    head, body = panels(drawn(MAIL, contents))

    assert [para.text for para in head.paras] == [
        "Từ: Phòng Đào tạo <so-giao-duc.qua-tang.example>", "Tiêu đề: Khẩn: tài khoản", "Tệp kèm: phu-luc.zip",
    ]  # fmt: skip
    assert [run.text for run in head.paras[0].runs if run.underlined] == ["so-giao-duc.qua-tang.example"]
    assert [(para.text, para.mark) for para in body.paras] == [("Thầy cô bấm ngay.", ""), ("đúng một việc", "•")]


@pytest.mark.parametrize("kind", OTHERS)
def test_every_other_kind_shows_all_that_its_author_wrote(kind: str, contents: Contents) -> None:
    """Caption, options, text and list, in the order in which they are read."""

    markdown, expected = OTHERS[kind]

    assert texts(drawn(markdown, contents)) == expected


def test_no_kind_of_scene_is_forgotten() -> None:
    """A new one fails here until it has its shape."""

    assert {*OTHERS, "chat", "mail"} == set(KINDS)
    assert set(scenes._DRAWN) == set(KINDS)


def test_what_is_no_scene_is_refused() -> None:
    """With the line."""

    with pytest.raises(ValueError, match="không phải cảnh"):
        scenes.read("không phải cảnh")
