"""`nav` of mkdocs.yml, the only order of pages, names each page once and no other, bands and strands as scope.yml has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import yaml

from courseware.checks.context import Context
from courseware.content.lists import NAV
from courseware.content.model import Lang
from courseware.content.problems import Problem

Entry = tuple[int, str]
"""Line, and path without the suffix."""


def check(context: Context) -> Iterator[Problem]:
    """Entries first, then pages that have none, then the order."""
    node, broken = _read(context.texts.get(NAV, ""))
    yield from broken
    for line, message in () if broken else _faults(context, node):
        yield Problem(NAV, line, "muc-luc", message)


def _read(text: str) -> tuple[yaml.Node | None, list[Problem]]:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader), []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return None, [
            Problem(
                NAV,
                mark.line + 1 if mark else 1,
                "yaml",
                f"YAML không đọc được: {getattr(error, 'problem', None) or error}",
            )
        ]


def _faults(context: Context, node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    entries: list[Entry] = []
    for line, value in _items(node):
        if value.endswith(".md"):
            entries.append((line, value.removesuffix(".md")))
        else:
            yield line, "mỗi mục của nav chỉ là một đường dẫn như “lop-6-7/ten-bai.md”, không tên, không mục con"
    seen: Counter[str] = Counter()
    for line, path in entries:
        seen[path] += 1
        if f"docs/{Lang.VI}/{path}.md" not in context.files:
            yield line, f"“{path}.md” không có trong docs/{Lang.VI}/; xoá dòng này hoặc sửa đường dẫn"
        elif path in context.course.moved:
            yield line, f"“{path}.md” đã chuyển chỗ; ở đây ghi “{context.course.moved[path]}.md”"
        elif seen[path] > 1:
            yield line, f"“{path}.md” đã ghi ở dòng trên; mỗi trang một lần"
    for path in (*(x.path for x in context.course.lessons), *(x.path for x in context.course.pages)):
        if path not in seen:
            yield (
                _place(entries, path, context.line(NAV, "nav")),
                f"thiếu trang “{path}.md”: thêm dòng “  - {path}.md” ở đây",
            )
    yield from _disorder(context, entries)


def _items(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """(line, entry) of the list `nav`; an entry that is not a word is told as an empty one."""
    values = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    nav = values.get("nav")
    for item in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        yield item.start_mark.line + 1, item.value if isinstance(item, yaml.ScalarNode) else ""


def _place(entries: list[Entry], path: str, otherwise: int) -> int:
    """The last line of the page's own folder."""
    folder = path.rpartition("/")[0]
    return max((line for line, other in entries if other.rpartition("/")[0] == folder), default=otherwise)


def _disorder(context: Context, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    scope = context.course.registry.scope
    bands = {band.slug: n for n, band in enumerate(scope.bands)}
    strands = {f"mach/{strand.slug}": n for n, strand in enumerate(scope.strands)}
    last = {"band": -1, "strand": -1}
    for line, path in entries:
        folder, _, name = path.rpartition("/")
        kind, place = ("strand", strands[path]) if path in strands else ("band", bands.get(folder, -1))
        if place < 0:
            continue
        if place < last[kind]:
            yield (
                line,
                f"“{path}.md”: {'các nhóm' if kind == 'band' else 'các mạch'} cần đứng theo thứ tự của scope.yml, mỗi nhóm một chỗ",
            )
        elif kind == "band" and place > last[kind] and name != "index":
            yield line, f"“{path}.md”: trang {folder}/index.md cần đứng đầu các bài của nhóm"
        last[kind] = max(place, last[kind])
