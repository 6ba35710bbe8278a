"""A board game: its fields, and that half of what is told apart is genuine."""

from __future__ import annotations

from courseware.content.labs.board import LONGEST, Board
from courseware.content.model import Course

RULES = "".join(f"{n}. Luật.\n" for n in range(1, 9))
FIELDS = "- start: Đi.\n- genuine: Cô nhắn.\n> Đúng nhóm.\n- doubtful: Số lạ.\n> Xin mã.\n- leaf: Hỏi mẹ.\n- leaf: Kể cô.\n- end: Tới.\n"
BODY = f"## Luật {{#luat}}\n\n{RULES}\n## Đường {{#duong-di}}\n\n{FIELDS}\n## Thầy cô {{#thay-co}}\n\nHết.\n"


def told(old: str = "", new: str = "") -> list[str]:
    """What is wrong with the board after a change."""
    board, wrong = Board.parse(Board.cut(BODY.replace(old, new, 1), 1))
    return [fault.message for fault in (*wrong, *board.faults())]


def test_a_board_is_read() -> None:
    """Kinds, texts and reasons in the order of the path."""
    board, wrong = Board.parse(Board.cut(BODY, 1))
    assert wrong == [] and list(board.faults()) == []
    assert board.key == ("start", "genuine", "doubtful", "leaf", "leaf", "end")
    assert [field.why for field in board.fields if field.asks] == ["Đúng nhóm.", "Xin mã."]
    assert board.after.strip() == "## Thầy cô {#thay-co}\n\nHết."


def test_what_a_board_lacks_is_told() -> None:
    """Each in a sentence of its own."""
    for old, new, sentence in (
        ("- start: Đi.", "- leaf: Đi.", "ô đầu là start"),
        ("- leaf: Kể cô.\n", "", "chia hết cho 6"),
        ("- doubtful: Số lạ.", "- genuine: Số lạ.", "cần bằng nhau"),
        ("> Xin mã.\n", "", "cần “> vì sao”"),
        ("Hỏi mẹ.", "x" * (LONGEST + 1), "nhiều nhất"),
        ("8. Luật.\n", "", "đúng 8 câu"),
        ("- leaf: Hỏi", "- lá: Hỏi", "ô cần dạng"),
    ):
        assert any(sentence in message for message in told(old, new)), new


def test_the_board_of_the_course_has_four_rows_in_both_languages(course: Course) -> None:
    """Twenty-four fields, eight genuine, eight doubtful."""
    lab = next(lab for lab in course.labs if lab.kind == "board")
    for body in lab.bodies.values():
        assert isinstance(body, Board)
        assert len(body.fields) == 24 and body.key.count("genuine") == body.key.count("doubtful") == 8
