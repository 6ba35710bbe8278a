"""Drawings of options: one for each option, of parts that are there, and none that tells which one is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import REGISTRY, Case, Faults, Kept, is_told, let_be, named

ROWS = f"{REGISTRY}/choices.yml"
DRAWN = """\
choices:
  lop-6-7/tin-nhan-la:
    mood: day
    drawings:
      bam: {who: [{who: Nam, at: [60, 60]}], things: [{thing: phone, at: [140, 90]}]}
      hoi-co: {who: [{who: Nam, at: [60, 60]}, {who: Hạnh, at: [140, 60]}]}
      gui: {who: [{who: Nam, at: [60, 60]}], things: [{thing: letter, at: [140, 90]}]}
    questions:
      tin-nhan-la-01: [bam, hoi-co, gui]
"""
BROKEN: list[Case] = [
    ("hinh-phuong-an", ROWS, "thing: phone", "thing: phon", "tin-nhan-la: bam: thing: hình “phon” không có"),
    ("hinh-phuong-an", ROWS, "who: Hạnh", "who: Bình", "hoi-co: who: “Bình” không có trong cast.yml"),
    ("hinh-phuong-an", ROWS, "{who: [{who: Nam, at: [60, 60]}], things: [{thing: letter, at: [140, 90]}]}", "{}", "gui: hình trống; thêm who hoặc things"),
    ("hinh-phuong-an", ROWS, "      gui:", "      gui-di:", "gui-di: không câu nào dùng hình này"),
    ("hinh-phuong-an", ROWS, "[bam, hoi-co, gui]", "[bam, hoi-co, gửi]", "tin-nhan-la-01: hình “gửi” không có ở drawings; có: bam, hoi-co, gui"),
    ("hinh-phuong-an", ROWS, "[bam, hoi-co, gui]", "[bam, hoi-co]", "câu có 3 phương án mà ghi 2 hình"),
    ("hinh-phuong-an", ROWS, "[bam, hoi-co, gui]", "[bam, hoi-co, bam]", "hai phương án cùng một hình"),
    ("hinh-phuong-an", ROWS, "tin-nhan-la-01:", "tin-nhan-la-99:", "tin-nhan-la-99: ngân hàng của bài không có câu này; có: tin-nhan-la-01"),
    ("hinh-phuong-an", ROWS, "tin-nhan-la-01:", "tin-nhan-la-02:", "tin-nhan-la-02: câu multiple không có hình; chỉ câu single, sort"),
    ("hinh-phuong-an", ROWS, "{who: Nam, at: [60, 60]}, ", "{who: Nam, at: [60, 60], face: worried}, ", "mặt lộ đáp án (calm, worried, calm)"),
    ("hinh-phuong-an", ROWS, "{who: Nam, at: [60, 60]}, ", "{who: Nam, at: [60, 60], size: 120}, ", "người to nhỏ khác nhau"),
    ("hinh-phuong-an", ROWS, "  lop-6-7/tin-nhan-la:", "  lop-6-7/tin-nhan-lạ:", "không có bài nào ở đường dẫn này"),
    ("khoa", ROWS, "mood: day", "mood: gloom", "cần một trong: 'morning'"),
]  # fmt: skip
KEPT: list[Kept] = [
    ("hinh-phuong-an", ROWS, "{who: [{who: Nam, at: [60, 60]}], things: [{thing: letter", "{things: [{thing: letter"),
    ("hinh-phuong-an", ROWS, "{who: Hạnh, at: [140, 60]}", "{who: Hạnh, at: [140, 60], face: worried, size: 90}"),
]
"""What comes near the rule and keeps it: an option without people, and somebody else’s face."""


@pytest.fixture
def drawn(mini: Path, faults: Faults) -> Faults:
    """The small project with drawings for the options of its first question."""
    (mini / ROWS).write_text(DRAWN, "utf-8")
    return faults


def test_drawings_that_keep_the_rules_are_let_be(drawn: Faults) -> None:
    assert drawn() == []


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(drawn: Faults, case: Case) -> None:
    """One change, and the fault is told with its drawing or question and what was expected."""

    assert is_told(drawn, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_only_comes_near_the_rule_is_let_be(drawn: Faults, case: Kept) -> None:
    """A rule that refused these would be in the way."""

    assert let_be(drawn, case)


def test_everybody_may_have_a_face_of_their_own(mini: Path, faults: Faults) -> None:
    """Where faces are what is asked about, each option has another one."""

    faces = DRAWN.replace("hoi-co: {who: [{who: Nam, at: [60, 60]}, {who: Hạnh, at: [140, 60]}]}", "hoi-co: {who: [{who: Nam, at: [60, 60], face: worried}]}")  # fmt: skip
    faces = faces.replace("gui: {who: [{who: Nam, at: [60, 60]}], things:", "gui: {things:")
    (mini / ROWS).write_text(faces, "utf-8")

    assert faults() == []
