"""Items that go somewhere: what match and sort share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
MATCH = "Nối.\n\n- một => A\n> v\n- hai => B\n> v\n- ba => C\n> v\n- => D\n\nHết."
SORT = "Xếp.\n\n- một => Thật\n> v\n- hai => Giả\n> v\n- ba => Thật\n> v\n\nHết."


def test_blanks_do_not_matter(read: Read) -> None:
    """One or several between the parts, some at the end."""
    assert read("match", MATCH.replace("- một => A", "-  một   =>  A  "))[0].key == "abc-"


@pytest.mark.parametrize(
    "almost",
    ["– một => A", "* một => A", "-một => A", " - một => A", "- một ⇒ A", "- một → A", "- một -> A", "- một = > A", "- một =＞ A", "- một=>A", "một => A", "1. một => A", "1) một => A",
     "-\u00a0một => A", "- một =>\u00a0A", "\u200b- một => A", "- một =>", "- một A"],
)  # fmt: skip
def test_what_is_almost_a_pair_is_refused_on_its_line(read: Read, almost: str) -> None:
    """Never a pair fewer."""
    for line, old in ((3, "- một => A"), (5, "- hai => B"), (7, "- ba => C")):
        body, problems = read("match", MATCH.replace(old, almost))
        assert body is None
        wanted = {line, line + 1} if almost == "- một A" else {line}
        assert wanted & {place for place, _ in problems}, problems


@pytest.mark.parametrize(
    ("kind", "text", "old", "new", "sentence"),
    [
        ("match", MATCH, "hai => B", "hai => A", "cùng một vế phải"),
        ("match", MATCH, "hai => B", "hai => a.", "gần như một"),
        ("match", MATCH, "hai => B", "một => B", "hai mục giống nhau"),
        ("match", MATCH, "hai => B", "hai => B => C", "chỉ có một dấu =>"),
        ("match", MATCH, "- => D", "- => D\n> v", "không có phản hồi"),
        ("match", MATCH, "> v\n- => D", "> v.- => D", "trong phản hồi có chỗ giống một phương án"),
        ("sort", SORT, "hai => Giả", "hai => Thật", "2–3 nhóm"),
        ("sort", SORT, "> v\n\nHết", "> v\n- => Khác\n\nHết", "2–3 nhóm"),
        ("sort", SORT, "- ba => Thật\n> v\n", "", "cần ít nhất 3 mục"),
        ("sort", SORT, "- ba => Thật\n> v", "- ba => Thật", "thiếu phản hồi"),
        ("sort", SORT, "Xếp.", "<quiz>\nXếp.", "không đặt trong <quiz>"),
    ],
)
def test_what_is_wrong_is_told(read: Read, kind: str, text: str, old: str, new: str, sentence: str) -> None:
    """One fault each."""
    _, problems = read(kind, text.replace(old, new))
    assert [message for _, message in problems if sentence in message], problems


def test_an_arrow_in_a_scene_is_no_pair(read: Read) -> None:
    """A chat may say what it likes."""
    assert (
        read("sort", SORT.replace("Xếp.", "Xếp.\n\n/// chat | Lớp\n- Cô (7:15): Vào Cài đặt => Bảo mật.\n///"))[1] == []
    )
