"""Minutes of the whole run become the four activities of the forms, by one rule."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.content.teaching import parsing
from courseware.views.kits import activities
from courseware.views.kits.activities import Time, Times, length
from courseware.views.kits.plan import Plan

SHORT = "- **5 phút:** đọc (2), chọn (3).\n- **15 phút:** ba chỗ nhìn (6), kể (4).\n"
WHOLE = "- **45 phút:** viết (8), sửa (5), đổi (4), các câu kiểm tra (9), đọc to (4).\n"


def shared(runs: str, activity: str = "Ghế trống") -> Times | str:
    """The activities of a section with these runs."""
    return activities.times(parsing.parse(f"## Dành cho thầy cô {{#thay-co}}\n\n{runs}", Lang.VI)[0], activity)


def told(time: Time) -> list[list[str]]:
    """What is done, shown and closed."""
    return [[stretch.what for stretch in part] for part in (time.doing, time.showing, time.closing)]


def found(runs: str, activity: str = "Ghế trống") -> Times:
    """The same where nothing lacks."""
    times = shared(runs, activity)
    assert isinstance(times, Times)
    return times


def test_each_stretch_finds_its_activity() -> None:
    """The questions are practice; what stands before them is done, its last shown; what stands behind them closes."""

    times = found(SHORT + WHOLE)

    assert [time.minutes for time in times.all] == [5, 10, 9, 21]
    assert told(times.opening) == [["đọc", "chọn"], [], []]
    assert told(times.knowledge) == [["ba chỗ nhìn", "kể"], [], []]
    assert told(times.practice) == [["các câu kiểm tra"], [], []]
    assert told(times.use) == [["viết", "sửa"], ["đổi"], ["đọc to"]]


def test_the_first_of_two_periods_is_knowledge() -> None:
    """“tiết 1: …” up to “tiết 2: …”."""

    times = found(
        SHORT + "- **90 phút:** tiết 1: quyền (20), tuổi (10), tiết 2: xử (25), câu kiểm tra (15), chép (5).\n"
    )

    assert [time.minutes for time in times.all] == [5, 40, 15, 30]
    assert times.knowledge.doing[-1].what == "tuổi"


def test_questions_may_be_asked_in_the_second_way() -> None:
    """Then the whole way is all use: its last stretch closes."""

    times = found(
        "- **5 phút:** đọc (5).\n- **15 phút:** kể (5), hỏi hai câu (5).\n- **25 phút:** vẽ (5), tìm (3), nói (2).\n"
    )

    assert [time.minutes for time in times.all] == [5, 5, 5, 10]
    assert told(times.use) == [["vẽ"], ["tìm"], ["nói"]]


def test_an_activity_in_the_second_way_is_use() -> None:
    """Then what the whole does before the questions is the knowledge."""

    short = "- **5 phút:** đọc (5).\n- **15 phút:** trò chuyền chìa, sáu thẻ (10).\n"
    times = found(short + "- **25 phút:** chuyện của Na (3), các câu còn lại (5), nói (2).\n", "Trò chuyền chìa")

    assert [time.minutes for time in times.all] == [5, 3, 5, 12]
    assert told(times.knowledge) == [["chuyện của Na"], [], []]
    assert told(times.use) == [["trò chuyền chìa, sáu thẻ"], [], ["nói"]]
    mixed = found(SHORT.replace("ba chỗ nhìn", "ghế trống, nói vì sao") + WHOLE)
    assert told(mixed.knowledge)[0] == ["ghế trống, nói vì sao", "kể"]


def test_a_third_stretch_closes_the_opening() -> None:
    """Two are done."""

    times = found(SHORT.replace("chọn (3)", "chọn (2), kể đoạn kết (1)") + WHOLE)

    assert told(times.opening) == [["đọc", "chọn"], [], ["kể đoạn kết"]]


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ("", "ba cách dạy nối nhau"),
        (SHORT, "ba cách dạy nối nhau"),
        (WHOLE, "ba cách dạy nối nhau"),
        (SHORT + WHOLE.replace("viết (8)", "viết (23)"), "ba cách dạy nối nhau"),
        (SHORT + WHOLE.replace("các câu kiểm tra", "ba câu hỏi"), "chưa có lúc hỏi các câu còn lại"),
    ],
)
def test_what_lacks_is_said(runs: str, said: str) -> None:
    """Nothing is guessed: no ways, one of them, one that stands alone, no time for the questions."""

    assert said in str(shared(runs))


def test_no_minute_is_lost_and_none_told_twice(plans: dict[str, Plan]) -> None:
    """Over all lessons: the four activities hold each stretch of the whole run once."""

    for path, plan in plans.items():
        runs = [stretch for run in plan.material.teaching.runs for stretch in run.stretches]
        placed = [
            stretch for time in plan.times.all for part in (time.doing, time.showing, time.closing) for stretch in part
        ]
        assert sorted(placed, key=lambda s: s.start) == runs, path
        assert sum(map(length, placed)) == plan.material.lesson.minutes, path
        assert all(time.minutes for time in plan.times.all), path
