"""A question as it stands on paper: what is told, what to choose from, where to mark. Pure.

Choices have a letter to ring, groups and statements a table to tick, pairs two columns to join, steps a place for a number.
Of a conversation stands the first turn alone: what follows would tell which way was right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from courseware.content import plain
from courseware.content.kinds.body import Words
from courseware.content.kinds.parts import Choice, Parts
from courseware.content.model import Lang
from courseware.views.kits import pictures, rasters
from courseware.views.kits.markdown import SELF, speech
from courseware.views.kits.material import Asked
from courseware.views.word.paragraphs import Cell, Element, Grid, Para, Picture, Row, Span, Style, para, together

HINTS = {
    "scenario": "câu chuyện: khoanh vào việc làm đầu tiên",
    "single": "câu chọn: khoanh vào một chữ cái",
    "multiple": "câu chọn các ý: khoanh vào mọi chữ cái đúng",
    "spot": "câu tìm chỗ: khoanh vào mọi chữ cái đúng",
    "sort": "câu xếp nhóm: đánh dấu x vào ô",
    "truefalse": "câu đúng – sai: đánh dấu x vào ô",
    "match": "câu nối: kẻ đường nối hai bên",
    "order": "câu xếp bước: ghi số thứ tự vào chỗ chấm",
}
"""How a question of a kind is answered on paper; of others their own words say it."""
WIDE = 360
"""Pixels across a drawing of an option: 150 to the inch at 60 mm."""
BLANK = "……"


@dataclass(frozen=True)
class Posed:
    """`told` are the lines of the stem; `drawings` are PNG in the order of the choices, none for most."""

    asked: Asked
    told: tuple[str, ...]
    parts: Parts
    words: Words
    drawings: tuple[bytes, ...] = ()

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.asked.question.kind

    @property
    def head(self) -> str:
        """“Câu 2. Năm tin đến máy”."""
        return f"Câu {self.asked.number}. {self.asked.question.texts[Lang.VI].name}"


def pose(asked: Asked, words: Words, options: Mapping[str, Sequence[str]]) -> Posed:
    """The question as paper has it; `options` are the drawings (SVG) of the options of some, by id and in file order."""
    text = asked.question.texts[Lang.VI]
    return Posed(
        asked,
        lines(plain.stem(text), words),
        text.body.parts(asked.question.id),
        words,
        tuple(rasters.grey(svg, WIDE) for svg in pictures.of(asked.question, options)),
    )


def elements(posed: Posed, size: int = 0) -> Iterator[Element]:
    """All of it in letters of `size` points, 0 for those of the style."""
    head = para(posed.head, Style.SUB, bold=True, size=size)
    told = [*posed.told, *(lines(posed.parts.turns[0].text, posed.words) if posed.parts.turns else ())]
    yield from together([head, *(para(line, Style.PLAIN, size=size) for line in told), *options(posed, size)])


def options(posed: Posed, size: int = 0) -> Iterator[Element]:
    """What stands below the stem."""
    choices, targets = posed.parts.choices, posed.parts.targets
    match posed.kind:
        case "sort":
            yield _ticked(posed, [target.text for target in targets], size)
        case "truefalse":
            yield _ticked(posed, ["Đúng", "Sai"], size)
        case "match":
            yield _joined(choices, targets, size)
        case "order":
            yield from (
                para(f"{BLANK} {choice.letter}. {text_of(choice)}", Style.ITEM, size=size) for choice in choices
            )
        case "scenario":
            turn = posed.parts.turns[0]
            yield from (para(f"{choice.letter}. {text_of(choice)}", Style.ITEM, size=size) for choice in turn.choices)
        case "short":
            yield Para((Span("Trả lời:", size=max(size, 16)), *_unit(posed.parts.unit, size)), Style.WRITE)
        case _ if posed.drawings:
            yield _drawn(posed, size)
        case _:
            yield from (para(f"{choice.letter}. {text_of(choice)}", Style.ITEM, size=size) for choice in choices)


def _unit(unit: str, size: int) -> tuple[Span, ...]:
    return (Span(f" ({unit})", size=size),) if unit else ()


def _ticked(posed: Posed, names: Sequence[str], size: int) -> Grid:
    """Items or statements, each with a cell to tick in the column of its group, some with their drawing in front."""
    sign = ")" if posed.kind == "truefalse" else "."
    blank: Cell = (para("", size=size),)
    empty: tuple[Cell, ...] = (blank,) * len(names)
    last = posed.parts.choices[-1]
    told: list[Cell] = [
        (replace(para(f"{choice.letter}{sign} {text_of(choice)}", size=size), kept=choice is not last),)
        for choice in posed.parts.choices
    ]
    head: Row = (blank, *((para(plain.inline(name), Style.CENTRE, bold=True, size=size),) for name in names))
    shares = (12 - 2 * len(names), *(2,) * len(names))
    if not posed.drawings:
        return Grid(shares, (head,), tuple((cell, *empty) for cell in told))
    shown = [_picture(png, choice, 21) for png, choice in zip(posed.drawings, posed.parts.choices, strict=True)]
    rows = tuple((picture, cell, *empty) for picture, cell in zip(shown, told, strict=True))
    return Grid((2, shares[0] - 2, *shares[1:]), ((blank, *head),), rows)


def _joined(lefts: Sequence[Choice], rights: Sequence[Choice], size: int) -> Grid:
    """Two columns with room between them for lines."""
    rows = []
    for n in range(max(len(lefts), len(rights))):
        left = (para(f"{lefts[n].letter}. {text_of(lefts[n])}", size=size),) if n < len(lefts) else (Para(()),)
        right = (para(f"{rights[n].letter}. {text_of(rights[n])}", size=size),) if n < len(rights) else (Para(()),)
        rows.append((left, (Para(()),), right))
    return Grid((9, 2, 9), (), tuple(rows), lines=False)


def _drawn(posed: Posed, size: int) -> Grid:
    """Options side by side below their drawings; a ring goes round the letter or the drawing."""
    count = len(posed.parts.choices)
    cells = tuple(
        (
            *_picture(png, choice, 46 if count > 2 else 60),
            para(f"{choice.letter}. {text_of(choice)}", Style.CENTRE, size=size),
        )
        for png, choice in zip(posed.drawings, posed.parts.choices, strict=True)
    )
    return Grid((1,) * count, (), (cells,))


def _picture(png: bytes, choice: Choice, wide: int) -> Cell:
    return (Para((Picture(png, wide, f"Hình vẽ: {text_of(choice)}"),), Style.CENTRE),) if png else ()


def lines(markdown: str, words: Words) -> tuple[str, ...]:
    """Text and scenes as they are read, line by line."""
    return tuple(
        speech(line.strip()) for line in plain.text_of(SELF.sub("", markdown), words).split("\n") if line.strip()
    )


def text_of(choice: Choice) -> str:
    """What a choice says, without signs."""
    return plain.inline(choice.text)
