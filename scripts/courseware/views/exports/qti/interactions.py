"""What a learner does in an item, and which answers are right. Pure.

Four statements and pairs are both a match of two sets: statements go to true or false, options to their targets. The class
`qti-match-tabular` (QTI 3.0, shared vocabulary) draws them as a table to tick, without dragging.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from courseware.content.kinds.body import Way
from courseware.content.plain import SPACE
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.qti.markup import Element, framed, made, paragraph, shown, told

NAME = "RESPONSE"
"""The variable of the answer; an item has one."""


@dataclass(frozen=True)
class Asked:
    """The body of an item and its answer, whose `type` and `cardinality` are QTI's.

    `right`: the values that are right together, in order; `points`: value → what it counts for, none where only the whole
    answer counts; `any_case`: capitals and small letters are equal.
    """

    body: tuple[Element, ...]
    type: str
    cardinality: str
    right: tuple[str, ...]
    points: tuple[tuple[str, float], ...] = ()
    any_case: bool = False


def chosen(option: Option) -> str:
    """The identifier of what is chosen or placed."""
    return f"C_{option.letter}"


def target(option: Option) -> str:
    """The identifier of where things go."""
    return f"T_{option.letter}"


def asked(item: Item, wanted: Wanted) -> Asked:
    """What is asked and how; a conversation is asked step by step, each an item of its own."""
    return ASKED[item.way](item, wanted)


def _one(item: Item, wanted: Wanted) -> Asked:
    return Asked(_choice(item, "1"), "identifier", "single", tuple(map(chosen, item.right)))


def _several(item: Item, wanted: Wanted) -> Asked:
    """All right ones make 1, all wrong ones take it away: who ticks everything gets nothing."""
    right = len(item.right)
    wrong = len(item.options) - right
    points = tuple((chosen(one), 1 / right if one.right else -1 / wrong) for one in item.options)
    return Asked(_choice(item, "0"), "identifier", "multiple", tuple(map(chosen, item.right)), points)


def _choice(item: Item, most: str) -> tuple[Element, ...]:
    choices = [made("qti_simple_choice", *shown(item, one), identifier=chosen(one)) for one in item.options]
    interaction = made(
        "qti_choice_interaction", *choices, response_identifier=NAME, shuffle="true", max_choices=most, min_choices="0"
    )
    return (*told(item.stem), interaction)


def _each(item: Item, wanted: Wanted) -> Asked:
    answers = [Option("TRUE", wanted.words["quiz_true"]), Option("FALSE", wanted.words["quiz_false"])]
    pairs = [(option, answers[not option.right]) for option in item.options]
    return _matched(item, answers, pairs, "false")


def _pairs(item: Item, wanted: Wanted) -> Asked:
    return _matched(item, item.targets, item.pairs, "true")


def _matched(item: Item, targets: Sequence[Option], pairs: Iterable[tuple[Option, Option]], shuffle: str) -> Asked:
    """Each pair counts for its share. Something goes to one target; a target takes whatever comes."""
    count = str(len(item.options))
    left = [
        made("qti_simple_associable_choice", *shown(item, one), identifier=chosen(one), match_max="1")
        for one in item.options
    ]
    right = [made("qti_simple_associable_choice", one.text, identifier=target(one), match_max=count) for one in targets]
    interaction = made(
        "qti_match_interaction", made("qti_simple_match_set", *left), made("qti_simple_match_set", *right),
        response_identifier=NAME, class_="qti-match-tabular", shuffle=shuffle, max_associations=count,
    )  # fmt: skip
    values = tuple(f"{chosen(one)} {target(to)}" for one, to in pairs)
    points = tuple((value, 1 / len(values)) for value in values)
    return Asked((*told(item.stem), interaction), "directedPair", "multiple", values, points)


def _order(item: Item, wanted: Wanted) -> Asked:
    choices = [made("qti_simple_choice", *shown(item, one), identifier=chosen(one)) for one in item.options]
    interaction = made("qti_order_interaction", *choices, response_identifier=NAME, shuffle="true")
    return Asked((*told(item.stem), interaction), "identifier", "ordered", tuple(map(chosen, item.placed)))


def _typed(item: Item, wanted: Wanted) -> Asked:
    """Letters are written where the stem leaves space, or below it."""
    body: list[Element] = []
    entry = made("qti_text_entry_interaction", response_identifier=NAME, expected_length="20")
    waiting = True
    for passage in item.stem:
        lines: list[list[Element | str]] = []
        for line in passage.lines:
            before, space, after = line.partition(SPACE)
            lines.append([before, entry, after] if space and waiting else [line])
            waiting = waiting and not space
        body.append(framed(paragraph(lines), passage))
    if waiting:
        body.append(paragraph([[entry, f" {item.unit}".rstrip()]]))
    points = tuple((answer, 1.0) for answer in item.accepted)
    return Asked(tuple(body), "string", "single", item.answers[:1], points, any_case=True)


ASKED: dict[Way, Callable[[Item, Wanted], Asked]] = {
    Way.ONE: _one, Way.SEVERAL: _several, Way.EACH: _each, Way.PAIRS: _pairs, Way.ORDER: _order, Way.TYPED: _typed,
}  # fmt: skip
