"""The regulation on devices."""

from __future__ import annotations

from courseware.views.office import outline
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import devices
from courseware.views.word.paragraphs import Para


def test_telephones_in_lessons_are_left_to_the_school(desk: Desk) -> None:
    """What the new charter says of them is not verified: a blank, and no year of a charter."""

    told = [one.text for one in outline.written(devices.REGULATION.chapters, outline.CHAPTERS) if isinstance(one, Para)]
    line = next(line for line in told if "điện thoại" in line)

    assert "Điều lệ trường hiện hành" in line and "…… [quy định của trường" in line
    assert devices.regulation(desk).about == "Về việc ban hành Quy chế sử dụng thiết bị, mạng trong nhà trường"
