"""What the teachers of one school carry in, with its letterhead: for its edition."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.progress import track

from courseware.commands import teachers
from courseware.content import problems, reading
from courseware.content.model import Lang
from courseware.drawing import words
from courseware.editions.schools import School
from courseware.views.kits import kits as kit_view
from courseware.views.kits import letters, parcels
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen
from courseware.views.parcel import FOLDER

__all__ = ["FOLDER", "kits"]


def kits(school: School, root: Path, quiet: bool) -> tuple[dict[str, bytes], str]:
    """Name → zip for each lesson of the bands that the school teaches; or nothing and what has to be mended first."""
    found = reading.read(root)
    if found.course is None:
        return {}, problems.report(found.problems)
    gone = {band.id for band in school.hidden}
    lessons = [lesson for lesson in found.course.ready() if lesson.band not in gone]
    said = words.read(root / "overrides/locales", Lang.VI)
    if lacking := kit_view.lacking(found.course, Chosen(tuple(lessons), KINDS), said):
        return {}, "\n".join(lacking)
    made = parcels.parcels(found.course, lessons, said, letters.read(root / "overrides"), teachers.letterhead(school))
    console = Console(file=sys.__stderr__)
    shown = track(
        made, "Đang làm bộ tệp của trường", len(lessons), console=console, disable=quiet or not console.is_terminal
    )
    return {parcel.path: parcel.data for parcel in shown}, ""
