"""What the makers of papers work from."""

from __future__ import annotations

from collections.abc import Callable

from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.school import DOTS

from .conftest import HOA_SEN


def test_children_and_adults_have_their_own_slots(desk: Desk, given: Callable[[str], Material]) -> None:
    """Filled where the school has said who, dots where not."""

    ours = Desk(desk.course, desk.words, HOA_SEN, desk.fonts)
    child, adult = given("lop-6-7/khi-ban-bi-bat-nat"), given("giao-vien/hop-thu-cong-vu")

    assert ours.slots(child)[:2] == [("Thầy cô chủ nhiệm", DOTS), ("Văn phòng nhà trường", "Văn phòng, 0225 000 0000")]
    assert "Thầy cô chủ nhiệm" not in dict(ours.slots(adult))
    assert [one.number for one in ours.contacts(child)] == ["111", "113"]


def test_drawings_of_the_last_lesson_are_kept(desk: Desk, given: Callable[[str], Material]) -> None:
    """And of no other, so that a thousand papers take the memory of one lesson."""

    one, other = given("lop-6-7/khi-ban-bi-bat-nat"), given("giao-vien/hop-thu-cong-vu")

    assert desk.drawings(one) is desk.drawings(one)
    assert desk.drawings(other) is not desk.drawings(one)
    assert one.lesson.path in str(desk._drawn.keys()) and len(desk._drawn) == 1
