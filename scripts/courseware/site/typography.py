"""What we take from Material: how it styles what Markdown extensions produce, cut to what our pages hold.

Frames, spaces and sizes are Material's; colours, fonts and signs are ours. So of Material's stylesheet stays a rule that
matches a block of code, definition, mark … of some page (lists, tables, quotations and boxes are ours), and of that rule
only what lays out: no literal colour (those of `tokens.css` stand for `--md-…`), no font, shadow, transition or prefixed
property, no ::before (its icons are data: addresses, which the policy forbids), no state such as :hover (never true of a
page at rest), nothing for print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

import tinycss2
from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list
from lxml import html
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from courseware.machine.keeping import Keep, anew, digest

BOXES = {
    "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    "details", "summary", "pre", "code", "mark", "hr", "blockquote", "input", "p", "div",
}  # fmt: skip
"""What Markdown extensions produce; headings, links and pictures are the shell's own."""

OTHERS = "//div[@class='quiz'] | //div[@class='lab'] | //figure | //comment()"
"""Parts of a page with styles of their own."""

OURS = re.compile(r"\.admonition|\.task-list-item$|\b(?:blockquote|details|summary|table|th|td|tr|ul|ol|li)\b")
"""Boxes that `prose.css` draws from the ground up."""

COLOURS = {
    "default-fg-color": "ink", "default-fg-color--light": "muted", "default-fg-color--lighter": "edge",
    "default-fg-color--lightest": "line", "default-bg-color": "paper", "code-fg-color": "ink", "code-bg-color": "mist",
    "typeset-a-color": "brand", "accent-fg-color": "ink", "typeset-mark-color": "amber-wash",
}  # fmt: skip
"""What Material's `--md-…` is among the colours of `tokens.css`."""
COLOUR = re.compile(r"--md-([\w-]+)")

TEXT = re.compile(r">[^<]+<")
"""What stands between two tags: no selector asks for more than that something does."""
UNWANTED = (
    "-", "box-shadow", "color-adjust", "direction", "font-family", "font-variant", "line-height", "outline",
    "page-break", "scrollbar", "touch-action", "transition",
)  # fmt: skip
"""Beginnings of the properties that stay behind: what they set is ours, or nothing."""

Rule = tuple[str, list[str], str]
"""Media query, selectors, declarations."""


def cut(material_css: str, pages: Iterable[str], keep: Keep = anew) -> str:
    """The rules of Material's stylesheet that lay out something in `pages` (HTML fragments)."""
    rules = keep(partial(_sheet, material_css), "typography", material_css)
    sheet = digest([material_css])
    matcher: Matcher | None = None

    def used(shape: str) -> frozenset[str]:
        nonlocal matcher
        matcher = matcher or _matcher(rules)
        return frozenset(selector for element in _elements(shape) for *_, selector in matcher.match(element))

    shapes = {TEXT.sub(">.<", page): None for page in pages}  # another word in a lesson leaves its shape as it is
    wanted = frozenset[str]().union(*(keep(partial(used, shape), "shape", sheet, shape) for shape in shapes))
    return "".join(_written(media, [s for s in selectors if s in wanted], body) for media, selectors, body in rules)


def _sheet(css: str) -> list[Rule]:
    """Every rule of a stylesheet that may be wanted."""
    return list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _matcher(rules: list[Rule]) -> Matcher:
    """What tells the selectors of an element."""
    matcher = Matcher()
    for _, selectors, _ in rules:
        for selector in selectors:
            for compiled in _compiled(selector):
                matcher.add_selector(compiled, selector)
    return matcher


def _rules(nodes: list[Node], media: str = "") -> Iterator[Rule]:
    """Each rule for text that still says something."""
    for node in nodes:
        if isinstance(node, AtRule) and node.lower_at_keyword == "media" and node.content:
            query = tinycss2.serialize(node.prelude).strip()
            if "print" not in query:
                yield from _rules(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), query
                )
        elif isinstance(node, QualifiedRule) and (body := _body(node)):
            yield media, _selectors(node), body


def _selectors(rule: QualifiedRule) -> list[str]:
    """Each selector for the text of a page, once. Material asks for the direction of script; all of ours runs to the right."""
    parts = tinycss2.serialize(rule.prelude).replace("[dir=ltr] ", "").split(",")  # Material has no comma inside :is()
    return list(
        dict.fromkeys(
            selector
            for selector in map(str.strip, parts)
            if selector.startswith((".md-typeset", "html .md-typeset")) and not OURS.search(selector)
        )
    )


def _compiled(selector: str) -> list[object]:
    try:
        return [one for one in compile_selector_list(selector) if one.pseudo_element is None]
    except SelectorError:  # a browser's own invention
        return []


def _body(rule: QualifiedRule) -> str:
    declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return ";".join(f"{x.name}:{_value(x)}" for x in declarations if isinstance(x, Declaration) and _wanted(x))


def _value(declaration: Declaration) -> str:
    """In our colours, with three places behind the point."""
    text = tinycss2.serialize(declaration.value).strip()
    text = COLOUR.sub(lambda found: f"--{COLOURS.get(found[1], found[1])}", text)
    return re.sub(r"(\.\d{3})\d+", r"\1", text)


def _wanted(declaration: Declaration) -> bool:
    literal = any(
        value.type in {"hash", "url"} or (value.type == "function" and value.lower_name == "url")
        for value in declaration.value
    )
    return not literal and not declaration.name.startswith(UNWANTED)


def _elements(page: str) -> Iterator[ElementWrapper]:
    """The boxes of a page, in its article."""
    article = html.fromstring(f'<article class="md-typeset">{page}</article>')
    for other in article.xpath(OTHERS):
        other.drop_tree()
    whole = html.Element("html")
    whole.append(article)
    for element in ElementWrapper.from_html_root(whole).iter_subtree():
        if element.local_name in BOXES:
            yield element


def _written(media: str, selectors: list[str], body: str) -> str:
    if not selectors:
        return ""
    rule = f"{','.join(selectors)}{{{body}}}\n"
    return f"@media {media}{{{rule}}}\n" if media else rule
