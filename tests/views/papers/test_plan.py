"""Variants, their orders and their keys."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courseware.content import reading
from courseware.content.blueprints.scoring import WHOLE, Form, scale
from courseware.content.kinds.choices import Choices
from courseware.content.kinds.pairs import Pairs
from courseware.content.model import Course, Lang
from courseware.views.papers import plan
from courseware.views.papers.plan import Asked, Paper, Variant
from courseware.views.papers.tally import tally

from ...banked import Made, blueprint, course_of
from ...examples import of
from ...miniature import MINI

SMALL = reading.read(MINI).course
assert SMALL is not None
small: Course = SMALL
BANK = [
    Made(kind, level, lesson)
    for kind in ("single", "truefalse", "short")
    for level in (1, 2, 3)
    for lesson in range(4)
    for _ in range(2)
]


def paper_of(choices: int, statements: int, short: int, seed: int, variants: int = 3) -> tuple[Course, Paper]:
    """A paper of ten points whose essay has what the others leave."""
    left = WHOLE - choices * Decimal("0.25") - statements - short * Decimal("0.5")
    essay = {
        "lesson": "lop-6-7/bai-0",
        "level": 3,
        "asks": "Em viết ba việc em sẽ làm.",
        "rubric": [{"says": "Dừng lại", "points": str(left)}],
    }
    asks = {"choice": (choices, 0, 0), "truefalse": (0, statements, 0), "short": (0, 0, short)}
    one = blueprint(asks=asks, essays=[essay] if left else [])
    course = course_of(small, BANK)
    return course, plan.make(course, "de", one, seed, variants)


def marked(paper: Paper, variant: Variant, sheet: dict[tuple[Form, int], str]) -> Decimal:
    """What a filled sheet earns, read against the questions of the bank and not against the key; essays are taken as full."""
    total = sum((essay.points for essay in paper.blueprint.essays), Decimal(0))
    for part in variant.parts:
        for asked in part.asked:
            steps = scale(part.form, paper.blueprint.short_points)
            total += steps[found_right(asked, sheet[part.form, asked.number])]
    return total


def found_right(asked: Asked, answer: str) -> int:
    """How much of an answer the bank calls right: options are looked up by their text."""
    body = asked.question.texts[Lang.VI].body
    if not isinstance(body, Choices):
        return int(answer.split(" ")[0] == body.parts("").answers[0][0])
    truth = {option.text: option.right for option in body.options}
    if asked.form is Form.CHOICE:
        return int(truth[next(choice.text for choice in asked.parts.choices if choice.letter == answer)])
    return sum(truth[one.text] is (said == "Đ") for one, said in zip(asked.parts.choices, answer.split(), strict=True))


def perfect(variant: Variant) -> dict[tuple[Form, int], str]:
    """A sheet filled from the key of its variant."""
    return {(part.form, asked.number): asked.key for part in variant.parts for asked in part.asked}


@settings(max_examples=of(25))
@given(st.integers(1, 8), st.integers(0, 5), st.integers(0, 4), st.integers(0, 9999))
def test_the_key_of_each_variant_earns_ten_and_each_slip_costs_what_it_should(
    choices: int, statements: int, short: int, seed: int
) -> None:
    """A wrong letter a quarter; one wrong statement a half; a wrong figure a half."""

    _, paper = paper_of(choices, statements, short, seed)
    cost = {Form.CHOICE: Decimal("0.25"), Form.TRUEFALSE: Decimal("0.5"), Form.SHORT: Decimal("0.5")}
    for variant in paper.variants:
        sheet = perfect(variant)
        assert marked(paper, variant, sheet) == WHOLE
        for (form, number), key in sheet.items():
            slips = {Form.CHOICE: [letter for letter in "ABCD" if letter != key], Form.SHORT: ["khác"]}
            slips[Form.TRUEFALSE] = [("S" if key[0] == "Đ" else "Đ") + key[1:]]
            for slip in slips[form]:
                assert marked(paper, variant, {**sheet, (form, number): slip}) == WHOLE - cost[form]


@settings(max_examples=of(25))
@given(st.integers(1, 8), st.integers(0, 5), st.integers(0, 4), st.integers(0, 9999))
def test_points_add_up_to_ten_and_shares_to_a_hundred(choices: int, statements: int, short: int, seed: int) -> None:
    """Over lessons, over forms and over levels."""

    course, paper = paper_of(choices, statements, short, seed)
    found = tally(course, paper)

    assert found.points() == sum((found.points(lesson) for lesson in found.lessons), Decimal(0)) == WHOLE
    assert sum(found.share(None, form) for form in paper.preset.forms) == 100
    assert sum(found.share(None, None, level) for level in (1, 2, 3)) == 100
    assert found.count() == choices + statements + short + len(paper.blueprint.essays)


def test_all_variants_ask_the_same_in_other_orders(papers: dict[str, Paper]) -> None:
    """No question twice; numbers begin at 1 in each part; some letter is another one."""

    for paper in papers.values():
        asked = [[one for part in variant.parts for one in part.asked] for variant in paper.variants]
        ids = [Counter(one.question.id for one in found) for found in asked]
        assert all(count == ids[0] and set(count.values()) == {1} for count in ids)
        for variant in paper.variants:
            assert all(
                [one.number for one in part.asked] == list(range(1, len(part.asked) + 1)) for part in variant.parts
            )
        assert len({tuple((one.question.id, one.key) for one in found) for found in asked}) == len(paper.variants)


def test_codes_are_four_digits(papers: dict[str, Paper]) -> None:
    """0101, 0102 …"""

    assert [variant.code for variant in papers["lop-6-7"].variants] == ["0101", "0102", "0103", "0104"]


def test_shuffled_options_are_those_of_the_bank(papers: dict[str, Paper]) -> None:
    """Every option once, lettered in order, with its own verdict; pairs lead where the bank leads them."""

    for paper in papers.values():
        for asked in (one for variant in paper.variants for part in variant.parts for one in part.asked):
            body = asked.question.texts[Lang.VI].body
            if isinstance(body, Choices):
                assert {(c.text, c.right) for c in asked.parts.choices} == {(o.text, o.right) for o in body.options}
                signs = "abcd" if asked.form is Form.TRUEFALSE else "ABCD"
                assert [choice.letter for choice in asked.parts.choices] == list(signs[: len(body.options)])
            if isinstance(body, Pairs):
                targets = {target.letter: target.text for target in asked.parts.targets}
                assert {(c.text, targets[c.value]) for c in asked.parts.choices} == {
                    (p.left, p.right) for p in body.pairs
                }


def test_the_right_letter_is_every_letter_in_turn(papers: dict[str, Paper]) -> None:
    """Over all papers none of the four is right in more than two cases of five."""

    letters = Counter(
        one.key for paper in papers.values() for variant in paper.variants for part in variant.parts for one in part.asked if part.form is Form.CHOICE
    )  # fmt: skip

    assert set(letters) == set("ABCD")
    assert max(letters.values()) * 5 < sum(letters.values()) * 2


def test_a_blueprint_that_cannot_be_filled_is_no_paper() -> None:
    """The check says why."""

    with pytest.raises(ValueError, match="de"):
        plan.make(course_of(small, BANK), "de", blueprint(asks={"choice": (99, 0, 0)}), 1, 1)
