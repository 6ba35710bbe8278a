"""A lab's Markdown, cut: what stands before its items, the items of the section `{#muc}`, what stands after. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

SECTION = re.compile(r"## .*\{#muc\} *")
HEADING = re.compile(r"### +(?P<title>.+?) *\{#(?P<id>[a-z0-9-]+)(?P<attributes>[^}]*)\} *")
FORM = "### Tên mục {#ma-muc …}"


@dataclass(frozen=True)
class Item:
    """A heading of level 3 and the Markdown below it. `attributes` are those behind its id: `{#ma is=genuine}`."""

    id: str
    title: str
    attributes: dict[str, str]
    text: str
    line: int
    first: int = 0
    """The line on which the text begins."""


@dataclass(frozen=True)
class Cut:
    """A lab's text in three; the heading of the items' section, and what stands below it before the first item, is `before`."""

    before: str
    items: tuple[Item, ...]
    after: str
    line: int
    """Where the items' section begins; the body's first line when there is none."""


def cut(body: str, first_line: int) -> Cut:
    """Cut a page's Markdown; `first_line` is the body's line in its file. No items when it has no section for them."""
    lines = body.split("\n")
    start = next((n for n, text in enumerate(lines) if SECTION.fullmatch(text)), None)
    if start is None:
        return Cut(body, (), "", first_line)
    end = next((n for n in range(start + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
    heads = [n for n in range(start + 1, end) if lines[n].startswith("### ")]
    first = heads[0] if heads else end
    items = [read_item(lines[at:to], first_line + at) for at, to in zip(heads, [*heads[1:], end], strict=False)]
    return Cut("\n".join(lines[:first]), tuple(items), "\n".join(lines[end:]), first_line + start)


def read_item(lines: list[str], line: int) -> Item:
    """An item from its heading on, which stands on `line`."""
    match = HEADING.fullmatch(lines[0])
    text = "\n".join(lines[1:]).strip("\n")
    first = line + next((n for n, row in enumerate(lines) if n and row), 1)
    if match is None:
        return Item("", lines[0].lstrip("# "), {}, text, line, first)
    pairs = (part.partition("=") for part in match["attributes"].split())
    return Item(match["id"], match["title"], {key: value for key, _, value in pairs}, text, line, first)


def reason(rows: Sequence[str], n: int) -> str:
    """What stands right below row `n` in rows that begin with “>”, as one paragraph; "" for nothing."""
    found: list[str] = []
    for row in rows[n + 1 :]:
        if not row.startswith(">"):
            break
        found.append(row.lstrip("> "))
    return " ".join(found)
