"""The lists beside the pages: the order of pages, the tags, the ids, addresses and citations that were ever given. Pure."""

from __future__ import annotations

import re

from courseware.content.problems import Problem

NAV = "mkdocs.yml"
TAGS = "quizzes/tags.txt"
LEDGER = "quizzes/ids.txt"
"""What each question id ever given meant, a line each: `id kind key`."""
ADDRESSES = "docs/addresses.txt"
"""The path of every page that was ever published, a line each."""
CITED = "docs/cited.txt"
"""Which published lesson ever cited which source, a line each: `lop-8-9/bat-coc-online#LANM-2025-D7.2DD`."""

ENTRY = re.compile(r"^ +- +(?P<path>[a-z0-9/-]+)\.md *(#.*)?$")
TAG = re.compile(r"^(?P<tag>[a-z0-9-]+) *: *(?P<meaning>.+)$")


def entries(text: str) -> list[str]:
    """The lines of a list that are neither blank nor a comment."""
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def parse_nav(text: str) -> list[str]:
    """Paths in the order of `nav`, the last key of mkdocs.yml; what is no path is told by `checks/navigation.py`."""
    return [match["path"] for line in text.partition("\nnav:")[2].split("\n") if (match := ENTRY.match(line))]


def parse_tags(text: str) -> tuple[str, ...]:
    """The tags that questions may have."""
    return tuple(match["tag"] for line in entries(text) if (match := TAG.match(line)))


def odd_tags(path: str, text: str) -> list[Problem]:
    """Lines of the tags that are no tag."""
    rows = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line in entries(line) and not TAG.match(line)]
    return [
        Problem(path, n, "danh-sach", f"cần dạng “nhan: nghĩa của nhãn”, đang là “{line[:60]}”") for n, line in rows
    ]


def parse_ledger(text: str) -> dict[str, str]:
    """Question id → “kind key”; a line that is not so is told by `checks/records.py`."""
    return {id_: meaning for id_, _, meaning in (line.partition(" ") for line in entries(text)) if meaning}


def parse_cited(text: str) -> tuple[tuple[str, str], ...]:
    """(path of a lesson, id of a source) of every line; one that is not so is told by `checks/records.py`."""
    return tuple((path, source) for path, _, source in (line.partition("#") for line in entries(text)) if source)
