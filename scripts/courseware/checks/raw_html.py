"""No raw HTML in content: it would bring styles, scripts and handlers past the strict policy, and does not translate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.checks.passages import CODE
from courseware.content.problems import Problem

TAG = re.compile(r"<(?!!--)[A-Za-z/!?][^<>]*>?")
"""Whatever a browser or Markdown may take for a tag, closed on its line or not."""
OURS = re.compile(r"</?quiz>")
ADDRESS = re.compile(r"<[^<>\s]*@[^<>\s]*>|<[A-Za-z][A-Za-z0-9+.-]*:[^<>]*>")
"""In a scene it is drawn as it stands; elsewhere `links` refuses it."""
COMMENT = re.compile(r"<!--(?P<text>.*?)(?:-->|$)")
MARKER = re.compile(r"^ *(?:quiz(?:: [a-z0-9, -]+)?|help) *$")


def check(extract: Extract) -> Iterator[Problem]:
    """Every line outside code; `<quiz>` in banks, and the markers of lessons, are ours."""
    for path, line, text in extract.lines():
        if "<" not in text:
            continue
        plain = CODE.sub("", text)
        for match in TAG.finditer(COMMENT.sub("", plain)):
            if not ADDRESS.fullmatch(match[0]) and not (OURS.fullmatch(match[0]) and path.startswith("quizzes/")):
                yield Problem(
                    path,
                    line,
                    "html",
                    f"thẻ HTML “{match[0][:60]}”: viết bằng Markdown; dấu “<” thì để một dấu cách ở sau",
                )
        for match in COMMENT.finditer(plain):
            if path.startswith("docs/") and not MARKER.match(match["text"]) and not _draft(extract, path):
                yield Problem(
                    path, line, "html", f"ghi chú “{match[0]}” sẽ nằm trong trang; bài xuất bản không giữ ghi chú"
                )


def _draft(extract: Extract, path: str) -> bool:
    return any(path in {text.file for text in lesson.texts.values()} for lesson in extract.lessons if lesson.draft)
