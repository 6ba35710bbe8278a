"""The five days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.views.kits.material import Material
from courseware.views.themed import days

from .test_choosing import SIX

Week = Callable[..., list[Material]]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_week_of_one_to_four_lessons_has_five_days(number: int, week: Week) -> None:
    """Monday opens, Friday closes; each lesson has its day, the fourth the class meeting."""

    found = week(*SIX[:number])
    made = days.days(found)

    assert [day.name for day in made] == list(days.NAMES)
    assert "Mở tuần lễ" in made[0].title
    assert "Kết tuần lễ" in made[4].title
    assert [day.title for day in made[1 : min(number, 3) + 1]] == [f"Bài “{one.title}”" for one in found[:3]]
    assert [day.hour for day in made[min(number, 3) + 1 : 4]] == ["Năm phút đầu giờ"] * (3 - min(number, 3))
    assert (found[-1].title in made[4].title) == (number == 4)


@pytest.mark.parametrize("band", ["lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12", "gdtx"])
def test_the_minutes_are_those_of_the_hour(band: str, week: Week) -> None:
    """Before the flag 15; a lesson what its front matter says; the class meeting at most 20."""

    found = week(band)
    monday, *middle, friday = days.days(found)

    assert monday.minutes == 15
    assert [day.minutes for day in middle] == [one.lesson.minutes for one in found]
    assert friday.minutes <= 20
    assert all(step.what and step.what[-1:] not in "“" for day in (monday, *middle, friday) for step in day.steps)


def test_what_a_child_wrote_for_itself_is_not_shown(week: Week) -> None:
    """The day of products shows what groups made."""

    showing = days.days(week(SIX[1]))[2]

    assert showing.title == "Xem sản phẩm của lớp"
    assert "điều viết riêng thì mỗi em giữ cho mình" in showing.steps[0].what


@pytest.mark.parametrize(
    ("band", "who", "letter"),
    [("lop-6-7", "Tổng phụ trách", True), ("lop-10-12", "Đoàn trường", True), ("gdtx", "Đoàn trường", False)],
)
def test_who_leads_and_what_goes_home_depends_on_the_school(band: str, who: str, letter: bool, week: Week) -> None:
    """Young Pioneers until grade 9; adults take no letter to their parents."""

    made = days.days(week(band))

    assert made[0].who.startswith(who)
    assert any("thư gửi gia đình" in step.what for step in made[4].steps) == letter
    assert ("thư gửi gia đình" in made[4].title) == letter
