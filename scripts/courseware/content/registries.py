"""The typed registries of `scripts/registry/`: what may be cited, what must be covered, whom to call.

Every model is closed (an unknown key is an error) and frozen.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from courseware.content import texts
from courseware.content.frontmatter import parse_model
from courseware.content.problems import Problem
from courseware.content.scalars import Day, Whole


class Closed(BaseModel):
    """Base of all models: unknown keys refused, values frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(Closed):
    """A text in both languages."""

    vi: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def __getitem__(self, lang: str) -> str:
        return str(getattr(self, lang))


class LegalDocument(Closed):
    """A document that can be cited. In force from `from_` (inclusive) until `until` (inclusive)."""

    number: str
    name: Both
    kind: Literal["law", "decree", "circular", "decision", "code", "letter", "plan", "channel", "convention"]
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    replaced_by: str | None = None

    def in_force(self, day: date) -> bool:
        """Whether the document is in force on `day`; a document without dates (a hotline) always is."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class Source(Closed):
    """One fact with the article that says it."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2}[A-Z0-9]*(-[A-Z0-9][A-Z0-9.-]*)?$")]
    document: str
    article: Both | None = None
    says: Both
    confidence: Literal["high", "medium", "low"]
    checked: Day
    amounts: bool = False


class Sources(Closed):
    """`sources.yml`."""

    documents: dict[str, LegalDocument]
    sources: tuple[Source, ...]


class Dispatch(Closed):
    """One official letter; `from_` is the body that sent it."""

    from_: Annotated[Both, Field(alias="from")]
    year: Whole
    subject: Both


class Clause(Closed):
    """One duty of a letter, in our words."""

    id: Annotated[str, Field(pattern=r"^00[0-4]\.[A-Za-z0-9.]+$")]
    place: str
    says: Both
    kind: Literal[
        "tuyen-truyen", "tap-huan", "quy-che", "ky-thuat", "du-lieu", "tai-khoan",
        "cong", "bao-cao", "ung-cuu", "le-su-kien", "muc-dich", "to-chuc",
    ]  # fmt: skip

    @property
    def dispatch(self) -> str:
        """The letter it belongs to."""
        return self.id[:3]


class Clauses(Closed):
    """`clauses.yml`."""

    dispatches: dict[str, Dispatch]
    clauses: tuple[Clause, ...]
    waiting: tuple[str, ...] = ()
    """Clauses that no lesson teaches yet; `checks/clauses.py` lets this list only shrink."""


class Band(Closed):
    """An audience. `slug` is its folder and its address."""

    id: str
    slug: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Both
    short: Both
    group: Literal["tieu-hoc", "thcs", "thpt", "nha-truong", "cha-me"]
    learner: Literal["pupil", "adult"]


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


class Component(Closed):
    """A component of the digital competence framework (Thông tư 02/2025/TT-BGDĐT)."""

    id: Annotated[str, Field(pattern=r"^\d\.\d$")]
    domain: Both
    name: Both


class CompetenceLevel(Closed):
    """A level of the framework and the bands whose grades are at it."""

    id: str
    bands: tuple[str, ...]
    grades: str
    name: Both


class Competences(Closed):
    """`competences.yml`."""

    document: str
    components: tuple[Component, ...]
    levels: tuple[CompetenceLevel, ...]


class Contact(Closed):
    """A number that may be printed, with the day somebody checked it."""

    id: str
    name: Both
    number: Annotated[str, Field(pattern=r"^\d{3,8}$")]
    note: Both
    source: str
    checked: Day
    audience: tuple[Literal["pupil", "adult"], ...]


class Slot(Closed):
    """A contact that an edition fills in; until then a line to write on."""

    id: str
    name: Both
    audience: tuple[Literal["pupil", "adult"], ...]


class Contacts(Closed):
    """`contacts.yml`."""

    contacts: tuple[Contact, ...]
    slots: tuple[Slot, ...]


class Registry(Closed):
    """All registries together, with look-ups by id."""

    sources: Sources
    clauses: Clauses
    scope: Scope
    competences: Competences
    contacts: Contacts

    def source(self, source_id: str) -> Source | None:
        """The source with this id."""
        return next((s for s in self.sources.sources if s.id == source_id), None)

    def document(self, source: Source) -> LegalDocument:
        """The document of a source."""
        return self.sources.documents[source.document]

    def band(self, band_id: str) -> Band:
        """The band with this id."""
        return next(b for b in self.scope.bands if b.id == band_id)

    def strand(self, strand_id: str) -> Strand:
        """The strand with this id."""
        return next(s for s in self.scope.strands if s.id == strand_id)


FILES: dict[str, type[Closed]] = {
    "sources": Sources,
    "clauses": Clauses,
    "scope": Scope,
    "competences": Competences,
    "contacts": Contacts,
}


def read(folder: Path, root: Path) -> tuple[Registry | None, list[Problem]]:
    """Read the five registries. Without all five there is no registry."""
    parts: dict[str, Closed] = {}
    problems: list[Problem] = []
    for name, model in FILES.items():
        file = folder / f"{name}.yml"
        path = file.relative_to(root).as_posix()
        if not file.exists():
            problems.append(Problem(path, 1, "so-dang-ky", "thiếu tệp này"))
            continue
        text, found = texts.read(file, path)
        problems += found
        if text is None:
            continue
        part, found = parse_model(path, text, model)
        problems += found
        if part is not None:
            parts[name] = part
    return (Registry.model_validate(parts) if len(parts) == len(FILES) else None), problems
