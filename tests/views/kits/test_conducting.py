"""Four activities, each with aims, content, product and four steps, over all lessons."""

from __future__ import annotations

import re

from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import Para

MINUTES = re.compile(r"\((\d+) phút\)")


def test_every_part_of_every_activity_is_written(plans: dict[str, Plan]) -> None:
    """a, b, c and the four steps of d, what the teacher does and what pupils do; the product is no phrase."""

    for path, plan in plans.items():
        for activity in plan.activities:
            assert activity.name, path
            assert activity.aims, path
            assert all(one.text.strip() for one in activity.content), path
            assert activity.product, (path, activity.name)
            assert not any(isinstance(one, Para) and one.text.startswith("HS nắm được") for one in activity.product), (
                path
            )
            assert all(step.teacher and step.pupils for step in activity.steps), path
            assert len(activity.steps) == 4


def test_minutes_in_the_steps_are_those_of_the_activity(plans: dict[str, Plan]) -> None:
    """Each stretch stands in one step."""

    for path, plan in plans.items():
        for activity in plan.activities:
            told = " ".join(one.text for step in activity.steps for one in (*step.teacher, *step.pupils))
            assert sum(map(int, MINUTES.findall(told))) == activity.minutes, (path, activity.name)


def test_a_typical_slip_is_foreseen_in_the_second_activity(plans: dict[str, Plan]) -> None:
    """With the way out of it."""

    for path, plan in plans.items():
        told = [one.text for one in plan.activities[1].steps[1].teacher]
        assert sum(line.startswith("Dự kiến: ") for line in told) == len(plan.material.teaching.slips) > 0, path
        assert sum(line.startswith("Hướng gỡ: ") for line in told) == len(plan.material.teaching.slips), path


def test_the_product_of_knowledge_is_the_knowledge(plans: dict[str, Plan]) -> None:
    """All headings of the lesson’s text and more words than they have."""

    for path, plan in plans.items():
        told = [one.text for one in plan.activities[1].product if isinstance(one, Para)]
        assert set(plan.material.parts) <= set(told), path
        assert sum(len(line.split()) for line in told) > 60, path


def test_codes_stand_where_they_are_exercised(plans: dict[str, Plan]) -> None:
    """In the step in which the product is made."""

    for path, plan in plans.items():
        told = " ".join(one.text for one in plan.activities[3].steps[1].teacher)
        assert all(code in told for code in plan.material.lesson.competences), path


def test_the_aims_of_practice_are_those_that_its_questions_test(plans: dict[str, Plan]) -> None:
    """Of the lesson’s own objectives."""

    plan = plans["lop-6-7/khi-ban-bi-bat-nat"]

    assert plan.activities[0].aims == ("Làm người chứng kiến tích cực khi thấy bạn bị chế giễu",)
    assert len(plan.activities[2].aims) == 3
