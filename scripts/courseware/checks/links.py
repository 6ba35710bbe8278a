"""Links stay in the course: sources carry addresses, questions carry no links, invented sites end in .example.

What a link may be is listed, not what it may not be: a page of the course or a picture of it, by its relative path, or
a number of contacts.yml. So every other spelling of an address is refused, whatever Markdown or a browser would make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.checks.passages import CODE
from courseware.content.problems import Problem

TARGET = re.compile(r"\]\((?P<url>(?:[^()\n]|\([^()\n]*\))*)\)?")
PAGE = re.compile(r"(?:(?:\.\./)*(?:[a-z0-9-]+/)*[a-z0-9-]+\.md)?(?:#[a-z0-9-]+)?")
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<url>[^)\s]*)")
DRAWN = re.compile(r"(?:\.\./)*assets/[\w./-]+")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\([^)]*\)")
DEFINED = re.compile(r"\s*>?\s*\[[^\]]+\]:")
BY_NUMBER = re.compile(r"\]\[[^\]]*\]")
POINTED = re.compile(r"<(?:[a-z][a-z0-9+.-]*:[^>]*|[^<>\s]*@[^<>\s]*)>", re.I)
IN_SCENE = re.compile(r"    |/// ")
TOP = re.compile(r"\.(?:com|net|org|info|xyz|vn|io|me|shop|online|app|top|site)\b", re.I)
DOMAIN = re.compile(rf"(?<![\w.@/-])[a-z0-9-]+(?:\.[a-z0-9-]+)*{TOP.pattern}", re.I)
SIGNS = re.compile(r"\]|<")
"""A line without them links to nothing."""
ALLOWED = "chỉ nối tới trang của bộ học liệu, như “../tu-dien.md#ma-otp”; địa chỉ ở ngoài ghi trong sources.yml"


def check(extract: Extract) -> Iterator[Problem]:
    """Every line of every content file; links outside code, names of sites everywhere."""
    numbers = {f"tel:{contact.number}" for contact in extract.registry.contacts.contacts}
    for path, line, text in extract.lines():
        for message in _links(path, CODE.sub("", text), numbers) if SIGNS.search(text) else ():
            yield Problem(path, line, "lien-ket", message)
    for path, line, text in extract.lines(code=True):
        for match in PICTURE.finditer(text) if "![" in text else ():
            if not match["alt"].strip():
                yield Problem(path, line, "hinh", f"hình {match['url']} thiếu lời mô tả trong [ ]")
        for match in DOMAIN.finditer(text) if TOP.search(text) else ():
            yield Problem(
                path, line, "ten-mien", f"tên miền “{match[0]}” có thể có thật; tên bịa phải kết thúc bằng .example"
            )


def _links(path: str, text: str, numbers: set[str]) -> Iterator[str]:
    for match in TARGET.finditer(text):
        url = match["url"]
        inside = url and (PAGE.fullmatch(url) or DRAWN.fullmatch(url) or url in numbers)
        if not inside or not match[0].endswith(")"):
            yield f"liên kết ra ngoài hoặc viết chưa đúng: “{url[:60]}”; {ALLOWED}"
    if path.startswith("quizzes/") and LINK.search(text):
        yield "câu hỏi không chứa liên kết (câu hỏi còn được in và nhúng ở nơi khác)"
    if DEFINED.match(text):
        yield f"“{text.strip()[:60]}” bị Markdown hiểu là định nghĩa liên kết và bỏ đi; {ALLOWED}"
    if BY_NUMBER.search(text):
        yield "hai cặp ngoặc vuông liền nhau bị hiểu là liên kết: để dấu phẩy, hoặc viết [chữ](trang.md)"
    if not IN_SCENE.match(text) and (pointed := POINTED.search(text)):
        yield f"“{pointed[0]}” bị Markdown hiểu là liên kết: bỏ hai dấu < >; {ALLOWED}"
