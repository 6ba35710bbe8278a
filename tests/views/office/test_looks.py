"""The table of components."""

from __future__ import annotations

from courseware.views.office.looks import LOOKS, Part, line


def test_every_component_has_its_row() -> None:
    """With a size that the decree knows."""

    assert set(LOOKS) == set(Part)
    assert {look.size for look in LOOKS.values()} == {11, 12, 13, 14}


def test_capitals_are_the_rows_doing() -> None:
    """A name is written as it is spoken."""

    assert line(Part.SCHOOL, "Trường THCS Hoa Sen").text == "TRƯỜNG THCS HOA SEN"
    assert line(Part.ABOUT, "Về việc").text == "Về việc"
