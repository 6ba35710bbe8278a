"""What stands on every document of a school."""

from __future__ import annotations

import pytest

from .conftest import CENTRE, HOA_MAI, HOA_SEN


def test_a_school_has_a_head_teacher_and_a_centre_a_director() -> None:
    """By its name."""

    assert (HOA_SEN.head, CENTRE.head) == ("HIỆU TRƯỞNG", "GIÁM ĐỐC")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Hiệu trưởng duyệt, Phó Hiệu trưởng đăng", "Giám đốc duyệt, Phó Giám đốc đăng"),
        ("học sinh của trường", "học viên của trung tâm"),
        ("môi trường mạng; trường hợp khác", "môi trường mạng; trường hợp khác"),
        ("Trung tâm GDNN-GDTX Lam Sơn", "Trung tâm GDNN-GDTX Lam Sơn"),
    ],
)
def test_a_centre_speaks_of_itself(sentence: str, said: str) -> None:
    """And leaves words alone that only look like a school."""

    assert CENTRE.worded(sentence) == said


def test_a_nursery_school_has_children() -> None:
    """Others have pupils."""

    assert HOA_MAI.worded("Học sinh, cha mẹ học sinh") == "Trẻ, cha mẹ trẻ"
    assert HOA_MAI.worded("giáo viên, nhân viên, học sinh thực hiện") == "giáo viên, nhân viên, cha mẹ trẻ thực hiện"
    assert HOA_SEN.worded("Học sinh, cha mẹ học sinh") == "Học sinh, cha mẹ học sinh"
