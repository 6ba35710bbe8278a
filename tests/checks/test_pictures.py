"""A lesson's picture is there, of parts and people that are there, with words for who cannot see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import REGISTRY, Case, Faults, Kept, is_told, let_be, named

ROWS = f"{REGISTRY}/pictures.yml"
CAST = f"{REGISTRY}/cast.yml"
BROKEN: list[Case] = [
    ("hinh", ROWS, "place: classroom", "place: market", "place: hình “market” không có trong overrides/pictures/places.svg; có: classroom, gate"),
    ("hinh", ROWS, "face: worried", "face: angry", "face: hình “angry” không có"),
    ("hinh", ROWS, "holds: phone-back", "holds: sword", "holds: hình “sword” không có"),
    ("hinh", ROWS, "thing: phone,", "thing: phon,", "thing: hình “phon” không có"),
    ("hinh", ROWS, "shows: letter", "shows: lettre", "shows: hình “lettre” không có"),
    ("hinh", ROWS, "thing: phone,", "thing: letter,", "“letter” không có màn hình; dùng một trong: phone"),
    ("hinh", ROWS, "who: Nam", "who: Bình", "“Bình” không có trong cast.yml, cũng không có ở others (ban)"),
    ("hinh", ROWS, "hair: short", "hair: kort", "ban: hair: hình “kort” không có"),
    ("hinh", ROWS, "vào màn hình.", "vào màn hình", "alt.vi: viết một câu"),
    ("hinh", ROWS, "vào màn hình.", f"vào {'rất ' * 25}lâu.", "alt.vi: dài 34 tiếng, nhiều nhất 25"),
    ("hinh", ROWS, "  lop-6-7/tin-nhan-la:", "  lop-6-7/tin-nhan-lạ:", "không có bài nào ở đường dẫn này"),
    ("thieu-hinh", ROWS, "  lop-6-7/tin-nhan-la:", "  lop-6-7/tin-nhan-lạ:", "lop-6-7/tin-nhan-la: bài chưa có hình"),
    ("hinh", CAST, "looks: {age: teen, hair: short", "looks: {age: teen, hair: kort", "Nam: hair: hình “kort” không có"),
    ("hinh", CAST, ", looks: {age: teen, hair: short, skin: 2, wears: primary}", "", "“Nam” trong cast.yml chưa có looks"),
    ("hinh", CAST, "adds: [glasses]", "adds: [hat]", "Hạnh: adds: hình “hat” không có"),
    ("khoa", ROWS, "pose: point", "pose: jump", "cần một trong: 'rest', 'phone'"),
    ("khoa", ROWS, "mood: day", "mood: gloom", "cần một trong: 'morning'"),
    ("khoa", ROWS, ', en: "Nam holds a phone and Ms Hạnh points at the screen."', "", "alt.en: thiếu khoá này"),
    ("hinh", "overrides/pictures/things.svg", '<path d="M-42-27', '<text>Thư</text><path d="M-42-27', "letter: <text> không dùng được"),
]  # fmt: skip
KEPT: list[Kept] = [
    ("hinh", ROWS, "who: Nam", "who: ban"),
    ("hinh", ROWS, "face: worried, holds: phone-back", "wears: ao-dai"),
    ("hinh", ROWS, ", shows: letter", ""),
]
"""What comes near the rule and keeps it."""


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_only_comes_near_the_rule_is_let_be(faults: Faults, case: Kept) -> None:
    """A rule that refused these would be in the way."""

    assert let_be(faults, case)


def test_everything_that_is_wrong_is_told_at_once(faults: Faults) -> None:
    """A row with three faults is mended in one go, at its own line."""

    row = "  lop-6-7/tin-nhan-la:"
    found = faults((ROWS, "place: classroom", "place: market"), (ROWS, "face: worried", "face: angry"), (ROWS, "who: Hạnh", "who: Mai"))  # fmt: skip

    assert [p.line for p in found if p.rule == "hinh"] == [4, 4, 4], row


def test_a_draft_may_wait_for_its_picture(mini: Path, faults: Faults) -> None:
    """A picture is asked for when the lesson is published."""

    (mini / ROWS).write_text("others: {}\npictures: {}\n", "utf-8")
    lesson = "docs/vi/lop-6-7/tin-nhan-la.md"
    draft = faults((lesson, "strand: S4", "status: draft\nstrand: S4"))

    assert [p for p in draft if p.rule == "thieu-hinh"] == []


def test_a_moved_lesson_takes_its_picture_along(mini: Path, faults: Faults) -> None:
    """The old path says where the lesson is now."""

    for lang in ("vi", "en"):
        (mini / f"docs/{lang}/lop-6-7/bai-cu.md").write_text("---\nmoved_to: lop-6-7/tin-nhan-la\n---\n", "utf-8")
    found = faults((ROWS, "  lop-6-7/tin-nhan-la:", "  lop-6-7/bai-cu:"))

    assert any("bài đã chuyển sang “lop-6-7/tin-nhan-la”; đổi đường dẫn của hình" in p.message for p in found)


def test_neighbours_do_not_look_alike(mini: Path, faults: Faults) -> None:
    """The same place with the same person first, twice in a row in one band."""

    for top in ("docs", "quizzes"):
        for lang in ("vi", "en"):
            first = mini / f"{top}/{lang}/lop-6-7/tin-nhan-la.md"
            (mini / f"{top}/{lang}/lop-6-7/bai-hai.md").write_text(first.read_text("utf-8"), "utf-8")
    rows = (mini / ROWS).read_text("utf-8")
    row = rows[rows.index("  lop-6-7/") :]
    (mini / ROWS).write_text(rows + row.replace("tin-nhan-la", "bai-hai"), "utf-8")
    alike = [p.message for p in faults() if "giống hình bài ngay trước" in p.message]
    other = [p for p in faults((ROWS, "place: classroom", "place: gate")) if "giống hình" in p.message]

    assert len(alike) == 1 and other == []
