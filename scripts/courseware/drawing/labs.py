"""A lab on its way through the Markdown of a site: a slot stands for its items, which its kind's template draws.

What stands before and after the items is Markdown of the page, so that its links lead somewhere.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html
from lxml.html import HtmlElement
from markupsafe import Markup

from courseware.content import citations
from courseware.content.labs.deck import Deck
from courseware.content.labs.lab import FOLDER, Lab
from courseware.content.model import Course, Lang
from courseware.drawing.addresses import root_of
from courseware.drawing.pages import finish_root
from courseware.drawing.pictures import composing
from courseware.drawing.templates import environment
from courseware.drawing.words import Words

SLOT = "<div data-lab></div>"
ANSWERS = ("lab_genuine", "lab_doubtful")


@dataclass(frozen=True)
class LabDrawing:
    """What is needed to draw a lab in one language: `render` is Markdown → HTML, `folder` holds labs/<kind>.html."""

    course: Course
    lab: Lab
    lang: Lang
    words: Words
    render: Callable[[str], Markup]
    folder: str


def expand(drawing: LabDrawing) -> str:
    """The page's Markdown with a slot in place of the items."""
    body = drawing.lab.bodies[drawing.lang]
    return _cited(drawing, f"{body.before.strip()}\n\n{SLOT}\n\n{body.after}".lstrip("\n"))


def finish(html: str, drawing: LabDrawing) -> str:
    """The page's HTML with the items drawn; links to a band's lessons say so, for schools that do not have that band."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    slot = root.xpath(".//div[@data-lab]")[0]
    for part in reversed(lxml_html.fragments_fromstring(items(drawing).strip())):
        slot.addnext(part)
    slot.drop_tree()
    bands = {band.slug: band.id for band in drawing.course.registry.scope.bands}
    for link in root.xpath(".//a[@href]"):
        band = next((slug for slug in link.get("href").split("/") if slug in bands), "")
        if band:
            item = link.getparent()
            (item if item.tag == "li" else link).set("data-band", bands[band])
    return finish_root(root, drawing.course, drawing.lang)


def items(drawing: LabDrawing) -> str:
    """The items as their kind draws them."""
    return _drawn(drawing, drawing.lab.kind)


def reasons(drawing: LabDrawing) -> str:
    """What is said of each choice, for the page of its own that the lab has for it."""
    return _drawn(drawing, "reasons")


def script(html: str) -> str:
    """`LabReasons`: the same for the lab's own page, as nodes: a text, or [name, attributes, node …]. A page may not take in HTML."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    return f"var LabReasons={json.dumps(_nodes(root), ensure_ascii=False, separators=(',', ':'))};"


def _nodes(element: HtmlElement) -> list[Any]:
    found: list[Any] = [element.text]
    for child in element:
        found += [[child.tag, dict(child.attrib), *_nodes(child)], child.tail]
    return [node for node in found if node and (not isinstance(node, str) or node.strip(" \n") or "\n" not in node)]


def _drawn(drawing: LabDrawing, template: str) -> str:
    lab, lang, words = drawing.lab, drawing.lang, drawing.words
    row = drawing.course.registry.pictures.pictures.get(lab.path)
    picture = {"src": _from_page(composing.address(lab.path), lab, lang), "alt": row.alt[lang]} if row else None

    def render(text: str) -> Markup:
        return drawing.render(_cited(drawing, text))

    return (
        environment(drawing.folder)
        .get_template(f"labs/{template}.html")
        .render(
            lab=lab,
            body=lab.bodies[lang],
            answers=_answers(lab, drawing),
            decks=list(_decks(drawing)),
            words=words,
            lang=lang.value,
            picture=picture,
            reasons=posixpath.relpath(f"{lab.reasons}.html", FOLDER) if lab.reasons else "",
            render=render,
            inline=lambda text: unwrapped(render(text)),
            decoded=decoded,
        )
    )


def _answers(lab: Lab, drawing: LabDrawing) -> tuple[str, ...]:
    return lab.answers[drawing.lang] or tuple(drawing.words[name] for name in ANSWERS)


def _decks(drawing: LabDrawing) -> Iterator[dict[str, Any]]:
    """The labs whose cases a deck prints, in its order."""
    body = drawing.lab.bodies[drawing.lang]
    known = {lab.path: lab for lab in drawing.course.labs}
    for name in body.names if isinstance(body, Deck) else ():
        lab = known[f"{FOLDER}/{name}"]
        title = drawing.course.title(lab.path, drawing.lang)
        yield {"title": title, "answers": _answers(lab, drawing), "body": lab.bodies[drawing.lang]}


def _from_page(address: str, lab: Lab, lang: Lang) -> str:
    """An address below the site's root as the lab's page sees it."""
    return posixpath.relpath(address, posixpath.dirname(f"{root_of(lang)}{lab.path}"))


def unwrapped(html: Markup) -> Markup:
    """A paragraph without its <p>, to stand in a line."""
    text = html.strip()
    return Markup(text.removeprefix("<p>").removesuffix("</p>")) if text.count("<p>") == 1 else html


def decoded(name: str) -> str:
    """What a browser may show for a name that begins with xn-- (RFC 3492)."""
    first, dot, rest = name.partition(".")
    return first.removeprefix("xn--").encode().decode("punycode") + dot + rest


def _cited(drawing: LabDrawing, text: str) -> str:
    return citations.expand(text, citations.numbered(drawing.lab.sources), drawing.words["cite_label"])
