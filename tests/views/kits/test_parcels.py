"""The kit of a lesson as one zip."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.views import packing
from courseware.views.kits import parcels
from courseware.views.kits.desk import Fonts

from ...miniature import LESSON


def test_a_parcel_holds_every_kind_that_its_lesson_has(small: Course, spoken: Words, fonts: Fonts) -> None:
    """It says which; names of files tell lesson and kind; the same bytes twice."""

    (found,) = parcels.parcels(small, small.ready(), spoken, fonts)
    names = [name for name, _ in packing.files(found.data)]

    assert (found.lesson, found.path) == (LESSON, "tai-ve/lop-6-7_tin-nhan-la.zip")
    assert [name.partition("_tin-nhan-la_")[0] for name in names] == ["lop-6-7"] * len(names)
    assert len(names) == len(found.kinds) > 5
    assert found.kinds[0] == "Kế hoạch bài dạy"
    assert found.size == -(-len(found.data) // 1000)
    assert [again.data for again in parcels.parcels(small, small.ready(), spoken, fonts)] == [found.data]


def test_a_draft_has_none(small: Course, spoken: Words, fonts: Fonts) -> None:
    """It is not published."""

    drafts = replace(small, lessons=tuple(replace(lesson, draft=True) for lesson in small.lessons))

    assert list(parcels.parcels(drafts, drafts.ready(), spoken, fonts)) == []
