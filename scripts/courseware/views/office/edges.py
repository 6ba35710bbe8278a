"""The edges of a document: its head, its title, whom it addresses, its foot. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.views.office import blanks
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.looks import LOOKS, Part, line
from courseware.views.office.official import LETTER, Official
from courseware.views.word import measuring
from courseware.views.word.paragraphs import Cell, Grid, Para, Style, para

MM = 25.4 / 72
"""Of a point."""
SIDES = (3685, 5669)
"""How the head is shared, as in documents of schools of 2026."""
HALVES = (4400, 4954)
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER = "……"
ROOM = 4
"""Empty lines for a signature and a seal."""


def sign(official: Official, on: Letterhead) -> str:
    """What stands behind the number: “KH-THCSHS”; of a letter “THCSHS-VP”."""
    return f"{on.code}-{official.unit}" if official.kind == LETTER else f"{official.kind}-{on.code}"


def head(official: Official, on: Letterhead) -> Grid:
    """The country and its motto, the school and the body above it; number, place and day."""
    left = (line(Part.PARENT, on.parent), *ruled(Part.SCHOOL, on.name, SIDES[0]))
    right = (line(Part.COUNTRY, COUNTRY), *ruled(Part.MOTTO, MOTTO, SIDES[1]))
    letter = official.kind == LETTER
    number: tuple[Para, ...] = (line(Part.NUMBER, f"Số: {NUMBER}/{sign(official, on)}"),)
    if letter:
        number += (line(Part.ABOUT_LETTER, f"V/v {official.about}"),)
    return Grid(SIDES, (), ((left, right), (number, (line(Part.PLACE, f"{on.place}, {blanks.DAY}"),))), lines=False)


def ruled(part: Part, text: str, room: int) -> tuple[Para, Para]:
    """A line and what is drawn below it: as long as it, or a share of what stands in its last line but never more."""
    look = LOOKS[part]
    long = measuring.width(text.upper() if look.capitals else text, look.size, bold=True) * MM
    return line(part, text), rule(min(long, room / 1440 * 25.4) * look.rule)


def rule(length: float) -> Para:
    """A line in the middle, so many mm long."""
    return Para((), rule=round(length, 1))


def title(official: Official) -> Iterator[Para]:
    """The kind of document and its subject; a letter has neither here."""
    if official.kind != LETTER:
        yield line(Part.KIND, official.name)
        yield from ruled(Part.ABOUT, official.about, sum(SIDES))


def addressed(to: tuple[str, ...]) -> Iterator[Para]:
    """“Kính gửi”: one in the same line, several one below the other."""
    if len(to) == 1:
        yield blanks.sentence(f"Kính gửi: {to[0]}.", Style.BENEATH)
    elif to:
        yield para("Kính gửi:", Style.BENEATH)
        yield from (
            blanks.sentence(f"- {one}{'.' if n == len(to) else ';'}", Style.CLOSE_CENTRE) for n, one in enumerate(to, 1)
        )


def foot(official: Official, on: Letterhead) -> Grid:
    """Who receives it and who signs; minutes are signed by the clerk and the chair."""
    kept = f"Lưu: VT, {official.unit}." if official.unit else "Lưu: VT."
    names = [f"- {one};" for one in official.recipients] + [f"- {kept}"]
    left: Cell = (
        line(Part.RECIPIENTS, "Nơi nhận:"),
        *(blanks.sentence(one, Style.CLOSE, size=LOOKS[Part.RECIPIENT].size) for one in names),
    )
    if official.kind == "BB":
        return Grid(HALVES, (), ((signature("Thư ký"), signature("Chủ tọa")), (left, ())), lines=False)
    return Grid(HALVES, (), ((left, signature(on.head)),), lines=False)


def signature(title: str) -> Cell:
    """A title, room, dots for the name."""
    room = tuple(para("", Style.CLOSE_CENTRE) for _ in range(ROOM))
    return line(Part.TITLE, title), *room, line(Part.NAME, blanks.DOTS * 2)
