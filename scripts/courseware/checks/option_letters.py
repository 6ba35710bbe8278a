"""An option says itself what it says: on papers options change places, so none may speak of another by letter or place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.kinds.choices import Choices
from courseware.content.problems import Problem

OTHERS = re.compile(
    r"\b(?:phương án|đáp án|lựa chọn|option|choice) [A-Da-d]\b|\b[A-D] (?:và|hoặc|hay|and|or) [A-D]\b"
    r"|\bcả (?:hai|ba|bốn) (?:ý|câu|đáp án|phương án|cách|việc) (?:ở )?trên\b",
    re.I,
)


def check(extract: Extract) -> Iterator[Problem]:
    """Every option in every language."""
    for path, question, lang in extract.question_texts():
        body = question.texts[lang].body
        for option in body.options if isinstance(body, Choices) else ():
            if match := OTHERS.search(option.text):
                message = f"{question.id}: “{match[0]}” nói về phương án khác; trên đề các phương án đổi chỗ, nên nói rõ điều ấy"
                yield Problem(path, option.line, "phuong-an-khac", message)
