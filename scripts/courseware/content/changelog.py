"""`CHANGELOG.md`: what teachers read of it on the page “Có gì mới”. Pure.

A change that is seen in a classroom is a line `- **Dạy học:** …`, with its English on the next, `  *Teaching:* …`; all
others are for those who host, sign or program, and stay in the file.
"""

from __future__ import annotations

import re

from courseware.content.model import Lang, Release
from courseware.content.problems import Problem

FILE = "CHANGELOG.md"
UNRELEASED = "Unreleased"
RELEASE = re.compile(r"## (?P<number>\S.*)")
TEACHING = {Lang.VI: "- **Dạy học:** ", Lang.EN: "  *Teaching:* "}
"""How a line for teachers begins, and the line below it."""
ALMOST = re.compile(r"\W*(dạy học|teaching)\W+", re.I)
SIGNS = re.compile(r"[*`\[\]<>|]")


def parse(text: str) -> tuple[tuple[Release, ...], list[Problem]]:
    """The releases that brought something to the classroom, in the order of the file, and the lines that are not as meant."""
    releases: list[tuple[str, list[dict[Lang, str]]]] = []
    problems: list[Problem] = []
    rows = text.split("\n")
    for n, row in enumerate(rows):
        if match := RELEASE.fullmatch(row.rstrip()):
            releases.append(("" if match["number"] == UNRELEASED else match["number"], []))
        elif row.startswith(TEACHING[Lang.VI]) and releases:
            below = rows[n + 1] if n + 1 < len(rows) else ""
            if fault := _fault(row, below):
                problems.append(Problem(FILE, n + 1, "co-gi-moi", fault))
            else:
                releases[-1][1].append({Lang.VI: _said(row, Lang.VI), Lang.EN: _said(below, Lang.EN)})
        elif ALMOST.match(row) and not (
            row.startswith(TEACHING[Lang.EN]) and n and rows[n - 1].startswith(TEACHING[Lang.VI])
        ):
            message = f"viết “{TEACHING[Lang.VI]}…”, dưới một dòng “## …”, và ngay dưới là “{TEACHING[Lang.EN]}…”; đang là “{row[:60]}”"
            problems.append(Problem(FILE, n + 1, "co-gi-moi", message))
    return tuple(Release(number, tuple(items)) for number, items in releases if items), problems


def _said(row: str, lang: Lang) -> str:
    return row.removeprefix(TEACHING[lang]).strip()


def _fault(row: str, below: str) -> str:
    """What is wrong with a line for teachers and the one below it; nothing when both are right."""
    if not below.startswith(TEACHING[Lang.EN]) or not _said(below, Lang.EN):
        return f"thiếu bản tiếng Anh: dòng ngay dưới cần mở đầu bằng “{TEACHING[Lang.EN]}”"
    signs = SIGNS.search(_said(row, Lang.VI)) or SIGNS.search(_said(below, Lang.EN))
    return f"dòng cho thầy cô là chữ thường, không có dấu “{signs[0]}”" if signs else ""


def section(text: str, number: str) -> str:
    """What the changelog says of one release, from its heading (`## 2026.12 - 2026-12-01`) to the next; empty without one."""
    rows = text.split("\n")
    heads = [n for n, row in enumerate(rows) if RELEASE.fullmatch(row.rstrip())]
    for n, following in zip(heads, [*heads[1:], len(rows)], strict=True):
        if rows[n].removeprefix("## ").split(" ")[0].strip() == number:
            return "\n".join(rows[n:following]).strip() + "\n"
    return ""
