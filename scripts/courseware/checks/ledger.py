"""Question ids are never reused: `quizzes/ids.txt` remembers what each one meant.

A line is `id kind key`, written by `course.py stamp`; the key is the pattern of right answers. Words may be mended under
the same id; another kind or another key is another question and asks for a new id and `replaces=`.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.model import Blanks, Body, Choices, Lang, Pairs, Question, Steps, Story
from courseware.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """The kind and key of each recorded id are unchanged; `replaces` names a retired id."""
    recorded, used = context.course.ledger, {question.id for _, question in context.questions()}
    for bank, question in context.questions():
        line = question.texts[Lang.VI].line
        if question.id in recorded and recorded[question.id] != meaning(question):
            message = f"{question.id}: mã này đã dùng cho câu “{recorded[question.id]}”, nay là “{meaning(question)}”"
            yield Problem(bank.files[Lang.VI], line, "ma-cu", f"{message}; câu đổi nghĩa cần mã mới và replaces={question.id}")
        if question.replaces and (question.replaces not in recorded or question.replaces in used):
            message = f"{question.id}: replaces={question.replaces} cần mã của một câu đã bỏ"
            yield Problem(bank.files[Lang.VI], line, "ma-cu", message)


def meaning(question: Question) -> str:
    """Kind and key of a question, as the ledger writes them."""
    return f"{question.kind} {key(question.texts[Lang.VI].body)}"


def key(body: Body) -> str:
    """The pattern of right answers: equal in both languages, untouched by a change of words."""
    match body:
        case Choices(options):
            return "".join("x" if option.right else "-" for option in options)
        case Blanks(answers):
            return str(len(answers))
        case Pairs(pairs, distractors) as whole:
            return "".join(chr(ord("a") + whole.targets.index(pair.right)) for pair in pairs) + "-" * len(distractors)
        case Steps(steps):
            return str(len(steps))
        case Story(nodes):
            return ",".join(node.id + "".join(f">{move.to}" for move in node.moves) + (f"={node.end}" if node.end else "") for node in nodes)
