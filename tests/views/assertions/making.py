"""Every file with a form that the project makes: of the office, of lessons, papers, of a school year, of a themed week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lesson
from courseware.content.registries.scope import Band
from courseware.views.kits import kits
from courseware.views.kits.desk import Fonts
from courseware.views.kits.kinds import KINDS, SHARED
from courseware.views.kits.plan import PERIODS, PRIMARY
from courseware.views.kits.school import School
from courseware.views.office import office
from courseware.views.office.desk import Desk
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.official import Official
from courseware.views.papers.papers import Papers, choose
from courseware.views.planner import reading, sample
from courseware.views.planner.planner import Planner
from courseware.views.themed.themed import Themed
from courseware.views.view import Part

from .binding import DRAWN
from .opened import Opened, parts_of

NAMES = {"dap-an": "dap-an-de", "phieu-a": "phieu-phan-biet", "phieu-b": "phieu-phan-biet"}
"""Kinds of papers by the names in their files, where the name is another kind's."""
USUAL = ("lop-3-5", "lop-10-12", "giao-vien", "phan-biet-lop-8-9")
"""Blueprints of each way of scoring, and parallel forms."""
PLANNED = ("lop-3-5", "lop-8-9")
"""Bands of both forms of a year's plan."""
SITE = School("Trường THCS Hoa Sen", "https://an-toan.thcs-hoa-sen.example/")
"""Whose kits they are: a school with an address has a poster, too."""
WEEKLY = "lop-6-7/phien-hop-dau-cua-loa-sen"


@dataclass(frozen=True)
class Bench:
    """What files are made of; `all`: of every lesson, blueprint and band, not of one of each form."""

    course: Course
    words: Words
    fonts: Fonts
    all: bool = False

    def files(self, schools: tuple[Letterhead, ...]) -> Iterator[Opened]:
        """One after another: of a large run only one is there at a time."""
        for school in schools:
            yield from self._office(school)
        yield from self._lessons()
        yield from self._papers()
        yield from self._years()
        yield from self._week()

    def _office(self, school: Letterhead) -> Iterator[Opened]:
        """All documents of one school."""
        signs = {
            slug: one.kind if isinstance(one, Official) else None
            for slug, one in office.documents(Desk(self.course, school)).items()
        }
        for part in office.Office(school).parts(self.course):
            slug = part.path.removesuffix(".docx")
            yield Opened(slug.partition("_")[0], f"{school.code}/{part.path}", parts_of(part.data, "docx"), signs[slug])

    def _lessons(self) -> Iterator[Opened]:
        """Kits: of every lesson, else of the first of each band; and what is the same for all."""
        first = {lesson.band: lesson for lesson in reversed(self.course.ready())}
        lessons = tuple(lesson for lesson in self.course.ready() if self.all or lesson == first[lesson.band])
        chosen = kits.Chosen(lessons, KINDS, SHARED)
        by_name = {lesson.path.replace("/", "_"): lesson for lesson in lessons}
        for part in kits.Kits(chosen, self.words, self.fonts, SITE).parts(self.course):
            name, _, kind = part.path.rpartition("_")
            lesson = by_name.get(name)
            yield self._opened(part, kind.partition(".")[0], self._band(lesson.band) if lesson else None, lesson)

    def _papers(self) -> Iterator[Opened]:
        """Papers: matrix and specification beside each other."""
        found = choose(self.course, "all")
        assert not isinstance(found, str)
        chosen = {name: one for name, one in found.items() if self.all or name in USUAL}
        last: Opened | None = None
        for part in Papers(chosen, self.words, "").parts(self.course):
            name, _, kind = part.path.removesuffix(".docx").rpartition("_")
            kind = "de" if kind.startswith("de-") else NAMES.get(kind, kind)
            one = self._opened(part, kind, self._band(chosen[name].band))
            if kind == "ma-tran":
                last = one
            elif kind == "dac-ta" and last is not None:
                yield Opened(last.kind, last.path, last.parts, None, last.period, last.codes, one)
            if kind != "ma-tran":
                yield one

    def _years(self) -> Iterator[Opened]:
        """A school year of each band's sample."""
        for band in self.course.registry.scope.bands:
            if self.all or band.slug in PLANNED:
                asked, problems = reading.read("mau.yml", sample.sample(band), self.course)
                assert asked is not None, problems
                for part in Planner(asked).parts(self.course):
                    kind = part.path.partition("_")[2].partition(".")[0] or part.path.replace(".html", "")
                    yield self._opened(part, kind.replace(".xlsx", "-xlsx"), band, under=f"{band.slug}/")

    def _week(self) -> Iterator[Opened]:
        """The documents of a themed week beside the kits."""
        lesson = next(lesson for lesson in self.course.ready() if lesson.path == WEEKLY)
        week = Themed((lesson,), kits.Kits(kits.Chosen(), self.words, self.fonts), self.words)
        for part in week._files(self.course):
            if part.path.endswith(".docx"):
                yield self._opened(part, part.path[2:].removesuffix(".docx"), self._band(lesson.band), lesson)

    def _band(self, name: str) -> Band:
        return next(band for band in self.course.registry.scope.bands if name in (band.id, band.slug))

    def _opened(
        self, part: Part, kind: str, band: Band | None, lesson: Lesson | None = None, under: str = ""
    ) -> Opened:
        parts = {} if kind in DRAWN else parts_of(part.data, part.path.rpartition(".")[2])
        primary = band is not None and bool(band.grades) and max(band.grades) <= PRIMARY
        grades = {lesson.grade} if lesson and lesson.grade else set(band.grades) if band else set()
        return Opened(kind, under + part.path, parts, None, PERIODS[primary], self._codes(grades, band))

    def _codes(self, grades: set[int | None], band: Band | None) -> frozenset[str]:
        """What learners of some grades, or of a band, may have."""
        registry = self.course.registry.competences
        levels = {level.id: level.grades for level in registry.levels}
        mine = {f.id for f in registry.frameworks if band and band.id in f.bands}
        return frozenset(
            code.printed
            for code in registry.codes
            if grades & {*(code.grades or levels.get(code.level, ()))} or code.framework in mine
        )
