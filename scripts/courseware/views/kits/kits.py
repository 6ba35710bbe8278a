"""The view: for each chosen lesson its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views.kits import forms, plan
from courseware.views.kits.slides import making
from courseware.views.view import Part
from courseware.views.word import document

ALL = "all"
PLAN = "ke-hoach-bai-day"


@dataclass(frozen=True)
class Chosen:
    """What a word names: published lessons, or a sentence that says why there are none."""

    lessons: tuple[Lesson, ...] = ()
    wrong: str = ""


@dataclass(frozen=True)
class Kits:
    """Files of some lessons; `school` is the name that stands on them, "" for dots."""

    lessons: tuple[Lesson, ...]
    words: Words
    school: str = ""

    name = "kits"

    def parts(self, course: Course) -> Iterator[Part]:
        """Plan, where there is a form, and slides of each lesson. Raises ValueError for what `lacking` tells: ask it first."""
        for lesson in self.lessons:
            if plan.has_form(course, lesson):
                yield plan_part(course, lesson, self.words, self.school)
            yield Part(_name(lesson, making.NAME, making.SUFFIX), making.make(course, lesson, self.words, self.school))

    def count(self, course: Course) -> int:
        """How many files there will be."""
        return sum(2 if plan.has_form(course, lesson) else 1 for lesson in self.lessons)


def choose(course: Course, word: str) -> Chosen:
    """The lessons of “all”, of a band’s slug, or the one at a path."""
    ready = course.ready()
    slugs = {band.slug: band for band in course.registry.scope.bands}
    lessons = tuple(lesson for lesson in ready if word in (ALL, lesson.path, lesson.path.split("/")[0]))
    if lessons:
        return Chosen(lessons)
    if word in slugs:
        return Chosen(wrong=f"{slugs[word].name[Lang.VI]}: chưa có bài nào đã xuất bản")
    known = [ALL, *slugs, *(lesson.path for lesson in ready)]
    near = get_close_matches(word, known, 3, 0.5)
    tips = f"; gần nhất: {', '.join(near)}" if near else f"; các nhóm: {', '.join(slugs)}"
    return Chosen(wrong=f"không có nhóm hay bài “{word}”{tips}")


def lacking(course: Course, lessons: tuple[Lesson, ...], words: Words) -> list[str]:
    """A sentence for each file that cannot be made."""
    told = [(lesson, plan.lacking(lesson)) for lesson in lessons if plan.has_form(course, lesson)]
    told += [(lesson, making.lacking(course, lesson, words)) for lesson in lessons]
    return [f"{lesson.texts[Lang.VI].file}: {sentence}" for lesson, sentence in told if sentence]


def plan_part(course: Course, lesson: Lesson, words: Words, school: str) -> Part:
    """The plan of one lesson as a file: lop-6-7_khi-ban-bi-bat-nat_ke-hoach-bai-day.docx."""
    made = plan.make(course, lesson, words)
    if isinstance(made, str):
        raise ValueError(made)
    text = lesson.texts[Lang.VI]
    data = document.document(forms.document(made, school), f"Kế hoạch bài dạy: {text.title}", text.reviewed)
    return Part(_name(lesson, PLAN, "docx"), data)


def _name(lesson: Lesson, kind: str, suffix: str) -> str:
    return f"{lesson.path.replace('/', '_')}_{kind}.{suffix}"
