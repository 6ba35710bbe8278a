"""The paths through a story: what cannot be walked is told; every story of the course can be."""

from __future__ import annotations

import pytest

from courseware.content.labs import paths
from courseware.content.labs.tale import Tale
from courseware.content.model import Course, Lang

from .test_tale import STORY, read

MOST_MOMENTS = 24


def told(old: str, new: str) -> list[str]:
    """What is wrong with the story after a change."""
    assert old in STORY
    return [fault.message for fault in read(STORY.replace(old, new, 1))[0].faults()]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("-> c {trust}", "-> d {trust}", "không có đoạn này"),
        ("-> c {trust}", "-> a {trust}", "chuyện đi vòng"),
        ("### Hết {#c after=24:10 end=good}", "### Lạc {#d at=8:00 end=good}\n\nLạc.\n\n### Hết {#c after=24:10 end=good}", "không đường nào dẫn tới đoạn “d”"),
        ("end=good}", "end=good}\n\n- Đi -> b\n> Vì.\n", "cần lựa chọn, hoặc end"),
        ("? Mẹ hỏi: “Ai thế?”\n", "", "lời của người lớn"),
        ("> Đúng sách.\n", "", "thiếu “> vì sao”"),
        ("-> b {trust}", "-> b", "cần một trong trust, check, drop"),
        ("-> c {drop}", "-> c {trust}", "một lựa chọn check hoặc drop"),
        ("is=genuine", "is=fake", "0 trong 2 tin là thật"),
        ("after=0:30", "after=0:05", "đồng hồ chạy lùi"),
        ("after=0:30 ", "", "đồng hồ chạy lùi"),
        ("{#a at=6:45 ", "{#a ", "thiếu at"),
        ("{#b at=7:00", "{#a at=7:00", "neo của riêng nó"),
        ("set=goi,ghi", "set=goi", "không lựa chọn nào đặt dấu “ghi”"),
        ("set=goi,ghi", "set=goi,ghi,moi", "dấu “moi” chưa có"),
        ("> Cách khác: thôi.\n", "", "cần “> Cách khác: …”"),
    ],
)  # fmt: skip
def test_what_cannot_be_walked_is_told(old: str, new: str, sentence: str) -> None:
    """Each in a sentence of its own."""
    assert any(sentence in message for message in told(old, new))


def test_a_mark_is_spoken_of_only_after_it_can_be_set() -> None:
    """The first moment has none behind it."""
    tale, _ = read()
    assert paths.may_have(tale) == {"a": set(), "b": {"goi", "ghi"}, "c": {"goi", "ghi"}}
    early = STORY.replace("- Gọi lại", "{if=goi}\n\nSớm quá.\n\n- Gọi lại")
    assert [fault.message for fault in read(early)[0].faults()] == ["a: chưa đường nào tới đây đặt dấu “goi”"]


def test_the_longest_path_is_counted_without_walking_all() -> None:
    """Sixteen moments of three choices have forty million paths."""
    tale, _ = read()
    assert paths.longest(tale) == 3
    assert paths.in_order(tale) == ["a", "b", "c"]


def tales(course: Course) -> list[tuple[str, Lang, Tale]]:
    """Every story of the course in every language."""
    return [
        (lab.path, lang, body) for lab in course.labs for lang, body in lab.bodies.items() if isinstance(body, Tale)
    ]


def test_every_story_of_the_course_ends_wherever_one_goes(course: Course) -> None:
    """In both languages the same, within so many moments; from each moment an end is in reach; nothing is out of reach."""
    found = tales(course)
    assert len(found) >= 10
    for path, lang, tale in found:
        order = paths.in_order(tale)
        assert set(order) == {moment.id for moment in tale.moments}, (path, lang)
        assert 0 < paths.longest(tale) <= MOST_MOMENTS, (path, lang)
        ends = {moment.id for moment in tale.moments if moment.end}
        assert all(moment.moves or moment.id in ends for moment in tale.moments), (path, lang)
        assert list(tale.faults()) == []
    for path in {path for path, _, _ in found}:
        vi, en = (tale for where, _, tale in found if where == path)
        assert vi.key == en.key, path


def test_in_no_story_the_place_of_a_choice_tells_what_it_does(course: Course) -> None:
    """Where messages are told apart, no place of the three holds more than two in three of what is safe."""
    for path, lang, tale in tales(course):
        safe = [n for moment in tale.moments for n, move in enumerate(moment.moves) if move.verdict == "check"]
        assert not safe or max(safe.count(n) for n in range(3)) * 3 <= len(safe) * 2, (path, lang)


def test_half_of_what_comes_in_is_genuine(course: Course) -> None:
    """Eight of the week's sixteen, three of the six calls."""
    counts = {
        path: [moment.real for moment in tale.moments if moment.real] for path, lang, tale in tales(course) if lang is Lang.VI
    }  # fmt: skip
    assert [len(counts[f"phong-thuc-hanh/{name}"]) for name in ("mot-tuan-nhom-chat", "cuoc-goi-la")] == [16, 6]
    assert all(real.count("genuine") * 2 == len(real) for real in counts.values())
