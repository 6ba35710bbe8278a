"""Where a lesson wants its questions."""

from __future__ import annotations

from pathlib import Path

from courseware.content import placing, reading


def test_markers_name_questions_or_take_the_rest(mini: Path) -> None:
    """What one marker names, the marker without names leaves out; the order is the marker's, then the bank's."""

    course = reading.read(mini).course
    assert course is not None
    bank = next(iter(course.banks.values()))
    ids = [question.id for question in bank.questions]
    body = f"<!-- quiz: {ids[2]}, {ids[0]} -->\n\ntext\n\n<!-- quiz -->\n"
    first, rest = placing.groups(body, bank)

    assert placing.named(body) == [[ids[2], ids[0]], []]
    assert [question.id for question in first] == [ids[2], ids[0]]
    assert [question.id for question in rest] == [ids[1], *ids[3:]]


def test_a_marker_inside_a_line_is_text() -> None:
    """Only a line of its own is a place."""

    assert placing.named("xem <!-- quiz --> ở đây") == []
    assert placing.groups("<!-- quiz: khong-co-01 -->", None) == [[]]
