"""The law that is taught is in force, known well enough, and cited by id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import citations
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem

OLD_LAW = re.compile(r"(24/2018/QH14|86/2015/QH13|Luật An ninh mạng (?:năm )?2018|Cybersecurity Law (?:of )?2018|15/2020/NĐ-CP)")
SAID_TO_BE_OLD = re.compile(r"hết hiệu lực|không còn hiệu lực|thay thế|được thay|bãi bỏ|no longer in force|replace|repeal", re.I)


def check(context: Context) -> Iterator[Problem]:
    """Ids cited in a lesson or its bank, and old laws named in any text."""
    for lesson in context.course.lessons:
        for message in _lesson(context, lesson):
            file = lesson.texts[Lang.VI].file
            yield Problem(file, context.line(file, "sources"), "can-cu", message)
    for path, line, text in _passages(context):
        if (match := OLD_LAW.search(text)) and not SAID_TO_BE_OLD.search(text):
            message = f"“{match[0]}” không còn hiệu lực; nói rõ điều đó trong cùng đoạn hoặc dẫn luật mới"
            yield Problem(path, line + text[: match.start()].count("\n"), "can-cu", message)


def _passages(context: Context) -> Iterator[tuple[str, int, str]]:
    """What is read as one: a paragraph of a lesson or page, a whole question of a bank. (path, first line, text)"""
    for path, text in context.pages.items():
        separator = "\n## " if path.startswith("quizzes/") else "\n\n"
        line = 1
        for passage in text.split(separator):
            yield path, line, passage
            line += passage.count("\n") + separator.count("\n")


def _lesson(context: Context, lesson: Lesson) -> Iterator[str]:
    registry = context.course.registry
    named = set(lesson.sources)
    cited = citations.all_cited(lesson, context.course.banks.get(lesson.path))
    for id_ in sorted(cited - named):
        yield f"dẫn [{id_}] nhưng sources không ghi mã này"
    for id_ in sorted(named - cited):
        yield f"sources ghi {id_} nhưng bài và câu hỏi không dẫn"
    for id_ in sorted(named):
        source = registry.source(id_)
        if source is None:
            continue
        document = registry.document(source)
        if not document.in_force(context.today):
            yield f"{id_}: {document.name.vi} {document.number} không có hiệu lực ngày {context.today:%d/%m/%Y}"
        if source.confidence == "low":
            yield f"{id_}: độ tin cậy thấp, chưa được dùng trong bài"
