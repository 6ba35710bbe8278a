"""A bank read as plain items."""

from __future__ import annotations

import re

from courseware.content.kinds import KINDS
from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang
from courseware.views.exports.format import Wanted
from courseware.views.exports.items import passages

from .conftest import wanted_of

SIGNS = re.compile(r"\*\*|\]\(|^///|\[\[|==|^> |\{#", re.M)
"""Markdown that would have stayed."""
SCENE = """\
Em nhận **một tin**.

/// chat | Số lạ
- ?Bưu cục (19:05): Bấm `a.example` nhé.
///

Em làm gì?"""


def test_each_kind_tells_how_it_is_answered(little: Wanted) -> None:
    """One question of each kind, in the order of the file."""

    found = {item.kind: item.way for item in little.items(little.lessons[0])}

    assert found == {kind.kind: kind.way for kind in KINDS}
    assert set(found.values()) == set(Way)


def test_a_scene_stands_apart_and_reads_as_text(little: Wanted) -> None:
    """What it is, then its lines as they are spoken."""

    before, scene, after = passages(SCENE, little.words)

    assert (before.lines, before.scene) == (("Em nhận một tin.",), False)
    assert scene.scene and scene.lines[0] == "[Đoạn chat: Số lạ]"
    assert scene.lines[1].endswith("Bưu cục (19:05): Bấm a.example nhé.")
    assert after.lines == ("Em làm gì?",)


def test_all_that_a_question_says_about_itself(little: Wanted) -> None:
    """Where it belongs, what it is for, what is said in the end."""

    first, *_, last = little.items(little.lessons[0])

    assert (first.id, first.name, first.why) == ("LD-tin-nhan-la-01", "Em chọn gì", "Quà thật không cần em bấm vội.")
    assert (first.about.lesson, first.about.band, first.about.level) == ("lop-6-7/tin-nhan-la", "Lớp 6–7", 1)
    assert (first.about.tags, first.about.sources, first.about.objective) == (("tin-nhan",), ("LANM-2025-D7.2DD",), "")
    assert last.about.objective == little.lessons[0].texts[Lang.VI].objectives[1]
    assert (last.answers, last.unit) == (("15", "mười lăm"), "phút")


def test_marks_of_a_scene_have_the_letters_of_their_options(little: Wanted) -> None:
    """As on paper, and so that it stays true where the options are shuffled."""

    spot = little.items(little.lessons[0])[6]

    assert "(A) qua@hoa-sen.qua-tang.example" in spot.asked
    assert [option.text for option in spot.options][:2] == ["(A) Địa chỉ người gửi", "(B) Lời chào"]


def test_no_markdown_is_left_in_any_item(whole: Wanted) -> None:
    """Of the real course: whatever a reader of another system sees."""

    for lesson in whole.lessons:
        for item in whole.items(lesson):
            shown = [
                item.asked,
                item.why,
                *(text for one in (*item.options, *item.targets) for text in (one.text, one.feedback)),
            ]
            assert not [text for text in shown if SIGNS.search(text)], item.id


def test_children_who_do_not_read_have_drawings(whole: Wanted) -> None:
    """A drawing for each option or for none; SVG."""

    shown = [
        item for lesson in whole.lessons for item in whole.items(lesson) if any(one.drawing for one in item.options)
    ]

    assert shown
    assert all(one.drawing.startswith("<svg") for item in shown for one in item.options)
    assert {item.about.lesson.partition("/")[0] for item in shown} <= {"mam-non", "lop-1-2", "lop-3-5"}


def test_english_has_the_same_questions(small: Course, little: Wanted) -> None:
    """Ids, ways and keys; other words."""

    english = wanted_of(small, Lang.EN)
    ours, theirs = (wanted.items(wanted.lessons[0]) for wanted in (little, english))

    assert [(one.id, one.way, [o.right for o in one.options]) for one in ours] == [
        (one.id, one.way, [o.right for o in one.options]) for one in theirs
    ]
    assert ours[0].asked != theirs[0].asked
