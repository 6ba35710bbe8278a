"""Tables that a phone can show and a pen can fill: what the stylesheet (`prose.css`) has to know of each.

In a table of three columns or more each cell behind the first one of its row carries the heading of its column as
`data-label`: on a phone its rows are stacked. A table with a cell left blank is `data-form`: its cells are large enough to
be written in.
"""

from __future__ import annotations

from lxml.html import HtmlElement

WIDE = 3
"""From so many columns on a table has no room on a phone without breaking syllables."""


def fit(root: HtmlElement) -> None:
    """Mark the tables of a page's content."""
    for table in root.xpath(".//table[not(@class)][thead/tr/th]"):
        heads = [" ".join(head.text_content().split()) for head in table.xpath("./thead/tr[1]/th")]
        rows = table.xpath("./tbody/tr")
        if any(not cell.text_content().strip() for row in rows for cell in row[1:]):
            table.set("data-form", "")
        if len(heads) >= WIDE:
            for row in rows:
                for head, cell in zip(heads[1:], row[1:], strict=False):
                    cell.set("data-label", head)
