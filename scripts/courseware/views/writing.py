"""Puts the parts of a view into its folder, swapped in whole."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from courseware.content.model import Course
from courseware.machine.swapping import swapped
from courseware.views.view import View


def write(view: View, course: Course, dist: Path) -> list[Path]:
    """Make `dist`/<name>/ anew; returns the files. Raises ValueError for a part that would leave the folder."""
    parts = list(view.parts(course))
    for part in parts:
        place = PurePosixPath(part.path)
        if place.is_absolute() or ".." in place.parts or not place.name:
            raise ValueError(part.path)
    with swapped(dist / view.name) as fresh:
        for part in parts:
            file = fresh / part.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(part.data)
    return [dist / view.name / part.path for part in parts]
