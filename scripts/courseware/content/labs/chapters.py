"""A story's Markdown, cut: sections with headings of level 3 are its chapters, three more have names of their own. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from courseware.content.fences import fences
from courseware.content.labs.items import Cut, Item, read_item

SECTION = re.compile(r"## +(?P<title>.+?) *\{#(?P<id>[a-z0-9-]+)\} *")
MARKS, DEADLINES = "viec-da-lam", "moc"


@dataclass(frozen=True)
class Section:
    """A section of the page: its title and the lines below it, the first of which stands on `line`."""

    title: str = ""
    lines: tuple[str, ...] = ()
    line: int = 1


@dataclass(frozen=True)
class Chapters(Cut):
    """`titles` holds the chapter of each item; `marks` and `deadlines` are the sections with those names."""

    titles: tuple[str, ...]
    marks: Section
    deadlines: Section

    @classmethod
    def of(cls, cut: Cut) -> Self:
        """A page of one section, as other kinds have it."""
        return cls(cut.before, cut.items, cut.after, cut.line, ("",) * len(cut.items), Section(), Section())


def cut(body: str, first_line: int) -> Chapters:
    """Cut a page's Markdown; `first_line` is the body's line in its file."""
    lines = body.split("\n")
    code = fences(lines).code
    starts = [n for n, text in enumerate(lines) if n not in code and text.startswith("## ")]
    before = lines[: starts[0]] if starts else lines
    after: list[str] = []
    items: list[tuple[Item, str]] = []
    named = {MARKS: Section(), DEADLINES: Section()}
    begins, told = first_line, False
    for at, to in zip(starts, [*starts[1:], len(lines)], strict=False):
        match = SECTION.fullmatch(lines[at])
        title, name = (match["title"], match["id"]) if match else (lines[at], "")
        heads = [n for n in range(at + 1, to) if lines[n].startswith("### ")]
        if name in named:
            told = told or name == MARKS
            named[name] = Section(title, tuple(lines[at + 1 : to]), first_line + at + 1)
        elif heads and not after and not told:
            begins = begins if items else first_line + at
            items += [
                (read_item(lines[n:end], first_line + n), title)
                for n, end in zip(heads, [*heads[1:], to], strict=False)
            ]
        else:
            (after if items else before).extend(lines[at:to])
    return Chapters(
        "\n".join(before), tuple(item for item, _ in items), "\n".join(after), begins,
        tuple(title for _, title in items), named[MARKS], named[DEADLINES],
    )  # fmt: skip
