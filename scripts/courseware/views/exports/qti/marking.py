"""Right answers, points from 0 to 1, and what is shown after an answer. Pure.

Points: the whole right answer is 1; where parts count, an answer of parts gets theirs, never below 0. Points of parts are
rounded, so the whole answer is asked for first. What a choice says is shown behind that choice; what is said to everybody is
shown after any answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.kinds.body import Way
from courseware.views.exports.item import Item, reasons
from courseware.views.exports.qti.interactions import NAME, Asked, chosen
from courseware.views.exports.qti.markup import Element, made, paragraph

BY_CHOICE = (Way.ONE, Way.SEVERAL)
"""Ways whose every option has a feedback of its own."""
WHY = "WHY"
FEEDBACK = "FEEDBACK"


def declared(item: Item, asked: Asked) -> Iterator[Element]:
    """The variables: the answer, its points, what is shown."""
    correct = made("qti_correct_response", *(made("qti_value", value) for value in asked.right))
    response = made(
        "qti_response_declaration", correct, identifier=NAME, cardinality=asked.cardinality, base_type=asked.type
    )
    if asked.points:
        response.append(_mapping(asked))
    yield response
    yield _number("SCORE", "0")
    yield _number("MAXSCORE", "1")
    if item.way in BY_CHOICE:
        yield made(
            "qti_outcome_declaration", identifier=FEEDBACK, cardinality=asked.cardinality, base_type="identifier"
        )
    yield made("qti_outcome_declaration", identifier=WHY, cardinality="single", base_type="identifier")


def _mapping(asked: Asked) -> Element:
    case = {"case_sensitive": "false"} if asked.any_case else {}
    entries = [
        made("qti_map_entry", map_key=value, mapped_value=f"{share:.5f}".rstrip("0").rstrip("."), **case)
        for value, share in asked.points
    ]
    return made("qti_mapping", *entries, default_value="0", lower_bound="0", upper_bound="1")


def _number(name: str, start: str) -> Element:
    default = made("qti_default_value", made("qti_value", start))
    return made("qti_outcome_declaration", default, identifier=name, cardinality="single", base_type="float")


def processing(item: Item, asked: Asked) -> Element:
    """From the answer to its points and to what is shown."""
    answer = made("qti_variable", identifier=NAME)
    whole = made("qti_match", answer, made("qti_correct", identifier=NAME))
    branches = [made("qti_response_if", whole, _set("SCORE", _value("float", "1")))]
    if asked.points:
        given = made("qti_not", made("qti_is_null", made("qti_variable", identifier=NAME)))
        parts = _set("SCORE", made("qti_map_response", identifier=NAME))
        branches.append(made("qti_response_else_if", given, parts))
    branches.append(made("qti_response_else", _set("SCORE", _value("float", "0"))))
    rules = [made("qti_response_condition", *branches)]
    if item.way in BY_CHOICE:
        rules.append(_set(FEEDBACK, made("qti_variable", identifier=NAME)))
    return made("qti_response_processing", *rules, _set(WHY, _value("identifier", WHY)))


def _set(name: str, value: Element) -> Element:
    return made("qti_set_outcome_value", value, identifier=name)


def _value(type_: str, text: str) -> Element:
    return made("qti_base_value", text, base_type=type_)


def feedback(item: Item) -> Iterator[Element]:
    """What each choice says, then what is said to everybody."""
    if item.way in BY_CHOICE:
        for option in item.options:
            if option.feedback:
                yield _modal(FEEDBACK, chosen(option), [option.feedback])
    if said := list(why(item)):
        yield _modal(WHY, WHY, said)


def _modal(outcome: str, name: str, lines: list[str]) -> Element:
    body = made("qti_content_body", paragraph(lines))
    return made("qti_modal_feedback", body, outcome_identifier=outcome, show_hide="show", identifier=name)


def why(item: Item) -> Iterator[str]:
    """The lines said to everybody; before the explanation, what options say that have no feedback of their own."""
    yield from reasons(item)
    if item.way is Way.EACH:
        yield from (f"{option.letter}) {option.feedback}" for option in item.options if option.feedback)
    yield from item.why.split("\n") if item.why else ()
