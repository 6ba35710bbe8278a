"""A slide around its pieces: title, tag above it, foot, number. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courseware.views.kits.slides import measuring, stacking
from courseware.views.kits.slides.deck import Box, Frame, Item, Layout, Look, Role, Slide, Tone, para
from courseware.views.kits.slides.paging import Page, Room

TAG = Frame(48, 18, 780, 26)
TITLE = Frame(48, 44, 864, 84)
LOW = 52.0
"""Height of a title on one line."""
AREA = Frame(48, 104, 864, 386)
"""Where pieces stand below a title on one line; below two lines they begin 32 points further down."""
FOOT = Frame(84, 508, 700, 20)
NUMBER = Frame(832, 508, 80, 20)
TAG_SIZE, FOOT_SIZE = 18.0, 12.0
TITLE_SIZES = (36.0, 32.0)
AGAIN = " (tiếp)"
CONTENT = "Nội dung"


@dataclass(frozen=True)
class Setting:
    """What slides of one lesson have in common: the words in their foot."""

    foot: str
    sizes: tuple[float, ...]

    def room(self, title: str) -> Room:
        """What a slide with this title has for its pieces; the same title with “(tiếp)” must not need one line more."""
        area = below(again(title))
        return Room(area.w, area.h, self.sizes)

    def slide(self, title: str, tag: str, content: Iterable[Item], notes: Sequence[str] = ()) -> Slide:
        """One slide; `tag` says which part of the lesson it is."""
        items = list(content)
        has_body = any(isinstance(item, Box) and item.role is Role.BODY for item in items)
        layout = Layout.TEXT if has_body else Layout.FREE
        above = [titled(title)]
        if tag and tag != title:
            above.append(Box(TAG, (para(tag, bold=True, tone=Tone.ACCENT),), TAG_SIZE, Look.TAG, "Phần"))
        return Slide(layout, (*above, *items, *self.ending()), tuple(notes))

    def ending(self) -> tuple[Item, ...]:
        """The foot and the number."""
        return (
            Box(FOOT, (para(self.foot, tone=Tone.MUTED),), FOOT_SIZE, Look.SMALL, "Chân trang", Role.FOOT),
            Box(NUMBER, (para("‹#›", tone=Tone.MUTED),), FOOT_SIZE, Look.SMALL, "Số trang", Role.NUMBER),
        )

    def slides(self, title: str, tag: str, pages: Sequence[Page], notes: Sequence[str] = ()) -> list[Slide]:
        """One slide a page; from the second on the title says that it goes on."""
        return [
            self.slide(again(title) if n else title, tag, stacking.stacked(page, below(again(title)), CONTENT), notes)
            for n, page in enumerate(pages)
        ]


def again(title: str) -> str:
    """The title of a slide that goes on."""
    return title if title.endswith(AGAIN) else f"{title}{AGAIN}"


def title_size(title: str) -> float | None:
    """The size at which a title stands on one line; None for one that needs two."""
    told = para(title, bold=True)
    return next((size for size in TITLE_SIZES if measuring.lines(told, size, TITLE.w) == 1), None)


def below(title: str) -> Frame:
    """Where pieces stand below a title."""
    down = 0 if title_size(title) else TITLE.h - LOW
    return Frame(AREA.x, AREA.y + down, AREA.w, AREA.h - down)


def titled(title: str) -> Box:
    """The title: on one line in large letters, else on two."""
    size = title_size(title)
    frame = Frame(TITLE.x, TITLE.y, TITLE.w, LOW) if size else TITLE
    return Box(frame, (para(title, bold=True),), size or TITLE_SIZES[-1], Look.PLAIN, "Tiêu đề", Role.TITLE)
