"""What the page templates see: cards of lessons, bands, strands, the legal basis and the matrix of clauses. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from courseware.content import citations, legal_basis, placing, reviewing
from courseware.content.labs.lab import Lab
from courseware.content.model import Course, Lang, Lesson, LessonText, Question
from courseware.content.registries import Band, Strand
from courseware.drawing.brief_keys import brief
from courseware.drawing.pictures import albums, composing
from courseware.drawing.words import Words

TEACH = "day-bai"
"""A lesson's teacher's page lies below the lesson: `lop-6-7/khi-ban-bi-bat-nat/day-bai`."""
LABEL = 12
"""Letters of a name that fit wherever bands are listed."""
Url = Callable[[str], str]
"""From a page's path ("lop-8-9/bat-coc-online") to its address below the site's root; templates make it relative."""


@dataclass(frozen=True)
class Named:
    """A band or a strand with its address and lessons."""

    id: str
    slug: str
    name: str
    short: str
    group: str
    url: str
    lessons: tuple[LessonCard, ...] = ()

    @property
    def label(self) -> str:
        """Its name where there is little room: on doors, in the menu, beside a lesson."""
        return self.name if len(self.name) <= LABEL else self.short


@dataclass(frozen=True)
class CardPicture:
    """The picture of a lesson: its address below the site's root, and what is to be seen."""

    path: str
    alt: str


@dataclass(frozen=True)
class LessonCard:
    """A lesson as lists show it."""

    path: str
    n: int
    """Its place in its band, from 1."""
    title: str
    description: str
    minutes: int
    grade: int | None
    url: str
    band: Named
    strand: Named
    question_ids: tuple[str, ...]
    reviewed: date
    stale: bool
    teach: str
    """The address of its teacher's page, as `url`."""
    picture: CardPicture | None
    """None for a draft that an author looks at before it has one."""


@dataclass(frozen=True)
class LabCard:
    """A lab as lists show it. `items` is how many it has."""

    path: str
    kind: str
    title: str
    description: str
    minutes: int
    items: int
    url: str
    bands: tuple[Named, ...]
    sources: tuple[dict[str, Any], ...]
    reasons: str
    """The path of the page that says why; empty where its own page does."""


def asks(questions: Iterable[Question]) -> str:
    """The objective of each question in the order of its page, a figure each; 0 is none. For `review-write.js`."""
    return "".join(str(question.objective or 0) for question in questions)


class Cards:
    """Everything that templates list, in one language. Made once for a language, whatever the number of pages."""

    def __init__(self, course: Course, lang: Lang, url: Url) -> None:
        self.course, self.lang, self.url = course, lang, url
        scope = course.registry.scope
        bands = {band.id: self._band(band, ()) for band in scope.bands}
        strands = {strand.id: self._strand(strand, ()) for strand in scope.strands}
        self.lessons = {x.path: self._card(x, bands, strands) for x in course.ready()}
        self.bands = [self._band(b, self._where("band", b.id)) for b in scope.bands]
        self.strands = [self._strand(s, self._where("strand", s.id)) for s in scope.strands]

    @cached_property
    def labs(self) -> list[LabCard]:
        """The labs in the order of the navigation."""
        pages = {page.path: page.texts[self.lang] for page in self.course.pages}
        return [self._lab(lab, pages[lab.path]) for lab in self.course.labs]

    def _lab(self, lab: Lab, text: LessonText) -> LabCard:
        bands = tuple(band for band in self.bands if band.id in lab.bands)
        sources = tuple(self.source(id_, n) for n, id_ in enumerate(lab.sources, 1))
        return LabCard(
            lab.path, lab.kind, text.title, text.description, lab.minutes, lab.bodies[self.lang].count, self.url(lab.path),
            bands, sources, lab.reasons,
        )  # fmt: skip

    @property
    def groups(self) -> dict[str, list[Named]]:
        """Bands by the card of the home page that opens them."""
        return {
            group: [b for b in self.bands if b.group == group] for group in dict.fromkeys(b.group for b in self.bands)
        }

    def _where(self, key: str, value: str) -> tuple[LessonCard, ...]:
        return tuple(card for card in self.lessons.values() if getattr(card, key).id == value)

    def _band(self, band: Band, lessons: tuple[LessonCard, ...]) -> Named:
        lang = self.lang
        return Named(
            band.id, band.slug, band.name[lang], band.short[lang], band.group, self.url(f"{band.slug}/index"), lessons
        )

    def _strand(self, strand: Strand, lessons: tuple[LessonCard, ...]) -> Named:
        name = strand.name[self.lang]
        return Named(strand.id, strand.slug, name, name, "", self.url(f"mach/{strand.slug}"), lessons)

    def _card(self, lesson: Lesson, bands: dict[str, Named], strands: dict[str, Named]) -> LessonCard:
        text = lesson.texts[self.lang]
        bank = self.course.banks.get(lesson.path)
        return LessonCard(
            lesson.path, self._place(lesson), text.title, text.description, lesson.minutes, lesson.grade, self.url(lesson.path), bands[lesson.band],
            strands[lesson.strand], tuple(q.id for q in bank.placed) if bank else (), text.reviewed, lesson.stale(self.lang),
            self.url(f"{lesson.path}/{TEACH}"), self._picture(lesson),
        )  # fmt: skip

    def _place(self, lesson: Lesson) -> int:
        return [x.path for x in self.course.ready() if x.band == lesson.band].index(lesson.path) + 1

    def _picture(self, lesson: Lesson) -> CardPicture | None:
        row = self.course.registry.pictures.pictures.get(lesson.path)
        return CardPicture(composing.address(lesson.path), row.alt[self.lang]) if row else None

    def lesson(self, lesson: Lesson) -> dict[str, Any]:
        """All that lesson.html prints beside the content."""
        card, text = self.lessons[lesson.path], lesson.texts[self.lang]
        row = [x for x in self.lessons.values() if x.band.id == lesson.band]
        place = row.index(card)
        return {
            **{name: getattr(card, name) for name in LessonCard.__dataclass_fields__},
            "objectives": text.objectives,
            "competences": [self._competence(name) for name in lesson.competences],
            "hook": lesson.hook,
            "sources": [
                self.source(id_, n)
                for n, id_ in enumerate(citations.of_pupils(lesson, self.course.banks.get(lesson.path)), 1)
            ],
            "due": lesson.due(self.lang),
            "translation_stale": card.stale,
            "previous": row[place - 1] if place else None,
            "next": row[place + 1] if place + 1 < len(row) else None,
            "has_quiz": bool(card.question_ids),
            "story": albums.address(lesson.path) if lesson.path in self.course.registry.stories.stories else "",
            "asks": asks(q for group in placing.groups(text.body, self.course.banks.get(lesson.path)) for q in group),
        }

    @cached_property
    def reviews(self) -> dict[str, reviewing.Review]:
        """The review of each lesson that has one, by the lesson's path."""
        return {review.lesson.path: review for review in reviewing.reviews(self.course).values()}

    def review(self, path: str, words: Words) -> dict[str, Any]:
        """What review.html prints beside the questions: the lesson, and which questions are for which week."""
        review, lesson = self.reviews[path], self.lessons[path]
        keys = [brief(question, self.lang, words) for question in review.questions]
        band = self.course.registry.band(lesson.band.id)
        early = len(review.early)
        return {
            "lesson": {
                "url": lesson.url, "title": lesson.title, "band": lesson.band, "picture": lesson.picture,
                "story": path in self.course.registry.stories.stories, "asks": asks(review.questions), "adult": band.learner == "adult",
                "little": band.little,
            },
            "weeks": [
                {"week": week, "keys": list(enumerate(keys, 1))[first:last]}
                for week, first, last in ((2, 0, early), (4, early, len(keys)))
            ],
        }  # fmt: skip

    def _competence(self, name: str) -> dict[str, str]:
        """A code as a lesson prints it. KeyError for one that the register has not."""
        frame, lang = self.course.registry.competences, self.lang
        levels = {level.id: level.name[lang] for level in frame.levels}
        code = frame.code(name)
        if code is None:
            raise KeyError(name)
        return {
            "id": code.printed,
            "name": code.says[lang],
            "level": levels.get(code.level, frame.framework(code).name[lang]),
        }

    def source(self, source_id: str, n: int) -> dict[str, Any]:
        """One entry of a legal basis."""
        registry = self.course.registry
        source = registry.source(source_id)
        if source is None:
            raise KeyError(source_id)
        document = registry.document(source)
        return {
            "n": n, "id": source.id, "document": document.name[self.lang], "number": document.number,
            "article": source.article[self.lang] if source.article else "", "says": source.says[self.lang],
            "url": document.url or "", "confidence": source.confidence, "checked": source.checked, "from": document.from_,
            "page": self._told_at.get(source.id, ""),
        }  # fmt: skip

    @cached_property
    def _told_at(self) -> dict[str, str]:
        """Where each source is told: the page of its document. What nobody cites has none."""
        return {
            id_: self.url(legal_basis.path_of(key))
            for key, ids in legal_basis.documents(self.course).items()
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
        for lesson in self.course.ready():
            for id_ in lesson.sources:
                users.setdefault(id_, []).append(self.lessons[lesson.path])
        found = {}
        for key, ids in legal_basis.documents(self.course).items():
            document = self.course.registry.sources.documents[key]
            sources = [{**self.source(id_, n), "lessons": users.get(id_, [])} for n, id_ in enumerate(ids, 1)]
            found[key] = {
                "name": document.name[self.lang], "number": document.number, "kind": document.kind,
                "url": document.url or "", "from": document.from_, "until": document.until, "sources": sources,
                "page": self.url(legal_basis.path_of(key)),
            }  # fmt: skip
        return found

    def clauses(self) -> list[dict[str, Any]]:
        """The matrix: each duty of each letter, the lessons and the number of questions that serve it."""
        registry = self.course.registry
        of_cell = {cell.id: cell.clauses for cell in registry.scope.cells}
        taught: dict[str, list[LessonCard]] = {}
        for lesson in self.course.ready():
            for clause in dict.fromkeys(c for cell in lesson.cells for c in of_cell[cell]):
                taught.setdefault(clause, []).append(self.lessons[lesson.path])
        asked = [
            clause for bank in self.course.banks.values() for question in bank.placed for clause in question.clauses
        ]
        rows = [
            {
                "id": c.id, "dispatch": c.dispatch, "place": c.place, "says": c.says[self.lang], "kind": c.kind,
                "lessons": taught.get(c.id, []), "questions": asked.count(c.id), "exempt": c.id not in taught,
                "school": c.school,
            }
            for c in registry.clauses.clauses
        ]  # fmt: skip
        return [
            {
                "id": id_, "subject": d.subject[self.lang], "from": d.from_[self.lang], "year": d.year,
                "clauses": [row for row in rows if row["dispatch"] == id_],
            }
            for id_, d in registry.clauses.dispatches.items()
        ]  # fmt: skip

    def contacts(self, learner: str) -> dict[str, list[dict[str, Any]]]:
        """Numbers and slots for `learner` ("pupil" or "adult")."""
        contacts = self.course.registry.contacts
        return {
            "contacts": [
                {
                    "id": c.id,
                    "name": c.name[self.lang],
                    "number": c.number,
                    "note": c.note[self.lang],
                    "checked": c.checked,
                }
                for c in contacts.contacts
                if learner in c.audience
            ],
            "slots": [{"id": s.id, "name": s.name[self.lang]} for s in contacts.slots if learner in s.audience],
        }

    def terms(self) -> list[dict[str, str]]:
        """The glossary."""
        return [
            {"id": t.id, "name": t.name[self.lang], "definition": t.definition[self.lang]} for t in self.course.terms
        ]
