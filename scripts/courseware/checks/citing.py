"""A citation is `[MÃ]`, the id exactly as sources.yml has it, alone in its brackets; one that is almost so would be printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.checks.passages import CODE
from courseware.content.problems import Problem

TOKEN = re.compile(r"[A-Za-z]{2}[A-Za-z0-9]*(?:[ ]?[-–—‐‑−][ ]?[A-Za-z0-9][A-Za-z0-9.]*)+")
"""What may be an id, with other dashes, in small letters, with blanks around its dashes."""
LIKELY = re.compile(r"[A-Za-z0-9][ ]?[-–—‐‑−][ ]?[A-Za-z0-9]")
"""Most lines have no such dash."""
DASH = re.compile("[ ]?[-–—‐‑−][ ]?")


def check(extract: Extract) -> Iterator[Problem]:
    """Every line below front matter, but the headings of questions, where ids stand behind `sources=`."""
    known = {source.id for source in extract.registry.sources.sources}
    below = {path: text.split("\n---", 1)[0].count("\n") + 2 for path, text in extract.pages.items()}
    for path, number, line in extract.lines():
        if number <= below[path] or line.startswith("## "):
            continue
        text = CODE.sub("", line) if "`" in line else line
        if not LIKELY.search(text):
            continue
        for match in TOKEN.finditer(text):
            id_ = DASH.sub("-", match[0]).upper().rstrip(".")
            around = text[match.start() - 1 : match.start()] + match[0] + text[match.end() : match.end() + 1]
            if id_ in known and around != f"[{id_}]":
                yield Problem(
                    path,
                    number,
                    "can-cu",
                    f"“{match[0]}” chưa thành căn cứ: viết “[{id_}]”, mỗi mã trong một cặp ngoặc vuông",
                )
