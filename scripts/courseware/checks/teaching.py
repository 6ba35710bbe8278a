"""How a lesson is taught is written so that the teacher's page, plans and slides can be made of it: `content/teaching/`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from courseware.checks.context import Context, Extract
from courseware.content import sections
from courseware.content.model import Lang, Lesson, LessonText
from courseware.content.problems import Problem
from courseware.content.teaching import parsing
from courseware.content.teaching.model import SHORT, Teaching

RULE = "day-bai"


def check(extract: Extract) -> Iterator[Problem]:
    """Every lesson, in every language; both have the same ways and as many minutes for each thing."""
    for lesson in extract.lessons:
        read = {lang: parsing.parse(text.body, lang) for lang, text in lesson.texts.items()}
        for lang, (taught, flaws) in read.items():
            text = lesson.texts[lang]
            for flaw in flaws:
                yield Problem(text.file, text.line + flaw.line, RULE, flaw.message)
            section = sections.teachers_apart(text.body)[1]
            heading = _heading(text)
            wanted = [*(n for n in SHORT if n < lesson.minutes), lesson.minutes]
            found = [run.minutes for run in taught.runs]
            if section and found != wanted:
                ways = ", ".join(map(str, wanted))
                message = f"cần các cách dạy {ways} phút, theo thứ tự ấy (bài ghi minutes: {lesson.minutes}); đang là {', '.join(map(str, found)) or 'không có cách nào'}"
                yield Problem(text.file, heading, RULE, message)
            elif lang is not Lang.VI and section and _shape(taught) != _shape(read[Lang.VI][0]):
                message = "số phút của từng việc, hay số dòng “Mong đợi”, “Hay gặp”, “Ở nhà”, “Phẩm chất”, khác bản tiếng Việt"
                yield Problem(text.file, heading, RULE, message)


def _shape(taught: Teaching) -> tuple[object, ...]:
    minutes = tuple((run.minutes, tuple(s.end for s in run.stretches)) for run in taught.runs)
    parts = (taught.needs, taught.product, taught.expected, taught.slips, taught.care, taught.told, taught.home)
    return minutes, tuple(map(len, (*parts, taught.quality)))


def _heading(text: LessonText) -> int:
    """The line of the section."""
    return text.line + text.body.count("\n", 0, len(text.body) - len(sections.teachers_apart(text.body)[1]))


def check_at_home(context: Context) -> Iterator[Problem]:
    """A lesson of pupils has one thing to do at home, another than its band's other lessons; no other lesson has any."""
    bands: dict[str, dict[str, Lesson]] = defaultdict(dict)
    for lesson in context.lessons:
        text = lesson.texts[Lang.VI]
        home = parsing.parse(text.body, Lang.VI)[0].home
        wanted = context.registry.band(lesson.band).learner == "pupil"
        if sections.teachers_apart(text.body)[1] and len(home) != wanted:
            told = (
                "cần đúng một dòng “- **Ở nhà:** …”: việc con làm cùng người lớn ở nhà, nói với người lớn"
                if wanted
                else "“Ở nhà” chỉ có ở bài của học sinh, in trên phiếu mang về: bỏ dòng ấy"
            )
            yield Problem(text.file, _heading(text), RULE, f"{told}; đang có {len(home)} dòng")
        for line in home:
            first = bands[lesson.band].setdefault(line.casefold(), lesson)
            if first is not lesson:
                message = f"“Ở nhà” giống hệt bài {first.path}: mỗi bài một việc riêng"
                yield Problem(text.file, _heading(text), RULE, message)
