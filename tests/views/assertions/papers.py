"""Assertion 29: the tables of a paper; and what 30 says of papers of primary school. Each gives what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .opened import Opened, W, number, text

MATRIX, SPECIFICATION = 19, 16
TOTALS = ("Tổng số câu", "Tổng số điểm", "Tỉ lệ %")
STATEMENT = re.compile(r"[a-zđ]\)")
LEVEL = re.compile(r"[Nn]hận biết|[Tt]hông hiểu|[Vv]ận dụng|Mức (?!độ đánh giá|của câu|[123]\b)")


def tables(of: Opened) -> Iterator[str]:
    """A matrix of 19 columns beside a specification of 16: as many questions; 10 points; shares of 100."""
    assert of.beside is not None
    matrix, specification = _rows(of), _rows(of.beside)
    for rows, columns in ((matrix, MATRIX), (specification, SPECIFICATION)):
        wide = {sum(across for _, across in row) for row in rows}
        yield from (f"{found} columns, not {columns}" for found in wide - {columns})
    asked = _numbers(matrix, TOTALS[0])
    same = _numbers(specification, TOTALS[0])
    if not asked or sum(asked[:12]) != asked[-1] or asked[-1] != sum(same[:12]):
        yield f"{TOTALS[0]}: {asked} ≠ {same}"
    shares = _numbers(matrix, TOTALS[2])
    if not sum(shares[:4]) == sum(shares[4:7]) == shares[-1] == 100:
        yield f"{TOTALS[2]}: {shares}"
    points = _numbers(matrix, TOTALS[1])
    if points and not sum(points[:4]) == sum(points[4:7]) == points[-1] == 10:
        yield f"{TOTALS[1]}: {points}"


def statements(of: Opened) -> Iterator[str]:
    """Each question true or false has four statements: a), b), c), d)."""
    part: list[str] | None = None
    for line in [*of.said, "PHẦN"]:
        if line.startswith(("PHẦN", "Câu ", "----")) and part is not None and part != ["a)", "b)", "c)", "d)"]:
            yield str(part)
        if line.startswith(("PHẦN", "----")):
            inside = "đúng sai" in line
            part = None
        elif line.startswith("Câu ") and inside:
            part = []
        elif part is not None and (match := STATEMENT.match(line)):
            part.append(match[0])


def levels(of: Opened) -> Iterator[str]:
    """Primary school knows Mức 1, 2 and 3 and nothing else (Thông tư 27/2020/TT-BGDĐT, Điều 7)."""
    if of.period == 35:
        yield from (line for line in of.said if LEVEL.search(line))


def _rows(of: Opened) -> list[list[tuple[str, int]]]:
    """The table with the most columns: the text of each cell and how many columns it covers."""
    table = max(of.body.iter(f"{W}tbl"), key=lambda one: len(one.findall(f"{W}tblGrid/{W}gridCol")))
    return [
        [(text(cell), number(cell, "tcPr/gridSpan", "val", 1)) for cell in row.findall(f"{W}tc")]
        for row in table.findall(f"{W}tr")
    ]


def _numbers(rows: list[list[tuple[str, int]]], name: str) -> list[Decimal]:
    """The numbers of a row of totals, nothing is nought."""
    found = next((row for row in rows if row[0][0] == name), [])
    return [Decimal(told.replace(",", ".") or "0") for told, _ in found[1:]]
