"""The script."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.views.kits import assembly
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word.paragraphs import Grid

from .conftest import Papers, lines, paragraphs


def test_minutes_add_up_to_what_the_title_says(papers: Papers) -> None:
    """Between 10 and 15, in four parts."""

    for path, elements in papers["kich-ban"].items():
        table = next(one for one in elements if isinstance(one, Grid) and one.head)
        minutes = [int(row[1][0].text) for row in table.rows if isinstance(row[1], tuple)]
        total = sum(minutes)
        assert len(minutes) == 4 and 10 <= total <= 15, path
        assert f"({total} PHÚT)" in lines(elements)[0], path


@pytest.mark.parametrize(
    ("path", "title", "leader"),
    [
        ("mam-non/con-voi-biet-bay", "KỊCH BẢN HOẠT ĐỘNG CHUNG Ở LỚP", "Cô"),
        ("lop-1-2/qua-la-tren-man-hinh", "KỊCH BẢN DƯỚI CỜ, SINH HOẠT LỚP", "Người dẫn"),
        ("lop-10-12/chiem-tai-khoan", "KỊCH BẢN DƯỚI CỜ, SINH HOẠT LỚP", "Người dẫn"),
        ("giao-vien/hop-thu-cong-vu", "KỊCH BẢN SINH HOẠT CHUYÊN MÔN", "Người dẫn"),
        ("cha-me/con-dang-cap-cuu", "KỊCH BẢN TRONG BUỔI HỌP CHA MẸ", "Người dẫn"),
    ],
)
def test_it_is_played_where_the_band_meets(path: str, title: str, leader: str, papers: Papers) -> None:
    """With its own name and leader."""

    told = lines(papers["kich-ban"][path])

    assert told[0].startswith(title)
    assert any(line.startswith(f"{leader}: ") for line in told)


def test_every_group_of_bands_has_its_setting(desk: Desk) -> None:
    """A new group is given one before it has a lesson."""

    assert {band.group for band in desk.course.registry.scope.bands} == set(assembly.SETTINGS)


def test_three_things_and_help_close_it(papers: Papers) -> None:
    """With the numbers of the registry, and what the class goes on to make."""

    told = lines(papers["kich-ban"]["lop-1-2/qua-la-tren-man-hinh"])

    assert told[-4].startswith("Người dẫn: Em gọi bố mẹ")
    assert [line.split(":")[0] for line in told[-3:]] == ["111", "113", "Về lớp làm tiếp"]


@pytest.mark.parametrize(
    ("path", "slogan"),
    [
        ("lop-1-2/qua-la-tren-man-hinh", "Dừng – Không bấm – Gọi người lớn"),
        ("mam-non/con-voi-biet-bay", ""),
    ],
)
def test_a_slogan_is_called_where_the_lesson_has_it(
    path: str, slogan: str, desk: Desk, given: Callable[[str], Material]
) -> None:
    """Nowhere else."""

    assert assembly.slogan_of(desk, given(path)) == slogan
    assert any(one.text == slogan for one in paragraphs(list(assembly.script(desk, given(path))))) == bool(slogan)
