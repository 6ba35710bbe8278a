"""Headings: an explicit anchor on each, unique in its file, no level skipped, no level 1 (the template prints it)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.frontmatter import FENCE
from courseware.content.problems import Problem

HEADING = re.compile(r"^(?P<level>#{1,6}) +(?P<text>.*?)(?: *\{#(?P<id>[^\s}]+)[^}]*\})? *$")
ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(extract: Extract) -> Iterator[Problem]:
    """Every heading of every content file."""
    seen: set[tuple[str, str]] = set()
    last: dict[str, int] = {}
    for path, line, text in extract.lines():
        match = HEADING.match(text)
        if match is None or not text.startswith("#"):
            continue
        level, anchor = len(match["level"]), match["id"]
        if (
            line > 1
            and level == 1
            and not path.startswith("quizzes/")
            and "---" not in text
            and _in_body(extract, path, line)
        ):
            yield Problem(path, line, "tieu-de", "không viết tiêu đề cấp 1: trang in title làm tiêu đề")
        elif level > 1 and match["text"].rstrip().endswith("}") and "{#" in match["text"]:
            yield Problem(path, line, "tieu-de", "tiêu đề có hai neo: giữ một {#ten-neo} ở cuối dòng")
        elif level > 1:
            yield from _anchor(path, line, anchor, seen, node=path.startswith("quizzes/") and level == 3)
            if level > last.get(path, 1) + 1:
                yield Problem(path, line, "tieu-de", f"nhảy cấp tiêu đề: từ cấp {last.get(path, 1)} sang cấp {level}")
            last[path] = level


def _in_body(extract: Extract, path: str, line: int) -> bool:
    """Whether a line is below the front matter, where # is a heading and not a comment."""
    rows = extract.texts[path].split("\n")
    return line > next((n for n, row in enumerate(rows) if n and FENCE.fullmatch(row)), len(rows))


def _anchor(path: str, line: int, anchor: str | None, seen: set[tuple[str, str]], node: bool) -> Iterator[Problem]:
    if anchor is None:
        yield Problem(path, line, "tieu-de", "tiêu đề thiếu neo: viết {#ten-neo} ở cuối dòng")
    elif not ANCHOR.fullmatch(anchor):
        yield Problem(path, line, "tieu-de", f"neo “{anchor}” cần chữ thường không dấu, số và dấu gạch ngang")
    elif not node and (path, anchor) in seen:
        yield Problem(path, line, "tieu-de", f"neo “{anchor}” dùng hai lần trong tệp")
    elif not node:
        seen.add((path, anchor))
