"""The parts of a view on disk: swapped in whole, never outside of their folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.model import Course
from courseware.views import writing
from courseware.views.report.report import Report
from courseware.views.view import Part


class Elsewhere:
    """A view whose part would leave its folder."""

    name = "elsewhere"

    def __init__(self, path: str) -> None:
        self.path = path

    def parts(self, course: Course) -> list[Part]:
        """One part."""
        return [Part("good.txt", b"x"), Part(self.path, b"x")]


@pytest.mark.parametrize("path", ["../x.txt", "/x.txt", "a/../../x.txt", ""])
def test_a_part_stays_in_the_folder_of_its_view(small: Course, tmp_path: Path, path: str) -> None:
    """Refused; neither it nor what was written before it stays."""

    with pytest.raises(ValueError):
        writing.write(Elsewhere(path), small, tmp_path / "dist")
    assert [file.name for file in tmp_path.rglob("*")] == ["dist"]


def test_a_view_is_swapped_in_whole(small: Course, tmp_path: Path) -> None:
    """What an older run left is gone."""

    old = tmp_path / "dist/report/old.txt"
    old.parent.mkdir(parents=True)
    old.write_text("x", "utf-8")

    made = writing.write(Report(), small, tmp_path / "dist")

    assert not old.exists()
    assert all(file.is_file() for file in made)
