"""The joined rows of head."""

from __future__ import annotations

from courseware.views.papers import heads
from courseware.views.papers.plan import Paper

from .conftest import text_of


def test_the_head_of_the_matrix_is_joined_as_in_the_form(papers: dict[str, Paper]) -> None:
    """12 columns of levels; 9 and 3; three forms; Biết, Hiểu, Vận dụng five times."""

    head = heads.of_matrix(papers["lop-10-12"])
    told = [[(text_of(cell), getattr(cell, "across", 1), getattr(cell, "down", 1)) for cell in row] for row in head]

    assert told[0] == [
        ("TT", 1, 4), ("Chủ đề/Chương", 1, 4), ("Nội dung/đơn vị kiến thức", 1, 4),
        ("Mức độ đánh giá", 12, 1), ("Tổng", 3, 3), ("Tỉ lệ % điểm", 1, 4),
    ]  # fmt: skip
    assert told[1] == [("TNKQ", 9, 1), ("Tự luận", 3, 2)]
    assert told[2] == [("Nhiều lựa chọn", 3, 1), ("“Đúng - Sai”", 3, 1), ("Trả lời ngắn", 3, 1)]
    assert [name for name, _, _ in told[3]] == ["Biết", "Hiểu", "Vận dụng"] * 5


def test_the_head_of_the_specification_says_what_is_to_be_reached(papers: dict[str, Paper]) -> None:
    """Four columns before the levels, none behind them."""

    first, second, _, last = heads.of_specification(papers["lop-10-12"])

    assert [text_of(one) for one in first] == [
        "TT", "Chủ đề/Chương", "Nội dung/đơn vị kiến thức", "Yêu cầu cần đạt", "Số câu hỏi ở các mức độ đánh giá",
    ]  # fmt: skip
    assert [text_of(one) for one in second] == ["TNKQ", "Tự luận"]
    assert len(last) == 12


def test_primary_school_has_its_own_forms_and_levels(papers: dict[str, Paper]) -> None:
    """And shares of questions."""

    first, _, forms, last = heads.of_matrix(papers["lop-3-5"])

    assert text_of(first[-1]) == "Tỉ lệ % số câu"
    assert [text_of(one) for one in forms] == ["Nhiều lựa chọn", "Nối, xếp nhóm", "Điền khuyết"]
    assert [text_of(one) for one in last] == ["Mức 1", "Mức 2", "Mức 3"] * 5
