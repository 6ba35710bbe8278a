"""Scenes are written so that Markdown can read them: a known kind, known options, valid YAML, closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import strict_yaml
from courseware.content.model import Choices, Kind
from courseware.content.problems import Problem
from courseware.content.scene_kinds import KINDS

OPEN = re.compile(r"^/// (?P<kind>\S+)(?: \| (?P<caption>.+))?$")
CLOSE = "///"
MARK = re.compile(r"==(?=\S)(?:.+?)(?<=\S)==")


def check(context: Context) -> Iterator[Problem]:
    """Every scene of every file, then the marks of `spot` questions."""
    for path, text in context.pages.items():
        for line, message in _blocks(path, text.split("\n")):
            yield Problem(path, line, "canh", message)
    for file, question, lang in context.question_texts():
        body = question.texts[lang].body
        marks = len(MARK.findall(question.texts[lang].stem))
        if question.kind is Kind.SPOT and isinstance(body, Choices) and marks != len(body.options):
            message = f"{question.id}: {marks} chỗ ==đánh dấu== nhưng {len(body.options)} phương án; cần bằng nhau"
            yield Problem(file, question.texts[lang].line, "canh", message)


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
    options, _, problems = strict_yaml.load_yaml(path, "\n".join(block), number + 1)
    yield from ((problem.line, problem.message) for problem in problems)
    for name in sorted(set(options or {}) - set(kind.options)):
        allowed = ", ".join(kind.options) or "không có tuỳ chọn nào"
        yield number, f"cảnh {kind.name}: tuỳ chọn lạ “{name}”; được dùng: {allowed}"
