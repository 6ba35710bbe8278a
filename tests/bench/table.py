"""Figures as a table: for the terminal, and as Markdown in both languages. The same figures give the same text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.table import Table

from .building import Figures
from .rows import Row

HEADS = {
    "vi": ("Đo gì", "Số đo", "Mục tiêu", "Mong thêm", "Đạt"),
    "en": ("What", "Figure", "Goal", "Stretch", "Met"),
}
VERDICTS = {
    "vi": {True: "đạt", False: "chưa", None: ""},
    "en": {True: "yes", False: "no", None: ""},
}
UNMEASURED = {"vi": "không đo được", "en": "not measured"}
DIGITS = 3
"""Figures that mean something; a machine shared with others gives no more."""


@dataclass(frozen=True)
class Told:
    """A row as it is printed; `reason` says why there is no figure."""

    cells: tuple[str, str, str, str, str]
    reason: str = ""


def number(value: float, lang: str) -> str:
    """Three digits that count, or all of a whole number: “0,842”, “36,4”, “1.562”; English has its own signs."""
    places = max(0, DIGITS - len(f"{abs(value):.0f}")) if abs(value) >= 1 else DIGITS
    text = f"{value:,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(str.maketrans(",.", ".,")) if lang == "vi" else text


def told(row: Row, figure: float | str, lang: str) -> Told:
    """One row."""
    name = row.vi if lang == "vi" else row.en
    bounds = _bound(row, row.goal, lang), _bound(row, row.stretch, lang)
    if isinstance(figure, str):
        return Told((name, UNMEASURED[lang], *bounds, ""), figure)
    return Told((name, _with_unit(figure, row.unit, lang), *bounds, VERDICTS[lang][row.met(figure, row.goal)]))


def _bound(row: Row, bound: float | None, lang: str) -> str:
    return "" if bound is None else f"{'≥' if row.least else '≤'} {number(bound, lang)}"


def _with_unit(value: float, unit: str, lang: str) -> str:
    if unit == "/s":
        return f"{number(value, lang)} mỗi giây" if lang == "vi" else f"{number(value, lang)} a second"
    named = {"s": "giây" if lang == "vi" else "s"}.get(unit, unit)
    return f"{number(value, lang)} {named}".strip()


def printed(rows: Sequence[Row], figures: Figures) -> Table:
    """For the terminal; what could not be measured says why below its name."""
    table = Table(*HEADS["vi"])
    for row in rows:
        if row.key in figures:
            one = told(row, figures[row.key], "vi")
            what, *rest = one.cells
            table.add_row(f"{what}\n  {one.reason}" if one.reason else what, *rest)
    return table


def markdown(rows: Sequence[Row], figures: Mapping[str, float | str], lang: str) -> str:
    """For the page: measured rows, and those that could not be. An empty cell would be one to write in."""
    lines = [HEADS[lang], *(told(row, figures[row.key], lang).cells for row in rows if row.key in figures)]
    written = ["| " + " | ".join(cell or "–" for cell in cells) + " |" for cells in lines]
    return "\n".join([written[0], "|" + "---|" * len(HEADS[lang]), *written[1:]])
