"""`scope.yml`: whom the course teaches, along which lines, and what each cell of the two reaches."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.scalars import Whole

School = Literal["mam-non", "tieu-hoc", "thcs", "thpt", "gdtx"]
"""What kind of school has pupils of a band."""
Group = Literal["mam-non", "tieu-hoc", "thcs", "thpt", "nha-truong", "cha-me"]
"""Whose door on the home page opens a band."""


class Band(Closed):
    """An audience. `slug` is its folder and its address. Everything that depends on age or school is said here.

    A band without `school` belongs to every school; `amounts` tells whether its lessons may state fines and prison terms;
    `called` is how adults who work at a school are spoken to on paper, in Vietnamese.
    """

    id: str
    slug: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Both
    short: Both
    group: Group
    learner: Literal["pupil", "adult"]
    grades: tuple[int, ...] = ()
    school: School | None = None
    amounts: bool = False
    called: str = ""

    @property
    def little(self) -> bool:
        """Children who do not read by themselves yet: preschool and grades 1–2."""
        return self.learner == "pupil" and max(self.grades, default=0) < 3

    @property
    def graded(self) -> bool:
        """Whether its lessons name a grade: those of pupils at school, not of adults who learn at night."""
        return self.learner == "pupil" and bool(self.grades)


class Strand(Closed):
    """A line of content that runs through all bands."""

    id: str
    slug: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Both


class Cell(Closed):
    """Band x strand: what is to be reached, which clauses it serves."""

    id: Annotated[str, Field(pattern=r"^[A-Z0-9]+\.S\d+$")]
    outcome: Both
    clauses: tuple[str, ...]
    minutes: Whole


class Scope(Closed):
    """`scope.yml`."""

    bands: tuple[Band, ...]
    strands: tuple[Strand, ...]
    cells: tuple[Cell, ...]
