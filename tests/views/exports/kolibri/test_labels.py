"""Kolibri's labels of our bands."""

from __future__ import annotations

from courseware.content.model import Course
from courseware.views.exports.kolibri.labels import (
    DIGITAL_LITERACY,
    LOWER_PRIMARY,
    LOWER_SECONDARY,
    MEDIA_LITERACY,
    PRESCHOOL,
    PROFESSIONAL,
    PROFESSIONAL_SKILLS,
    UPPER_PRIMARY,
    UPPER_SECONDARY,
    levels,
    subjects,
)  # fmt: skip

EXPECTED = {
    "mam-non": PRESCHOOL, "lop-1-2": LOWER_PRIMARY, "lop-3-5": f"{LOWER_PRIMARY},{UPPER_PRIMARY}",
    "lop-6-7": LOWER_SECONDARY, "lop-8-9": LOWER_SECONDARY, "lop-10-12": UPPER_SECONDARY, "gdtx": UPPER_SECONDARY,
    "giao-vien": PROFESSIONAL, "nhan-vien": PROFESSIONAL, "can-bo-quan-ly": PROFESSIONAL, "quan-tri": PROFESSIONAL,
    "cha-me": "",
}  # fmt: skip


def test_each_band_has_the_grades_that_fit(course: Course) -> None:
    """Parents have none."""

    assert {band.slug: levels(band) for band in course.registry.scope.bands} == EXPECTED


def test_subjects_go_by_strand_and_trade(course: Course) -> None:
    """What is true in the media; what belongs to a trade."""

    bands = {band.slug: band for band in course.registry.scope.bands}

    assert subjects(bands["lop-6-7"], "S2") == DIGITAL_LITERACY
    assert subjects(bands["lop-6-7"], "S6") == f"{DIGITAL_LITERACY},{MEDIA_LITERACY}"
    assert subjects(bands["giao-vien"], "S2") == f"{DIGITAL_LITERACY},{PROFESSIONAL_SKILLS}"
