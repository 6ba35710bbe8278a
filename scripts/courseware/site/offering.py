"""What teachers' pages offer to carry away. A module of its own: only a build with kits has to know how documents are made."""

from __future__ import annotations

from pathlib import Path

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.site.rendering import RefusedError
from courseware.views.kits import kits, letters, parcels
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen
from courseware.views.kits.parcels import Parcel


def parcels_of(course: Course, overrides: Path) -> dict[str, Parcel]:
    """Lesson → what its teacher's page offers. Raises RefusedError with what lessons lack for it."""
    said = words.read(overrides / "locales", Lang.VI)
    if lacking := kits.lacking(course, Chosen(tuple(course.ready()), KINDS), said):
        raise RefusedError("\n".join(lacking))
    return {one.lesson: one for one in parcels.parcels(course, said, letters.read(overrides))}
