"""A young lesson's story: three panels, each of parts that are there, with a sentence to read aloud that says no answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import REGISTRY, Case, Faults, Kept, is_told, let_be, named

ROWS = f"{REGISTRY}/stories.yml"
STORY = """\
stories:
  lop-6-7/tin-nhan-la:
    - place: classroom
      mood: day
      who: [{who: Nam, at: [200, 160], holds: phone-back}]
      says: {vi: "Nam mở máy.", en: "Nam opens his phone."}
      alt: {vi: "Nam cầm điện thoại.", en: "Nam holds a phone."}
    - place: classroom
      mood: day
      who: [{who: Nam, at: [200, 160], face: worried}]
      things: [{thing: letter, at: [300, 200]}]
      says: {vi: "Một tin lạ hiện ra.", en: "An odd message appears."}
      alt: {vi: "Nam lo lắng bên lá thư.", en: "Nam worries beside a letter."}
    - place: gate
      mood: day
      left: 240
      who: [{who: Hạnh, at: [200, 160]}]
      says: {vi: "Mọi chuyện đã yên.", en: "All is well again."}
      alt: {vi: "Cô Hạnh mỉm cười.", en: "Ms Hạnh smiles."}
"""
LAST = STORY[STORY.index("    - place: gate") :]
BROKEN: list[Case] = [
    ("truyen", ROWS, "place: classroom", "place: market", "tin-nhan-la: ô 1: place: hình “market” không có"),
    ("truyen", ROWS, "face: worried", "face: angry", "ô 2: face: hình “angry” không có"),
    ("truyen", ROWS, "thing: letter", "thing: lettre", "ô 2: thing: hình “lettre” không có"),
    ("truyen", ROWS, "who: Hạnh", "who: Bình", "ô 3: who: “Bình” không có trong cast.yml"),
    ("truyen", ROWS, "Nam mở máy.", "Nam mở máy", "ô 1: says.vi: viết một câu để đọc to"),
    ("truyen", ROWS, "Nam mở máy.", f"Nam {'mở ' * 12}máy.", "ô 1: says.vi: dài 14 tiếng, nhiều nhất 12"),
    ("truyen", ROWS, "his phone.", f"{'his ' * 13}phone.", "ô 1: says.en: dài 16 tiếng, nhiều nhất 14"),
    ("truyen", ROWS, "Mọi chuyện đã yên.", "Nam không bấm, hỏi cô Hạnh!", "ô 3: says.vi: nói luôn đáp án “Không bấm, hỏi cô Hạnh” của câu tin-nhan-la-01"),
    ("truyen", ROWS, "Nam cầm điện thoại.", "Nam cầm điện thoại", "ô 1: alt.vi: viết một câu nói điều nhìn thấy"),
    ("truyen", ROWS, LAST, "", "truyện có đúng 3 ô (trước, lúc phải chọn, sau khi nhờ giúp); đang có 2"),
    ("truyen", ROWS, "  lop-6-7/tin-nhan-la:", "  lop-6-7/tin-nhan-lạ:", "không có bài nào ở đường dẫn này"),
    ("khoa", ROWS, "left: 240", "left: 241", "240"),
    ("khoa", ROWS, ', en: "Ms Hạnh smiles."', "", "alt.en: thiếu khoá này"),
    ("khoa", ROWS, 'says: {vi: "Mọi chuyện đã yên.", en: "All is well again."}\n      ', "", "says: thiếu khoá này"),
]  # fmt: skip
KEPT: list[Kept] = [
    ("truyen", ROWS, "left: 240", "left: 0"),
    ("truyen", ROWS, "Mọi chuyện đã yên.", "Nam hỏi cô Hạnh rồi."),
    ("truyen", ROWS, "Nam mở máy.", f"Nam {'mở ' * 10}máy!"),
]
"""What comes near the rule and keeps it."""


@pytest.fixture
def told(mini: Path, faults: Faults) -> Faults:
    """The small project with a story."""
    (mini / ROWS).write_text(STORY, "utf-8")
    return faults


def test_a_story_that_keeps_the_rules_is_let_be(told: Faults) -> None:
    assert told() == []


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(told: Faults, case: Case) -> None:
    """One change, and the fault is told with its panel and what was expected."""

    assert is_told(told, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_only_comes_near_the_rule_is_let_be(told: Faults, case: Kept) -> None:
    """A rule that refused these would be in the way."""

    assert let_be(told, case)


def test_a_lesson_for_little_children_needs_its_story(faults: Faults) -> None:
    """When it is published; a band of pupils who read by themselves needs none."""

    scope, grades = f"{REGISTRY}/scope.yml", ("grades: [6, 7]", "grades: [1, 2]")
    little = [p for p in faults((scope, *grades)) if p.rule == "thieu-truyen"]

    assert [(p.path, p.message.partition(";")[0]) for p in little] == [
        (ROWS, "lop-6-7/tin-nhan-la: bài chưa có truyện ba ô")
    ]
