"""A question in the form of Perseus, Khan Academy's exercises, as Kolibri shows them. Pure.

One right option or several are a `radio`; what is judged, paired or put in order has a `dropdown` for each thing, which works
by keyboard and on a phone, as the widgets to drag do not; a number is a `numeric-input`. Nothing else can be typed there.
Options keep their order: a `radio` that deals them out anew does so again when the hint opens, below what was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.kolibri import hints, markdown

Data = dict[str, Any]
"""An object as it stands in JSON."""
DIGITS = 15
"""Digits of a number that a browser still counts exactly."""
WIDE, HIGH = 150, 135
"""Pixels of an option's drawing, which all have this shape: its own size, for within a `radio` no other is looked at."""


def question(item: Item, wanted: Wanted) -> Data:
    """Its file. `item`: no conversation, and what is typed is a number."""
    content, widgets = ASKED[item.way](item, wanted)
    hint = markdown.joined(hints.told(item, wanted))
    return {
        "question": _rendered(markdown.joined([markdown.told(item.stem), content]), widgets, _images(item)),
        "answerArea": {"calculator": False},
        "itemDataVersion": {"major": 0, "minor": 1},
        "hints": [_rendered(hint)] if hint else [],
    }


def numbers(item: Item) -> list[int]:
    """The answers that are numbers; none when the one that is shown is not."""
    found = [answer for answer in item.answers if answer.isascii() and answer.isdigit() and len(answer) <= DIGITS]
    return list(dict.fromkeys(map(int, found))) if item.answers and item.answers[0] in found else []


def picture(item: Item, option: Option) -> str:
    """Where the drawing of an option lies in the file of an exercise."""
    return f"images/{item.id}-{option.letter}.svg"


def drawing(option: Option) -> bytes:
    """The file of an option's drawing."""
    return option.drawing.replace("<svg ", f'<svg width="{WIDE}" height="{HIGH}" ', 1).encode()


def _address(item: Item, option: Option) -> str:
    return f"${{☣ LOCALPATH}}/{picture(item, option)}"


def _images(item: Item) -> Data:
    drawn = [option for option in item.options if option.drawing]
    return {_address(item, option): {"width": WIDE, "height": HIGH} for option in drawn}


def _rendered(content: str, widgets: Data | None = None, images: Data | None = None) -> Data:
    return {"content": content, "images": images or {}, "widgets": widgets or {}}


def _widget(kind: str, **options: Any) -> Data:
    version = {"major": 1 if kind == "radio" else 0, "minor": 0}
    return {
        "type": kind,
        "graded": True,
        "static": False,
        "alignment": "default",
        "version": version,
        "options": options,
    }


Asked = tuple[str, Data]
"""What stands below the stem, and the widgets by the names that it has there."""


def _chosen(item: Item, wanted: Wanted) -> Asked:
    choices = [
        {"content": _shown(item, one), "correct": one.right, "clue": markdown.text(one.feedback)}
        for one in item.options
    ]
    radio = _widget(
        "radio", choices=choices, randomize=False, multipleSelect=item.way is Way.SEVERAL, countChoices=False,
        hasNoneOfTheAbove=False, deselectEnabled=False, displayCount=None, onePerLine=True,
    )  # fmt: skip
    return "[[☃ radio 1]]", {"radio 1": radio}


def _shown(item: Item, option: Option) -> str:
    image = f"![]({_address(item, option)})" if option.drawing else ""
    return markdown.joined([image, markdown.text(option.text)])


def _each(item: Item, wanted: Wanted) -> Asked:
    answers = [wanted.words["quiz_true"], wanted.words["quiz_false"]]
    return _listed(item, [(option, answers[not option.right]) for option in item.options], answers, wanted)


def _pairs(item: Item, wanted: Wanted) -> Asked:
    targets = [target.text for target in item.targets]
    return _listed(item, [(option, to.text) for option, to in item.pairs], targets, wanted)


def _order(item: Item, wanted: Wanted) -> Asked:
    places = [str(n) for n, _ in enumerate(item.options, 1)]
    return _listed(item, [(option, option.goes) for option in item.options], places, wanted)


def _listed(item: Item, right: list[tuple[Option, str]], answers: Iterable[str], wanted: Wanted) -> Asked:
    """A line for each thing, with the answers to choose from; theirs is the only text of Perseus that is no Markdown."""
    widgets: Data = {}
    lines = []
    for n, (option, answer) in enumerate(right, 1):
        choices = [{"content": one, "correct": one == answer} for one in answers]
        widgets[f"dropdown {n}"] = _widget("dropdown", choices=choices, placeholder=wanted.word("pick"), static=False)
        lines += [_shown(item, option), f"[[☃ dropdown {n}]]"]
    return markdown.joined(lines), widgets


def _typed(item: Item, wanted: Wanted) -> Asked:
    answers = [
        {
            "value": number, "status": "correct", "message": "", "simplify": "optional", "strict": False,
            "maxError": None, "answerForms": ["integer"],
        }
        for number in numbers(item)
    ]  # fmt: skip
    box = _widget(
        "numeric-input", answers=answers, labelText=item.unit, size="normal", coefficient=False, rightAlign=False,
        static=False,
    )  # fmt: skip
    return f"[[☃ numeric-input 1]] {markdown.text(item.unit)}".rstrip(), {"numeric-input 1": box}


ASKED: dict[Way, Callable[[Item, Wanted], Asked]] = {
    Way.ONE: _chosen, Way.SEVERAL: _chosen, Way.EACH: _each, Way.PAIRS: _pairs, Way.ORDER: _order, Way.TYPED: _typed,
}  # fmt: skip
