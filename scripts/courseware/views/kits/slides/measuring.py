"""How high a text is in a box of some width. Pure.

PowerPoint breaks lines between words alone; a word that is wider than its box is broken anywhere. Three per cent of each
line are left free: renderers differ by that much.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from courseware.views.kits.slides.deck import Look, Para, Run
from courseware.views.kits.slides.letters import width
from courseware.views.kits.slides.looks import SKINS

SPACING = 1.1
"""Distance of lines, in lines of the font: Vietnamese accents need air."""
TALL = 1.149
"""Height of a line of Arial, in ems."""
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
    room = max(size, room * SPARE - (size * HANG if para.mark else 0))
    words = [0.0]
    for run in para.runs:
        for n, piece in enumerate(run.text.split(" ")):
            if n:
                words.append(0.0)
            words[-1] += runs_width([Run(piece, run.bold, raised=run.raised)], size)
    space = width(" ", size, bold=all(run.bold for run in para.runs))
    count, used = 1, 0.0
    for word in words:
        if used and used + space + word > room:
            count, used = count + 1, 0.0
        used += (space if used else 0) + word
        if used > room:
            count, used = count + ceil(used / room) - 1, used % room
    return count


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
