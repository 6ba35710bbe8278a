"""Which questions a blueprint takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courseware.content import reading
from courseware.content.blueprints.choosing import alone, candidates, choose
from courseware.content.model import Course

from ...banked import Made, blueprint, course_of, places_of
from ...examples import of
from ...miniature import LESSON, MINI

SMALL = reading.read(MINI).course
assert SMALL is not None
small: Course = SMALL

made = st.builds(
    Made,
    st.sampled_from(["single", "truefalse", "short"]),
    st.integers(1, 3),
    st.integers(0, 2),
    st.sampled_from(["", "", "x", "y"]),
)
counts = st.tuples(*[st.integers(0, 2)] * 3)


@settings(max_examples=of(40))
@given(
    st.lists(made, min_size=1, max_size=30),
    st.fixed_dictionaries({"choice": counts, "truefalse": counts, "short": counts}),
    st.integers(0, 99),
)
def test_no_question_and_no_family_is_asked_twice(
    bank: list[Made], asks: dict[str, tuple[int, int, int]], seed: int
) -> None:
    """Each place has what it asks for; the same seed gives the same."""

    course, wanted = course_of(small, bank), blueprint(asks=asks)
    found = choose(course, wanted, seed)
    lacking = {place: needed - had for place, needed, had in found.missing}

    assert len({one.family for one in found.candidates}) == len(found.candidates)
    assert Counter(one.place for one in found.candidates) + Counter(lacking) == Counter(places_of(wanted))
    assert choose(course, wanted, seed) == found


def test_another_seed_takes_other_questions() -> None:
    """Out of many."""

    course, wanted = (
        course_of(small, [Made("single", 1, n % 5) for n in range(40)]),
        blueprint(asks={"choice": (5, 0, 0)}),
    )
    taken = {tuple(one.question.id for one in choose(course, wanted, seed).candidates) for seed in range(10)}

    assert len(taken) == 10


def test_what_is_asked_is_spread_over_the_lessons() -> None:
    """Five questions of five lessons, though one lesson has most."""

    bank = [Made("single", 1, 0) for _ in range(20)] + [Made("single", 1, lesson) for lesson in range(1, 5)]

    for seed in range(10):
        found = choose(course_of(small, bank), blueprint(asks={"choice": (5, 0, 0)}), seed)
        assert len({one.lesson.path for one in found.candidates}) == 5


def test_two_that_share_an_option_are_one_family_by_whatever_way_round(course: Course) -> None:
    """In the real banks pairs of questions have the same four options and other keys."""

    wanted = blueprint(asks={"choice": (0, 1, 0)})
    family = {one.question.id: one.family for one in candidates(course, wanted)}

    assert family["ma-cang-tin-04"] == family["ma-cang-tin-12"]
    assert family["ma-cang-tin-04"] != family["ma-cang-tin-07"]


def test_what_cannot_stand_alone_is_not_asked() -> None:
    """Below a scene of the lesson, or marked: a paper has no story."""

    lesson = next(one for one in small.lessons if one.path == LESSON)
    ids = {question.id for question in alone(small, lesson)}
    bank = small.banks[LESSON]
    marked = replace(bank, questions=tuple(replace(one, on_paper=one.kind != "short") for one in bank.questions))

    assert "tin-nhan-la-01" not in ids
    assert "tin-nhan-la-10" in ids
    assert "tin-nhan-la-10" not in {q.id for q in alone(replace(small, banks={LESSON: marked}), lesson)}


@pytest.mark.parametrize(("key", "value"), [("lessons", ["lop-6-7/bai-1"]), ("cells", ["L67.S4"])])
def test_a_blueprint_may_name_lessons_or_cells(key: str, value: list[str]) -> None:
    """By cell all of this band's, by path one."""

    course = course_of(small, [Made("single", 1, lesson) for lesson in range(3)])
    found = {one.lesson.path for one in candidates(course, blueprint(**{key: value}))}

    assert found == ({"lop-6-7/bai-1"} if key == "lessons" else {f"lop-6-7/bai-{n}" for n in range(3)})
