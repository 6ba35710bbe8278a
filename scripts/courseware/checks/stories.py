"""Every published lesson of a young band has its story in three panels, and no panel says an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.checks import pictures
from courseware.checks.context import Context
from courseware.content.kinds.answers import folded
from courseware.content.model import Bank, Lang
from courseware.content.problems import Problem
from courseware.content.registries import Panel

REGISTRY = "scripts/registry/stories.yml"
RULE, MISSING = "truyen", "thieu-truyen"
"""A story that cannot be drawn or read aloud, and one that is still to be written."""
PANELS = 3
LONGEST = {Lang.VI: 12, Lang.EN: 14}
"""Words of what a panel says: read aloud in one breath. English needs a few more for the same."""


def check(context: Context) -> Iterator[Problem]:
    """Young lessons without a story, stories without a lesson, then what each panel asks for."""
    course, stories = context.course, context.course.registry.stories.stories
    little = {band.id for band in course.registry.scope.bands if band.little}
    for lesson in course.ready():
        if lesson.band in little and lesson.path not in stories:
            message = (
                f"bài chưa có truyện ba ô; thêm dòng “  {lesson.path}:” với ba ô place, mood, who, things, says, alt"
            )
            yield Problem(REGISTRY, context.line(REGISTRY, "stories"), MISSING, f"{lesson.path}: {message}")
    known = {lesson.path for lesson in course.lessons}
    for path, panels in stories.items():
        for message in _faults(context, panels, course.banks.get(path), path in known):
            yield Problem(REGISTRY, context.line(REGISTRY, "stories", path), RULE, f"{path}: {message}")


def _faults(context: Context, panels: Sequence[Panel], bank: Bank | None, known: bool) -> Iterator[str]:
    if not known:
        yield "không có bài nào ở đường dẫn này; sửa đường dẫn hoặc xoá truyện"
    if len(panels) != PANELS:
        yield f"truyện có đúng {PANELS} ô (trước, lúc phải chọn, sau khi nhờ giúp); đang có {len(panels)}"
    for n, panel in enumerate(panels, 1):
        for message in (*pictures.faults(context, panel), *_says(panel, bank)):
            yield f"ô {n}: {message}"


def _says(panel: Panel, bank: Bank | None) -> Iterator[str]:
    for lang, longest in LONGEST.items():
        text = panel.says[lang]
        yield from pictures.sentence(f"says.{lang}", text, longest, "để đọc to")
        said = folded(text)
        for name, answer in _answers(bank, lang):
            if folded(answer) in said:
                yield f"says.{lang}: nói luôn đáp án “{answer}” của câu {name}; kể việc khác"


def _answers(bank: Bank | None, lang: Lang) -> Iterator[tuple[str, str]]:
    """The right options of a lesson's questions: (id, text)."""
    for question in bank.questions if bank else ():
        parts = question.texts[lang].body.parts(question.id)
        yield from ((question.id, choice.text.rstrip(".")) for choice in parts.choices if choice.right)
