"""The matrix of bands and strands as a heat map: how many questions each cell has behind it."""

from __future__ import annotations

from collections import Counter
from html import escape

from courseware.content.model import Course

CELL, LEFT, TOP = 44, 190, 34
SHADES = ("#f4f1ea", "#d7e7ef", "#a9cfe0", "#6fb0cc", "#1f6f94")
"""From no lesson to ten questions and more; the number stands in the cell, so colour is never all that tells."""
STEPS = (1, 4, 7, 10)
DARK = 4
"""From this shade on the number is white."""


def matrix(course: Course) -> str:
    """SVG, Vietnamese, without script or outside reference."""
    scope = course.registry.scope
    counted = questions(course)
    width, height = LEFT + CELL * len(scope.strands) + 10, TOP + CELL * len(scope.bands) + 10
    drawn = [
        f'<text x="{LEFT + CELL * n + CELL // 2}" y="{TOP - 12}" text-anchor="middle">{s.id}</text>'
        for n, s in enumerate(scope.strands)
    ]
    for row, band in enumerate(scope.bands):
        y = TOP + CELL * row
        drawn.append(f'<text x="{LEFT - 10}" y="{y + 27}" text-anchor="end">{escape(band.name.vi)}</text>')
        drawn += [_cell(LEFT + CELL * n, y, f"{band.id}.{s.id}", counted) for n, s in enumerate(scope.strands)]
    title = f"<title>Số câu hỏi của từng ô: {len(scope.bands)} nhóm, {len(scope.strands)} mạch</title>"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="14">'
    return "\n".join([head, title, *drawn, "</svg>", ""])


def questions(course: Course) -> Counter[str]:
    """Cell → questions of the published lessons that teach it; a cell with a lesson and no bank counts 0."""
    counted: Counter[str] = Counter()
    for lesson in course.ready():
        bank = course.banks.get(lesson.path)
        for cell in lesson.cells:
            counted[cell] += len(bank.questions) if bank else 0
    return counted


def _cell(x: int, y: int, id_: str, counted: Counter[str]) -> str:
    count = counted.get(id_)
    shade = sum((count or 0) >= step for step in STEPS) if count is not None else 0
    ink = "#fff" if shade >= DARK else "#222"
    told = str(count) if count is not None else "–"
    box = f'<rect x="{x}" y="{y}" width="{CELL - 3}" height="{CELL - 3}" rx="4" fill="{SHADES[shade]}"/>'
    return f'<g>{box}<text x="{x + CELL // 2 - 1}" y="{y + 26}" text-anchor="middle" fill="{ink}">{told}</text><title>{id_}: {told}</title></g>'
