"""A page for a frame as HTML, and what of the lesson's own page it needs for that."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from courseware.drawing.templates import environment
from courseware.drawing.words import Words
from courseware.embedding import snippets
from courseware.embedding.taking import Embed, SitePage

POLICY = 'string(//meta[@http-equiv="Content-Security-Policy"]/@content)'
UNUSED = re.compile(r"(?:worker|font|connect|manifest)-src 'self'; ")
BETWEEN = re.compile(
    r">\n(?=</?(?:article|body|d[dlt]|details|div|fieldset|fig\w+|h\d|head|html|li|link|main|meta|[ou]l|p|script|section|summary|t[dhr]|table|tbody|thead|title)\b)"
)
"""A line's end before what begins a line of its own anyway."""
PLACES = ("style", "script", "answers", "told", "full", "help", "address", "oembed")
"""Addresses that differ by where a page goes; the template leaves out what has none."""


def page(one: Embed, words: Words, overrides: Path, shown: str = "", **places: str) -> str:
    """`places`: some of PLACES, relative to the page; `shown`: where the lesson's picture is, if not where the site has it."""
    title = snippets.title(one, words)
    body = one.page.tree.xpath("//body")[0]
    shown = shown or (picture(one.page) if one.kind.picture else "")
    known = dict.fromkeys(PLACES, "") | places
    text = environment(overrides).get_template("embed/page.html").render(
        embed=one, page=one.page, words=words, policy=policy(one.page), title=title,
        young=one.page.young, group=body.get("data-group"),
        picture=one.to(shown) if shown else "", alt=_opening(one.page, "alt"), **known,
    )  # fmt: skip
    return BETWEEN.sub(">", text)


def policy(page: SitePage) -> str:
    """The policy of the page without what a frame never does: it has no service worker, font, data or manifest."""
    return UNUSED.sub("", str(page.tree.xpath(POLICY)))


def drawn(page: SitePage) -> bool:
    """Whether it has a story or drawn options, which have rules of their own."""
    return bool(page.tree.xpath("//figure[@class='story'] | //fieldset[@class='tiles']"))


def picture(page: SitePage) -> str:
    """Where the lesson's picture is below the site; nothing when it has none."""
    said = _opening(page, "src")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), said)) if said else ""


def _opening(page: SitePage, attribute: str) -> str:
    return page.one(f'//div[@class="opening"]/img/@{attribute}')
