"""The view: which files, the same bytes twice."""

from __future__ import annotations

from courseware.content.model import Course
from courseware.views.planner.asked import Asked
from courseware.views.planner.planner import Planner
from courseware.views.planner.year import Planned


def test_the_files_of_the_small_plan(small: Course, asked: Asked) -> None:
    """Two for the school, two for each class; nothing of a clock."""

    parts = list(Planner(asked).parts(small))

    assert [part.path for part in parts] == ["nam-hoc.html", "nam-hoc.xlsx", "6a_ke-hoach-nam-hoc.docx", "6a_lich.ics"]
    assert parts == list(Planner(asked).parts(small))


def test_files_of_the_real_course_have_plain_names(
    course: Course, samples: dict[str, tuple[Asked, tuple[Planned, ...]]]
) -> None:
    """Small letters, digits, dashes; one of each for a class."""

    asked, plans = samples["lop-1-2"]
    paths = [part.path for part in Planner(asked).parts(course)]

    assert len(paths) == len({*paths}) == 2 + 2 * len(plans)
    assert all(path.isascii() and path == path.lower() and " " not in path for path in paths)
