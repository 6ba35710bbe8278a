"""Files to begin with: each is right as it stands."""

from __future__ import annotations

import re

import pytest

from courseware.content.model import Course
from courseware.views.planner import reading, sample, weeks

from ...miniature import ROOT


def test_the_sample_of_every_band_is_read_without_a_fault(course: Course) -> None:
    """A class for each grade, or one."""

    for band in course.registry.scope.bands:
        asked, problems = reading.read("mau.yml", sample.sample(band), course)
        assert problems == []
        assert asked is not None
        assert len(asked.classes) == (len(band.grades) if band.graded else 1), band.slug


def test_the_sample_fits_the_frame_of_the_year(course: Course) -> None:
    """35 weeks of pupils end before 31 May, as the frame of the Ministry has it, with two weeks off for Tết."""

    for band in course.registry.scope.bands:
        asked, _ = reading.read("mau.yml", sample.sample(band), course)
        assert asked is not None
        assert weeks.last_day(asked).isoformat() < "2027-05-31"
        assert asked.tet in weeks.days_off(asked)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_example_on_the_page_of_commands_is_right(lang: str, course: Course) -> None:
    """It is read without a fault, and every key of the model but those of rare use stands in it or below it."""

    page = (ROOT / f"docs/{lang}/van-hanh/lenh.md").read_text("utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", page, re.M | re.S)
    asked, problems = reading.read("lenh.md", example, course)

    assert problems == []
    assert asked is not None
    assert all(key in page for key in type(asked).model_fields)
