"""The view: for each chosen blueprint its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from courseware.content.blueprints.model import FOLDER, AnyBlueprint, Blueprint, Parallel
from courseware.content.blueprints.telling import SHEETS, deal
from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang
from courseware.views.kits.markdown import Writing
from courseware.views.papers import answers, guide, parallel, plan, sheet, tables
from courseware.views.view import Part
from courseware.views.word.document import document
from courseware.views.word.paper import LYING, UPRIGHT, Paper
from courseware.views.word.paragraphs import Element

ALL = "all"


@dataclass(frozen=True)
class Papers:
    """The documents of some blueprints, by name.

    `school` stands on the papers, "" for dots; `seed` and `variants` in place of the blueprint's own.
    """

    blueprints: dict[str, AnyBlueprint]
    words: Words
    school: str = ""
    seed: int | None = None
    variants: int | None = None

    name = "papers"

    def parts(self, course: Course) -> Iterator[Part]:
        """All of them. Raises ValueError for a blueprint that cannot be filled: ask `checks.blueprints` first."""
        for name, blueprint in self.blueprints.items():
            yield from self.of(course, name, blueprint)

    def of(self, course: Course, name: str, blueprint: AnyBlueprint) -> Iterator[Part]:
        """Those of one blueprint."""
        seed = blueprint.seed if self.seed is None else self.seed
        if isinstance(blueprint, Parallel):
            yield from self._parallel(course, name, blueprint, seed)
        else:
            yield from self._paper(course, name, blueprint, seed)

    def _paper(self, course: Course, name: str, blueprint: Blueprint, seed: int) -> Iterator[Part]:
        paper = plan.make(course, name, blueprint, seed, self.variants or blueprint.variants)
        writing = Writing(self.words, {})
        day = max(course.banks[one.lesson.path].reviewed[Lang.VI] for one in paper.chosen)
        made: list[tuple[str, Iterable[Element], Paper]] = [
            ("ma-tran", tables.matrix(course, paper), LYING),
            ("dac-ta", tables.specification(course, paper), LYING),
            *((f"de-{one.code}", sheet.sheet(paper, one, writing, self.school), UPRIGHT) for one in paper.variants),
            ("dap-an", answers.answers(paper), UPRIGHT),
            ("huong-dan-cham" if paper.preset.marks else "huong-dan-nhan-xet", guide.guide(paper, writing), UPRIGHT),
        ]
        for kind, elements, lies in made:
            yield _part(name, kind, elements, blueprint.title, day, lies)

    def _parallel(self, course: Course, name: str, blueprint: Parallel, seed: int) -> Iterator[Part]:
        dealt, band = deal(course, blueprint, seed), course.registry.band(blueprint.band)
        if dealt.missing:
            raise ValueError(name)
        writing = Writing(self.words, {})
        pages = {page.path: page.texts[Lang.VI].reviewed for page in course.pages}
        day = max(
            pages.get(case.origin) or course.banks[case.origin].reviewed[Lang.VI]
            for cases in dealt.sheets
            for case in cases
        )
        for letter, cases in zip(SHEETS, dealt.sheets, strict=True):
            elements = parallel.sheet(blueprint, letter, cases, band, writing, self.school)
            yield _part(name, f"phieu-{letter.lower()}", elements, f"{blueprint.title}, phiếu {letter}", day, UPRIGHT)
        yield _part(name, "dap-an", parallel.key(blueprint, dealt.sheets, writing), blueprint.title, day, UPRIGHT)


def choose(course: Course, word: str) -> dict[str, AnyBlueprint] | str:
    """The blueprint of a name, all of them for “all”, or a sentence that says which there are."""
    if word == ALL or word in course.blueprints:
        return {name: one for name, one in course.blueprints.items() if word in (ALL, name)}
    near = get_close_matches(word, course.blueprints, 3, 0.5)
    tips = f"gần nhất: {', '.join(near)}" if near else f"có: {', '.join(course.blueprints) or 'chưa tệp nào'}"
    return f"không có {FOLDER}/{word}.yml; {tips}, {ALL}"


def _part(name: str, kind: str, elements: Iterable[Element], title: str, day: date, lies: Paper) -> Part:
    return Part(f"{name}_{kind}.docx", document(elements, title, day, lies))
