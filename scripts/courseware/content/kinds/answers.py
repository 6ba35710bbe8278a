"""What people type: when two texts are the same, and what nobody can type. The page's script compares alike (`quiz-typing.js`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

TONES = re.compile("([\u0300\u0301\u0303\u0309\u0323])((?:[^\\W\\d_]|[\u0300-\u036f])+)")
"""A tone and the rest of its syllable, behind which it moves: khóa, khoá."""
DECIMAL = re.compile(r"(?<=\d),(?=\d)")
AROUND = "\"“”'‘’().,;:!?…"
NUMBER = re.compile(r"-?\d+([.,]\d+)*")


def folded(text: str) -> str:
    """As compared.

    Composed or not, full-width or not, capitals, blanks, invisible signs and punctuation around do not matter, nor on
    which vowel the tone stands, nor comma or point between digits.
    """
    plain = unicodedata.normalize("NFKD", text).lower()
    if not plain.isprintable():  # most texts are, and then hold no invisible sign
        plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    plain = TONES.sub(r"\2\1", plain)
    return " ".join(DECIMAL.sub(".", plain).split()).strip(AROUND + " ")


def bare(text: str) -> str:
    """As `folded`, without accents; đ counts as d."""
    return "".join(sign for sign in folded(text) if not unicodedata.combining(sign)).replace("đ", "d")


def one_sign_apart(one: str, other: str) -> bool:
    """Whether a sign typed wrongly, once too often or not at all makes one of the other; “Nhóm A”, “Nhóm B” are two."""
    one, other = sorted((unicodedata.normalize("NFC", one), unicodedata.normalize("NFC", other)), key=len)
    if len(one) < 3 or len(other) - len(one) > 1 or len(one.split()[-1]) < 2:
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


def accepted(text: str) -> tuple[str, ...]:
    """The answers between the bars of `a | b | c`."""
    return tuple(part.strip() for part in text.split("|"))


def faults(answers: Sequence[str]) -> Iterator[str]:
    """What is wrong with the accepted answers of one blank."""
    for answer in answers:
        if not any(sign.isalnum() for sign in folded(answer)):
            yield f"đáp án “{answer}” không ai gõ được: cần ít nhất một chữ cái hay chữ số"
    if len({folded(answer) for answer in answers}) < len(answers):
        yield f"đáp án điền lặp lại: {' | '.join(answers)}"


def number(text: str) -> str:
    """The number that `text` is, written with a point; empty when it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return plain.replace(",", ".") if NUMBER.fullmatch(plain) else ""
