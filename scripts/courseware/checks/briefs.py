"""A brief (`brief: …`) asks a long question of options in a game's few letters: it fits, is needed, and serves."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import plain
from courseware.content.blocks import Form, blocks
from courseware.content.briefs import ANSWERED, ASKED, letters
from courseware.content.kinds.choices import QuizChoices
from courseware.content.model import Lang, Question, QuestionText
from courseware.content.problems import Problem


def check(extract: Extract) -> Iterator[Problem]:
    """Every question that has one in either language."""
    for bank, question in extract.questions():
        for lang, text in question.texts.items():
            message = _wrong(text) if text.brief else _missing(question, lang)
            if message:
                yield Problem(bank.files[lang], text.line, "cau-gon", f"{question.id}: {message}")


def _wrong(text: QuestionText) -> str:
    """What is wrong with the brief of a text; "" for nothing."""
    if not isinstance(text.body, QuizChoices):
        return f"câu gọn (brief) chỉ dùng cho câu single, multiple; câu này thuộc loại {text.body.kind}"
    if (count := letters(plain.inline(text.brief))) > ASKED:
        return f"câu gọn (brief) dài {count} ký tự; nhiều nhất {ASKED}"
    if not long(text):
        return f"câu dẫn vừa {ASKED} ký tự, không cần câu gọn; xoá dòng brief"
    if any(letters(plain.inline(option.text)) > ANSWERED for option in text.body.options):
        return f"có phương án dài hơn {ANSWERED} ký tự, nên câu gọn không giúp được; rút phương án hay xoá dòng brief"
    return ""


def _missing(question: Question, lang: Lang) -> str:
    """What is wrong where the other language alone has one."""
    other = any(text.brief for text in question.texts.values())
    return (
        "có câu gọn (brief) ở một thứ tiếng; câu dẫn thứ tiếng này cũng dài, cần câu gọn"
        if other and long(question.texts[lang])
        else ""
    )


def long(text: QuestionText) -> bool:
    """Whether a stem is longer than a brief; one with a scene is taken for longer: nothing of it would be seen in a game."""
    found = blocks(text.stem)
    return (
        any(block.form is Form.SCENE for block in found) or letters(" ".join(plain.inline(text.stem).split())) > ASKED
    )
