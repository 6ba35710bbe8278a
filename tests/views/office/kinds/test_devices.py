"""The regulation on devices."""

from __future__ import annotations

from courseware.views.office import outline
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import devices
from courseware.views.word.paragraphs import Para

from ..conftest import HOA_MAI


def lines(at: Desk) -> list[str]:
    """The sentences of a school's regulation."""
    rules = devices.regulation(at).regulation
    assert rules
    return [one.text for one in outline.written(rules.chapters, outline.CHAPTERS) if isinstance(one, Para)]


def test_telephones_in_lessons_are_left_to_the_school(desk: Desk) -> None:
    """What the new charter says of them is not verified: a blank, and no year of a charter."""

    line = next(line for line in lines(desk) if "điện thoại" in line)

    assert "hiện hành của cấp học" in line and "…… [quy định của trường" in line
    assert devices.regulation(desk).about == "Về việc ban hành Quy chế sử dụng thiết bị, mạng trong nhà trường"


def test_children_of_a_nursery_school_have_no_accounts(desk: Desk) -> None:
    """Their parents read the regulation."""

    told = lines(Desk(desk.course, HOA_MAI))

    assert any("Của trẻ, của cha mẹ trẻ" in line for line in told)
    assert not any("điện thoại" in line or "Của học sinh" in line for line in told)
