"""Assertion 30: what holds for every file that has words. Each gives what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from .opened import Opened

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u260f\u2614-\u27bf\u2b00-\u2bff\ufe0f\U000e0000-\U000e007f]")
"""Boxes to tick (U+2610–2613) are none."""
PHONE = re.compile(
    r"(?<![\d.,/])(?:(?:\+84|0)\d{8,10}|0\d{1,3}[ .]\d{3}[ .]?\d{3,4}|1[89]00[ .]?\d{4,6})(?!\d)"
    r"|(?<!\w)(?:gọi|số|tổng đài) (?!11[13]\b)1\d\d(?![\d./])"
)
"""A number to call, but 111 and 113."""
FAMILY = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Đoàn|Lương|Trịnh|Trương|Cao"
PERSON = re.compile(rf"(?<![\w–-])(?:{FAMILY})(?: \w+){{1,3}}")
"""A name with its family's: the people of the stories have given names alone, people of a school are blanks."""
NOBODY = {"Hồ Chí Minh"}


def composed(of: Opened) -> Iterator[str]:
    """Letters in their composed form (NFC), no emoji."""
    for line in of.said:
        if not unicodedata.is_normalized("NFC", line) or EMOJI.search(line):
            yield line


def unnumbered(of: Opened) -> Iterator[str]:
    """No number to call but 111 and 113 and what a school has given; what names an entry of a calendar is none."""
    lines = (line for line in of.said if not line.startswith("UID:"))
    yield from (match[0] for line in lines for match in PHONE.finditer(line))


def nameless(of: Opened) -> Iterator[str]:
    """Nobody's full name."""
    for line in of.said:
        for match in PERSON.finditer(line):
            name = " ".join(takewhile(str.istitle, match[0].split()))
            if " " in name and name not in NOBODY:
                yield name
