"""Questions for cards."""

from __future__ import annotations

from collections.abc import Callable

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.views.kits import quick
from courseware.views.kits.material import Material


def test_every_lesson_has_three(course: Course, spoken: Words, given: Callable[[str], Material]) -> None:
    """Each can be read out and has one answer that a card shows, and a reason."""

    for lesson in course.ready():
        asked = quick.quick(given(lesson.path), spoken)
        assert len(asked) == quick.MOST, lesson.path
        for one in asked:
            assert one.ask and one.right and one.why, (lesson.path, one)
            assert not any(row.startswith("[") for row in one.ask), (lesson.path, one)
            letters = [option.split(".")[0] for option in one.options]
            assert set(one.right.split(", ")) <= set(letters) or not letters, (lesson.path, one)


def test_statements_and_items_are_asked_of_both_sides(spoken: Words, given: Callable[[str], Material]) -> None:
    """One that is true and one that is not; one of each group."""

    told = quick.quick(given("lop-6-7/khi-ban-bi-bat-nat"), spoken)
    items = quick.quick(given("mam-non/con-voi-biet-bay"), spoken)

    assert told[0].ask[0].startswith("Em là Trâm.") and told[0].right == "B"
    assert told[2].ask[-1].startswith("Đúng hay sai: ") and told[2].options == ()
    assert [one.right for one in items[:2]] == ["Ghép", "Thật"]
    assert items[0].ask == ("Con mèo hát tiếng người: Thật hay Ghép?",)
