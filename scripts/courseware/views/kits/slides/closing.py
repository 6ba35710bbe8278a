"""What is told in panels: words before the questions, what to remember, where to get help; and the sources. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courseware.content.model import Lang
from courseware.content.registries import Contact
from courseware.views.kits.slides import paging
from courseware.views.kits.slides.deck import Align, Look, Para, Run, Slide, Tone, para
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.pieces import Panel, Piece, Text

SOURCES = "Căn cứ"
SOURCE_SIZES = (18.0, 16.0, 14.0)


def remember(pieces: Sequence[Piece]) -> list[Piece]:
    """Each thing to remember in a panel with its number; what stands beside the list stays as it is."""
    found: list[Piece] = []
    number = 0
    for piece in pieces:
        if isinstance(piece, Text) and piece.para.mark:
            number += 1
            head = Run(f"{number}  ", bold=True, tone=Tone.ACCENT)
            found.append(Panel((Para((head, *piece.para.runs)),), Look.WHY))
        else:
            found.append(piece)
    return found


def announced(pieces: Sequence[Piece]) -> list[Piece]:
    """The words before the questions, in the middle of a panel."""
    return [
        Panel((replace(piece.para, align=Align.CENTRE),), Look.WHY) if isinstance(piece, Text) else piece
        for piece in pieces
    ]


def contacts(found: Sequence[Contact], learner: str) -> list[Piece]:
    """The numbers that may be printed, for this audience."""
    return [
        Panel(
            (
                Para((Run(f"{one.number}  ", bold=True, tone=Tone.RIGHT), Run(one.name[Lang.VI], bold=True))),
                Para((Run(one.note[Lang.VI]),), before=2),
            ),
            Look.TIP,
        )
        for one in found
        if learner in one.audience
    ]


def sources(setting: Setting, notes: Sequence[str]) -> list[Slide]:
    """What the lesson cites, in small letters."""
    lines: list[Piece] = [Text(para(note)) for note in notes]
    said = ["Số trong ngoặc vuông ở các trang trước là số của căn cứ ở trang này."]
    return setting.slides(SOURCES, "", paging.pages(lines, replace(setting.room(SOURCES), sizes=SOURCE_SIZES)), said)
