"""A document as its author thinks of it, before it has a letterhead. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from courseware.views.office import blanks
from courseware.views.word.paper import UPRIGHT, Paper
from courseware.views.word.paragraphs import Grid, Para

NAMES = {
    "QĐ": "Quyết định", "QC": "Quy chế", "KH": "Kế hoạch", "BC": "Báo cáo", "BB": "Biên bản", "TB": "Thông báo",
    "GM": "Giấy mời",
}  # fmt: skip
"""Sign → name of a kind of document (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""
LETTER = ""
"""An official letter (công văn) has no name and no sign of its kind."""


@dataclass(frozen=True)
class Item:
    """Something counted, with what belongs to it.

    `duties` are clauses of the letters that it answers; `only` the kinds of school that have it, all when empty.
    """

    text: str
    below: tuple[Node, ...] = ()
    duties: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


Node = Item | Para | Grid


@dataclass(frozen=True)
class Appendix:
    """A sheet or more behind a document; `signed` are the two who sign it, left and right."""

    title: str
    body: tuple[Node, ...]
    paper: Paper = UPRIGHT
    signed: tuple[str, str] | None = None


@dataclass(frozen=True)
class Regulation:
    """What a decision issues: chapters, articles."""

    about: str
    chapters: tuple[Node, ...]


@dataclass(frozen=True)
class Official:
    """A document. `kind` is its sign, LETTER for a letter; `unit` stands behind a letter's sign and after “Lưu: VT, ”.

    `to`: whom it addresses; `lead`: the sentences before the first part.
    """

    kind: str
    about: str
    body: tuple[Node, ...]
    grounds: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    unit: str = ""
    appendices: tuple[Appendix, ...] = ()
    regulation: Regulation | None = None
    duties: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """“Kế hoạch”; a letter is “Công văn”."""
        return NAMES.get(self.kind, "Công văn")

    @property
    def all_duties(self) -> tuple[str, ...]:
        """Its own and those of everything counted in it, each once, in order."""
        nodes = (*self.body, *(self.regulation.chapters if self.regulation else ()))
        return tuple(dict.fromkeys((*self.duties, *(duty for node in nodes for duty in _duties(node)))))


@dataclass(frozen=True)
class Loose:
    """An appendix that travels alone; `behind` says what it belongs to: “(Kèm theo …)”."""

    appendix: Appendix
    behind: str
    duties: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in lists."""
        return "Phụ lục"

    @property
    def about(self) -> str:
        """What its title says."""
        return self.appendix.title

    @property
    def all_duties(self) -> tuple[str, ...]:
        """Its own."""
        return self.duties


def item(text: str, *below: Node | str, duties: str = "", only: str = "") -> Item:
    """Something counted; a string below it is a paragraph, `duties` and `only` are parted by blanks."""
    nodes = tuple(blanks.sentence(node) if isinstance(node, str) else node for node in below)
    return Item(text, nodes, tuple(duties.split()), tuple(only.split()))


def fitting(nodes: tuple[Node, ...], kind: str) -> tuple[Node, ...]:
    """The nodes that a kind of school has."""
    return tuple(
        replace(node, below=fitting(node.below, kind)) if isinstance(node, Item) else node
        for node in nodes
        if not isinstance(node, Item) or not node.only or kind in node.only
    )


def items(*texts: str) -> tuple[Item, ...]:
    """Several that have nothing below them."""
    return tuple(Item(text) for text in texts)


def _duties(node: Node) -> tuple[str, ...]:
    if not isinstance(node, Item):
        return ()
    return (*node.duties, *(duty for one in node.below for duty in _duties(one)))
