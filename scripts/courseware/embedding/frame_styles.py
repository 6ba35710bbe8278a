"""The one stylesheet of embed pages: the site's own, cut to what these pages hold, and a little of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

import tinycss2
from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list
from lxml import html
from tinycss2.ast import AtRule, Node, QualifiedRule

STATE = re.compile(r"::[a-z-]+|:(?:hover|focus|focus-visible|checked|disabled)(?![a-z-])")
"""Never true of a page at rest, or not an element: a selector is judged without them."""

ALONE = re.compile(r"([>+~ ])$")
"""What such a selector leaves behind: any element."""

MADE = '<body><div class="quiz"><p hidden><button type="button"></button></p></div>'
"""What quiz.js adds and the site's stylesheet speaks of."""


def cut(css: str, pages: Iterable[str]) -> str:
    """The rules of `css` that style something in `pages`; a rule that cannot be judged stays."""
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    matcher = Matcher()
    kept: set[str] = set()
    for selector in {selector for node in nodes for selector in _all(node)}:
        try:
            for compiled in compile_selector_list(ALONE.sub(r"\1*", STATE.sub("", selector)) or "*"):
                matcher.add_selector(compiled, selector)
        except SelectorError:
            kept.add(selector)
    for page in (MADE, *pages):
        for element in ElementWrapper.from_html_root(html.document_fromstring(page)).iter_subtree():
            kept.update(selector for *_, selector in matcher.match(element))
    return "".join(_written(node, kept) for node in nodes)


def spared(css: str, others: str = "") -> str:
    """`css` (shrunk) without the custom properties that neither it nor `others`, which stand beside it, speak of."""
    used = set(re.findall(r"var\((--[\w-]+)", css + others))
    return re.sub(r"(--[\w-]+):[^;{}]*(?:;|(?=}))", lambda x: x[0] if x[1] in used else "", css)


def _all(node: Node) -> list[str]:
    if isinstance(node, QualifiedRule):
        return _selectors(node)
    return [selector for rule in _rules(node) for selector in _all(rule)]


def _rules(node: Node) -> list[Node]:
    if isinstance(node, AtRule) and node.lower_at_keyword == "media" and node.content:
        return list(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
    return []


def _selectors(rule: QualifiedRule) -> list[str]:
    """The selectors of a rule; a comma inside :is() does not part them."""
    parts: list[list[Node]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def _written(node: Node, kept: set[str]) -> str:
    if isinstance(node, QualifiedRule):
        selectors = [selector for selector in _selectors(node) if selector in kept]
        return f"{','.join(selectors)}{{{tinycss2.serialize(node.content)}}}" if selectors else ""
    inside = "".join(_written(rule, kept) for rule in _rules(node))
    return f"@media {tinycss2.serialize(node.prelude).strip()}{{{inside}}}" if inside else ""
