"""The key of a question on one line, for whoever asks a class: letters, not reasons. Pure."""

from __future__ import annotations

from courseware.content.kinds.parts import Parts
from courseware.content.model import Lang, Question
from courseware.drawing.words import Words


def brief(question: Question, lang: Lang, words: Words) -> str:
    """“B”, “A, C”, “a Đúng, b Sai”, “A → B, C → A”, “C, A, B”, what fills a gap; "" for a conversation, which has ways."""
    parts = question.texts[lang].body.parts(question.id)
    if parts.answers:
        return f"{', '.join(accepted[0] for accepted in parts.answers)} {parts.unit}".strip()
    return ", ".join(_choices(question.kind, parts, words))


def _choices(kind: str, parts: Parts, words: Words) -> list[str]:
    if kind == "truefalse":
        return [f"{c.letter} {words['quiz_true'] if c.right else words['quiz_false']}" for c in parts.choices]
    if kind == "order":
        return [c.letter for c in sorted(parts.choices, key=lambda c: int(c.value))]
    if parts.targets:
        return [f"{c.letter} → {c.value}" for c in parts.choices]
    return [c.letter for c in parts.choices if c.right]
