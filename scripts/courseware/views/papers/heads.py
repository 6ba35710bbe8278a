"""The joined rows of head of matrix and specification, and their small cells. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.blueprints.scoring import NAMES
from courseware.views.papers.plan import Paper
from courseware.views.word.paragraphs import Cell, Joined, Row, Style, para

SMALL = 10


def cell(text: str, *, bold: bool = False) -> Cell:
    """Text in the middle."""
    return (para(text, Style.CENTRE, bold=bold, size=SMALL),)


def left(*texts: str) -> Cell:
    """Paragraphs on the left."""
    return tuple(para(text, size=SMALL) for text in texts)


def _head(paper: Paper, tops: tuple[Joined, ...], title: str, ends: tuple[Joined, ...], sums: int) -> Iterator[Row]:
    *closed, essay = paper.preset.forms
    yield (*tops, Joined(cell(title, bold=True), across=12), *ends)
    yield (
        Joined(cell("TNKQ" if paper.preset.marks else "Trắc nghiệm", bold=True), across=9),
        Joined(cell(NAMES[essay], bold=True), across=3, down=2),
    )
    yield tuple(Joined(cell(NAMES[form], bold=True), across=3) for form in closed)
    yield tuple(cell(level, bold=True) for _ in range(4 + sums) for level in paper.preset.levels)


def of_matrix(paper: Paper) -> Iterator[Row]:
    """Twelve columns of levels, three of sums, one of shares, behind three."""
    share = "Tỉ lệ % điểm" if paper.preset.marks else "Tỉ lệ % số câu"
    tops = tuple(Joined(cell(name, bold=True), down=4) for name in ("TT", "Chủ đề/Chương", "Nội dung/đơn vị kiến thức"))
    ends = (Joined(cell("Tổng", bold=True), across=3, down=3), Joined(cell(share, bold=True), down=4))
    return _head(paper, tops, "Mức độ đánh giá", ends, 1)


def of_specification(paper: Paper) -> Iterator[Row]:
    """Twelve columns of levels behind four."""
    names = ("TT", "Chủ đề/Chương", "Nội dung/đơn vị kiến thức", "Yêu cầu cần đạt")
    tops = tuple(Joined(cell(name, bold=True), down=4) for name in names)
    return _head(paper, tops, "Số câu hỏi ở các mức độ đánh giá", (), 0)
