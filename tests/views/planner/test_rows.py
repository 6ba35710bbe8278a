"""Rows that people read."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Course
from courseware.views.planner import rows
from courseware.views.planner.asked import Asked
from courseware.views.planner.entries import Left, Placed, Use, Why
from courseware.views.planner.year import Planned

from ...miniature import LESSON


def test_the_rows_of_the_small_lesson(small: Course, planned: Planned) -> None:
    """What is taught, how long, where it hangs, which codes; what is asked again."""

    new, early, late = rows.rows(small, planned)

    assert (new.week, new.day, new.place) == ("Tuần 5, tháng 10", "thứ Tư 07/10/2026", "Tin học, 08:00")
    assert (new.what, new.length, new.topic) == ("Tin nhắn lạ", "1 tiết (45 phút)", "Lừa đảo")
    assert new.goals == ("Nhận ra tin nhắn lạ", "Làm đúng ba việc đầu tiên")
    assert new.added == (
        "Bổ sung nội dung an toàn trên mạng. Gắn với Tin học 6, Bài 9. An toàn thông tin. Năng lực số: 4.2.TC1a."
    )
    assert (early.what, early.length, early.goals) == ("Ôn tuần thứ hai: Tin nhắn lạ", "5 phút", ())
    assert (late.what, late.place) == ("Ôn tuần thứ tư: Tin nhắn lạ", "Sinh hoạt lớp")


def test_a_lesson_in_fifteen_minutes_says_so(small: Course, planned: Planned) -> None:
    """With what the whole would take, and the month it is not in."""

    first = planned.placed.entries[0]
    short = replace(planned.placed, entries=(replace(first, minutes=15, off_month=True),))
    (row,) = rows.rows(small, replace(planned, placed=short))

    assert row.added.startswith("Bổ sung nội dung an toàn trên mạng, theo cách dạy 15 phút.")
    assert row.note == "ngoài tháng của chủ đề; cả bài dài 45 phút"


def test_what_has_no_hour_is_told_in_sentences(small: Course, planned: Planned) -> None:
    """A lesson, a review, the themed week."""

    lost = (
        Left(LESSON, Use.NEW, Why.FULL),
        Left(LESSON, Use.LATE, Why.YEAR_ENDS),
        Left("", Use.OPENING, Why.NO_THEMED),
    )

    assert list(rows.left(small, replace(planned, placed=Placed((), lost, ())))) == [
        "Bài “Tin nhắn lạ”: các giờ còn lại đã dùng hết.",
        "Ôn tuần thứ tư của bài “Tin nhắn lạ”: năm học kết thúc trước lúc ấy.",
        "Tuần lễ an toàn trên mạng: tuần ấy không có giờ nào dạy được một bài.",
    ]


def test_periods_of_ai_are_counted(course: Course, samples: dict[str, tuple[Asked, tuple[Planned, ...]]]) -> None:
    """Of the twelve, those that are used and those that are left to other lessons."""

    _, plans = samples["lop-6-7"]
    said = [sentence for one in plans for sentence in rows.left(course, one) if sentence.startswith("Tiết giáo dục AI")]

    assert said == [
        "Tiết giáo dục AI: dùng 1 trong 12 tiết; 11 tiết còn lại dành cho nội dung AI khác của trường.",
        "Tiết giáo dục AI: dùng 2 trong 12 tiết; 10 tiết còn lại dành cho nội dung AI khác của trường.",
    ]
