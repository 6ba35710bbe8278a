"""The questions of a lesson as one zip."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Lang
from courseware.drawing import words
from courseware.views import packing
from courseware.views.exports import parcels
from courseware.views.exports.format import Wanted
from courseware.views.exports.formats import BANKS

from ...miniature import LESSON, ROOT


def test_a_parcel_holds_every_format_with_its_list(little: Wanted) -> None:
    """A folder a format; the same bytes twice."""

    (found,) = parcels.parcels(little.course, Lang.VI, little.words)
    names = [name for name, _ in packing.files(found.data)]

    assert (found.lesson, found.path) == (LESSON, "tai-ve/lop-6-7_tin-nhan-la_cau-hoi.zip")
    assert {name.partition("/")[0] for name in names} == {format_.name for format_ in BANKS}
    assert [name for name in names if name.endswith("/KHONG-MANG-THEO.txt")] == [
        f"{format_.name}/KHONG-MANG-THEO.txt" for format_ in BANKS
    ]
    assert [again.data for again in parcels.parcels(little.course, Lang.VI, little.words)] == [found.data]


def test_english_has_one_of_its_own(little: Wanted) -> None:
    """By another name, so that both lie in one folder."""

    (found,) = parcels.parcels(little.course, Lang.EN, words.read(ROOT / "overrides/locales", Lang.EN))

    assert found.path == "tai-ve/lop-6-7_tin-nhan-la_questions.zip"
    assert "gift/NOT-CARRIED.txt" in [name for name, _ in packing.files(found.data)]


def test_a_draft_has_none(little: Wanted) -> None:
    """It is not published."""

    drafts = replace(little.course, lessons=tuple(replace(lesson, draft=True) for lesson in little.course.lessons))

    assert list(parcels.parcels(drafts, Lang.VI, little.words)) == []
