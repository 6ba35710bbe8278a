"""How the parts of a file agree: each rule is seen to fail, and a good year passes."""

from __future__ import annotations

from typing import Any

import pytest

from courseware.content.model import Course
from courseware.views.planner import agreeing

from .years import slot, year

TWO = [slot("A", at="08:00", minutes=45), slot("B", at="08:30", minutes=45)]


@pytest.mark.parametrize(
    "good",
    [
        {},
        {"slots": [slot("A", at="08:00", minutes=30), slot("B", at="08:30", minutes=45)]},
        {"slots": [TWO[0] | {"weeks": ["1", "3"]}, TWO[1] | {"weeks": ["2"]}]},
        {"slots": TWO, "classes": [{"name": "6A", "grade": "6", "slots": [one]} for one in "A"]},
        {"tet": "2027-01-21", "off": [{"first": "2027-05-09"}]},
        {"slots": [slot(times="35")]},
    ],
)
def test_what_agrees_is_left_alone(good: dict[str, Any], small: Course) -> None:
    """Hours that touch, share a time in other weeks, or belong to other classes."""

    assert list(agreeing.faults(year(**good), small)) == []


@pytest.mark.parametrize(
    ("wrong", "place", "said"),
    [
        ({"starts": "2026-09-06"}, ("starts",), "2026-09-06 là Chủ nhật; thứ Hai của tuần ấy là 2026-08-31"),
        ({"tet": "2027-01-20"}, ("tet",), "từ 21-01 đến 20-02, đang là 2027-01-20"),
        ({"tet": "2026-02-17"}, ("tet",), "không phải Tết của năm học bắt đầu 2026-09-07"),
        ({"off": [{"first": "2027-02-02", "last": "2027-02-01"}]}, ("off", 0), "đổi lại cho đúng thứ tự"),
        ({"off": [{"first": "2027-02-01", "last": "2027-04-04"}]}, ("off", 0), "dài hơn 62 ngày"),
        ({"off": [{"first": "2026-02-01"}]}, ("off", 0), "ở ngoài năm học 2026-09-07 đến 2027-05-09"),
        ({"off": [{"first": "2027-05-10"}]}, ("off", 0), "ở ngoài năm học"),
        ({"themed": "36"}, ("themed",), "tuần 36 không có"),
        ({"slots": [slot(weeks=["36"])]}, ("slots", 0, "weeks"), "tuần 36 không có"),
        ({"slots": [slot(weeks=["3", "3"])]}, ("slots", 0, "weeks"), "tuần 3 ghi 2 lần"),
        ({"slots": [slot(weeks=["3"], times="2")]}, ("slots", 0, "times"), "chỉ ghi một trong hai"),
        ({"slots": [slot(times="36")]}, ("slots", 0, "times"), "thứ Sáu chỉ có 35 tuần không nghỉ"),
        ({"slots": TWO}, ("slots", 1), "trùng giờ với A (08:00)"),
        ({"slots": [slot("Tin học"), slot("tin hoc", 5)]}, ("slots", 1), "tên “tin hoc” đã có"),
        ({"classes": [{"name": "6A"}]}, ("classes", 0), "cần đúng một trong hai"),
        ({"classes": [{"name": "6A", "band": "lop-6"}]}, ("classes", 0), "gần nhất: lop-6-7"),
        ({"classes": [{"name": "7A", "grade": "7"}]}, ("classes", 0), "7A chưa có bài nào"),
        (
            {"classes": [{"name": "6A", "grade": "6", "slots": ["Sinh hoat lớp"]}]},
            ("classes", 0, "slots"),
            "gần nhất: Sinh hoạt lớp",
        ),
    ],
)
def test_what_disagrees_is_told_with_its_place(
    wrong: dict[str, Any], place: tuple[Any, ...], said: str, small: Course
) -> None:
    """The small course has one lesson, of grade 6."""

    ((where, sentence),) = agreeing.faults(year(**wrong), small)

    assert where == place
    assert said in sentence
