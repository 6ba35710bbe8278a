"""The law that is taught is in force, known well enough, and cited by id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from courseware.checks.context import Context
from courseware.content import citations
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Source

FILE = "scripts/registry/sources.yml"
AHEAD = timedelta(days=90)
"""How long before the last day of a fact its lessons are named: a term is enough to mend and print them anew."""
OLD_NAMES = (
    "Luật An toàn thông tin mạng", "Network Information S(?:ecurity|afety)",
    "Luật An ninh mạng (?:năm )?2018", "Cybersecurity Law (?:of )?2018",
)  # fmt: skip
"""How people name the laws of 2015 and 2018 without their numbers."""
SAID_TO_BE_OLD = re.compile(
    r"hết hiệu lực|không còn hiệu lực|thay thế|được thay|bãi bỏ|no longer in force|replace|repeal", re.I
)


def check(context: Context) -> Iterator[Problem]:
    """The register's own ids, ids cited in a lesson, its bank or a lab, and old documents named in any text."""
    broken = list(_register(context))
    yield from broken
    if broken:
        return
    for lesson in context.course.lessons:
        cited = citations.all_cited(lesson, context.course.banks.get(lesson.path))
        for message in _cited(context, set(lesson.sources), cited):
            file = lesson.texts[Lang.VI].file
            yield Problem(file, context.line(file, "sources"), "can-cu", message)
    yield from _labs(context)
    old = _old_documents(context)
    for path, line, text in _passages(context):
        if (match := old.search(text)) and not SAID_TO_BE_OLD.search(text):
            message = f"“{match[0]}” không còn hiệu lực hoặc không còn được dẫn; nói rõ điều đó trong cùng đoạn hoặc dẫn luật mới"
            yield Problem(path, line + text[: match.start()].count("\n"), "can-cu", message)


def ending(context: Context) -> Iterator[tuple[str, int, str]]:
    """Facts that published lessons cite and that soon end: (file, line, which fact, when, which lessons)."""
    registry = context.course.registry
    for source in registry.sources.sources:
        last = registry.last_day(source)
        if last is None or not context.today <= last <= context.today + AHEAD:
            continue
        citing = [lesson.path for lesson in context.course.ready() if source.id in lesson.sources]
        citing += [lab.path for lab in context.course.labs if source.id in lab.sources]
        if citing:
            instead = registry.replacement(source)
            said = f"thay bằng {instead}" if instead else "chưa ghi căn cứ thay"
            line = context.line(FILE, "sources", source.id)
            yield (
                FILE,
                line,
                f"{source.id}: còn hiệu lực đến hết {last:%d/%m/%Y}, {said}; các bài phải sửa trước ngày ấy: {', '.join(citing)}",
            )


def _register(context: Context) -> Iterator[Problem]:
    """Documents and replacements that the registry names but does not hold."""
    documents = context.course.registry.sources.documents
    for key, document in documents.items():
        if document.replaced_by and document.replaced_by not in documents:
            yield Problem(FILE, 1, "can-cu", f"{key}: replaced_by: văn bản “{document.replaced_by}” không có")
    for source in context.course.registry.sources.sources:
        if source.document not in documents:
            yield Problem(FILE, 1, "can-cu", f"{source.id}: document: văn bản “{source.document}” không có")
        if source.replaced_by and context.course.registry.source(source.replaced_by) is None:
            yield Problem(FILE, 1, "can-cu", f"{source.id}: replaced_by: căn cứ “{source.replaced_by}” không có")


def _old_documents(context: Context) -> re.Pattern[str]:
    """Numbers of the documents whose last day has passed, and the names of the two old laws."""
    documents = context.course.registry.sources.documents.values()
    numbers = [re.escape(x.number) for x in documents if x.until is not None and x.until < context.today]
    return re.compile("|".join([*numbers, *OLD_NAMES]))


def _passages(context: Context) -> Iterator[tuple[str, int, str]]:
    """What is read as one: a paragraph of a lesson or page, a whole question of a bank. (path, first line, text)"""
    for path, text in context.pages.items():
        separator = "\n## " if path.startswith("quizzes/") else "\n\n"
        line = 1
        for passage in text.split(separator):
            yield path, line, passage
            line += passage.count("\n") + separator.count("\n")


def _labs(context: Context) -> Iterator[Problem]:
    """A lab cites as a lesson does, the same in both languages: what is not among its sources would be printed as text."""
    texts = {page.path: page.texts for page in context.course.pages}
    for lab in context.course.labs:
        for text in texts[lab.path].values():
            for message in _cited(context, set(lab.sources), set(citations.cited(text.body))):
                yield Problem(text.file, text.line, "can-cu", message)


def _cited(context: Context, named: set[str], cited: set[str]) -> Iterator[str]:
    """What is wrong with the law that a page names in front and cites in its text."""
    registry = context.course.registry
    for id_ in sorted(cited - named):
        yield f"dẫn [{id_}] nhưng sources không ghi mã này"
    for id_ in sorted(named - cited):
        yield f"sources ghi {id_} nhưng bài và câu hỏi không dẫn"
    for id_ in sorted(named):
        source = registry.source(id_)
        if source is None:
            continue
        if not registry.in_force(source, context.today):
            yield _out_of_force(context, source)
        if source.confidence == "low":
            yield f"{id_}: độ tin cậy thấp, chưa được dùng trong bài"


def _out_of_force(context: Context, source: Source) -> str:
    """Which fact, of which document, since when, and what to cite instead."""
    registry, today = context.course.registry, context.today
    document, last, instead = registry.document(source), registry.last_day(source), registry.replacement(source)
    place = f"{source.article.vi} " if source.article and document.in_force(today) else ""
    said = f"{source.id}: {place}{document.name.vi} {document.number} không có hiệu lực ngày {today:%d/%m/%Y}"
    if last is not None and last < today:
        said += f"; ngày cuối còn hiệu lực là {last:%d/%m/%Y}"
        said += (
            f", thay bằng {instead}" if instead else ", chưa ghi căn cứ thay: bỏ câu dẫn mã này, trong bài và câu hỏi"
        )
    return said
