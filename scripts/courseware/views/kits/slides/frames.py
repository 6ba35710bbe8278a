"""A slide around its pieces: title, tag above it, foot, number. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courseware.views.kits.slides import measuring, stacking
from courseware.views.kits.slides.deck import Box, Frame, Item, Layout, Look, Role, Slide, Tone, para
from courseware.views.kits.slides.paging import Page

TAG = Frame(48, 18, 780, 26)
TITLE = Frame(48, 44, 864, 80)
AREA = Frame(48, 130, 864, 364)
"""Where pieces stand."""
FOOT = Frame(84, 508, 700, 20)
NUMBER = Frame(832, 508, 80, 20)
TAG_SIZE, FOOT_SIZE = 18.0, 12.0
TITLE_SIZES = (36.0, 32.0)
AGAIN = " (tiếp)"


@dataclass(frozen=True)
class Setting:
    """What slides of one lesson have in common: the words in their foot."""

    foot: str

    def slide(self, title: str, tag: str, content: Iterable[Item], notes: Sequence[str] = ()) -> Slide:
        """One slide; `tag` says which part of the lesson it is."""
        items = list(content)
        has_body = any(isinstance(item, Box) and item.role is Role.BODY for item in items)
        layout = Layout.TEXT if has_body else Layout.FREE
        above = [titled(title)]
        if tag and tag != title:
            above.append(Box(TAG, (para(tag, bold=True, tone=Tone.ACCENT),), TAG_SIZE, Look.TAG, "Phần"))
        return Slide(layout, (*above, *items, *self.below()), tuple(notes))

    def below(self) -> tuple[Item, ...]:
        """The foot and the number."""
        return (
            Box(FOOT, (para(self.foot, tone=Tone.MUTED),), FOOT_SIZE, Look.SMALL, "Chân trang", Role.FOOT),
            Box(NUMBER, (para("‹#›", tone=Tone.MUTED),), FOOT_SIZE, Look.SMALL, "Số trang", Role.NUMBER),
        )

    def slides(self, title: str, tag: str, pages: Sequence[Page], notes: Sequence[str] = ()) -> list[Slide]:
        """One slide a page; from the second on the title says that it goes on."""
        return [
            self.slide(again(title) if n else title, tag, stacking.stacked(page, AREA, "Nội dung"), notes)
            for n, page in enumerate(pages)
        ]


def again(title: str) -> str:
    """The title of a slide that goes on."""
    return title if title.endswith(AGAIN) else f"{title}{AGAIN}"


def titled(title: str) -> Box:
    """The title: on one line in large letters, else on two."""
    told = para(title, bold=True)
    size = next((size for size in TITLE_SIZES if measuring.lines(told, size, TITLE.w) == 1), TITLE_SIZES[-1])
    return Box(TITLE, (told,), size, Look.PLAIN, "Tiêu đề", Role.TITLE)
