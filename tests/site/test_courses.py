"""The course that a site is built of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.authoring import new_lesson
from courseware.machine.keeping import Kept
from courseware.site import courses

from ..exchanging import exchange
from ..miniature import DAY

LESSON = "docs/vi/lop-6-7/tin-nhan-la.md"


def taken(root: Path, preview: bool) -> tuple[int, list[str]]:
    """How many lessons would be built, and the rules that may wait."""
    course, texts, later = courses.course_of(root, DAY, preview, Kept(root / "kept", b"w" * 32))
    assert LESSON in texts
    return len(course.ready()), [problem.rule for problem in later]


def test_a_right_course_is_built(mini: Path) -> None:
    assert taken(mini, preview=False) == (1, [])


def test_an_author_sees_what_waits_for_a_translation_and_a_build_does_not(mini: Path) -> None:
    """The English page no longer follows: told while writing, refused when it is built."""

    exchange(mini / LESSON, "title: Tin nhắn lạ", "title: Tin nhắn từ số lạ")

    assert taken(mini, preview=True) == (1, ["ban-dich-cu"])
    with pytest.raises(courses.RefusedError, match="ban-dich-cu"):
        taken(mini, preview=False)


def test_what_an_author_looks_at_has_its_drafts(miniature: Callable[[Path], Path], tmp_path: Path) -> None:
    project = miniature(tmp_path / "project")
    new_lesson.create(project, "lop-6-7/bai-moi", DAY)

    assert [taken(project, preview)[0] for preview in (True, False)] == [2, 1]


def test_a_fault_is_refused_with_its_line_and_what_was_found_stays_for_the_next_time(mini: Path) -> None:
    exchange(mini / LESSON, "minutes:", "phut:")

    for preview in (True, False):
        with pytest.raises(courses.RefusedError, match=f"{LESSON}:"):
            taken(mini, preview)
    assert (mini / "kept").is_file()
