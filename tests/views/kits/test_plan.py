"""What a form asks for, found in the course."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.content.teaching.labels import QUALITIES
from courseware.drawing.words import Words
from courseware.views.kits import plan
from courseware.views.kits.plan import Plan

from ...miniature import LESSON


def test_the_small_lesson_counted_by_hand(little: Plan) -> None:
    """45 minutes: 5 to open, 10 of knowledge, 10 of questions, 20 of use."""

    assert (little.primary, little.subject, little.grade) == (False, "Tin học", "6")
    assert [activity.minutes for activity in little.activities] == [5, 10, 10, 20]
    assert (little.minutes, little.period, little.periods, little.left) == (45, 45, 1, 0)
    assert little.knowledge == ("Nhận ra tin nhắn lạ",)
    assert little.skills == ("Làm đúng ba việc đầu tiên",)
    assert [code.partition(":")[0] for code in little.codes] == ["Năng lực số 4.2.TC1a (Bảo vệ dữ liệu)"]
    assert little.qualities == ()


@pytest.mark.parametrize(
    ("goal", "knows"),
    [
        ("Phân biệt đùa vui với bắt nạt trên mạng", True),
        ("Kể các nhóm việc luật cấm trên mạng", True),
        ("Kể với người lớn khi bị trêu qua máy", False),
        ("Nói vì sao trên mạng cũng có luật", True),
        ("Nói được câu nhờ giúp rõ chuyện", False),
        ("Đặt câu hỏi bí mật của nhà", False),
    ],
)
def test_knowledge_is_told_from_skill_by_its_verb(goal: str, knows: bool) -> None:
    """The verbs of the levels Biết and Hiểu."""

    assert bool(plan.KNOWING.match(goal)) is knows


def test_minutes_fill_periods_or_say_what_they_leave(plans: dict[str, Plan]) -> None:
    """35 minutes in grades 1–5, 45 after: what is shorter leaves the rest of one period and never more than half of it."""

    for path, made in plans.items():
        assert made.minutes + made.left == made.periods * made.period, path
        assert made.period == (35 if path.startswith(("lop-1-2/", "lop-3-5/")) else 45), path
        assert made.left == 0 or (made.periods == 1 and made.left <= made.period // 2), path
    assert {made.left for path, made in plans.items() if path.startswith(("lop-3", "lop-6", "lop-8", "lop-10"))} == {0}


def test_codes_are_known_and_fit_the_grade(course: Course, plans: dict[str, Plan]) -> None:
    """Each in the registry, for the very grade that stands on the plan."""

    for path, made in plans.items():
        for code_id in made.material.lesson.competences:
            code = course.registry.competences.code(code_id)
            assert code is not None, path
            levels = {level.id: level.grades for level in course.registry.competences.levels}
            grades = code.grades or levels[code.level]
            assert int(made.grade) in grades, (path, code_id)
            assert any(f" {code.printed}" in line for line in made.codes), path
        assert len(made.codes) == len(made.material.lesson.competences), path


def test_nothing_that_a_form_asks_for_is_empty(plans: dict[str, Plan]) -> None:
    """Knowledge, skills, a quality of the five with its own deed, things to bring; a subject where there is a grade."""

    deeds = [made.qualities[0].partition(": ")[2] for made in plans.values()]
    for path, made in plans.items():
        assert made.knowledge, path
        assert made.skills, path
        assert made.material.teaching.needs, path
        assert made.qualities[0].partition(":")[0] in QUALITIES[Lang.VI], path
        assert bool(made.subject) is bool(made.grade), path
    assert len(deeds) == len(set(deeds))


def test_who_has_a_form(course: Course) -> None:
    """Schools from grade 1 on and GDTX; preschool and adults have none."""

    bands = {lesson.path.split("/")[0] for lesson in course.ready() if plan.has_form(course, lesson)}

    assert bands == {"lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12", "gdtx"}


def test_what_lacks_is_a_sentence(small: Course, spoken: Words) -> None:
    """The author’s, not a traceback."""

    lesson = next(one for one in small.lessons if one.path == LESSON)
    text = lesson.texts[Lang.VI]
    cut = replace(text, body=text.body.replace("các câu kiểm tra (10)", "ba câu hỏi (10)"))
    lesson = replace(lesson, texts={**lesson.texts, Lang.VI: cut})

    assert "các câu kiểm tra" in str(plan.make(small, lesson, spoken))
