"""A document on a letterhead, as elements for Word: after the forms of Nghị định 30/2020/NĐ-CP, Phụ lục III. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from courseware.views.office import blanks, edges, outline
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.looks import LOOKS, Part, line
from courseware.views.office.official import LETTER, Appendix, Loose, Official
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import Element, Grid, Para, Section, Span, Style, para, worded

END = "./."


def elements(told: Official | Loose, on: Letterhead) -> list[Element]:
    """The whole document in the words of its school."""
    if isinstance(told, Loose):
        found = (Section(told.appendix.paper), *appendix(told.appendix, "Phụ lục", _enclosed(told.behind)))
    else:
        found = (*_main(told, on), *_regulation(told, on), *_appendices(told, on))
    return [worded(element, on.worded) for element in found]


def _main(official: Official, on: Letterhead) -> Iterator[Element]:
    yield edges.head(official, on)
    yield from edges.title(official)
    yield from edges.addressed(official.to)
    if official.kind == "QĐ":
        yield line(Part.AUTHORITY, f"{on.head} {on.name}")
    yield from _grounds(official)
    if official.kind == "QĐ":
        yield line(Part.AUTHORITY, "Quyết định:")
    yield from kept(ended([*map(blanks.sentence, official.lead), *outline.written(official.body, levels(official))]))
    yield edges.foot(official, on)


def levels(official: Official) -> outline.Levels:
    """How the body of a kind of document is counted."""
    if official.kind == "QĐ":
        return outline.ARTICLES
    return outline.POINTS if official.kind in (LETTER, "TB", "GM") else outline.PARTS


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


def _regulation(official: Official, on: Letterhead) -> Iterator[Element]:
    if official.regulation is None:
        return
    yield Section(UPRIGHT)
    yield line(Part.KIND, "Quy chế")
    yield from edges.ruled(Part.ABOUT, official.regulation.about, sum(edges.SIDES))
    yield enclosed(official, on)
    yield from ended(outline.written(official.regulation.chapters, outline.CHAPTERS))


def enclosed(official: Official, on: Letterhead) -> Para:
    """“(Kèm theo Kế hoạch số …)”."""
    number = f"{edges.NUMBER}/{edges.sign(official, on)}"
    return _enclosed(f"(Kèm theo {official.name} số {number} {blanks.DAY} của {on.name})")


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
    yield edges.rule(40)
    yield from outline.written(one.body, outline.POINTS)
    if one.signed:
        left, right = map(edges.signature, one.signed)
        yield Grid(edges.HALVES, (), ((left, right),), lines=False)
