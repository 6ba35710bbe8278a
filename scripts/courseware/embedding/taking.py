"""A built page taken apart: what of it goes into a frame, with its links right for the new place."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from courseware.embedding.frames import KINDS, FrameKind

FOLDER = "nhung"
REPORT = './/a[contains(@href, "#bao-sai")]'
"""The invitation to report a fault, which is made on a page of the site."""
DEAD = './/button | .//*[@popover] | .//dialog | .//form | .//script | .//link | .//style | .//*[@class="late"]'
"""What a frame has no use for, or may not do; that a lesson is late to be read again is told by a script that is not there."""
CONTACTS = '//div[@class="contacts"]/ul[1]'
"""The numbers of a lesson's help section, without the lines to fill in on paper."""


@dataclass(frozen=True)
class SitePage:
    """One page of the built site."""

    path: str
    tree: HtmlElement

    @property
    def lang(self) -> str:
        """The language of its words."""
        return str(self.tree.get("lang"))

    @property
    def young(self) -> bool:
        """Whether it is for a band that reads bigger letters."""
        return "young" in str(self.tree.xpath("string(//body/@class)")).split()

    def one(self, xpath: str) -> str:
        """The first text or attribute, or nothing."""
        found = self.tree.xpath(xpath)
        return " ".join(str(found[0]).split()) if found else ""

    @property
    def title(self) -> str:
        """Its heading, on one line."""
        return " ".join(self.tree.xpath("//h1")[0].text_content().split())

    @property
    def asked(self) -> tuple[str, ...]:
        """The ids of its questions, in their order."""
        return tuple(self.tree.xpath('//article//*[@class="q"]/@id'))


@dataclass(frozen=True)
class Embed:
    """One page to write: `kind` of `page`, at `path`."""

    kind: FrameKind
    page: SitePage
    path: str
    parts: tuple[Markup, ...]
    contacts: Markup
    """Whom to call: shown in the frame itself, for a portal may forbid to open another page."""

    def to(self, target: str) -> str:
        """A relative address of a file of the site."""
        return relative(target, self.path)


def pages(site: Path) -> Iterator[SitePage]:
    """The pages of a built site, in the order of their addresses; not what this program made of them."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if FOLDER not in path.split("/")[:2]:
            yield read(site, file)


def read(site: Path, file: Path) -> SitePage:
    """One page of a built site."""
    tree = html.document_fromstring(file.read_bytes(), html.HTMLParser(encoding="utf-8"))
    return SitePage(file.relative_to(site).as_posix(), tree)


def embeds(page: SitePage) -> Iterator[Embed]:
    """Everything that can be made of a page."""
    for kind in KINDS:
        if page.tree.xpath(kind.pages):
            path = f"{home(page.lang)}{page.path.removeprefix('en/').removesuffix('.html')}{kind.suffix}.html"
            yield taken(page, kind, path)


def taken(page: SitePage, kind: FrameKind, path: str, alone: bool = False) -> Embed:
    """What a page of this kind holds at `path`; `alone`: no other page of the site lies beside it."""
    found = [part for xpath in kind.parts for part in page.tree.xpath(xpath)]
    contacts = [_copy(part) for part in page.tree.xpath(CONTACTS)[:1]]
    parts = [_copy(part) for one in found for part in (_led_up_to(one) if kind.situation else [one])]
    here = {id_ for part in parts for id_ in part.xpath("./@id | .//@id")}
    for part in parts:
        _clean(part)
        if alone:
            _unlink(part, here)
        else:
            _unstep(part)
        _relink(part, page.path, path, here)
    return Embed(kind, page, path, tuple(map(_markup, parts)), Markup("").join(map(_markup, contacts)))


def _markup(part: HtmlElement) -> Markup:
    return Markup(html.tostring(part, encoding="unicode", with_tail=False))


def home(lang: str) -> str:
    """The folder of a language's embed pages."""
    return f"{FOLDER}/" if lang == "vi" else f"{lang}/{FOLDER}/"


def relative(target: str, here: str) -> str:
    """The address of one file of the site as the page `here` writes it."""
    return posixpath.relpath(target, posixpath.dirname(here) or ".")


def _led_up_to(part: HtmlElement) -> list[HtmlElement]:
    """A part with all that stands between it and the heading or the part before it, if a scene is among that."""
    before: list[HtmlElement] = []
    for element in part.itersiblings(preceding=True):
        if element.tag in {"h2", "h3"} or element.get("class") == part.get("class"):
            break
        before.insert(0, element)
    return [*before, part] if any("scene" in str(element.get("class")).split() for element in before) else [part]


def _copy(part: HtmlElement) -> HtmlElement:
    return html.fromstring(html.tostring(part, encoding="unicode", with_tail=False))


def _clean(part: HtmlElement) -> None:
    for dead in part.xpath(DEAD):
        dead.drop_tree()
    for term in part.xpath(".//a[@data-definition]"):  # told by a script that is not here; the link stays
        del term.attrib["data-definition"]


def _unstep(part: HtmlElement) -> None:
    """A package goes step by step; a frame shows all."""
    for begun in part.xpath("descendant-or-self::*[@data-step]"):
        del begun.attrib["data-step"]


def _unlink(part: HtmlElement, here: set[str]) -> None:
    """Links to other pages of the site become the words they stand on."""
    for report in part.xpath(REPORT):
        report.drop_tree()
    for link in part.xpath(".//a[@href]"):
        href = link.get("href")
        if not urlsplit(href).scheme and not (href.startswith("#") and href[1:] in here):
            link.drop_tag()


def _relink(part: HtmlElement, old: str, new: str, here: set[str]) -> None:
    """Addresses for the new depth; whatever leaves the frame opens beside it."""
    for picture in part.xpath(".//img"):
        picture.set("src", _moved(picture.get("src"), old, new))
    for link in part.xpath(".//a[@href]"):
        href = link.get("href")
        if href.startswith("#") and href[1:] in here:
            continue
        del link.attrib["href"]  # last, behind what all links have in common: this packs better
        if not href.startswith(("tel:", "mailto:")):
            link.set("target", "_blank")
            link.set("rel", "noopener")
        link.set("href", href if urlsplit(href).scheme else _moved(href, old, new))


def _moved(url: str, old: str, new: str) -> str:
    path, mark, anchor = url.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(old), path)) if path else old
    return relative(target, new) + mark + anchor
