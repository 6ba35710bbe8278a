"""Kinds of scenes, and who speaks in one."""

from __future__ import annotations

import pytest

from courseware.content.scene_kinds import FLAGS, KINDS, SPEAKER, Lines


@pytest.mark.parametrize(
    ("line", "who", "unknown", "time", "text"),
    [
        ("Em: Dạ.", "Em", False, None, "Dạ."),
        ("Cô Hạnh (7:15): Mang vở nhé.", "Cô Hạnh", False, "7:15", "Mang vở nhé."),
        ("Số lạ? (7:20): Bấm vào đây.", "Số lạ", True, "7:20", "Bấm vào đây."),
        ("Số lạ ?: Alo", "Số lạ", True, None, "Alo"),
        ("Cô Hạnh : Chào em.", "Cô Hạnh", False, None, "Chào em."),
        ("Em: Hẹn 7:15: đúng giờ.", "Em", False, None, "Hẹn 7:15: đúng giờ."),
        ("Em: Dạ.\nEm tới ngay.", "Em", False, None, "Dạ.\nEm tới ngay."),
    ],
)
def test_a_line_tells_who_says_what_and_when(line: str, who: str, unknown: bool, time: str | None, text: str) -> None:
    """Only the first colon parts; a question mark behind the name is an unknown sender."""

    match = SPEAKER.match(line)

    assert match is not None
    assert (match["who"], bool(match["unknown"]), match["time"], match["text"]) == (who, unknown, time, text)


@pytest.mark.parametrize(
    "line", ["Cô Hạnh đã thêm em vào nhóm", ": Chào em.", "Em:Dạ.", "Xem https://a.example", "(7:15): Dạ."]
)
def test_a_line_without_a_speaker_is_nobodys(line: str) -> None:
    """An address or a time is no name."""

    assert SPEAKER.match(line) is None


def test_a_kind_stands_under_its_name_and_a_flag_in_some_kind() -> None:
    """An option is named once in a kind."""

    assert [name for name, kind in KINDS.items() if kind.name != name] == []
    assert {option for kind in KINDS.values() for option in kind.options} >= FLAGS
    assert all(len(set(kind.options)) == len(kind.options) for kind in KINDS.values())
    assert {kind.lines for kind in KINDS.values()} == set(Lines)
