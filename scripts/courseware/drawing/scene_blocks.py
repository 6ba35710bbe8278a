"""The engine behind every scene: a block's Markdown is poured into the slots of its template.

A template is a well-formed XML fragment with one `<figure>`; `<slot name="…"/>` marks where Markdown goes, which
is put in before inline patterns run, so that emphasis and `==marks==` work everywhere.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import Any

from jinja2 import Environment
from markdown.util import AtomicString
from markupsafe import Markup
from pymdownx.blocks.block import Block, type_any

from courseware.content.scene_kinds import ACTS, FLAGS, LINE, SPEAKER, Lines, SceneKind
from courseware.drawing.scene_acts import Acts

ADDRESS = re.compile(r"^(?P<name>.*?) ?<(?P<address>[^<>]+)>$")
OWN_NAMES = {"Em", "Con", "Mình", "Tôi", "Me"}


class SceneBlock(Block):
    """One scene. Subclasses are made by `block_for`, one per kind."""

    ARGUMENT = None
    KIND: SceneKind

    def on_create(self, parent: etree.Element) -> etree.Element:
        """An empty figure; `on_end` fills it."""
        return etree.SubElement(parent, "figure", {"class": f"scene scene-{self.KIND.name}"})

    def on_end(self, block: etree.Element) -> None:
        """Draw the template around what the author wrote."""
        self._acts = Acts(str(self.options.get(ACTS) or ""), self.config["words"])
        slots: dict[str, list[etree.Element]] = {"content": []}
        lines: list[dict[str, Any]] = []
        for child in list(block):
            block.remove(child)
            if child.tag == "ul" and self.KIND.lines is not Lines.PROSE:
                lines += [self._line(item, f"line{n}", slots) for n, item in enumerate(child)]
            else:
                slots["content"].append(child)
        option = {name: self._text(name, self._typed(name), slots) for name in self.KIND.options}
        caption = self._text("caption", self.argument or "", slots)
        figure = self._draw(caption, option, lines)
        block.attrib.update(figure.attrib)
        block.text = figure.text
        block.extend(list(figure))
        self._mark(block, slots)
        _fill(block, slots)

    def on_inline_end(self, block: etree.Element) -> None:
        """A marked text or an address is there only now; spans that carry nothing are bytes."""
        self._acts.mark_link(self._prose)
        _unwrap(block, self._written)

    def _mark(self, figure: etree.Element, slots: dict[str, list[etree.Element]]) -> None:
        """Tell the parts that act apart."""
        lines = [slots[name] for name in slots if name.startswith("line")]
        self._written = [part for parts in slots.values() for part in parts]
        self._prose = [*slots["content"], *(part for line in lines for part in line)]
        for n, line in enumerate(lines, 1):
            self._acts.mark(line[0], f"{LINE}-{n}")
        for span in slots.get("attach", []):
            self._acts.mark(span, "attachment")
        for span in slots.get("caption", []):
            self._acts.mark_address(span)
        self._acts.mark_drawn(figure)
        self._acts.add_keys(figure, self.KIND)

    def _typed(self, name: str) -> str:
        value = str(self.options[name] or "")
        return "" if name in FLAGS and value == "false" else value

    def _text(self, name: str, value: str, slots: dict[str, list[etree.Element]]) -> str:
        if not value:
            return ""
        slots[name] = [_span(value)]
        return _slot(name)

    def _line(self, item: etree.Element, name: str, slots: dict[str, list[etree.Element]]) -> dict[str, Any]:
        holder = item if (item.text or "").strip() or not len(item) else item[0]
        line: dict[str, Any] = {"text": _slot(name), "who": "", "time": "", "unknown": False, "me": False}
        if self.KIND.lines is Lines.SPEAKERS and (match := SPEAKER.match(holder.text or "")):
            holder.text = match["text"]
            own = {str(self.options["me"])} if self.options.get("me") else OWN_NAMES
            line |= {"who": match["who"], "time": match["time"] or "", "unknown": bool(match["unknown"])}
            line["me"] = match["who"] in own
        span = etree.Element("span")
        span.text, span[:] = holder.text, list(holder)
        slots[name] = [span]
        return line

    def _draw(self, caption: str, option: dict[str, str], lines: list[dict[str, Any]]) -> etree.Element:
        environment: Environment = self.config["environment"]
        template = environment.get_template(f"scenes/{self.KIND.name}.html")
        text = template.render(
            words=self.config["words"], lang=self.config["lang"], caption=caption, option=option, lines=lines,
            name=(self.argument or "").replace("==", ""), content=_slot("content"),
        )  # fmt: skip
        figure = etree.fromstring(text.strip())
        for element in figure.iter():  # the template's own words are not Markdown
            element.text = AtomicString(element.text) if element.text else None
            element.tail = AtomicString(element.tail) if element.tail else None
        return figure


def block_for(kind: SceneKind) -> type[SceneBlock]:
    """The block class of one kind."""
    options = dict.fromkeys((*kind.options, ACTS), ("", type_any))
    return type(f"{kind.name.title()}Block", (SceneBlock,), {"NAME": kind.name, "OPTIONS": options, "KIND": kind})


def _slot(name: str) -> Markup:
    return Markup('<slot name="{}"/>').format(name)


def _span(value: str) -> etree.Element:
    """“Name <address>” becomes two spans, or Markdown would make a mail link of it."""
    span = etree.Element("span")
    match = ADDRESS.match(value)
    if match is None:
        span.text = value
        return span
    span.text = match["name"] + " "
    etree.SubElement(span, "span", {"class": "scene-address"}).text = match["address"]
    return span


def _fill(figure: etree.Element, slots: dict[str, list[etree.Element]]) -> None:
    for parent in list(figure.iter()):
        for index, child in reversed(list(enumerate(parent))):
            if child.tag == "slot":
                parts = slots[child.get("name", "")]
                if parts:
                    parts[-1].tail = child.tail
                parent[index : index + 1] = parts


def _unwrap(figure: etree.Element, written: list[etree.Element]) -> None:
    """Put what is in a span that holds an author's text, and has no attributes, into its place."""
    for parent in list(figure.iter()):
        for index, child in reversed(list(enumerate(parent))):
            if child.tag == "span" and not child.attrib and child in written:
                parts = list(child)
                _append(parent, index, child.text or "")
                if parts:
                    parts[-1].tail = (parts[-1].tail or "") + (child.tail or "")
                else:
                    _append(parent, index, child.tail or "")
                parent[index : index + 1] = parts


def _append(parent: etree.Element, index: int, text: str) -> None:
    """Text right before the child at `index`."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
