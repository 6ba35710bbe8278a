"""A lesson’s Markdown as paragraphs and tables. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from courseware.content import plain
from courseware.content.blocks import Block, Form, blocks
from courseware.content.citations import CITATION
from courseware.content.kinds.body import Words
from courseware.content.scene_kinds import SPEAKER
from courseware.views.word.paragraphs import Grid, Para, Span, Style, heading, para

BOLD = re.compile(r"\*\*(.+?)\*\*")
ITEM = re.compile(r"^(?P<sign>[-*+]|\d+[.)])(?: \[[ xX]\])? +(?P<text>.*)$")
SELF = re.compile(r"^    me:.*\n", re.M)
"""The option of a chat that says whose screen it is."""
BOX = re.compile(r'[!?]{3}\+? (?P<kind>\w+)(?: "(?P<title>.*)")?')
RULE = re.compile(r"^\|?[\s:|-]+\|?$")


def speech(line: str) -> str:
    """A line of a scene as it is read: a dash before what nobody says, no mark of an unknown sender."""
    match = SPEAKER.fullmatch(line.removeprefix("- ")) if line.startswith("- ") else None
    if match is None:
        return f"– {line[2:]}" if line.startswith("- ") else line
    time = f" ({match['time']})" if match["time"] else ""
    return f"{match['who']}{time}: {match['text']}"


class Writing:
    """Markdown of one lesson as paragraphs: `numbers` gives each cited source its number, `words` are those of the language."""

    def __init__(self, words: Words, numbers: Mapping[str, int]) -> None:
        self._words = words
        self._numbers = numbers

    def spans(self, line: str) -> tuple[Span, ...]:
        """One line: bold stays, all other signs go, a citation becomes the number of its source."""
        cited = CITATION.sub(
            lambda match: f"[{self._numbers[match['id']]}]" if match["id"] in self._numbers else "", line
        )
        pieces = BOLD.split(cited)
        found = (Span(plain.inline(piece), bold=n % 2 == 1) for n, piece in enumerate(pieces))
        return tuple(span for span in found if span.text)

    def line(self, text: str) -> str:
        """One line without any look."""
        return "".join(span.text for span in self.spans(text)).strip()

    def paragraphs(self, markdown: str) -> Iterator[Para | Grid]:
        """Every block of a text that a reader sees, but for headings of sections, questions and boxes for adults."""
        for block in blocks(markdown):
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Para | Grid]:
        rows = [row for row in block.text.split("\n") if row.strip()]
        match block.form:
            case Form.PART:
                yield para(block.title, Style.SUB, bold=True)
            case Form.TEXT:
                yield Para(self.spans(" ".join(row.strip() for row in rows)))
            case Form.LIST:
                yield from self._items(rows)
            case Form.TABLE:
                yield self._table(rows)
            case Form.SCENE:
                told = plain.text_of(SELF.sub("", block.text), self._words).split("\n")
                yield from (para(speech(row), italic=n == 0) for n, row in enumerate(told) if row.strip())
            case Form.BOX:
                yield from self._box(rows)
            case _:
                return

    def _box(self, rows: list[str]) -> Iterator[Para]:
        """Its title leads; what is for adults is left out."""
        box = BOX.match(rows[0])
        if box and box["kind"] != "adult":
            text = " ".join(row.strip() for row in rows[1:])
            yield Para((*(Span(f"{title}: ", bold=True) for title in [box["title"]] if title), *self.spans(text)))

    def _items(self, rows: list[str]) -> Iterator[Para]:
        """A line that goes on with the item before it is part of it."""
        whole: list[str] = []
        for row in rows:
            if whole and not ITEM.match(row.strip()):
                whole[-1] += f" {row.strip()}"
            else:
                whole.append(row.strip())
        for item in whole:
            match = ITEM.match(item)
            sign, text = (match["sign"], match["text"]) if match else ("-", item)
            mark = "–" if sign in "-*+" else sign.rstrip(".)") + "."
            yield Para((Span(f"{mark} "), *self.spans(text)), Style.ITEM)

    def _table(self, rows: list[str]) -> Grid:
        cells = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows if not RULE.match(row)]
        head, *body = cells
        lines = tuple(tuple((Para(self.spans(cell)),) for cell in row) for row in body)
        return Grid((1,) * len(head), heading(*map(self.line, head)), lines)
