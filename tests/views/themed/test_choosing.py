"""Which lessons a week has."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.themed import choosing

SIX = (
    "lop-6-7/ma-o-quay-cang-tin",
    "lop-6-7/khi-ban-bi-bat-nat",
    "lop-6-7/nam-da-bam-roi-sao-nua",
    "lop-6-7/thong-tin-cua-em",
)


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        (["lop-6-7"], SIX[:3]),
        (["gdtx"], ("gdtx/viec-nhe-luong-cao", "gdtx/phien-ban-hang-dau-tien", "gdtx/dien-thoai-roi-tren-xe")),
        ([SIX[2]], SIX[2:3]),
        ([SIX[3], SIX[0]], (SIX[3], SIX[0])),
        ([SIX[0], SIX[0]], SIX[:1]),
        (SIX, SIX),
    ],
)
def test_a_band_comes_back_to_three_lessons_paths_are_taken_in_order(
    words: list[str], paths: tuple[str, ...], course: Course
) -> None:
    """Scams, bullying, getting help; where a band has no lesson of its own for one, that which reaches its cell."""

    chosen = choosing.choose(course, words)

    assert (tuple(lesson.path for lesson in chosen.lessons), chosen.wrong) == (paths, "")


def test_every_school_band_has_its_three(course: Course) -> None:
    """None is short of a strand."""

    for band in course.registry.scope.bands:
        if band.grades:
            assert len(choosing.choose(course, [band.slug]).lessons) == len(choosing.YEARLY), band.slug


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lop-6"], "không có nhóm hay bài “lop-6”; gần nhất: lop-6-7"),
        (["???"], "gõ một nhóm như lop-6-7"),
        (["lop-6-7", SIX[0]], "“lop-6-7”: gõ một nhóm, hoặc một đến 4 bài"),
        ([SIX[0], "lop-8-9/bat-coc-online"], "cần cùng một nhóm"),
        ([*SIX, "lop-6-7/tien-ich-doi-nen"], "nhiều nhất 4 bài, đang là 5"),
        (["mam-non"], "tuần lễ chỉ có cho lớp 1–12 và GDTX"),
        (["lop-6", "lop-9"], "lop-3-5\nkhông có nhóm hay bài “lop-9”"),
    ],
)
def test_what_makes_no_week_is_told(words: list[str], said: str, course: Course) -> None:
    """In a sentence a word."""

    chosen = choosing.choose(course, words)

    assert chosen.lessons == ()
    assert said in chosen.wrong
