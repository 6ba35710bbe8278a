"""No personal phone number or mail address anywhere in the content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.problems import Problem

MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[\w-]+")
PHONE = re.compile(r"(?<![\w.])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\w.]*\d)")


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of every content file and registry, code included. Addresses under .example are nobody's."""
    for path, line, text in _lines(extract):
        plain = text.replace("==", "")
        for match in MAIL.finditer(plain) if "@" in plain else ():
            if not match[0].endswith(".example"):
                yield Problem(path, line, "ca-nhan", f"địa chỉ thư “{match[0]}”: chỉ dùng tên miền .example")
        for match in PHONE.finditer(plain) if "0" in plain or "+84" in plain else ():
            yield Problem(path, line, "ca-nhan", f"số điện thoại “{match[0]}”: số được in chỉ lấy từ contacts.yml")


def _lines(extract: Extract) -> Iterator[tuple[str, int, str]]:
    for path, text in extract.texts.items():
        for line, words in enumerate(text.split("\n"), 1):
            yield path, line, words
