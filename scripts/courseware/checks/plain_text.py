"""Words, not signs: no emoji (read aloud badly, drawn differently everywhere) and no footnotes (a page has its legal basis)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.problems import Problem

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]")


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of every content file."""
    for path, line, text in extract.lines():
        if match := EMOJI.search(text):
            yield Problem(path, line, "ky-hieu", f"biểu tượng “{match[0]}”: viết bằng chữ")
        if "[^" in text and (match := FOOTNOTE.search(text)):
            yield Problem(path, line, "ky-hieu", f"chú thích cuối trang “{match[0]}”: viết vào câu, hoặc dẫn mã căn cứ")
