"""A lesson's Markdown as pieces: each sentence that stands on a line of its own is a paragraph of its own. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from courseware.content import plain
from courseware.content.blocks import Block, Form, blocks
from courseware.content.citations import CITATION
from courseware.content.kinds.body import Words
from courseware.views.kits.slides import scenes
from courseware.views.kits.slides.deck import Look, Para, Run, Tone
from courseware.views.kits.slides.letters import width
from courseware.views.kits.slides.pieces import Panel, Piece, Row, Text

SIGNS = re.compile(rf"\*\*(?P<bold>.+?)\*\*|==(?P<mark>(?=\S).+?(?<=\S))==|(?P<cited> ?{CITATION.pattern})")
ITEM = re.compile(r"^ *(?P<sign>[-*+]|\d+[.)])(?: \[[ xX]\])? +(?P<text>.*)$")
BOX = re.compile(r'[!?]{3}\+? (?P<kind>\w+)(?: "(?P<title>.*)")?')
RULE = re.compile(r"^\|?[\s:|-]+\|?$")
ADULT = "adult"
BULLET = "•"
CLOSE = 4.0
"""Air between two items of a list."""


class Contents:
    """Markdown of one lesson: `numbers` gives each cited source its number, `words` are those of the language."""

    def __init__(self, words: Words, numbers: Mapping[str, int]) -> None:
        self.words = words
        self.numbers = numbers

    def runs(self, line: str, *, bold: bool = False, underlined: bool = False) -> tuple[Run, ...]:
        """One line: bold stays, a marked place is bold and underlined, a citation is the raised number of its source."""
        found: list[Run] = []
        at = 0
        for match in SIGNS.finditer(line):
            found += self._plain(line[at : match.start()], bold, underlined)
            at = match.end()
            if match["cited"]:
                number = self.numbers.get(match["id"])
                found += [Run(f"[{number}]", tone=Tone.MUTED, raised=True)] if number else []
            elif match["bold"]:
                found += self.runs(match["bold"], bold=True, underlined=underlined)
            else:
                found += self.runs(match["mark"], bold=True, underlined=True)
        return (*found, *self._plain(line[at:], bold, underlined))

    def _plain(self, text: str, bold: bool, underlined: bool) -> list[Run]:
        told = plain.inline(text)
        return [Run(told, bold, underlined=underlined)] if told else []

    def para(self, line: str) -> Para:
        """One line as a paragraph, an item of a list with its mark."""
        item = ITEM.match(line)
        if item is None:
            return Para(self.runs(line.strip()))
        mark = BULLET if item["sign"] in "-*+" else item["sign"].rstrip(".)") + "."
        return Para(self.runs(item["text"].strip()), mark, before=CLOSE)

    def line(self, markdown: str) -> str:
        """Markdown of one paragraph without any look, without citations."""
        told = "".join(run.text for run in self.runs(" ".join(markdown.split())) if not run.raised)
        return told.strip()

    def pieces(self, markdown: str) -> list[Piece]:
        """Everything of a text that a class sees, but for headings, questions and boxes for adults."""
        return self.of(blocks(markdown))

    def of(self, found: Sequence[Block]) -> list[Piece]:
        """The same of blocks."""
        return [piece for block in found for piece in self._block(block)]

    def asides(self, found: Sequence[Block]) -> list[str]:
        """What stands in boxes for adults, a sentence each: it is said in the notes."""
        rows = [block.text.split("\n") for block in found if block.form is Form.BOX]
        return [
            self.line(row)
            for head, *inside in rows
            if (box := BOX.match(head)) and box["kind"] == ADULT
            for row in inside
            if row.strip()
        ]

    def _block(self, block: Block) -> Iterator[Piece]:
        rows = [row for row in block.text.split("\n") if row.strip()]
        match block.form:
            case Form.TEXT:
                yield from (Text(self.para(row)) for row in rows)
            case Form.LIST:
                yield from (Text(self.para(item)) for item in items(rows))
            case Form.TABLE:
                yield from self._table(rows, block.line)
            case Form.SCENE:
                yield from scenes.pieces(scenes.read(block.text), self.runs, self.words)
            case Form.CODE:
                yield Panel(tuple(Para((Run(row),)) for row in rows if not row.startswith("```")), Look.HEAD)
            case Form.BOX:
                yield from self._box(rows)
            case _:
                return

    def _box(self, rows: list[str]) -> Iterator[Piece]:
        box = BOX.match(rows[0])
        if box and box["kind"] != ADULT:
            title = [Para((Run(box["title"], bold=True),))] if box["title"] else []
            body = [self.para(row) for row in items([row.strip() for row in rows[1:]])]
            yield Panel((*title, *body), Look.WARNING if box["kind"] in ("warning", "danger") else Look.TIP)

    def _table(self, rows: list[str], table: int) -> Iterator[Piece]:
        cells = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows if not RULE.match(row)]
        told = [tuple((Para(self.runs(cell)),) for cell in row) for row in cells]
        head = tuple(tuple(replace(one, runs=_bold(one.runs)) for one in cell) for cell in told[0])
        shares = tuple(_share([row[n][0].text for row in told]) for n in range(len(head)))
        for row in told[1:]:
            yield Row(row, head, shares, table)


def items(rows: Sequence[str]) -> list[str]:
    """Lines of a list, what goes on below an item joined to it; a line that belongs to none stands alone."""
    whole: list[str] = []
    for row in rows:
        if whole and ITEM.match(whole[-1]) and not ITEM.match(row):
            whole[-1] += f" {row.strip()}"
        else:
            whole.append(row)
    return whole


def _bold(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, bold=True) for run in runs)


def _share(texts: Sequence[str]) -> float:
    """How much of a table's width a column gets: its longest word always, and more with what it has to say."""
    longest = max(width(word, 20, bold=True) for text in texts for word in text.split(" "))
    return float(max(longest + 24, 12 * max(len(text) for text in texts) ** 0.6))
