"""The view: for each chosen lesson its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views.kits import forms, plan
from courseware.views.view import Part
from courseware.views.word import document

ALL = "all"
PLAN = "ke-hoach-bai-day"


@dataclass(frozen=True)
class Chosen:
    """What a word names: lessons that have a form, or a sentence that says why there are none."""

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
        """One plan a lesson. Raises ValueError when a lesson lacks what its plan needs: ask `lacking` first."""
        for lesson in self.lessons:
            yield plan_part(course, lesson, self.words, self.school)


def choose(course: Course, word: str) -> Chosen:
    """The lessons of “all”, of a band’s slug, or the one at a path."""
    ready = course.ready()
    slugs = {band.slug: band for band in course.registry.scope.bands}
    named = [lesson for lesson in ready if word in (ALL, lesson.path, lesson.path.split("/")[0])]
    lessons = tuple(lesson for lesson in named if plan.has_form(course, lesson))
    if lessons:
        return Chosen(lessons)
    if named or word in slugs:
        name = course.registry.band(named[0].band).name[Lang.VI] if named else slugs[word].name[Lang.VI]
        return Chosen(wrong=f"{name}: không có mẫu kế hoạch bài dạy chính thức; mẫu chỉ có cho lớp 1–12 và GDTX")
    known = [ALL, *slugs, *(lesson.path for lesson in ready)]
    near = get_close_matches(word, known, 3, 0.5)
    tips = f"; gần nhất: {', '.join(near)}" if near else f"; các nhóm: {', '.join(slugs)}"
    return Chosen(wrong=f"không có nhóm hay bài “{word}”{tips}")


def lacking(lessons: tuple[Lesson, ...]) -> list[str]:
    """A sentence for each lesson of which no plan can be made."""
    told = ((lesson, plan.lacking(lesson)) for lesson in lessons)
    return [f"{lesson.texts[Lang.VI].file}: {sentence}" for lesson, sentence in told if sentence]


def plan_part(course: Course, lesson: Lesson, words: Words, school: str) -> Part:
    """The plan of one lesson as a file: lop-6-7_khi-ban-bi-bat-nat_ke-hoach-bai-day.docx."""
    made = plan.make(course, lesson, words)
    if isinstance(made, str):
        raise ValueError(made)
    text = lesson.texts[Lang.VI]
    data = document.document(forms.document(made, school), f"Kế hoạch bài dạy: {text.title}", text.reviewed)
    return Part(f"{lesson.path.replace('/', '_')}_{PLAN}.docx", data)
