"""Options, items and steps: enough of them, no two alike, a right one, a feedback on each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from courseware.checks.context import Context
from courseware.content.model import Blanks, Choices, Kind, Pairs, QuestionText, Steps
from courseware.content.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """Every question in every language."""
    for file, question, lang in context.question_texts():
        text = question.texts[lang]
        for line, message in _faults(question.kind, text):
            yield Problem(file, line, "phuong-an", f"{question.id}: {message}")
        if not text.stem.strip():
            yield Problem(file, text.line, "cau-dan", f"{question.id}: thiếu câu dẫn")
        if question.kind is not Kind.SCENARIO and not text.explanation.strip():
            yield Problem(file, text.line, "giai-thich", f"{question.id}: thiếu lời giải thích ở cuối câu")


def _faults(kind: Kind, text: QuestionText) -> Iterator[tuple[int, str]]:
    match text.body:
        case Choices(options):
            yield from _list(text.line, [(o.line, o.text, o.feedback) for o in options], 2)
            if not any(o.right for o in options):
                yield text.line, "không có phương án đúng [x]"
            if all(o.right for o in options) and kind is not Kind.SPOT:
                yield text.line, "mọi phương án đều đúng: không còn gì để chọn"
        case Pairs(pairs) as body:
            yield from _list(text.line, [(p.line, p.left, p.feedback) for p in pairs], 3)
            grouped = len({p.right for p in pairs}) < len(pairs)
            if kind is Kind.SORT and (body.distractors or not 2 <= len(body.targets) <= 3):
                yield text.line, f"câu phân loại cần 2–3 nhóm, mỗi nhóm có mục; đang là {len(body.targets)} nhóm"
            if kind is Kind.MATCH and grouped:
                yield text.line, "câu nối: hai mục cùng một vế phải (muốn chia nhóm thì dùng kind=sort)"
        case Steps(steps):
            yield from _list(text.line, [(s.line, s.text, s.feedback) for s in steps], 3)
        case Blanks(answers):
            for accepted in answers:
                if len({_folded(a) for a in accepted}) < len(accepted):
                    yield text.line, f"đáp án điền lặp lại: {' | '.join(accepted)}"
            if len(answers) > 1:
                yield text.line, f"câu điền cần đúng một chỗ trống, đang là {len(answers)}"


def _list(line: int, items: Sequence[tuple[int, str, str]], least: int) -> Iterator[tuple[int, str]]:
    if len(items) < least:
        yield line, f"cần ít nhất {least} mục, đang là {len(items)}"
    seen: set[str] = set()
    for place, text, feedback in items:
        if _folded(text) in seen:
            yield place, f"hai mục giống nhau: “{text}”"
        seen.add(_folded(text))
        if not feedback:
            yield place, f"“{text[:40]}” thiếu phản hồi “> …” ở dòng ngay dưới"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
