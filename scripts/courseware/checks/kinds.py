"""What each kind of question asks of its questions; and of every question: a stem, an explanation, an objective that is there."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.kinds.body import Fault
from courseware.content.model import Lang, QuestionText
from courseware.content.problems import Problem


def check(extract: Extract) -> Iterator[Problem]:
    """Every question in every language, then the objectives that they name."""
    for file, question, lang in extract.question_texts():
        for fault in _faults(question.texts[lang]):
            yield Problem(file, fault.line, fault.rule, f"{question.id}: {fault.message}")
    objectives = {lesson.path: len(lesson.texts[Lang.VI].objectives) for lesson in extract.lessons}
    for bank, question in extract.questions():
        if question.objective and question.objective > objectives[bank.path]:
            message = (
                f"{question.id}: objective={question.objective}, nhưng bài chỉ có {objectives[bank.path]} mục tiêu"
            )
            yield Problem(bank.files[Lang.VI], question.texts[Lang.VI].line, "muc-tieu", message)


def _faults(text: QuestionText) -> Iterator[Fault]:
    yield from text.body.faults(text.stem, text.line)
    if not text.stem.strip():
        yield Fault(text.line, "cau-dan", "thiếu câu dẫn")
    if text.body.explained and not text.explanation.strip():
        yield Fault(text.line, "giai-thich", "thiếu lời giải thích ở cuối câu")
