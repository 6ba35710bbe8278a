"""A lesson has its sections in order, opens with a scene, and places every question of its bank exactly once, but those for review."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import placing, sections
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem

SECTIONS = ["tinh-huong", "can-biet", "lam-thu", "kiem-tra", "ghi-nho", "giup-do", sections.TEACHERS]


def check(extract: Extract) -> Iterator[Problem]:
    """Every lesson, in every language."""
    for lesson in extract.lessons:
        for lang, text in lesson.texts.items():
            for message in _faults(extract, lesson, lang):
                yield Problem(text.file, text.line, "khung-bai", message)
            for place, message in _misplaced(extract, lesson, lang):
                yield Problem(text.file, text.line + text.body.count("\n", 0, place), "khung-bai", message)


def _faults(extract: Extract, lesson: Lesson, lang: Lang) -> Iterator[str]:
    body = lesson.texts[lang].body
    bank = extract.banks.get(lesson.path)
    found = list(sections.sections(body))
    if found != SECTIONS:
        yield f"các mục cần theo thứ tự {', '.join(SECTIONS)}; đang là {', '.join(found) or 'không có mục nào'}"
    if not sections.opening_scene(body):
        yield "mục Tình huống phải mở bằng một cảnh (/// chat, /// sms …)"
    if not placing.HELP.search(body):
        yield "mục Cần giúp thiếu <!-- help -->"
    placed = [question.id for group in placing.groups(body, bank) for question in group]
    for question in bank.placed if bank else ():
        if placed.count(question.id) != 1:
            yield f"câu {question.id} được đặt {placed.count(question.id)} lần; cần đúng một lần (<!-- quiz -->)"


def _misplaced(extract: Extract, lesson: Lesson, lang: Lang) -> Iterator[tuple[int, str]]:
    """Questions that a marker names and that cannot stand there, each with the place of its marker in the body.

    What could not be read of a bank is told at the bank, and not here as a question that is missing.
    """
    body = lesson.texts[lang].body
    bank = extract.banks.get(lesson.path)
    if bank is None:
        return
    known = {question.id: question.review_only for question in bank.questions}
    for marker in placing.MARKER.finditer(body):
        for id_ in placing.ids_of(marker):
            if id_ not in known:
                if lesson.path not in extract.half_read:
                    yield marker.start(), f"<!-- quiz: {id_} -->: ngân hàng của bài không có câu này"
            elif known[id_]:
                yield (
                    marker.start(),
                    f"<!-- quiz: {id_} -->: câu này ghi use=review nên không đặt trong bài; bỏ mã ở đây hoặc bỏ use=review",
                )
