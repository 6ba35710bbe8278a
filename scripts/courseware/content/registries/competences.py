"""`competences.yml`: the frameworks of competences whose codes a lesson may name, in our own words.

A code belongs to grades (4.1.TC1c to 6 and 7, 6.A3.4 to 6) or, for teachers (GV.4.3), to the bands of its framework.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Both, Closed

Letters = Annotated[str, Field(pattern=r"^(a(b(cd?)?)?)?$")]
Numbers = Annotated[str, Field(pattern=r"^\d\+\d$")]


class Framework(Closed):
    """Who issued the codes. `bands` are those who use codes that belong to no grade."""

    id: str
    number: str
    name: Both
    bands: tuple[str, ...] = ()


class Component(Closed):
    """A component of the digital competence framework (Thông tư 02/2025/TT-BGDĐT)."""

    id: Annotated[str, Field(pattern=r"^\d\.\d$")]
    domain: Both
    name: Both


class CompetenceLevel(Closed):
    """A level of that framework and the grades that are at it."""

    id: str
    grades: tuple[int, ...]
    name: Both


class Competence(Closed):
    """One code: what a learner can do, told in our words."""

    id: Annotated[str, Field(pattern=r"^(\d\.\d\.[A-Z]{2}\d[a-d]|\d{1,2}\.[A-D]\d\.(MR)?\d|GV\.\d\.\d)$")]
    framework: str
    level: str = ""
    grades: tuple[int, ...] = ()
    confidence: Literal["high", "medium", "low"]
    says: Both

    @property
    def printed(self) -> str:
        """As its framework writes it: GV. is our own mark, Thông tư 18/2026 numbers only 4.3."""
        return self.id.removeprefix("GV.")


class Competences(Closed):
    """`competences.yml`."""

    frameworks: tuple[Framework, ...]
    components: tuple[Component, ...]
    levels: tuple[CompetenceLevel, ...]
    codes: tuple[Competence, ...]
    indicators: dict[str, tuple[Letters, ...]]
    """Component → the letters of its indicators at each of `levels`: every code of the learners' framework."""
    topics: dict[str, dict[str, Numbers]]
    """Grade → topic → how many codes, core and extended (“3+1”: A2.1 to A2.3 and A2.MR1): every code of the AI framework."""

    def exists(self, code_id: str) -> bool:
        """Whether a framework for learners has this code."""
        first, second, rest = code_id.split(".", 2)
        if second in self.topics.get(first, {}):
            core, more = map(int, self.topics[first][second].split("+"))
            return rest in {*map(str, range(1, core + 1)), *(f"MR{n}" for n in range(1, more + 1))}
        rows = self.indicators.get(f"{first}.{second}", ())
        found = dict(zip((level.id for level in self.levels), rows, strict=False))
        return rest[-1] in found.get(rest[:-1], "")

    def code(self, code_id: str) -> Competence | None:
        """The competence with this code."""
        return next((code for code in self.codes if code.id == code_id), None)

    def framework(self, code: Competence) -> Framework:
        """The framework of a code."""
        return next(f for f in self.frameworks if f.id == code.framework)
