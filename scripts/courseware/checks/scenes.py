"""Scenes are written so that Markdown can read them: a known kind, known options, valid YAML, closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import frontmatter
from courseware.content.problems import Problem
from courseware.content.scene_kinds import KINDS

OPEN = re.compile(r"^/// (?P<kind>\S+)(?: \| (?P<caption>.+))?$")
CLOSE = "///"


def check(context: Context) -> Iterator[Problem]:
    """Every scene of every file."""
    for path, text in context.pages.items():
        for line, message in _blocks(path, text.split("\n")):
            yield Problem(path, line, "canh", message)


def _blocks(path: str, lines: list[str]) -> Iterator[tuple[int, str]]:
    opened, fenced = 0, False
    for number, text in enumerate(lines, 1):
        if text.startswith(("```", "~~~")):
            fenced = not fenced
        elif fenced or not text.startswith("///"):
            continue
        elif text.rstrip() == CLOSE:
            if not opened:
                yield number, "dòng “///” đóng một cảnh chưa mở"
            opened = 0
        else:
            if opened:
                yield opened, "cảnh chưa đóng bằng dòng “///”"
            opened = number
            yield from _opening(path, number, text, lines)
    if opened:
        yield opened, "cảnh chưa đóng bằng dòng “///”"


def _opening(path: str, number: int, text: str, lines: list[str]) -> Iterator[tuple[int, str]]:
    match = OPEN.match(text.rstrip())
    kind = KINDS.get(match["kind"]) if match else None
    if match is None or kind is None:
        yield number, f"cảnh cần dạng “/// loại | tên”; loại là một trong {', '.join(KINDS)}; đang là “{text}”"
        return
    if kind.caption and not match["caption"]:
        yield number, f"cảnh {kind.name} cần {kind.caption} sau dấu |"
    block = []
    for line in lines[number:]:
        if not line.startswith("    "):
            break
        block.append(line)
    options, _, problems = frontmatter.load_yaml(path, "\n".join(block), number + 1)
    yield from ((problem.line, problem.message) for problem in problems)
    for name in sorted(set(options or {}) - set(kind.options)):
        allowed = ", ".join(kind.options) or "không có tuỳ chọn nào"
        yield number, f"cảnh {kind.name}: tuỳ chọn lạ “{name}”; được dùng: {allowed}"
