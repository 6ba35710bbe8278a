"""Puts the parts of a view into its folder, swapped in whole."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from courseware.content.model import Course
from courseware.machine.swapping import swapped
from courseware.views.view import View


def write(view: View, course: Course, dist: Path) -> list[Path]:
    """Make `dist`/<name>/ anew; returns the files. Raises ValueError for a part that would leave the folder.

    Each part is written before the next one is made, so that a thousand files take no more memory than one.
    """
    paths: list[str] = []
    with swapped(dist / view.name) as fresh:
        fresh.mkdir()
        for part in view.parts(course):
            place = PurePosixPath(part.path)
            if place.is_absolute() or ".." in place.parts or not place.name:
                raise ValueError(part.path)
            file = fresh / part.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(part.data)
            paths.append(part.path)
    return [dist / view.name / path for path in paths]
