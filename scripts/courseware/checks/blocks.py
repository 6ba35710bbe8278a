"""Paragraphs, lists, tables and boxes are drawn as they look in the file: what is almost one of them is refused.

Markdown wants a blank line above a list and a table; without it they are run into the paragraph. What begins with a dash,
a bullet, `1)` or `[]` is no list at all. None of this is told by Markdown itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.checks.passages import SCENE, Passage, passages
from courseware.content.fences import fences
from courseware.content.problems import Problem

ITEM = re.compile(r" *(?P<mark>[-*+]|\d+\.)[ \t]+\S")
ROW = re.compile(r" {0,3}\|")
BOXES = ("!!!", "???")
BOX = re.compile(r"(?:!!!|\?\?\?\+?) (?:note|tip|warning|danger|info|adult)(?: \"[^\"]+\")?[ \t]*")
TASK = re.compile(r" *[-*+][ \t]+\[[ xX]\][ \t]+\S")
ALMOST = (
    (re.compile(r"#+[^#\s]"), "sau dấu # của tiêu đề cần một dấu cách; thẻ bắt đầu bằng # thì viết “\\#”"),
    (re.compile(r"[ \t]+#+ |#{7,}"), "tiêu đề viết sát lề, từ ## đến ######"),
    (
        re.compile(r" *(?:[-*+•–—]|\d+[.)])?[ \t]*\[ *[xXvV✓✔]? *\](?![(\[:])"),
        "việc cần làm viết “- [ ] Việc”, đúng các dấu cách ấy",
    ),
    (re.compile(r" *[–—−•·●○▪►‣]"), "danh sách viết bằng dấu gạch nối và một dấu cách: “- Mục”"),
    (re.compile(r" *[-+][^\W\d_]"), "sau dấu gạch nối của danh sách cần một dấu cách: “- Mục”"),
    (re.compile(r" *\*[^\s*\[][^*]*$"), "sau dấu * của danh sách cần một dấu cách; chữ nghiêng thì viết “*chữ*”"),
    (re.compile(r" *\d+\.[^\W\d_]"), "sau số thứ tự cần một dấu cách: “1. Mục”"),
    (re.compile(r" *(?:\d+|[^\W\d_])\)[ \t]*\S"), "danh sách đánh số viết “1. Mục”"),
    (re.compile(r" *(?:[-*+]|\d+\.)[ \t]*$"), "mục trống: viết chữ, hoặc xoá dòng này"),
    (re.compile(r" {0,3}\*\[[^\]]*\]:"), "Markdown hiểu dòng này là định nghĩa viết tắt và bỏ nó đi"),
    (
        re.compile(r"=== ?\"|--8<--|> ?\[!|: {1,3}\S|\[TOC\]|.*\[\^"),
        "cách viết này của trình soạn thảo khác, ở đây in nguyên ra: viết bằng chữ thường, danh sách hay hộp !!!",
    ),
    (re.compile(r"(?!#).*\{[^}]*\}"), "dấu { } bị Markdown hiểu là thuộc tính: đặt trong dấu `…`"),
)
"""What a line begins with, and what to write instead."""
ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in ALMOST))
"""One of them: most lines are none, and one look tells so."""
MARKED = re.compile(r" *(?:!!|\?\?)")
SHIFTED = re.compile(r" {1,3}\S")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
RULED = re.compile(r" *:?-+:?[ |:-]*\|[ |:-]*")
Fault = tuple[int, str]


def check(extract: Extract) -> Iterator[Problem]:
    """Every passage of pages and banks, then the fences of every file."""
    for passage in passages(extract):
        for offset, message in faults(passage):
            yield Problem(passage.path, passage.line + offset, "doan", message)
    for path, text in extract.pages.items():
        for place in fences(text.split("\n")).unclosed:
            yield Problem(
                path, place + 1, "doan", "ô mã chưa đóng: viết một dòng chỉ có đúng ngần ấy dấu ` (hay ~) ở cuối"
            )


def faults(passage: Passage, *, braces: bool = False) -> Iterator[Fault]:
    """How many lines below its beginning, and what; with `braces` they are letters like any other."""
    lines = passage.lines()
    if braces:
        lines = [line.replace("{", "(").replace("}", ")") for line in lines]
    for offset, line in enumerate(lines):
        if message := _almost(line):
            yield offset, message
    yield from _boxes(lines)
    yield from _joined(lines)
    yield from _tables(lines)
    yield from _open(lines)


def _almost(line: str) -> str:
    marked, likely = MARKED.match(line), ANY.match(line)
    if not (marked or likely) or TASK.match(line) or BOX.fullmatch(line) or not line.strip():
        return ""
    if line.lstrip().startswith(SCENE):
        return ""
    if marked:
        return 'hộp cần dạng “!!! note "Tên"” hoặc “??? note "Tên"”: loại là note, tip, warning, danger, info, adult; nháy thẳng'
    return next((message for pattern, message in ALMOST if pattern.match(line)), "")


def _boxes(lines: list[str]) -> Iterator[Fault]:
    for offset, line in enumerate(lines):
        if _box(line):
            below = next((text for text in lines[offset + 1 :] if text.strip()), "")
            if not below.startswith(("    ", "\t")):
                yield offset, "hộp trống: nội dung của hộp lùi bốn dấu cách, ngay dưới dòng này"


def _joined(lines: list[str]) -> Iterator[Fault]:
    """Lists, quotations and paragraphs that are not parted by a blank line, and indents that make code of a text."""
    inside, sort = "", ""
    for offset, (above, line) in enumerate(zip(["", *lines], lines, strict=False)):
        if not line.strip():
            continue
        glued = bool(above.strip()) and not above.startswith(("#", SCENE)) and not _box(above)
        item, indented = ITEM.match(line), line.startswith(("    ", "\t"))
        if item and SHIFTED.match(line):
            yield offset, "mục lùi một đến ba dấu cách: viết sát lề, hoặc lùi bốn dấu cách nếu là mục con"
        elif item and glued and not indented and inside != "list":
            yield offset, "danh sách dính vào đoạn văn ở trên: để một dòng trống trước mục đầu tiên"
        elif item and glued and not indented and _sort(item) != sort:
            yield offset, "danh sách đánh số dính vào danh sách ở trên: để một dòng trống"
        elif (
            glued
            and not item
            and not line.startswith((" ", "\t", "```"))
            and inside in {"list", "quote"}
            and not line.startswith((">", SCENE, "|"))
        ):
            yield offset, "dòng này bị gộp vào mục ở trên: để một dòng trống, hoặc lùi bốn dấu cách nếu thuộc mục ấy"
        elif indented and not glued and not inside:
            yield offset, "dòng lùi bốn dấu cách thành một ô mã: viết sát lề"
        if glued and UNDERLINE.fullmatch(line):
            yield offset, "gạch ngang dưới chữ biến chữ ở trên thành tiêu đề: để một dòng trống"
        if item and not indented:
            sort = _sort(item)
        if not indented:
            opened = item or _box(line)
            inside = (
                ("list" if item else "quote" if line.startswith(">") else "box" if opened else "")
                if opened or not line.startswith(" ")
                else inside
            )


def _box(line: str) -> bool:
    return line.startswith(BOXES) and BOX.fullmatch(line) is not None


def _sort(item: re.Match[str]) -> str:
    return "numbered" if item["mark"][0].isdigit() else "dashed"


def _open(lines: list[str]) -> Iterator[Fault]:
    """Signs that open bold text or code in a paragraph and do not close it."""
    for mark, name in (("**", "chữ đậm"), ("`", "mã")):
        opened = -1
        for offset, line in enumerate([*lines, ""]) if any(mark[0] in line for line in lines) else ():
            if opened >= 0 and (not line.strip() or ITEM.match(line) or ROW.match(line)):
                yield opened, f"dấu {mark} mở {name} mà không đóng: thêm {mark} ở cuối, hoặc viết \\{mark}"
                opened = -1
            if (
                mark[0] in line
                and not line.lstrip().startswith("```")
                and line.replace("\\\\", "").replace(f"\\{mark[0]}", "").count(mark) % 2
            ):
                opened = -1 if opened >= 0 else offset


def _tables(lines: list[str]) -> Iterator[Fault]:
    for offset, (above, line) in enumerate(zip(["", *lines], lines, strict=False)):
        row, before = ROW.match(line), ROW.match(above)
        if row and not before:
            yield from _table(offset, above, lines[offset:])
        elif not row and line.strip() and before and not line.startswith(SCENE):
            yield offset, "dòng này bị gộp vào bảng ở trên: để một dòng trống"
        elif not row and RULED.fullmatch(line):
            yield offset, "hàng của bảng bắt đầu và kết thúc bằng dấu “|”"


def _table(offset: int, above: str, lines: list[str]) -> Iterator[Fault]:
    if above.strip() and not above.startswith(("#", SCENE)):
        yield offset, "bảng dính vào đoạn văn ở trên: để một dòng trống trước bảng"
    end = next((n for n, line in enumerate(lines) if not ROW.match(line)), len(lines))
    counts = [_cells(line) for line in lines[:end]]
    if end < 2 or not re.fullmatch(r"[ |:-]*-[ |:-]*", lines[1]):
        yield offset, "dưới hàng đầu của bảng cần hàng “|---|---|”"
    for n, count in enumerate(counts):
        if count != counts[0]:
            yield offset + n, f"hàng này có {count} ô, hàng đầu của bảng có {counts[0]} ô: Markdown bỏ ô thừa"


def _cells(line: str) -> int:
    inner = re.sub(r"\\\\|\\\|", "", line).strip().removeprefix("|").removesuffix("|")
    return inner.count("|") + 1
