"""Places of a paper matched with families."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from courseware.content import reading
from courseware.content.blueprints.choosing import candidates, choose
from courseware.content.blueprints.matching import Candidate, Place, drawn
from courseware.content.blueprints.scoring import Form
from courseware.content.model import Course

from ...banked import Made, blueprint, course_of, places_of
from ...examples import of
from ...miniature import MINI

SMALL = reading.read(MINI).course
assert SMALL is not None
small: Course = SMALL

made = st.builds(Made, st.just("single"), st.integers(1, 3), st.integers(0, 1), st.sampled_from(["x", "y", "z", ""]))
counts = st.tuples(*[st.integers(0, 2)] * 3)


def most(pool: list[Candidate], places: list[Place]) -> int:
    """How many places can be filled at best, by trying everything."""
    if not places:
        return 0
    first, *rest = places
    best = most(pool, rest)
    for family in {one.family for one in pool if one.place == first}:
        best = max(best, 1 + most([one for one in pool if one.family != family], rest))
    return best


@settings(max_examples=of(40))
@given(
    st.lists(made, min_size=3, max_size=9),
    st.fixed_dictionaries({"choice": counts}),
    st.integers(0, 99),
)
def test_as_many_places_are_filled_as_can_be(
    bank: list[Made], asks: dict[str, tuple[int, int, int]], seed: int
) -> None:
    """Tried against everything that could be done; what is missing is what nobody could have filled."""

    course, wanted = course_of(small, bank), blueprint(asks=asks)
    places = places_of(wanted)[:6]
    kept = {form: tuple(places.count(Place(Form(form), level)) for level in (1, 2, 3)) for form in asks}
    wanted = blueprint(asks=kept)
    found = choose(course, wanted, seed)

    assert len(found.candidates) == most(candidates(course, wanted), places)
    assert sum(needed - had for _, needed, had in found.missing) == len(places) - len(found.candidates)


def test_others_are_moved_where_that_helps() -> None:
    """Three levels, three families of two levels each: the first choice of one level may be the last of another."""

    pairs = {"x": (2, 3), "y": (1, 2), "z": (1, 3)}
    bank = [Made("single", level, 0, family) for family, levels in pairs.items() for level in levels]
    course, wanted = course_of(small, bank), blueprint(asks={"choice": (1, 1, 1)})

    for seed in range(30):
        found = choose(course, wanted, seed)
        assert found.missing == ()
        assert sorted(one.question.level for one in found.candidates) == [1, 2, 3]


def test_a_draw_is_the_same_on_every_machine() -> None:
    """And another for another seed or name."""

    assert drawn(1, "a", "b") == drawn(1, "a", "b")
    assert len({drawn(1, "a", "b"), drawn(2, "a", "b"), drawn(1, "a", "c"), drawn(1, "ab")}) == 4
