"""From questions to what the quiz template draws: letters given, orders shuffled, Markdown rendered. Pure.

A shuffled order depends on the question's id alone, so it is the same in both languages, on paper and on every build.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from lxml import html as lxml_html
from markupsafe import Markup

from courseware.content.model import Choices, Kind, Lang, Pairs, Question, QuestionText, Steps, Story
from courseware.drawing.plugin import Adapted, inner

Item = TypeVar("Item")
Render = Callable[[str], Markup]
PARAGRAPH = re.compile(r"\A<p>(?P<inside>(?:(?!</?p>).)*)</p>\Z", re.S)


@dataclass(frozen=True)
class Choice:
    """Something to choose: `letter` names it on screen, on paper and in the key; `value` is its answer, if it has one."""

    letter: str
    html: Markup
    feedback: Markup = Markup("")
    right: bool = False
    value: str = ""


@dataclass(frozen=True)
class NodeView:
    """A step of a conversation; its choices carry the node they lead to in `value`."""

    id: str
    title: str
    html: Markup
    choices: tuple[Choice, ...]
    end: str


@dataclass(frozen=True)
class QuestionView:
    """One question as the template draws it.

    `choices`: options (single, multiple, spot), items to place (match, sort: `value` is the target's letter),
    steps as shuffled (order: `value` is the right place, from 1). `targets`: where items go. `answers`: accepted
    texts per blank, joined by |.
    """

    id: str
    number: int
    kind: Kind
    name: str
    stem: Markup
    explanation: Markup
    choices: tuple[Choice, ...] = ()
    targets: tuple[Choice, ...] = ()
    answers: tuple[str, ...] = ()
    loose_accents: bool = False
    nodes: tuple[NodeView, ...] = field(default=())

    @property
    def key(self) -> tuple[Choice, ...]:
        """The choices in the order in which the key tells them: as drawn, but an order's steps in their right order."""
        return tuple(sorted(self.choices, key=lambda c: int(c.value))) if self.kind is Kind.ORDER else self.choices


def view(question: Question, lang: Lang, number: int, render: Render, adapted: Adapted | None) -> QuestionView:
    """The view of one question. `adapted` is the plugin's HTML for the kinds that it makes."""
    text = question.texts[lang]
    if adapted is not None:
        options = [(o.html, o.feedback, o.right) for o in adapted.options]
        choices = tuple(Choice(letter(n), h, f, r) for n, (h, f, r) in enumerate(options))
        return QuestionView(
            question.id, number, question.kind, text.name, adapted.stem, adapted.explanation, choices,
            answers=adapted.answers, loose_accents=question.loose_accents,
        )  # fmt: skip
    choices, targets, nodes = _parts(question.id, text, lambda source: unwrap(render(source)), render)
    stem = render(text.stem)
    if question.kind is Kind.SPOT:
        stem = label_marks(stem, question.id)
    explanation = render(text.explanation) if text.explanation else Markup("")
    return QuestionView(question.id, number, question.kind, text.name, stem, explanation, choices, targets, nodes=nodes)


def _parts(
    id_: str, text: QuestionText, inline: Render, render: Render
) -> tuple[tuple[Choice, ...], tuple[Choice, ...], tuple[NodeView, ...]]:
    match text.body:
        case Choices(options):
            rows = [Choice(letter(n), inline(o.text), inline(o.feedback), o.right) for n, o in enumerate(options)]
            return tuple(rows), (), ()
        case Pairs(pairs) as body:
            grouped = len({p.right for p in pairs}) < len(pairs)
            order = list(body.targets) if grouped else shuffled(body.targets, id_)
            names = {target: letter(n) for n, target in enumerate(order)}
            items = shuffled(pairs, id_) if grouped else list(pairs)
            rows = [Choice(str(n), inline(p.left), inline(p.feedback), value=names[p.right]) for n, p in enumerate(items, 1)]
            return tuple(rows), tuple(Choice(names[t], inline(t)) for t in order), ()
        case Steps(steps):
            placed = shuffled(list(enumerate(steps, 1)), id_)
            rows = [Choice(letter(n), inline(s.text), inline(s.feedback), value=str(p)) for n, (p, s) in enumerate(placed)]
            return tuple(rows), (), ()
        case Story(nodes):
            views = []
            for node in nodes:
                moves = [Choice(letter(n), inline(m.text), inline(m.feedback), value=m.to) for n, m in enumerate(node.moves)]
                views.append(NodeView(node.id, node.title, render(node.text), tuple(moves), node.end))
            return (), (), tuple(views)
    raise TypeError(f"{id_}: mkdocs-quiz makes this kind")


def letter(n: int) -> str:
    """0 → A, 1 → B …"""
    return chr(ord("A") + n)


def shuffled(items: Sequence[Item], seed: str) -> list[Item]:
    """The same order for the same seed and length, never the given one (for two items or more)."""
    def place(n: int) -> str:
        return hashlib.sha256(f"{seed}:{n}".encode()).hexdigest()

    order = sorted(range(len(items)), key=place)
    if order == list(range(len(items))):
        order = [*order[1:], *order[:1]]
    return [items[n] for n in order]


def unwrap(fragment: Markup) -> Markup:
    """A single paragraph without its tags."""
    match = PARAGRAPH.match(fragment.strip())
    return Markup(match["inside"]) if match else fragment


def label_marks(stem: Markup, id_: str) -> Markup:
    """Each `<mark>` becomes the label of the option with its number, so that a click on the scene ticks the option."""
    root = lxml_html.fragment_fromstring(stem, create_parent="div")
    for n, mark in enumerate(root.iter("mark")):
        mark.tag = "label"
        mark.attrib.update({"class": "spot", "for": f"{id_}-{letter(n).lower()}"})
        badge = lxml_html.Element("b")
        badge.text, badge.tail, mark.text = letter(n), mark.text, None
        mark.insert(0, badge)
    return inner(root)
