"""From questions to what the quiz templates draw: the parts of a kind, their Markdown rendered. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lxml import html as lxml_html
from markupsafe import Markup

from courseware.content.kinds.parts import Choice, Parts, letter, shuffled
from courseware.content.kinds.sort import Sort
from courseware.content.kinds.spot import Spot
from courseware.content.model import Lang, Question
from courseware.drawing.plugin import Adapted, inner

Render = Callable[[str], Markup]
PARAGRAPH = re.compile(r"\A<p>(?P<inside>(?:(?!</?p>).)*)</p>\Z", re.S)


@dataclass(frozen=True)
class ChoiceView:
    """Something to choose, as `kinds.parts.Choice`, its texts rendered."""

    letter: str
    html: Markup
    feedback: Markup
    right: bool
    value: str
    picture: str = ""
    """The address of its drawing, seen from the page; empty for most."""


@dataclass(frozen=True)
class TurnView:
    """A step of a conversation, as `kinds.parts.Turn`, its texts rendered."""

    id: str
    title: str
    html: Markup
    choices: tuple[ChoiceView, ...]
    end: str


@dataclass(frozen=True)
class QuestionView:
    """One question as the templates draw it; choices, targets, answers, unit and turns as in `kinds.parts.Parts`.

    An entry of `answers` holds what one blank accepts, joined by |.
    """

    id: str
    number: int
    kind: str
    name: str
    stem: Markup
    explanation: Markup
    choices: tuple[ChoiceView, ...]
    targets: tuple[ChoiceView, ...]
    answers: tuple[str, ...]
    unit: str
    turns: tuple[TurnView, ...]
    loose_accents: bool


def view(
    question: Question, lang: Lang, number: int, render: Render, adapted: Adapted | None, pictures: Sequence[str] = ()
) -> QuestionView:
    """The view of one question. `adapted` is the plugin's HTML for the kinds that it makes.

    `pictures` are the addresses of its options' drawings, in the order of the file.
    """
    text = question.texts[lang]
    parts = text.body.parts(question.id)
    if adapted is None:
        choices = _choices(parts.choices, render)
        stem, explanation = render(text.stem), render(text.explanation) if text.explanation else Markup("")
    else:
        made = zip(parts.choices, adapted.options, strict=True)
        choices = tuple(ChoiceView(c.letter, o.html, o.feedback, c.right, c.value) for c, o in made)
        stem, explanation = adapted.stem, adapted.explanation
    if pictures:
        placed = shuffled(pictures, question.id) if isinstance(text.body, Sort) else pictures
        choices = tuple(replace(c, picture=picture) for c, picture in zip(choices, placed, strict=True))
    if isinstance(text.body, Spot):
        stem = label_marks(stem, question.id)
    return QuestionView(
        question.id, number, question.kind, text.name, stem, explanation, choices, _choices(parts.targets, render),
        tuple("|".join(accepted) for accepted in parts.answers), parts.unit, _turns(parts, render), question.loose_accents,
    )  # fmt: skip


def _choices(choices: tuple[Choice, ...], render: Render) -> tuple[ChoiceView, ...]:
    return tuple(
        ChoiceView(c.letter, unwrap(render(c.text)), unwrap(render(c.feedback)), c.right, c.value) for c in choices
    )


def _turns(parts: Parts, render: Render) -> tuple[TurnView, ...]:
    return tuple(TurnView(t.id, t.title, render(t.text), _choices(t.choices, render), t.end) for t in parts.turns)


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
