"""A question that is answered by a word or a number: `= 48 | bốn mươi tám`, `unit: giờ`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.drafts import Draft, Line
from courseware.content.kinds import answers, lists
from courseware.content.kinds.body import Body, Fault, Parsed, Way, Words
from courseware.content.kinds.grammar import BLANK, BULLET
from courseware.content.kinds.parts import Parts

ANSWER = re.compile(r"^=[ \t]+(?P<answers>[^=\s].*)$")
UNIT = re.compile(r"^unit:[ \t]+(?P<unit>\S.*)$")
ALMOST = re.compile(rf"^{BLANK}*(?:{BULLET}{BLANK}*)?(?:[=＝]|(?:unit|đơn vị|đáp án|answer){BLANK}*[:：=])", re.I)
FORM = "= đáp án | cách viết khác"


@dataclass(frozen=True)
class Short(Body):
    """The accepted answers, the first one being the one that is shown, and the unit behind the field."""

    answers: tuple[str, ...]
    unit: str = ""

    kind = "short"
    way = Way.TYPED
    sample = """\
## Mấy giờ để gỡ {#vi-du-10 kind=short level=2 tags=bao-cao accents=optional}

Tối thứ Sáu, lúc 20 giờ, Vy báo một trang giả mạo. Nơi tiếp nhận hẹn trả lời muộn nhất lúc 20 giờ Chủ nhật.
Vy chờ nhiều nhất bao nhiêu giờ?

= 48 | bốn mươi tám
unit: giờ

Từ 20 giờ thứ Sáu đến 20 giờ Chủ nhật là hai ngày. Trong lúc chờ, Vy giữ lại ảnh chụp màn hình.
"""

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """The question, the line of answers, perhaps the unit on the next line, an empty line, the explanation."""
        lines = draft.lines
        lists.headings(draft, lines)
        at = next((n for n, line in enumerate(lines) if not line.shown and ANSWER.match(line.text)), None)
        if at is None:
            _refuse(draft, [line for line in lines if not UNIT.match(line.text)])
            draft.say("tra-loi", f"câu trả lời ngắn cần một dòng “{FORM}”")
            return None
        unit = UNIT.match(lines[at + 1].text) if at + 1 < len(lines) else None
        rest = lines[at + 2 if unit else at + 1 :]
        _refuse(draft, [*lines[:at], *rest])
        if rest and not rest[0].empty and not ALMOST.match(rest[0].text):
            draft.say(
                "tra-loi",
                "dưới dòng đáp án chỉ có dòng “unit: …”; lời giải thích cách ra một dòng trống",
                rest[0].number,
            )
        found = ANSWER.match(lines[at].text)
        given = answers.accepted(found["answers"]) if found else ()
        if any(not answer for answer in given):
            draft.say("tra-loi", "có một đáp án rỗng; xoá dấu | thừa hoặc viết đáp án", lines[at].number)
        for message in answers.faults([answer for answer in given if answer]):
            draft.say("tra-loi", message, lines[at].number)
        return Parsed(lists.joined(lines[:at]), cls(given, unit["unit"].strip() if unit else ""), lists.joined(rest))

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """An answer does not carry the unit that stands behind the field."""
        for answer in self.answers:
            if self.unit and answers.folded(answer).endswith(f" {answers.folded(self.unit)}"):
                yield Fault(
                    line, "tra-loi", f"đáp án “{answer}” đã có đơn vị “{self.unit}”; chỉ ghi đơn vị ở dòng unit"
                )

    @property
    def key(self) -> str:
        """The number to give, or 1 for a word, which may be worded otherwise."""
        return answers.number(self.answers[0]) or "1"

    def parts(self, id_: str) -> Parts:
        """The accepted answers and the unit."""
        return Parts(answers=(self.answers,), unit=self.unit)

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """A line to write on."""
        return [f"{words['quiz_answer']} ………………………… {parts.unit}".rstrip()]

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """What is accepted."""
        return [f"{' / '.join(self.answers)} {parts.unit}".rstrip()]


def _refuse(draft: Draft, lines: Sequence[Line]) -> None:
    """Note what was meant as the answer or the unit and does not stand as it should."""
    for line in lines:
        if not line.shown and ALMOST.match(line.text):
            message = f"“{line.text.strip()[:40]}”: đáp án là một dòng “{FORM}”, ngay dưới nó là “unit: đơn vị” nếu có, mỗi thứ một lần"
            draft.say("tra-loi", message, line.number)
