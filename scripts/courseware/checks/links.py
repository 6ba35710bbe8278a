"""Links stay in the course: sources carry addresses, questions carry no links, invented sites end in .example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.problems import Problem

EXTERNAL = re.compile(r"\]\(\s*(?:https?:)?//")
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<url>[^)\s]*)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\([^)]*\)")
DOMAIN = re.compile(r"(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?P<top>com|net|org|info|xyz|vn|io|me|shop|online|app|top|site)\b", re.I)
OWN = {"minisign.org"}


def check(context: Context) -> Iterator[Problem]:
    """Every line of every content file."""
    for path, line, text in context.lines(code=True):
        if EXTERNAL.search(text):
            yield Problem(path, line, "lien-ket", "liên kết ra ngoài: địa chỉ chỉ ghi trong sources.yml")
        for match in PICTURE.finditer(text):
            if not match["alt"].strip():
                yield Problem(path, line, "hinh", f"hình {match['url']} thiếu lời mô tả trong [ ]")
        if path.startswith("quizzes/") and LINK.search(text):
            yield Problem(path, line, "lien-ket", "câu hỏi không chứa liên kết (câu hỏi còn được in và nhúng ở nơi khác)")
        for match in DOMAIN.finditer(text):
            yield Problem(path, line, "ten-mien", f"tên miền “{match[0]}” có thể có thật; tên bịa phải kết thúc bằng .example")
