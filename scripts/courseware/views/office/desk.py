"""What documents take from the Course: grounds, lessons, months, duties of the letters, contacts. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from courseware.content.model import Course, Lang, Lesson
from courseware.content.registries import Band, Clause, Theme
from courseware.views.office.letterhead import Letterhead

ISSUERS = {"/NĐ-CP": "của Chính phủ", "-BGDĐT": "của Bộ trưởng Bộ Giáo dục và Đào tạo"}
"""End of a number → who issued it."""
CHARTER = "tt-15-2026"
CHARTERED = {"tieu-hoc", "thcs", "thpt"}
"""Levels that the charter of Thông tư 15/2026 is for."""
SITUATION = "Căn cứ tình hình thực tế của nhà trường"
HIGHER = "Căn cứ Kế hoạch số …/KH-… ngày … tháng … năm … của {cơ quan cấp trên} về {trích yếu}"


@dataclass(frozen=True)
class Desk:
    """The course and one school."""

    course: Course
    school: Letterhead

    @property
    def day(self) -> date:
        """The newest day on which a source was checked: the day of the documents' properties."""
        return max(source.checked for source in self.course.registry.sources.sources)

    def ground(self, key: str) -> str:
        """“Căn cứ Luật … ngày …”: a law without its number, as the decree has it; any other with number, day and issuer.

        Raises ValueError for a document whose day of signing or subject is not in the registry.
        """
        document = self.course.registry.sources.documents[key]
        if document.signed is None or not (document.title or document.kind == "law"):
            raise ValueError(f"{key}: chưa có ngày ký hay trích yếu trong sources.yml")
        day = f"ngày {official_day(document.signed)}"
        name = document.name[Lang.VI]
        if document.kind == "law":
            return f"Căn cứ {name} {day}"
        issuer = next(issuer for end, issuer in ISSUERS.items() if document.number.endswith(end))
        kind = {"decree": "Nghị định", "circular": "Thông tư", "decision": "Quyết định"}[document.kind]
        return f"Căn cứ {kind} số {document.number} {day} {issuer} {document.title}"

    def grounds(self, *keys: str) -> tuple[str, ...]:
        """Lines of several documents, those of this school’s charter among them where they are asked for."""
        fit = (key for key in keys if key != CHARTER or self.school.levels & CHARTERED)
        return tuple(map(self.ground, fit))

    def bands(self) -> tuple[Band, ...]:
        """The school's bands, in the order of the course."""
        shown = self.school.bands
        every = self.course.registry.scope.bands
        return tuple(
            band for band in every if (band.slug in shown if shown else band.school in (None, *self.school.levels))
        )

    def lessons(self, band: Band) -> tuple[Lesson, ...]:
        """What a band learns, in order."""
        return tuple(lesson for lesson in self.course.ready() if lesson.band == band.id)

    def themes(self) -> Iterator[tuple[Theme, tuple[str, ...]]]:
        """The months of the school year, each with the names of its strands."""
        registry = self.course.registry
        names = {strand.id: strand.name[Lang.VI] for strand in registry.scope.strands}
        for theme in registry.months.themes:
            yield theme, tuple(names[id_] for id_ in theme.strands)

    def duties(self) -> tuple[Clause, ...]:
        """What the letters ask of a school, in their order."""
        return tuple(clause for clause in self.course.registry.clauses.clauses if clause.school)

    def letter(self, key: str) -> str:
        """“Công văn của Sở … năm 2026: …”; a school of another province leaves its rows out."""
        told = self.course.registry.clauses.dispatches[key]
        return f"Công văn của {told.from_[Lang.VI]} năm {told.year}: {told.subject[Lang.VI]}"

    def contacts(self) -> Iterator[tuple[str, str, str]]:
        """Whom adults call: id, who, number, a blank where the profile says nothing; then the national ones."""
        registry = self.course.registry.contacts
        for slot in registry.slots:
            if "adult" in slot.audience:
                yield slot.id, slot.name[Lang.VI], self.school.contacts.get(slot.id) or "{số máy}"
        for contact in registry.contacts:
            yield contact.id, contact.name[Lang.VI], contact.number


def official_day(day: date) -> str:
    """“05 tháng 01 năm 2026”: days below 10 and the months 1 and 2 have a 0, months 3 to 9 have none."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02} tháng {month} năm {day.year}"
