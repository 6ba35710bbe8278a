"""A file of a school is read, or everything that is wrong with it is told at once, each at its line."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.planner import reading

GOOD = """\
starts: 2026-09-07
weeks: 35
made: 2026-09-01
tet: 2027-02-06
off:
  - {first: 2027-02-01, last: 2027-02-14, why: Tết}
slots:
  - {name: Sinh hoạt lớp, day: 6, minutes: 15}
classes:
  - {name: 6A, grade: 6}
"""


def told(text: str, course: Course) -> list[str]:
    """Line and message of each fault."""
    asked, problems = reading.read("nam.yml", text, course)
    assert (asked is None) == bool(problems)
    return [f"{one.line}: {one.message}" for one in sorted(problems)]


def test_a_good_file_is_taken_as_meant(small: Course) -> None:
    """Nothing is wrong with it."""

    asked, problems = reading.read("nam.yml", GOOD, small)

    assert problems == []
    assert asked is not None
    assert (asked.weeks, asked.slots[0].name, asked.off[0].why) == (35, "Sinh hoạt lớp", "Tết")


def test_what_one_part_hides_does_not_hide_the_others(small: Course) -> None:
    """A day that does not exist, a number that is too large, a name that nothing has, two keys for one thing: all told."""

    text = (
        GOOD.replace("2027-02-14", "2027-02-31")
        .replace("day: 6", "day: 9")
        .replace("grade: 6}", "grade: 6, slots: [Chào cờ]}\n  - {name: 6a, grade: 6, band: lop-6-7}")
        .replace("2026-09-07", "2026-09-08")
    )

    assert told(text, small) == [
        "1: starts: cần ngày thứ Hai của tuần 1, 2026-09-08 là thứ Ba; thứ Hai của tuần ấy là 2026-09-07",
        "6: off.0.last: cần ngày dạng 2026-11-22, đang là “2027-02-31”",
        "8: slots.0.day: cần từ 7 trở xuống, đang là “9”",
        "10: slots: không có “Chào cờ” trong các slots ở trên; có: Sinh hoạt lớp",
        "11: classes: 6a cần đúng một trong hai, grade (lớp mấy) hoặc band (một nhóm như lop-6-7)",
        "11: classes: tên “6a” đã có (“6A”): mỗi mục một tên, khác nhau cả khi bỏ dấu",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "starts: thiếu khoá này"),
        ("- a\n- b\n", "cần các cặp khoá: giá trị"),
        (GOOD.replace("weeks: 35", "weeks: ba mươi lăm"), "weeks: cần số nguyên"),
        (
            GOOD.replace("slots:\n  - {name: Sinh hoạt lớp, day: 6, minutes: 15}\n", "slots: []\n"),
            "slots: cần ít nhất một mục",
        ),
        (GOOD + "weeks: 36\n", "khoá “weeks” viết hai lần"),
        (GOOD.replace("[", "").replace("starts: ", "starts: !"), "YAML hiểu dấu “!”"),
        (GOOD.replace("classes:\n  - {name: 6A, grade: 6}", "classes: 6A"), "classes: cần một danh sách"),
        (GOOD + "lich: 3\n", "lich: khoá lạ"),
    ],
)
def test_no_file_ends_in_a_traceback(text: str, said: str, small: Course) -> None:
    """Whatever it holds."""

    assert any(said in line for line in told(text, small))


def test_a_class_may_name_an_hour_that_is_wrong_itself(small: Course) -> None:
    """The fault is told once, where it is."""

    text = GOOD.replace("minutes: 15", "minutes: lâu").replace("grade: 6", "grade: 6, slots: [Sinh hoạt lớp]")

    assert told(text, small) == ["8: slots.0.minutes: cần số nguyên, đang là “lâu”"]
