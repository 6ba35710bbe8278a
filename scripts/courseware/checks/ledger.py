"""Question ids are never reused: `quizzes/ids.txt` remembers what each one meant.

A line is `id kind key`, written by `course.py stamp`; the key is the pattern of right answers. Words may be mended under
the same id; another kind or another key is another question and asks for a new id and `replaces=`.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """The kind and key of each recorded id are unchanged; `replaces` names a retired id."""
    recorded, used = context.course.ledger, {question.id for _, question in context.questions()}
    for bank, question in context.questions():
        line = question.texts[Lang.VI].line
        if question.id in recorded and recorded[question.id] != question.meaning:
            message = f"{question.id}: mã này đã dùng cho câu “{recorded[question.id]}”, nay là “{question.meaning}”"
            yield Problem(
                bank.files[Lang.VI], line, "ma-cu", f"{message}; câu đổi nghĩa cần mã mới và replaces={question.id}"
            )
        if question.replaces and (question.replaces not in recorded or question.replaces in used):
            message = f"{question.id}: replaces={question.replaces} cần mã của một câu đã bỏ"
            yield Problem(bank.files[Lang.VI], line, "ma-cu", message)
