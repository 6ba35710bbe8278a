"""The typed registries of `scripts/registry/`: what may be cited, what must be covered, who acts, whom to call.

One module a file of that folder; every model is closed (an unknown key is an error) and frozen.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from courseware.content.files import Files
from courseware.content.frontmatter import parse_model
from courseware.content.problems import Problem
from courseware.content.registries.cast import Cast, Person
from courseware.content.registries.choices import ChoicePictures, Choices, Drawing
from courseware.content.registries.clauses import Clause, Clauses, Dispatch
from courseware.content.registries.closed import Both, Closed
from courseware.content.registries.competences import Competence, Competences
from courseware.content.registries.contacts import Contact, Contacts, Slot
from courseware.content.registries.finding import Finding
from courseware.content.registries.hooks import Hook, Hooks
from courseware.content.registries.law import LegalDocument, Source, Sources
from courseware.content.registries.months import Months, Theme
from courseware.content.registries.pictures import Looks, Picture, Pictures
from courseware.content.registries.scope import Band, Cell, School, Scope, Strand
from courseware.content.registries.sequences import Sequence, Sequences
from courseware.content.registries.stories import Panel, Stories
from courseware.content.registries.style import Style

__all__ = [
    "Band", "Both", "Cast", "Cell", "ChoicePictures", "Choices", "Clause", "Clauses", "Closed", "Competence", "Competences", "Contact", "Contacts",
    "Dispatch", "Drawing", "Finding", "Hook", "Hooks", "LegalDocument", "Looks", "Months", "Panel", "Person", "Picture", "Pictures", "Registry", "School", "Scope",
    "Sequence", "Sequences", "Slot",
    "Source", "Sources", "Stories", "Strand", "Style", "Theme", "read",
]  # fmt: skip


class Registry(Closed):
    """All registries together, with look-ups by id."""

    sources: Sources
    clauses: Clauses
    scope: Scope
    competences: Competences
    contacts: Contacts
    hooks: Hooks
    cast: Cast
    sequences: Sequences
    style: Style
    finding: Finding
    pictures: Pictures
    months: Months
    stories: Stories
    choices: ChoicePictures

    def looks(self, who: str) -> Looks | None:
        """How a name of the cast, or one of the others in the pictures, is drawn."""
        person = self.cast.person(who)
        return person.looks if person else self.pictures.others.get(who)

    def looks_of(self, who: str) -> Looks:
        """The same of somebody who is known to have looks. KeyError for anybody else."""
        looks = self.looks(who)
        if looks is None:
            raise KeyError(who)
        return looks

    def source(self, source_id: str) -> Source | None:
        """The source with this id."""
        return next((s for s in self.sources.sources if s.id == source_id), None)

    def document(self, source: Source) -> LegalDocument:
        """The document of a source."""
        return self.sources.documents[source.document]

    def in_force(self, source: Source, day: date) -> bool:
        """Whether a fact is in force on `day`: itself and its document."""
        return source.in_force(day) and self.document(source).in_force(day)

    def last_day(self, source: Source) -> date | None:
        """The last day on which a fact is in force, when one is known."""
        return min((day for day in (source.until, self.document(source).until) if day), default=None)

    def replacement(self, source: Source) -> str | None:
        """What to cite in place of a fact: the id of a source, else a document's number."""
        document = self.document(source).replaced_by
        return source.replaced_by or (self.sources.documents[document].number if document else None)

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
    "hooks": Hooks,
    "cast": Cast,
    "sequences": Sequences,
    "style": Style,
    "pictures": Pictures,
    "stories": Stories,
    "choices": ChoicePictures,
    "finding": Finding,
    "months": Months,
}


def names(folder: str) -> list[str]:
    """The files of all registries in a folder below the root."""
    return [f"{folder}/{name}.yml" for name in FILES]


def read(folder: Path, root: Path) -> tuple[Registry | None, list[Problem]]:
    """Read all registries. With one missing or broken there is no registry."""
    below = folder.relative_to(root).as_posix()
    files = Files(root, names(below))
    return parse(files, below), files.problems


def parse(files: Files, folder: str) -> Registry | None:
    """All registries, of files below `folder`; what is wrong with them is told there."""
    parts: dict[str, Closed] = {}
    for name, model in FILES.items():
        path = f"{folder}/{name}.yml"
        if not files.is_file(path):
            files.problems.append(Problem(path, 1, "so-dang-ky", "thiếu tệp này"))
        elif (text := files.text(path)) is not None:
            part, wrong = _part(path, text, model)
            files.problems += wrong
            if part is not None:
                parts[name] = part
    return Registry.model_validate(parts) if len(parts) == len(FILES) else None


@lru_cache(maxsize=64)
def _part(path: str, text: str, model: type[Closed]) -> tuple[Closed | None, tuple[Problem, ...]]:
    """One registry. The same text gives the same frozen model, so whoever saves a lesson waits for no registry again."""
    part, found = parse_model(path, text, model)
    return part, tuple(found)
