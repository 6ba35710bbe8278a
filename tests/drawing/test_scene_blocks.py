"""Scenes drawn by the real templates."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.content.scene_kinds import FLAGS, KINDS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = {
    "chat": "/// chat | Nhóm 6A\n- Cô Hạnh (7:15): Mang *vở* nhé.\n- Số lạ? (7:20): Bấm ==đây==.\n- Em: Dạ.\n///",
    "sms": '/// sms | Số lạ\n    time: "7:20"\n\nChào em.\n///',
    "mail": '/// mail\n    from: "Cô <==co@x.example==>"\n    subject: Bài\n\nChào.\n///',
    "call": "/// call | Số lạ\n    note: Gọi lần ba\n\nNghe này.\n///",
    "address": "/// address | https://==x.example==/dang-nhap\n    lock: true\n///",
    "post": "/// post | Trang A\n    time: 2 giờ trước\n\nTin.\n\n- Bạn B: Thật à?\n///",
    "permissions": "/// permissions | Tiện ích A\n- Đọc mọi trang\n- ==Xem lịch sử==\n///",
    "notice": "/// notice | Trường A\n    date: 12/11/2026\n    sign: Hiệu trưởng\n\nNghỉ học.\n///",
    "paper": "/// paper | Mẩu giấy\n    by: Diệp\n\nHẹn ở thư viện.\n///",
    "portal": "/// portal | Trường A\n    address: a.example\n\n- Thông báo\n- ==Tin lạ==\n///",
}


def test_every_kind_has_an_example() -> None:
    """Here, on the page for authors in both languages, and in the table for authors."""

    assert set(EXAMPLES) == set(KINDS)
    for lang in Lang:
        page = (ROOT / f"docs/{lang.value}/tac-gia/canh.md").read_text("utf-8")
        assert {kind for kind in KINDS if f"{{#{kind}}}" in page and f"\n/// {kind}" in page} == set(KINDS)
    told = (
        (ROOT / "quizzes/README.md")
        .read_text("utf-8")
        .partition("chứa được một cảnh trong câu dẫn:")[2]
        .partition("\n")[0]
    )
    assert set(re.findall("`([a-z]+)`", told)) == set(KINDS)
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {kind for kind in KINDS if f"\n| `{kind}` | " in table} == set(KINDS)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("kind", list(KINDS))
def test_a_scene_says_what_it_is(draw: Callable[..., HtmlElement], kind: str, lang: Lang) -> None:
    """A figure of its class with a caption, nothing of the block's syntax left, no style and no dead control."""

    figure = draw(EXAMPLES[kind], lang)

    assert f"scene-{kind}" in figure.get("class")
    assert figure.xpath("./figcaption")[0].text_content().strip()
    assert "///" not in figure.text_content()
    assert figure.xpath(".//@style | .//slot | .//input | .//button") == []


@pytest.mark.parametrize(
    ("kind", "option"),
    [(kind.name, option) for kind in KINDS.values() for option in kind.options if option not in FLAGS | {"me"}],
)
def test_every_option_that_may_be_written_is_drawn(draw: Callable[..., HtmlElement], kind: str, option: str) -> None:
    """Nothing that an author typed is lost; `me` names a speaker and shows in the side of the bubble."""

    caption = " | Nơi A" if KINDS[kind].caption else ""

    assert "Chữ riêng" in draw(f"/// {kind}{caption}\n    {option}: Chữ riêng\n\nLời.\n///").text_content()


@pytest.mark.parametrize("kind", [k for k, text in EXAMPLES.items() if "==" in text])
def test_marks_work_wherever_text_stands(draw: Callable[..., HtmlElement], kind: str) -> None:
    """In lines, in options, in the caption: what a `spot` question points at."""

    assert len(draw(EXAMPLES[kind]).xpath(".//mark")) == 1


def test_what_an_author_wrote_stands_without_a_wrapper(draw: Callable[..., HtmlElement]) -> None:
    """Plain spans are bytes on every page; what is in them keeps its order, and a drawn key stays."""

    chat = draw("/// chat | Nhóm *6A*\n- Cô Hạnh (7:15): Mang *vở* và **bút** nhé.\n///")
    call = draw("/// call | Số lạ\n    note: Gọi *lần* ba\n\nNghe này.\n///")

    assert chat.xpath(".//span[not(@*)]") == []
    assert chat.xpath(".//li/p")[0].text_content() == "Mang vở và bút nhé."
    assert "Gọi lần ba" in call.text_content()
    assert len(call.xpath(".//div[@class='keys']/span")) == 2


def test_a_speaker_is_told_apart(draw: Callable[..., HtmlElement]) -> None:
    """Who, when, whether unknown, whether oneself."""

    lines = draw(EXAMPLES["chat"]).xpath(".//li")

    assert "Cô Hạnh" in lines[0].text_content()
    assert "7:15" in lines[0].text_content()
    assert lines[0].xpath(".//em")[0].text == "vở"
    assert "người lạ" in lines[1].text_content().lower()
    assert "người lạ" not in lines[0].text_content().lower()


def test_a_mail_address_does_not_become_a_link(draw: Callable[..., HtmlElement]) -> None:
    """Markdown would make <a@b> a mailto: link."""

    figure = draw(EXAMPLES["mail"])

    assert figure.xpath(".//a") == []
    assert "co@x.example" in figure.text_content()


def test_a_line_without_a_speaker_is_a_notice_of_the_chat(draw: Callable[..., HtmlElement]) -> None:
    """“Cô Hạnh đã thêm em vào nhóm” is said by nobody: no face, no name."""

    lines = draw("/// chat | Nhóm 6A\n- Cô Hạnh đã thêm *em* vào nhóm\n- Cô Hạnh : Chào em.\n///").xpath(".//li")

    assert lines[0].get("class") == "notice" and lines[0].text_content() == "Cô Hạnh đã thêm em vào nhóm"
    assert lines[0].xpath(".//em") and not lines[0].xpath(".//b | .//span[@class='face']")
    assert lines[1].xpath("./b")[0].text == "Cô Hạnh"


@pytest.mark.parametrize(("typed", "locked"), [("true", True), ("false", False)])
def test_a_lock_is_true_or_false(draw: Callable[..., HtmlElement], typed: str, locked: bool) -> None:
    """A flag is no text: `false` draws no lock."""

    lock = draw(f"/// address | a.example\n    lock: {typed}\n///").xpath(".//*[contains(@class, 'lock')]")[0]

    assert ("open" not in lock.get("class")) is locked
