"""Whom the course teaches."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.scope import Band, Cell

BOTH = {"vi": "Nhóm", "en": "Band"}


def band(learner: str, *grades: int, slug: str = "lop-6-7") -> Band:
    """A band of these grades."""
    return Band.model_validate(
        {"id": "L67", "slug": slug, "name": BOTH, "short": BOTH, "group": "thcs", "learner": learner, "grades": grades}
    )


@pytest.mark.parametrize(
    ("learner", "grades", "little", "graded"),
    [
        ("pupil", (), True, False),
        ("pupil", (1, 2), True, True),
        ("pupil", (2, 3), False, True),
        ("pupil", (6, 7), False, True),
        ("adult", (), False, False),
        ("adult", (10, 11, 12), False, False),
    ],
)
def test_age_is_told_by_learner_and_grades(learner: str, grades: tuple[int, ...], little: bool, graded: bool) -> None:
    """Preschool has no grade and is little; adults are neither, whatever they learn at night."""

    told = band(learner, *grades)

    assert (told.little, told.graded) == (little, graded)


@pytest.mark.parametrize("slug", ["Lop-6-7", "lớp-6-7", "lop 6", "../en", ""])
def test_a_slug_is_an_address(slug: str) -> None:
    """Small letters without accents, figures, dashes."""

    with pytest.raises(ValidationError, match="slug"):
        band("pupil", 6, slug=slug)


@pytest.mark.parametrize("id_", ["L67-S4", "L67.S", "l67.S4", "L67.S4.1"])
def test_a_cell_is_a_band_and_a_strand(id_: str) -> None:
    """Written L67.S4."""

    cell = {"id": "L67.S4", "outcome": BOTH, "clauses": [], "minutes": 45}
    assert Cell.model_validate(cell).minutes == 45
    with pytest.raises(ValidationError, match="id"):
        Cell.model_validate(cell | {"id": id_})
