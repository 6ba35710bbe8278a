"""The places of questions and of contact cards: a marker is exactly right, alone on its line, or refused; a comment never hides one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import unescape

from courseware.checks.context import Extract
from courseware.content import placing
from courseware.content.problems import Problem

CODE = re.compile(r"`[^`]*`")
BROKEN = re.compile(r"<\s*[!¡]|<\s*[-–—−]{1,3}\s*\w|[-–—−]{1,3}\s*>\s*$|!\s*[-–—−]{2,}")
"""Half of a comment: what is left of `<!--` or `-->` with a sign forgotten, doubled or turned into a dash."""
SIGNS = re.compile("[<>!&]")
"""What a marker, whole or broken, has one of; `&` may be one of them, escaped."""
COMMENT = re.compile(r"<!--.*?(?:-->|$)")
WORD = re.compile(r"[^\W\d_]+")
FORMS = "“<!-- quiz -->”, “<!-- quiz: ma-01, ma-02 -->” hoặc “<!-- help -->”"


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of lessons and pages, outside code."""
    for path, number, text in extract.lines():
        if path.startswith("docs/") and (message := _fault(extract, path, number, CODE.sub("", text))):
            yield Problem(path, number, "dat-cho", message)


def _fault(extract: Extract, path: str, number: int, text: str) -> str:
    if placing.MARKER.fullmatch(text) or placing.HELP.fullmatch(text):
        lines = extract.texts[path].split("\n")
        around = lines[number - 2 : number - 1] + lines[number : number + 1]
        return "dấu đặt chỗ cần một dòng trống ở trên và ở dưới" if any(line.strip() for line in around) else ""
    if not SIGNS.search(text):
        return ""
    text = unescape(text)
    comments = COMMENT.findall(text)
    hides = any(_like_marker(comment) for comment in comments)
    if hides or (BROKEN.search(COMMENT.sub("", text)) and _like_marker(text)):
        return f"dấu đặt chỗ viết chưa đúng: “{text.strip()[:60]}”; cần {FORMS}, đứng một mình, sát lề"
    return ""


def _like_marker(text: str) -> bool:
    """Whether the first word is `quiz` or `help`, or nearly."""
    word = next((match[0].casefold() for match in WORD.finditer(text)), "")
    return any(SequenceMatcher(None, word, name).ratio() >= 0.7 for name in ("quiz", "help"))
