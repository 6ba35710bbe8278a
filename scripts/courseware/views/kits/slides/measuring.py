"""How high a text is in a box of some width. Pure.

PowerPoint breaks lines between words alone; a word that is wider than its box is broken anywhere. Three per cent of each
line are left free: renderers differ by that much.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

from courseware.views.kits.slides.deck import Look, Para, Run
from courseware.views.kits.slides.letters import width
from courseware.views.kits.slides.looks import SKINS

SPACING = 1.05
"""Distance of lines, in lines of the font: Vietnamese accents need air."""
TALL = 1.2
"""Height of a line, in ems: PowerPoint’s and LibreOffice’s, whatever the font (Arial’s own is 1.15)."""
SPARE = 0.97
HANG = 1.3
"""How far a list is indented, in ems."""
RAISED = 0.66
"""Size of a raised number, in parts of its line's."""


def line_height(size: float) -> float:
    """Points from one line to the next."""
    return size * TALL * SPACING


def runs_width(runs: Iterable[Run], size: float) -> float:
    """Points that they take on one line."""
    return sum(width(run.text, size * (RAISED if run.raised else 1), bold=run.bold) for run in runs)


def lines(para: Para, size: float, room: float) -> int:
    """How many lines a paragraph takes; `size` is that of its box."""
    size *= para.scale
    room = max(size, room * SPARE - (size * HANG if para.mark else 0)) / size
    words, space = _words(para.runs)
    count, used = 1, 0.0
    for word in words:
        if used and used + space + word > room:
            count, used = count + 1, 0.0
        used += (space if used else 0) + word
        if used > room:
            count, used = count + ceil(used / room) - 1, used % room
    return count


@lru_cache(maxsize=8192)
def _words(runs: tuple[Run, ...]) -> tuple[tuple[float, ...], float]:
    """The widths of the words, a word being what stands between two spaces, and of a space; in ems."""
    words = [0.0]
    for run in runs:
        for n, piece in enumerate(run.text.split(" ")):
            if n:
                words.append(0.0)
            words[-1] += width(piece, RAISED if run.raised else 1, bold=run.bold)
    return tuple(words), width(" ", 1, bold=all(run.bold for run in runs))


def height(paras: Sequence[Para], size: float, room: float) -> float:
    """Points from the first line's top to the last line's bottom."""
    return sum(
        lines(para, size, room) * line_height(size * para.scale) + (para.before if n else 0)
        for n, para in enumerate(paras)
    )


def box_height(paras: Sequence[Para], size: float, wide: float, look: Look) -> float:
    """The same with the margins of its box, which is `wide` points wide."""
    skin = SKINS[look]
    return height(paras, size, wide - 2 * skin.across) + 2 * skin.down


def box_width(paras: Sequence[Para], size: float, most: float, look: Look) -> float:
    """As wide as its longest paragraph wants, up to `most`."""
    wanted = max(runs_width(para.runs, size * para.scale) / SPARE for para in paras)
    return min(most, wanted + 2 * SKINS[look].across + 4)
