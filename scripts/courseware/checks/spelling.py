"""One spelling of Vietnamese: khoá, xoá, khoẻ, tuỳ, not khóa, xóa, khỏe, tùy; lý, kỳ, kỹ, not lí, kì, kĩ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.problems import Problem

FIRST_VOWEL = re.compile(r"(?<![qQ])(?:[óòỏõọ][ae]|[úùủũụ]y)\b", re.I)
"""The mark stands on the first of two vowels that end a syllable; in “quý” the u belongs to the q."""
LIKELY = (
    re.compile("[óòỏõọÓÒỎÕỌ][aeAE]"),
    re.compile("[úùủũụÚÙỦŨỤ][yY]"),
    re.compile("[lkLK\u212a][íìĩÍÌĨ]"),
)
"""Most files have neither."""
BEFORE = re.compile(r"\w*$")
SHORT_I = re.compile(r"\b(?:lí|kì|kĩ)\b", re.I)
TEXTBOOK = "hook: "
"""The name of a textbook's lesson is printed as the book spells it."""
LETTERS = {"í": "ý", "ì": "ỳ", "ĩ": "ỹ"}


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of every Vietnamese file."""
    for path, line, text in extract.lines(having=LIKELY):
        if path.split("/")[1] != "vi" or text.startswith(TEXTBOOK):
            continue
        for match in FIRST_VOWEL.finditer(text):
            word = BEFORE.findall(text[: match.start()])[0] + match[0]
            yield Problem(path, line, "chinh-ta", f"“{word}”: cả bộ viết “{_on_last(word)}”")
        for match in SHORT_I.finditer(text):
            yield Problem(
                path, line, "chinh-ta", f"“{match[0]}”: cả bộ viết “{match[0][0]}{LETTERS[match[0][1].lower()]}”"
            )


def _on_last(word: str) -> str:
    """The word with its mark on the last letter: khóa → khoá."""
    vowel = unicodedata.normalize("NFD", word[-2])
    return unicodedata.normalize("NFC", word[:-2] + vowel[0] + word[-1] + vowel[1:])
