"""What page templates see of the law and of the letters: sources, documents, the matrix of clauses. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from courseware.content import legal_basis
from courseware.content.model import Course, Lang
from courseware.drawing.card_views import LessonCard


class LawCards:
    """The legal basis and the letters in one language; `lessons` are the cards of those that are published, by path."""

    def __init__(
        self, course: Course, lang: Lang, url: Callable[[str], str], lessons: Mapping[str, LessonCard]
    ) -> None:
        self._course, self._lang, self._url, self._lessons = course, lang, url, lessons

    def source(self, source_id: str, n: int) -> dict[str, Any]:
        """One entry of a legal basis."""
        registry = self._course.registry
        source = registry.source(source_id)
        if source is None:
            raise KeyError(source_id)
        document = registry.document(source)
        return {
            "n": n, "id": source.id, "document": document.name[self._lang], "number": document.number,
            "article": source.article[self._lang] if source.article else "", "says": source.says[self._lang],
            "url": document.url or "", "confidence": source.confidence, "checked": source.checked, "from": document.from_,
            "page": self.told_at.get(source.id, ""),
        }  # fmt: skip

    @cached_property
    def told_at(self) -> dict[str, str]:
        """Where each source is told: the page of its document. What nobody cites has none."""
        return {
            id_: self._url(legal_basis.path_of(key))
            for key, ids in legal_basis.documents(self._course).items()
            for id_ in ids
        }

    def documents(self) -> list[dict[str, Any]]:
        """The legal basis of the whole course: documents, what of them is cited, and by which lessons."""
        return list(self._documents.values())

    def document(self, key: str) -> dict[str, Any]:
        """One of them."""
        return self._documents[key]

    @cached_property
    def _documents(self) -> dict[str, dict[str, Any]]:
        users: dict[str, list[LessonCard]] = {}
        for lesson in self._course.ready():
            for id_ in lesson.sources:
                users.setdefault(id_, []).append(self._lessons[lesson.path])
        found = {}
        for key, ids in legal_basis.documents(self._course).items():
            document = self._course.registry.sources.documents[key]
            sources = [{**self.source(id_, n), "lessons": users.get(id_, [])} for n, id_ in enumerate(ids, 1)]
            found[key] = {
                "name": document.name[self._lang], "number": document.number, "kind": document.kind,
                "url": document.url or "", "from": document.from_, "until": document.until, "sources": sources,
                "page": self._url(legal_basis.path_of(key)),
            }  # fmt: skip
        return found

    def clauses(self) -> list[dict[str, Any]]:
        """The matrix: each duty of each letter, the lessons and the number of questions that serve it."""
        registry = self._course.registry
        of_cell = {cell.id: cell.clauses for cell in registry.scope.cells}
        taught: dict[str, list[LessonCard]] = {}
        for lesson in self._course.ready():
            for clause in dict.fromkeys(c for cell in lesson.cells for c in of_cell[cell]):
                taught.setdefault(clause, []).append(self._lessons[lesson.path])
        asked = [
            clause for bank in self._course.banks.values() for question in bank.placed for clause in question.clauses
        ]
        rows = [
            {
                "id": c.id, "dispatch": c.dispatch, "place": c.place, "says": c.says[self._lang], "kind": c.kind,
                "lessons": taught.get(c.id, []), "questions": asked.count(c.id), "exempt": c.id not in taught,
                "school": c.school,
            }
            for c in registry.clauses.clauses
        ]  # fmt: skip
        return [
            {
                "id": id_, "subject": d.subject[self._lang], "from": d.from_[self._lang], "year": d.year,
                "clauses": [row for row in rows if row["dispatch"] == id_],
            }
            for id_, d in registry.clauses.dispatches.items()
        ]  # fmt: skip
