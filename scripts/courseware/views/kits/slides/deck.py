"""What slides are made of. Lengths are in points: a slide is 960 × 540."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

WIDE, HIGH = 960, 540


class Tone(StrEnum):
    """The colour of letters that are not in their box's own."""

    OWN = ""
    ACCENT = "accent"
    MUTED = "muted"
    RIGHT = "right"
    WRONG = "wrong"


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "l"
    CENTRE = "ctr"
    RIGHT = "r"


class Look(StrEnum):
    """What a box is drawn as; `looks.py` says its colours and measures."""

    PLAIN = "plain"
    TAG = "tag"
    SMALL = "small"
    CARD = "card"
    HEAD = "head"
    OTHERS = "others"
    OWN = "own"
    STRANGER = "stranger"
    NOTICE = "notice"
    PAPER = "paper"
    SCREEN = "screen"
    BAR = "bar"
    KEY_RED = "key-red"
    KEY_GREEN = "key-green"
    OPTION = "option"
    RIGHT = "right"
    WRONG = "wrong"
    PALE = "pale"
    WHY = "why"
    TIP = "tip"
    WARNING = "warning"
    BADGE_RIGHT = "badge-right"
    BADGE_WRONG = "badge-wrong"
    NUMBER = "number"


class Layout(StrEnum):
    """The layouts of the template, by the names that a teacher sees."""

    COVER = "Bìa"
    TEXT = "Tiêu đề và nội dung"
    FREE = "Chỉ tiêu đề"


class Role(StrEnum):
    """Which placeholder of its layout a box fills."""

    NONE = ""
    TITLE = "title"
    BODY = "body"
    FOOT = "foot"
    NUMBER = "number"


@dataclass(frozen=True)
class Run:
    """Letters of one look; `raised` is a small number above the line."""

    text: str
    bold: bool = False
    tone: Tone = Tone.OWN
    underlined: bool = False
    raised: bool = False


@dataclass(frozen=True)
class Para:
    """One paragraph. `mark`: "•", or a number that PowerPoint counts. `scale`: its size in parts of its box's; `before`: air above."""

    runs: tuple[Run, ...]
    mark: str = ""
    align: Align = Align.LEFT
    scale: float = 1.0
    before: float = 6.0

    @property
    def text(self) -> str:
        """Its letters alone."""
        return "".join(run.text for run in self.runs)

    @property
    def leads(self) -> bool:
        """Whether it must not stand apart from what follows."""
        return self.text.rstrip().endswith(":")


@dataclass(frozen=True)
class Frame:
    """Where something stands."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class Box:
    """A text in a shape; letters are `size` points. `name` is what the list of shapes calls it."""

    frame: Frame
    paras: tuple[Para, ...]
    size: float
    look: Look
    name: str
    role: Role = Role.NONE


@dataclass(frozen=True)
class Image:
    """A drawing with its text alternative."""

    frame: Frame
    svg: str
    alt: str
    name: str


@dataclass(frozen=True)
class Sign:
    """A tick or a cross, drawn as a shape."""

    frame: Frame
    right: bool

    @property
    def alt(self) -> str:
        """The word that goes with it."""
        return "Đúng" if self.right else "Sai"


@dataclass(frozen=True)
class Table:
    """A table: widths of its columns, heights of its rows; the first row is its head."""

    frame: Frame
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[tuple[Para, ...], ...], ...]
    size: float
    name: str


Item = Box | Image | Sign | Table


@dataclass(frozen=True)
class Slide:
    """One slide; items in reading order, the title first."""

    layout: Layout
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The text of its title."""
        return next((i.paras[0].text for i in self.items if isinstance(i, Box) and i.role is Role.TITLE), "")

    def noted(self, notes: tuple[str, ...]) -> Slide:
        """The same with these notes."""
        return replace(self, notes=notes)


@dataclass(frozen=True)
class Deck:
    """All slides of a lesson. `group` is the band's, whose colour they wear."""

    title: str
    group: str
    day: date
    slides: tuple[Slide, ...]


def para(
    text: str, *, bold: bool = False, tone: Tone = Tone.OWN, align: Align = Align.LEFT, scale: float = 1.0
) -> Para:
    """A paragraph of one look."""
    return Para((Run(text, bold, tone),), "", align, scale)
