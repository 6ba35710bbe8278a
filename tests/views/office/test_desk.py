"""What documents take from the Course."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courseware.views.office.desk import CHARTER, Desk, official_day

from .conftest import CENTRE, HOA_MAI


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("luat-an-ninh-mang-2025", "Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025"),
        ("nd-331-2026", "Căn cứ Nghị định số 331/2026/NĐ-CP ngày 19 tháng 8 năm 2026 của Chính phủ về bảo vệ an ninh mạng"),
        ("tt-15-2026", "Căn cứ Thông tư số 15/2026/TT-BGDĐT ngày 24 tháng 3 năm 2026 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành"),
    ],
)  # fmt: skip
def test_a_ground_is_named_as_the_decree_has_it(key: str, line: str, desk: Desk) -> None:
    """A law without its number; others with number, day, issuer and subject."""

    assert desk.ground(key).startswith(line)


def test_a_ground_without_its_day_is_refused(desk: Desk) -> None:
    """Nothing is made up."""

    with pytest.raises(ValueError, match="luat-tre-em-2016: chưa có ngày ký"):
        desk.ground("luat-tre-em-2016")


def test_every_ground_is_in_force(desk: Desk) -> None:
    """On the day of the documents."""

    documents = desk.course.registry.sources.documents.values()

    assert all(one.in_force(desk.day) for one in documents if one.signed)


def test_the_charter_is_for_schools_from_grade_1_on(desk: Desk) -> None:
    """Neither for nursery schools nor for centres."""

    assert len(desk.grounds(CHARTER)) == 1
    assert [Desk(desk.course, school).grounds(CHARTER) for school in (HOA_MAI, CENTRE)] == [(), ()]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 1, 5), "05 tháng 01 năm 2026"),
        (date(2026, 2, 28), "28 tháng 02 năm 2026"),
        (date(2026, 3, 9), "09 tháng 3 năm 2026"),
        (date(2026, 12, 31), "31 tháng 12 năm 2026"),
    ],
)
def test_days_below_10_and_two_months_have_a_zero(day: date, said: str) -> None:
    """Months 3 to 9 have none."""

    assert official_day(day) == said


def test_bands_are_those_of_the_levels_or_those_chosen(desk: Desk) -> None:
    """And the adults of every school."""

    chosen = Desk(desk.course, replace(desk.school, bands=("lop-6-7", "cha-me")))

    assert [band.slug for band in desk.bands()][:2] == ["lop-6-7", "lop-8-9"]
    assert [band.slug for band in chosen.bands()] == ["lop-6-7", "cha-me"]


def test_contacts_are_the_schools_or_blanks(desk: Desk) -> None:
    """No number but 111 and 113 is ours."""

    found = {id_: number for id_, _, number in desk.contacts()}

    assert found["truong"] == "Văn phòng, tầng 1 nhà A"
    assert found["pa05"] == "{số máy}"
    assert (found["111"], found["113"]) == ("111", "113")
    assert "giao-vien-chu-nhiem" not in found
