"""The poster."""

from __future__ import annotations

from courseware.views.kits import poster
from courseware.views.kits.desk import Desk
from courseware.views.word import measuring
from courseware.views.word.paper import BARE

from .conftest import HOA_SEN, lines


def test_it_is_one_page_with_the_address_and_who_helps(desk: Desk) -> None:
    """All of it large."""

    elements = list(poster.poster(Desk(desk.course, desk.words, HOA_SEN, desk.fonts)))
    told = lines(elements)

    assert measuring.pages(elements, BARE) == 1
    assert told[0] == "Trường THCS Hoa Sen"
    assert "an-toan.thcs-hoa-sen.example" in told
    assert [line[:3] for line in told if "·" in line] == ["111", "113"]
