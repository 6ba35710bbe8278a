"""A document on a letterhead, as elements for Word: after the forms of Nghị định 30/2020/NĐ-CP, Phụ lục III. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from courseware.views.office import blanks, outline
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.looks import LOOKS, Part, line
from courseware.views.office.official import LETTER, Appendix, Loose, Official
from courseware.views.word import widths
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import Cell, Element, Grid, Para, Section, Span, Style, para, worded

SIDES = (3685, 5669)
"""How the head is shared, as in documents of schools of 2026."""
HALVES = (4400, 4954)
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER = "……"
END = "./."
ROOM = 4
"""Empty lines for a signature and a seal."""


def elements(told: Official | Loose, on: Letterhead) -> list[Element]:
    """The whole document in the words of its school."""
    if isinstance(told, Loose):
        found = (Section(told.appendix.paper), *appendix(told.appendix, "Phụ lục", _enclosed(told.behind)))
    else:
        found = (*_main(told, on), *_regulation(told, on), *_appendices(told, on))
    return [worded(element, on.worded) for element in found]


def _main(official: Official, on: Letterhead) -> Iterator[Element]:
    yield head(official, on)
    yield from _title(official)
    yield from addressed(official.to)
    if official.kind == "QĐ":
        yield line(Part.AUTHORITY, f"{on.head} {on.name}")
    yield from _grounds(official)
    if official.kind == "QĐ":
        yield line(Part.AUTHORITY, "Quyết định:")
    yield from kept(ended([*map(blanks.sentence, official.lead), *outline.written(official.body, levels(official))]))
    yield foot(official, on)


def levels(official: Official) -> outline.Levels:
    """How the body of a kind of document is counted."""
    if official.kind == "QĐ":
        return outline.ARTICLES
    return outline.POINTS if official.kind in (LETTER, "TB", "GM") else outline.PARTS


def head(official: Official, on: Letterhead) -> Grid:
    """The country and its motto, the school and the body above it; number, place and day."""
    left = (line(Part.PARENT, on.parent), *_ruled(Part.SCHOOL, on.name, SIDES[0]))
    right = (line(Part.COUNTRY, COUNTRY), *_ruled(Part.MOTTO, MOTTO, SIDES[1]))
    letter = official.kind == LETTER
    sign = f"{on.code}-{official.unit}" if letter else f"{official.kind}-{on.code}"
    number: tuple[Para, ...] = (line(Part.NUMBER, f"Số: {NUMBER}/{sign}"),)
    if letter:
        number += (line(Part.ABOUT_LETTER, f"V/v {official.about}"),)
    return Grid(SIDES, (), ((left, right), (number, (line(Part.PLACE, f"{on.place}, {blanks.DAY}"),))), lines=False)


def _ruled(part: Part, text: str, room: int) -> tuple[Para, Para]:
    """A line and what is drawn below it: as long as it, or a share of what stands in its last line but never more."""
    look = LOOKS[part]
    long = widths.bold(text.upper() if look.capitals else text, look.size)
    return line(part, text), rule(min(long, room / 1440 * 25.4) * look.rule)


def rule(length: float) -> Para:
    """A line in the middle, so many mm long."""
    return Para((), rule=round(length, 1))


def _title(official: Official) -> Iterator[Para]:
    if official.kind != LETTER:
        yield line(Part.KIND, official.name)
        yield from _ruled(Part.ABOUT, official.about, sum(SIDES))


def addressed(to: tuple[str, ...]) -> Iterator[Para]:
    """“Kính gửi”: one in the same line, several one below the other."""
    if len(to) == 1:
        yield blanks.sentence(f"Kính gửi: {to[0]}.", Style.BENEATH)
    elif to:
        yield para("Kính gửi:", Style.BENEATH)
        yield from (
            blanks.sentence(f"- {one}{'.' if n == len(to) else ';'}", Style.CLOSE_CENTRE) for n, one in enumerate(to, 1)
        )


def _grounds(official: Official) -> Iterator[Para]:
    for n, ground in enumerate(official.grounds, 1):
        yield blanks.sentence(f"{ground}{'.' if n == len(official.grounds) else ';'}", italic=True)


def ended(body: Iterable[Element]) -> list[Element]:
    """The same with the sign that nothing follows, behind the last sentence."""
    found = list(body)
    at = max(n for n, one in enumerate(found) if isinstance(one, Para) and one.spans)
    last = found[at]
    assert isinstance(last, Para)
    span = last.spans[-1]
    assert isinstance(span, Span)
    closed = replace(span, text=span.text.rstrip(".;") + END) if not span.italic else span
    spans = (*last.spans[:-1], closed, *(() if closed is not span else (Span(END),)))
    return [*found[:at], replace(last, spans=spans), *found[at + 1 :]]


def kept(body: list[Element]) -> list[Element]:
    """The same with room below; its last sentence goes to the page of the signature."""
    *before, last = body
    return [*before, replace(last, style=Style.OPENING) if isinstance(last, Para) else last, para("", Style.LABEL)]


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


def _regulation(official: Official, on: Letterhead) -> Iterator[Element]:
    if official.regulation is None:
        return
    yield Section(UPRIGHT)
    yield line(Part.KIND, "Quy chế")
    yield from _ruled(Part.ABOUT, official.regulation.about, sum(SIDES))
    yield enclosed(official, on)
    yield from ended(outline.written(official.regulation.chapters, outline.CHAPTERS))


def enclosed(official: Official, on: Letterhead) -> Para:
    """“(Kèm theo Kế hoạch số …)”."""
    sign = f"{on.code}-{official.unit}" if official.kind == LETTER else f"{official.kind}-{on.code}"
    return _enclosed(f"(Kèm theo {official.name} số {NUMBER}/{sign} {blanks.DAY} của {on.name})")


def _enclosed(text: str) -> Para:
    look = LOOKS[Part.ENCLOSED]
    return blanks.sentence(text, look.style, italic=True, size=look.size)


def _appendices(official: Official, on: Letterhead) -> Iterator[Element]:
    many = len(official.appendices) > 1
    for n, one in enumerate(official.appendices, 1):
        yield Section(one.paper)
        yield from appendix(one, f"Phụ lục {outline.roman(n)}" if many else "Phụ lục", enclosed(official, on))


def appendix(one: Appendix, name: str, behind: Para) -> Iterator[Element]:
    """A sheet with its name, its title, what it belongs to, and its own signatures."""
    yield line(Part.APPENDIX, name)
    yield line(Part.APPENDIX_TITLE, one.title)
    yield behind
    yield rule(40)
    yield from outline.written(one.body, outline.POINTS)
    if one.signed:
        left, right = map(signature, one.signed)
        yield Grid(HALVES, (), ((left, right),), lines=False)
