"""Cut a bank at its headings: each question as it stands in one file, before the two languages are joined. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from courseware.content.problems import Problem

HEADING = re.compile(r"^## +(?P<name>.+?) *\{#(?P<id>[^\s}]+)(?P<attributes>[^}]*)\} *$")
FORM = "## Tên ngắn {#ma-01 level=1 tags=…}"
LOST = re.compile(
    r"^\s*#{1,2}(?!#)\s*\S.*\{\s*#"
    r"|^.*\{\s*[#＃][^}]*\b(?:level|kind|tags)\s*="
    r"|^(?!### ).*\{\s*[#＃]\s*[a-z0-9-]+-\d\d\b[^}]*\}\s*$"
)
"""A line that was meant to begin a question and does not: its words would fall into the question above."""
SHOWN = re.compile(r"^(?:///|```|~~~)")
BREAKS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""Signs that nobody sees and that end a line for one reader but not for another."""


@dataclass(frozen=True)
class Line:
    """A line of a question. `shown`: it belongs to a scene or to code, so it is never an item of a list."""

    number: int
    text: str
    shown: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


@dataclass
class Draft:
    """A question as it stands in one file. `line` is that of its heading; problems found in it gather here."""

    id: str
    name: str
    attributes: dict[str, str]
    texts: list[str]
    path: str
    line: int
    problems: list[Problem] = field(default_factory=list)

    def say(self, rule: str, message: str, line: int | None = None) -> None:
        """Note a problem in this question, once."""
        problem = Problem(self.path, self.line if line is None else line, rule, f"{self.id}: {message}")
        if problem not in self.problems:
            self.problems.append(problem)

    @property
    def source(self) -> str:
        """The Markdown below the heading."""
        return "\n".join(self.texts).strip("\n")

    @property
    def lines(self) -> list[Line]:
        """The lines below the heading; what is inside a scene, and its first and last line, is shown."""
        found: list[Line] = []
        opened = ""
        for number, text in enumerate(self.texts, self.line + 1):
            sign = text[:3] if SHOWN.match(text) else ""
            found.append(Line(number, text, bool(opened or sign)))
            if sign and not opened:
                opened = sign
            elif sign and sign == opened and not text.strip().strip(sign[0]):
                opened = ""
        return found


def drafts(path: str, body: str, first_line: int) -> tuple[list[Draft], list[Problem]]:
    """The questions of a bank's text, and what stands there that belongs to none."""
    found: list[Draft] = []
    problems: list[Problem] = []
    for line, text in enumerate(body.split("\n"), first_line):
        problems += [Problem(path, line, "cau-hoi", message) for message in _foreign(text)]
        if text.startswith("## "):
            match = HEADING.match(text)
            if match is None:
                problems.append(Problem(path, line, "cau-hoi", f"tiêu đề câu hỏi cần dạng “{FORM}”, đang là “{text}”"))
                continue
            draft = Draft(match["id"], match["name"], {}, [], path, line)
            draft.attributes.update(_attributes(draft, match["attributes"]))
            found.append(draft)
        elif found:
            found[-1].texts.append(text)
        elif text.strip():
            problems.append(
                Problem(path, line, "cau-hoi", f"chữ đứng trước câu hỏi đầu tiên; câu hỏi bắt đầu bằng “{FORM}”")
            )
    return found, problems


def _foreign(text: str) -> Iterator[str]:
    if not text.startswith("## ") and LOST.match(text):
        yield f"tiêu đề câu hỏi cần dạng “{FORM}” ở đầu dòng, đang là “{text}”"
    if sign := BREAKS.search(text):
        yield f"dòng có ký tự điều khiển U+{ord(sign[0]):04X} không nhìn thấy; hãy xoá nó và gõ lại chỗ ấy"
    if "<!--" in text:
        yield "ghi chú <!-- … --> sẽ nằm trong trang; ngân hàng không giữ ghi chú"


def _attributes(draft: Draft, text: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for part in text.split():
        key, sign, value = part.partition("=")
        if not sign or not key or not value:
            draft.say("cau-hoi", f"thuộc tính “{part}” cần dạng tên=giá-trị, không có dấu cách quanh dấu = và dấu phẩy")
        elif key in seen:
            draft.say("cau-hoi", f"thuộc tính “{key}” viết hai lần")
        else:
            yield key, value
        seen.add(key)
