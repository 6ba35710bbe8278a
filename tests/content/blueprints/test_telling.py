"""Two sheets with as many genuine cases as doubtful ones."""

from __future__ import annotations

from collections import Counter

import pytest

from courseware.content.blueprints.model import Parallel
from courseware.content.blueprints.telling import deal, pool
from courseware.content.model import Course


def pair(**given: object) -> Parallel:
    """A pair of sheets of grades 6–7."""
    usual: dict[str, object] = {
        "title": "Thật hay đáng ngờ",
        "band": "L67",
        "minutes": 15,
        "labs": ["phong-thuc-hanh/hop-thu"],
        "each": 4,
        "seed": 1,
    }
    return Parallel.model_validate({**usual, **given})


def parallels(course: Course) -> dict[str, Parallel]:
    """Those that come with the course."""
    return {name: one for name, one in course.blueprints.items() if isinstance(one, Parallel)}


@pytest.mark.parametrize("seed", [0, 1, 2026])
def test_each_sheet_has_as_many_of_both_and_no_case_stands_twice(course: Course, seed: int) -> None:
    """All that come with the course, with any seed."""

    assert len(parallels(course)) == 6
    for one in parallels(course).values():
        dealt = deal(course, one, seed)
        ids = [case.id for cases in dealt.sheets for case in cases]
        assert [sum(case.genuine for case in cases) for cases in dealt.sheets] == [one.each, one.each]
        assert [len(cases) for cases in dealt.sheets] == [2 * one.each] * 2
        assert len(set(ids)) == len(ids)


def test_the_sheets_are_alike_in_where_their_cases_come_from(course: Course) -> None:
    """One case of a lab or lesson more or less, never all of one on one sheet."""

    for one in parallels(course).values():
        first, second = (
            Counter((case.origin, case.genuine) for case in cases) for cases in deal(course, one, 3).sheets
        )
        assert all(abs(first[key] - second[key]) <= 1 for key in {*first, *second})


def test_too_few_are_told_by_kind(course: Course) -> None:
    """Sixteen cases give two sheets of four and four, not of five and five."""

    assert deal(course, pair(), 1).missing == ()
    assert deal(course, pair(each=5), 1).missing == ((True, 10, 8), (False, 10, 8))


def test_what_paper_cannot_show_is_no_case(course: Course) -> None:
    """Places in a picture, and cases that open more when they are looked into."""

    assert pool(course, pair(labs=["phong-thuc-hanh/anh-lop", "phong-thuc-hanh/tin-nay-co-that"])) == []


def test_a_sort_into_real_and_fake_gives_its_items(course: Course) -> None:
    """With the reason of each."""

    cases = pool(course, pair(band="L35", labs=[], lessons=["lop-3-5/thanh-kiem-vang-cua-tung"]))

    assert [case.genuine for case in cases].count(False) == 2
    assert all(case.shown and case.why for case in cases)
