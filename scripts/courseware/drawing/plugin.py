"""Take the HTML that mkdocs-quiz 1.7.1 makes of its three kinds apart, with a parser.

What we rely on is pinned by `tests/drawing/test_plugin.py`:
`div.quiz > div.quiz-question`, `fieldset > div > input[data-correct] + label + div.answer-feedback`,
`input.quiz-blank-input[data-answer]`, `section.content`.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup, escape


@dataclass(frozen=True)
class AdaptedOption:
    """One option: its HTML, whether it is right, the HTML of its feedback."""

    html: Markup
    right: bool
    feedback: Markup


@dataclass(frozen=True)
class Adapted:
    """A question of the plugin: HTML of stem and explanation, its options or the answers of its blanks."""

    stem: Markup
    options: tuple[AdaptedOption, ...]
    answers: tuple[str, ...]
    explanation: Markup


def adapt(quiz: HtmlElement) -> Adapted:
    """Parts of one `div.quiz`. In the stem each blank has become `<span class="q-blank"></span>`."""
    stem = quiz.xpath('.//div[@class="quiz-question"]')[0]
    answers = []
    for field in stem.xpath('.//input[@class="quiz-blank-input"]'):
        answers.append(field.get("data-answer"))
        blank = html.Element("span", {"class": "q-blank"})
        blank.tail = field.tail
        field.getparent().replace(field, blank)
    return Adapted(inner(stem), tuple(map(_option, quiz.xpath(".//fieldset/div"))), tuple(answers), _explanation(quiz))


def inner(element: HtmlElement) -> Markup:
    """The HTML inside an element, trimmed."""
    children = (html.tostring(child, encoding="unicode") for child in element)
    return Markup((str(escape(element.text or "")) + "".join(children)).strip())


def _option(row: HtmlElement) -> AdaptedOption:
    feedback = row.xpath('./div[contains(@class, "answer-feedback")]')
    right = row.xpath("./input")[0].get("data-correct") == "true"
    return AdaptedOption(inner(row.xpath("./label")[0]), right, inner(feedback[0]) if feedback else Markup(""))


def _explanation(quiz: HtmlElement) -> Markup:
    return inner(quiz.xpath('./section[contains(@class, "content")]')[0])
