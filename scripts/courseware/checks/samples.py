"""A published lesson says nothing that stood in the starter it was written over, and uses no id of an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from courseware.checks.context import Extract
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.starters import TOPS, read_starter

TELLING = 24
"""Letters from which on a line is somebody's words and not what any lesson has."""
SHARED = re.compile(r"#|<|\||///|[a-z_]+: \[")
"""Beginnings of lines that any lesson may have: headings, markers, tables, scenes, lists of codes."""
HELP = re.compile(r"(?s)^## [^\n]*\{#giup-do\}.*?(?=^## |\Z)", re.M)
"""Whom to ask for help is said in the same words everywhere."""
EXAMPLE = "vi-du-"
"""How the ids of the examples for authors begin."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every published lesson with its bank, in every language; then the ids of all questions."""
    for lesson, _ in extract.ready():
        for top in TOPS:
            for lang in Lang:
                path = f"{top}/{lang}/{lesson.path}.md"
                for line, words in _left(extract.texts.get(path, ""), sample(top, lang)):
                    yield Problem(path, line, "bai-mau", f"còn chữ của bài mẫu: “{words}”; viết đè lên hoặc xoá")
    for bank, question in extract.questions():
        if question.id.startswith(EXAMPLE):
            message = f"{question.id}: mã của câu ví dụ trong hướng dẫn; đặt mã theo tên bài"
            yield Problem(bank.files[Lang.VI], question.texts[Lang.VI].line, "bai-mau", message)


@cache
def sample(top: str, lang: Lang) -> frozenset[str]:
    """The telling lines of a starter."""
    rows = HELP.sub("", read_starter(top, lang)).split("\n")
    return frozenset(row for row in rows if len(row) >= TELLING and not SHARED.match(row))


def _left(text: str, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """(line, its beginning) of each run of sample lines."""
    above = False
    for n, row in enumerate(text.split("\n"), 1):
        here = row in known
        if here and not above:
            yield n, row[:40].strip()
        above = here
