"""What Kolibri calls grades, subjects and activities: the codes by which learners filter its library.

After `le_utils.constants.labels` in Kolibri 0.19.5. Only what truly fits: parents have no grade, preschool is no school subject.
"""

from __future__ import annotations

from courseware.content.registries.scope import Band

PRESCHOOL, LOWER_PRIMARY, UPPER_PRIMARY = "FOhG0ib", "wnarlxKo", "BkGYi3lD"
LOWER_SECONDARY, UPPER_SECONDARY, PROFESSIONAL = "eLt0Mbu4", "ZEjiwvOb", "ZrgBU73s"
DIGITAL_LITERACY, MEDIA_LITERACY, PROFESSIONAL_SKILLS = "BCG3&slG.wZ3EAedB", "PbGoe2MV.UOTL#KIV", "l7DsPDlm.#N2VymZo"
READ, PRACTISE = "wA01urpi", "VwRCom7G"
LESSON, EXERCISE = "xgFjFhrA", "WEEETopZ"
ALTERNATIVE_TEXT = "Lb0tb9VC"

BY_GRADE = {
    **dict.fromkeys(range(1, 4), LOWER_PRIMARY),
    **dict.fromkeys(range(4, 6), UPPER_PRIMARY),
    **dict.fromkeys(range(6, 10), LOWER_SECONDARY),
    **dict.fromkeys(range(10, 13), UPPER_SECONDARY),
}
FALSE_INFORMATION = "S6"
"""The strand about what is true in the media."""


def levels(band: Band) -> str:
    """For whom: the grades of a band, the trade of adults in a school; nothing for parents."""
    if band.grades:
        return ",".join(dict.fromkeys(BY_GRADE[grade] for grade in band.grades))
    if band.called:
        return PROFESSIONAL
    return PRESCHOOL if band.learner == "pupil" else ""


def subjects(band: Band, strand: str) -> str:
    """About what."""
    found = [DIGITAL_LITERACY]
    found += [MEDIA_LITERACY] if strand == FALSE_INFORMATION else []
    found += [PROFESSIONAL_SKILLS] if band.called else []
    return ",".join(found)
