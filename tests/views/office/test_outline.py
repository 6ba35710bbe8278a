"""How each level is counted."""

from __future__ import annotations

from courseware.views.office import outline
from courseware.views.office.official import item, items
from courseware.views.word.paragraphs import Grid, Para, Style


def lines(*nodes: object, levels: outline.Levels) -> list[str]:
    """The paragraphs."""
    return [one.text for one in outline.written(nodes, levels) if isinstance(one, Para)]  # type: ignore[arg-type]


def test_parts_clauses_points_dashes() -> None:
    """I. in capitals, 1., a), -; below each anew."""

    told = item("Nội dung", item("Một", *items("x", "y")), item("Hai:", item("z", *items("t"))))

    assert lines(told, item("Khác", "Câu."), levels=outline.PARTS) == [
        "I. NỘI DUNG", "1. Một", "a) x", "b) y", "2. Hai:", "a) z", "- t", "II. KHÁC", "Câu.",
    ]  # fmt: skip


def test_points_follow_the_vietnamese_alphabet() -> None:
    """đ after d; no f, j, w, z."""

    assert [outline.letter(n) for n in range(1, 9)] == ["a", "b", "c", "d", "đ", "e", "g", "h"]
    assert not set("fjwz") & set(outline.LETTERS)


def test_articles_go_on_through_all_chapters() -> None:
    """Clauses begin anew."""

    chapters = (item("Một", item("A", *items("x", "y"))), item("Hai", item("B", *items("z"))))

    assert lines(*chapters, levels=outline.CHAPTERS) == [
        "Chương I", "MỘT", "Điều 1. A", "1. x", "2. y", "Chương II", "HAI", "Điều 2. B", "1. z",
    ]  # fmt: skip


def test_what_stands_above_a_table_stays_with_it() -> None:
    """It never ends a page."""

    told = item("Bảng", item("Câu."), Grid((1,), (), ((((),)),)))
    found = [one for one in outline.written((told,), outline.PARTS) if isinstance(one, Para)]

    assert [one.style for one in found] == [Style.OPENING, Style.OPENING]


def test_a_duty_is_found_where_it_is_answered() -> None:
    """By the numbers above it; paragraphs are not counted."""

    body = (item("I", "câu"), item("II", "câu", item("1", item("a"), item("b", duties="000.1.a"))))

    assert list(outline.places(body, outline.PARTS)) == [("000.1.a", "II.1.b")]
