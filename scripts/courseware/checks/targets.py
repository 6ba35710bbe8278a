"""A link inside the course leads to a page, an anchor, a term or a picture that is there, in the same language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.checks.headings import HEADING
from courseware.content.fences import fences
from courseware.content.problems import Problem
from courseware.content.reading import GLOSSARY

LINK = re.compile(r"\]\(\s*<?(?P<url>[^\s)>]*)[^)]*\)|^ {0,3}\[[^\]^]+\]: *<?(?P<other>[^\s>]+)")
CODE = re.compile(r"`[^`]*`")
Row = tuple[str, int, str]
"""Path, line, text."""
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)


def check(context: Context) -> Iterator[Problem]:
    """Every link and picture of every page; those that lead out are `links.py`'s."""
    rows = list(_rows(context))
    anchors = _anchors(rows)
    drafts = {lesson.path for lesson in context.course.lessons if lesson.draft}
    for path, line, text in rows:
        for match in LINK.finditer(CODE.sub("", text)):
            url = match["url"] or match["other"] or ""
            if not ELSEWHERE.match(url) and (message := _fault(context, path, url, anchors, drafts)):
                yield Problem(path, line, "lien-ket", f"liên kết “{url}”: {message}")


def _rows(context: Context) -> Iterator[Row]:
    """The lines of pages, outside code, that may be a heading or hold a link."""
    for path, text in context.pages.items():
        if path.startswith("docs/"):
            rows = text.split("\n")
            code = fences(rows).code
            for n, row in enumerate(rows):
                if ("]" in row or row.startswith("#")) and n not in code:
                    yield path, n + 1, row


def _anchors(rows: list[Row]) -> dict[str, set[str]]:
    """File → the anchors of its headings."""
    found: dict[str, set[str]] = {}
    for path, _, text in rows:
        if (match := HEADING.match(text)) and match["id"]:
            found.setdefault(path, set()).add(match["id"])
    return found


def _fault(context: Context, path: str, url: str, anchors: dict[str, set[str]], drafts: set[str]) -> str:
    """What is wrong with a link; an empty sentence when nothing is."""
    address, _, anchor = url.partition("#")
    if address.startswith("/"):
        return "bắt đầu bằng “/”; viết đường dẫn từ tệp này, như ../tu-dien.md"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
    if target not in context.files:
        return f"không có tệp {target}{_meant(context, target)}"
    lang = path.split("/")[1]
    if not address.endswith(".md") and address:
        return ""
    if not target.startswith(f"docs/{lang}/"):
        return "dẫn sang trang của thứ tiếng khác; mỗi bản dẫn tới trang cùng thứ tiếng"
    page = target.removeprefix(f"docs/{lang}/").removesuffix(".md")
    here = path.removeprefix(f"docs/{lang}/").removesuffix(".md")
    if page in drafts and here not in drafts:
        return "trang ấy còn là bản nháp, chưa xuất bản"
    if anchor and anchor not in anchors.get(target, ()):
        return f"từ điển không có từ “{anchor}”" if page == GLOSSARY else f"trang {target} không có neo “{anchor}”"
    return ""


def _meant(context: Context, target: str) -> str:
    """The file that was probably meant."""
    stem = target.removesuffix("/").removesuffix(".html").removesuffix(".md")
    for likely in (f"{stem}.md", f"{stem}/index.md"):
        if likely in context.files:
            return f"; có phải {likely}?"
    same = [
        file
        for file in sorted(context.files)
        if posixpath.basename(file) == posixpath.basename(target) and file[:8] == target[:8]
    ]
    return f"; có phải {same[0]}?" if same else ""
