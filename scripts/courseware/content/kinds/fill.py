"""A sentence with a gap to type into: `[[đáp án|cách viết khác]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Draft, Line
from courseware.content.kinds import answers, lists, quiz_block
from courseware.content.kinds.body import Body, Fault, Parsed, Way, Words
from courseware.content.kinds.choices import GRAMMAR, listed_in_quiz
from courseware.content.kinds.parts import Parts

BLANK = re.compile(r"\[\[(?P<answers>[^\[\]]*)\]\]")
RULE = "---"
ALMOST_RULE = re.compile(r"^\s*(?:[^\w\s\[“‘\"'(…]\W{0,4}$|---)")


@dataclass(frozen=True)
class Fill(Body):
    """For each blank the accepted answers, the first one being the one that is shown."""

    answers: tuple[tuple[str, ...], ...]

    kind = "fill"
    way = Way.TYPED
    in_quiz = True
    sample = """\
## Ba bước {#vi-du-03 level=1 tags=tro-giup accents=optional}

<quiz>
Khi thấy tin lạ, em làm theo thứ tự: dừng, không bấm, gọi [[người lớn|bố mẹ|thầy cô]].

---
Có thêm một người cùng xem thì dễ thấy chỗ lạ hơn.
</quiz>
"""

    @classmethod
    def claims(cls, lines: list[Line]) -> bool:
        """No options."""
        return listed_in_quiz(lines) is None

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """A stem with blanks, a line of three dashes, the explanation."""
        lines = quiz_block.inside(draft)
        if lines is None:
            return None
        cut = next((n for n, line in enumerate(lines) if line.text.strip() == RULE), len(lines))
        stem, explanation = lists.joined(lines[:cut]), lists.joined(lines[cut + 1 :])
        lists.headings(draft, [*lines[:cut], *lines[cut + 1 :]])
        for line in lines:
            for message in _line_faults(line, line in lines[cut:]):
                draft.say("dien-khuyet", message, line.number)
        found = tuple(answers.accepted(match["answers"]) for match in BLANK.finditer(stem))
        if not found:
            draft.say("dien-khuyet", "không có phương án “- [ ]” và cũng không có chỗ trống “[[đáp án]]”")
        return Parsed(stem, cls(found), explanation)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """One blank, answers that can be typed, none twice."""
        for accepted in self.answers:
            yield from (Fault(line, "phuong-an", message) for message in answers.faults(accepted))
        if len(self.answers) > 1:
            yield Fault(line, "phuong-an", f"câu điền cần đúng một chỗ trống, đang là {len(self.answers)}")

    @property
    def key(self) -> str:
        """How many blanks there are."""
        return str(len(self.answers))

    def parts(self, id_: str) -> Parts:
        """The accepted answers."""
        return Parts(answers=self.answers)

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """Nothing: the gap stands in the stem."""
        return []

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """What is accepted."""
        return [" / ".join(accepted) for accepted in parts.answers]


def _line_faults(line: Line, explaining: bool) -> Iterator[str]:
    blanks = len(BLANK.findall(line.text))
    if blanks and explaining:
        yield "chỗ trống “[[…]]” nằm trong phần giải thích"
    elif blanks and (line.shown or "`" in line.text):
        yield "chỗ trống “[[…]]” không nằm trong cảnh hay đoạn mã"
    if max(line.text.count("[["), line.text.count("]]")) != blanks:
        yield f"“{line.text.strip()[:40]}”: chỗ trống cần dạng “[[đáp án|cách viết khác]]”, mở và đóng trên cùng một dòng"
    if any(not answer for match in BLANK.finditer(line.text) for answer in answers.accepted(match["answers"])):
        yield "chỗ trống “[[…]]” có một đáp án rỗng; xoá dấu | thừa hoặc viết đáp án"
    if line.text.strip() != RULE and ALMOST_RULE.match(line.text) and not line.shown:
        yield f"“{line.text.strip()[:40]}”: lời giải thích đứng sau một dòng chỉ có ba dấu gạch “{RULE}”"
    if GRAMMAR.nearly(line):
        yield "câu điền không có phương án “- [ ]”"
