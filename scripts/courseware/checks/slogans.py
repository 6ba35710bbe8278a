"""One sentence for each age, word for word the same in every lesson, and no other mnemonic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.model import Lang
from courseware.content.problems import Problem

CHAIN = re.compile(
    r"(?<![\w–])(?:Dừng|Cách ly)(?: – [^–.:;!?”\"\n*|]*[^–.:;!?”\"\n*|\s])+|“(?:[A-ZĐÀ-Ỵ][^–”“]* – ){2,}[^–”“]+”"
)
"""What begins as a slogan does, and a quotation of three or more parts with dashes between."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of published lessons and their banks, Vietnamese."""
    for lesson, bank in extract.ready():
        allowed = extract.registry.style.slogans_of(lesson.band)
        for path in [lesson.texts[Lang.VI].file, *([bank.files[Lang.VI]] if bank else [])]:
            for number, text in enumerate(extract.texts[path].split("\n"), 1):
                for match in CHAIN.finditer(text):
                    if (said := match[0].strip("“” .")) not in allowed:
                        yield Problem(
                            path, number, "khau-hieu", f"“{said}”: nhóm này chỉ dùng đúng “{'” hoặc “'.join(allowed)}”"
                        )
