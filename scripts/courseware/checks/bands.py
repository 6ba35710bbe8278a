"""A band and its slug, a strand and its slug: the slug is a folder, a part of addresses, so a change of it is a move of many files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.blueprints.model import FOLDER
from courseware.content.lists import NAV
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.reading.pages import LESSON

SCOPE = "scripts/registry/scope.yml"
LISTS = (NAV, "scripts/registry/pictures.yml", "scripts/registry/months.yml")
"""Beside the pages, what names lessons by their path."""


def check(context: Context) -> Iterator[Problem]:
    """Each band and strand has its page; each lesson is in a band's folder; each cell is there once."""
    scope = context.course.registry.scope
    strays = _strays(context)
    lost = [band for band in scope.bands if not _has(context, f"{band.slug}/index")]
    for band in lost:
        line = context.line(SCOPE, "bands", band.id, "slug")
        if len(strays) == len(lost) == 1:
            old = next(iter(strays))
            yield Problem(
                SCOPE,
                line,
                "nhom",
                f"{band.id}: slug “{band.slug}” không có thư mục, các bài nằm ở “{old}”. {_moves(context, old, band.slug)}",
            )
        else:
            yield Problem(SCOPE, line, "nhom", f"{band.id}: thiếu trang docs/vi/{band.slug}/index.md của nhóm")
    if not (len(strays) == len(lost) == 1):
        known = ", ".join(band.slug for band in scope.bands)
        for folder, files in strays.items():
            for file in files:
                yield Problem(
                    file,
                    context.line(file, "title"),
                    "nhom",
                    f"bài học nằm ở “{folder}”, không phải thư mục của nhóm nào; các nhóm: {known}",
                )
    for strand in scope.strands:
        if not _has(context, f"mach/{strand.slug}"):
            line = context.line(SCOPE, "strands", strand.id, "slug")
            yield Problem(
                SCOPE,
                line,
                "nhom",
                f"{strand.id}: thiếu trang docs/vi/mach/{strand.slug}.md của mạch; đổi slug thì đổi tên trang và để lại trang moved_to",
            )


def _has(context: Context, path: str) -> bool:
    return any(f"docs/{lang}/{path}.md" in context.files for lang in Lang)


def _strays(context: Context) -> dict[str, list[str]]:
    """Folder below docs/vi → files of lessons in it, for folders that are no band's."""
    slugs = {band.slug for band in context.course.registry.scope.bands}
    found: dict[str, list[str]] = {}
    for file, text in sorted(context.pages.items()):
        top, _, path = file.removeprefix("docs/").partition("/")
        folder = path.rpartition("/")[0]
        if (
            file.startswith("docs/")
            and top == Lang.VI
            and folder not in slugs
            and LESSON.search(text.partition("\n---")[0])
        ):
            found.setdefault(folder, []).append(file)
    return found


def _moves(context: Context, old: str, new: str) -> str:
    """Everything that goes with a changed slug."""
    folders = [f"{top}/{lang}/{old}" for top in ("docs", "quizzes") for lang in Lang]
    mention = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}/")
    places = [
        f"{file}:{n}"
        for file, text in sorted(context.texts.items())
        if file.endswith(".md") or file in LISTS or file.startswith(f"{FOLDER}/")
        for n, row in enumerate(text.split("\n"), 1)
        if mention.search(row)
    ]
    published = [path for path in context.course.addresses if path.startswith(f"{old}/")]
    return "\n".join(
        [
            f"Ghi lại slug “{old}”, hoặc đổi đủ các chỗ sau thành “{new}”:",
            f"thư mục: {', '.join(folders)}",
            f"dòng có “{old}/”: {', '.join(places) or 'không có'}",
            f"địa chỉ đã xuất bản, mỗi địa chỉ cần hai trang moved_to (docs/vi và docs/en): {', '.join(published) or 'không có'}",
            "xong thì chạy course.py stamp --all; trường nào chọn nhóm này trong hồ sơ (bands) thì sửa slug trong hồ sơ",
        ]
    )
