"""The law that is taught is in force, known well enough, and cited by id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware import citations
from courseware.checks.context import Context
from courseware.model import Lang, Lesson
from courseware.problems import Problem

OLD_LAW = re.compile(r"(24/2018/QH14|86/2015/QH13|Luật An ninh mạng (?:năm )?2018|Cybersecurity Law (?:of )?2018|15/2020/NĐ-CP)")
SAID_TO_BE_OLD = re.compile(r"hết hiệu lực|không còn hiệu lực|thay thế|bãi bỏ|no longer in force|replace|repeal", re.I)


def check(context: Context) -> Iterator[Problem]:
    """Ids cited in a lesson or its bank, and old laws named in any text."""
    for lesson in context.course.lessons:
        for message in _lesson(context, lesson):
            yield Problem(lesson.texts[Lang.VI].file, 1, "can-cu", message)
    for path, line, text in context.lines():
        if (match := OLD_LAW.search(text)) and not SAID_TO_BE_OLD.search(text):
            yield Problem(path, line, "can-cu", f"“{match[0]}” không còn hiệu lực; nói rõ điều đó trong câu hoặc dẫn luật mới")


def _lesson(context: Context, lesson: Lesson) -> Iterator[str]:
    register = context.course.registry
    named = set(lesson.sources)
    cited = citations.all_cited(lesson, context.course.banks.get(lesson.path))
    for id_ in sorted(cited - named):
        yield f"dẫn [{id_}] nhưng sources không ghi mã này"
    for id_ in sorted(named - cited):
        yield f"sources ghi {id_} nhưng bài và câu hỏi không dẫn"
    for id_ in sorted(named):
        source = register.source(id_)
        if source is None:
            continue
        document = register.document(source)
        if not document.in_force(context.today):
            yield f"{id_}: {document.name.vi} {document.number} không có hiệu lực ngày {context.today:%d/%m/%Y}"
        if source.confidence == "low":
            yield f"{id_}: độ tin cậy thấp, chưa được dùng trong bài"
