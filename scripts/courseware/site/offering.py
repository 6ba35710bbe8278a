"""What teachers' pages offer to carry away. A module of its own: only a build with kits has to know how documents are made."""

from __future__ import annotations

from pathlib import Path

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.site.courses import RefusedError
from courseware.views.exports import parcels as banks
from courseware.views.kits import kits, letters, parcels
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen
from courseware.views.parcel import Offers


def offers(course: Course, overrides: Path) -> Offers:
    """What the teachers' pages offer. Raises RefusedError with what lessons lack for it."""
    said = words.read(overrides / "locales", Lang.VI)
    if lacking := kits.lacking(course, Chosen(tuple(course.ready()), KINDS), said):
        raise RefusedError("\n".join(lacking))
    return Offers(
        {one.lesson: one for one in parcels.parcels(course, course.ready(), said, letters.read(overrides))},
        {
            (one.lesson, lang): one
            for lang in Lang
            for one in banks.parcels(course, lang, words.read(overrides / "locales", lang))
        },
    )
