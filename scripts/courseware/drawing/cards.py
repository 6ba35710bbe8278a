"""What the page templates see: cards of lessons, bands, strands, labs, contacts, terms; of the law in `law_cards.py`. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from courseware.content import citations, placing, reviewing
from courseware.content.labs.lab import Lab
from courseware.content.model import Course, Lang, Lesson, LessonText, Question
from courseware.content.registries import Band, Strand
from courseware.drawing.brief_keys import brief
from courseware.drawing.card_views import CardPicture, LabCard, LessonCard, Named
from courseware.drawing.law_cards import LawCards
from courseware.drawing.pictures import albums, composing
from courseware.drawing.words import Words

TEACH = "day-bai"
"""A lesson's teacher's page lies below the lesson: `lop-6-7/khi-ban-bi-bat-nat/day-bai`."""
Url = Callable[[str], str]
"""From a page's path ("lop-8-9/bat-coc-online") to its address below the site's root; templates make it relative."""


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
        self.law = LawCards(course, lang, url, self.lessons)

    @cached_property
    def labs(self) -> list[LabCard]:
        """The labs in the order of the navigation."""
        pages = {page.path: page.texts[self.lang] for page in self.course.pages}
        return [self._lab(lab, pages[lab.path]) for lab in self.course.labs]

    def _lab(self, lab: Lab, text: LessonText) -> LabCard:
        bands = tuple(band for band in self.bands if band.id in lab.bands)
        sources = tuple(self.law.source(id_, n) for n, id_ in enumerate(lab.sources, 1))
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
                self.law.source(id_, n)
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
