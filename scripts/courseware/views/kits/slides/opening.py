"""The first slides: cover, story in three panels, the situation with the lesson's picture. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from courseware.views.kits.pictures import Drawn
from courseware.views.kits.slides import measuring, paging, pieces, stacking
from courseware.views.kits.slides.deck import (
    Align,
    Box,
    Frame,
    Image,
    Item,
    Layout,
    Look,
    Para,
    Role,
    Run,
    Slide,
    Tone,
    para,
)
from courseware.views.kits.slides.frames import CONTENT, Setting, again, below
from courseware.views.kits.slides.paging import Page
from courseware.views.kits.slides.pieces import Drawing, Panel, Piece, Strip, Text

COVER_TITLE, COVER_BODY = Frame(60, 132, 400, 224), Frame(60, 372, 400, 96)
COVER_BRAND = Frame(96, 66, 364, 34)
COVER_PICTURE = Frame(488, 132, 424, 238.5)
COVER_SIZES = (44.0, 40.0, 36.0, 32.0)
BESIDE = Frame(512, 112, 400, 225)
"""Where the picture of the situation stands."""
NARROW = 440.0
"""The width that it leaves."""
PANEL = 360 / 400


def cover(title: str, lines: Sequence[str], drawn: Drawn | None, notes: Sequence[str]) -> Slide:
    """Title, whose lesson it is, picture."""
    told = Para((Run(title, bold=True),))
    size = next(
        (s for s in COVER_SIZES if measuring.height([told], s, COVER_TITLE.w) <= COVER_TITLE.h), COVER_SIZES[-1]
    )
    items: list[Item] = [
        Box(COVER_TITLE, (told,), size, Look.PLAIN, "Tiêu đề", Role.TITLE),
        Box(COVER_BODY, tuple(para(line) for line in lines), 24, Look.PLAIN, "Nội dung", Role.BODY),
        Box(COVER_BRAND, (para("Lá chắn số", bold=True, tone=Tone.ACCENT),), 24, Look.TAG, "Tên bộ học liệu"),
    ]
    if drawn:
        items.append(Image(COVER_PICTURE, drawn.svg, drawn.alt, "Hình của bài"))
    return Slide(Layout.COVER, tuple(items), tuple(notes))


def story(setting: Setting, title: str, tag: str, panels: Sequence[Drawn], notes: Sequence[str]) -> list[Slide]:
    """The panels side by side, each with its sentence."""
    cells = tuple(
        Drawing(one.svg, one.alt, Panel((Para((Run(one.says),), align=Align.CENTRE),), Look.PLAIN), PANEL)
        for one in panels
    )
    return setting.slides(title, tag, paging.pages([Strip(cells, most=264)], setting.room(title)), notes)


def situation(
    setting: Setting, title: str, tag: str, all_pieces: Sequence[Piece], drawn: Drawn | None, notes: Sequence[str]
) -> list[Slide]:
    """The first words of the situation beside its picture; what does not fit there follows."""
    room = setting.room(title)
    whole = paging.fits(all_pieces, room)
    texts = list(takewhile(lambda piece: isinstance(piece, Text), all_pieces))
    if whole and len(texts) < len(all_pieces):
        return setting.slides(title, tag, [whole], notes)
    while texts and len(texts) < len(all_pieces) and pieces.leads(texts[-1]):
        texts.pop()
    page = paging.fits(texts, replace(room, wide=NARROW)) if drawn and texts else None
    if drawn is None or page is None:
        return setting.slides(title, tag, paging.pages(all_pieces, room), notes)
    first = _beside(page, drawn, below(again(title)))
    rest = paging.pages(all_pieces[len(texts) :], room)
    return [setting.slide(title, tag, first, notes), *setting.slides(again(title), tag, rest, notes)]


def _beside(page: Page, drawn: Drawn, area: Frame) -> list[Item]:
    told = stacking.stacked(page, replace(area, w=NARROW), CONTENT)
    return [*told, Image(replace(BESIDE, y=area.y + 8), drawn.svg, drawn.alt, "Hình của bài")]
