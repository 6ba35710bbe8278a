"""The key of the sheet."""

from __future__ import annotations

from collections.abc import Callable

from courseware.views.kits.material import Material

from .conftest import Papers, lines


def test_each_question_has_its_key_in_the_order_of_the_sheet(papers: Papers, given: Callable[[str], Material]) -> None:
    """Right, why, and what tempts."""

    for path, elements in papers["dap-an"].items():
        found = given(path)
        told = lines(elements)
        asked = [*found.first, *found.rest]
        assert [line.split(".")[0] for line in told if line.startswith("Câu ") and line[4].isdigit()] == [
            f"Câu {one.number}" for one in asked
        ], path
        assert sum(line.startswith("– Hay nhầm:") for line in told) == sum(bool(one.slip) for one in asked), path


def test_the_key_ends_with_what_is_made(papers: Papers) -> None:
    """Product, what is expected, what is often said and what to say to it."""

    assert lines(papers["dap-an"]["lop-1-2/qua-la-tren-man-hinh"])[-4:] == [
        "Làm thử: Thẻ dán cạnh máy",
        "Sản phẩm: Thẻ ba ô: bàn tay dừng, ngón tay giấu đi, hai người lớn em tin.",
        "Mong đợi: “Sao Thỏ Vui giục Kiên?” Để Kiên chưa hỏi bố đã bấm.",
        "Hay gặp: “Cứ có quà là lạ.” → “Hộp ở góc quen thì sao? Chẳng ai giục, bố xem rồi.”",
    ]
