"""Head, title, foot."""

from __future__ import annotations

import pytest

from courseware.views.office import edges
from courseware.views.office.looks import LOOKS, Part
from courseware.views.office.official import LETTER, Official
from courseware.views.word import measuring

from .conftest import HOA_SEN

PLAN = Official("KH", "Trực nghỉ lễ", ())


def test_a_letter_has_its_writer_behind_its_sign() -> None:
    """Other documents have their kind in front."""

    assert edges.sign(PLAN, HOA_SEN) == "KH-THCSHS"
    assert edges.sign(Official(LETTER, "báo cáo", (), unit="VP"), HOA_SEN) == "THCSHS-VP"


def test_the_line_below_the_motto_is_as_long_as_it() -> None:
    """That below a school's name from a third to a half."""

    motto, long = edges.ruled(Part.MOTTO, edges.MOTTO, edges.SIDES[1])
    name, short = edges.ruled(Part.SCHOOL, "Trường THCS Hoa Sen", edges.SIDES[0])

    assert (motto.text, name.text) == (edges.MOTTO, "TRƯỜNG THCS HOA SEN")
    assert long.rule == pytest.approx(
        measuring.width(edges.MOTTO, LOOKS[Part.MOTTO].size, bold=True) * edges.MM, abs=0.1
    )
    assert 1 / 3 <= short.rule / (measuring.width(name.text, LOOKS[Part.SCHOOL].size, bold=True) * edges.MM) <= 1 / 2


def test_a_long_name_has_a_line_no_longer_than_half_its_side() -> None:
    """It breaks, and the line below stays in the middle."""

    _, short = edges.ruled(Part.SCHOOL, "Trường " + "Trung học phổ thông " * 5, edges.SIDES[0])

    assert short.rule <= 65 / 2


def test_several_are_addressed_one_below_the_other() -> None:
    """One stands in the same line."""

    assert [one.text for one in edges.addressed(("Sở A",))] == ["Kính gửi: Sở A."]
    assert [one.text for one in edges.addressed(("A", "B"))] == ["Kính gửi:", "- A;", "- B."]
    assert list(edges.addressed(())) == []
