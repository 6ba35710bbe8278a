"""Steps to bring into their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Draft
from courseware.content.kinds import lists
from courseware.content.kinds.body import Body, Fault, Parsed, Way, Words
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar
from courseware.content.kinds.parts import Choice, Parts, letter, shuffled

GRAMMAR = Grammar(
    re.compile(r"^(?P<number>[0-9]+)\.[ \t]+(?P<text>\S.*)$"),
    re.compile(rf"^{BLANK}*(?:{BULLET}{BLANK}*)?(?:\*\*|\()?(?:[Bb]ước{BLANK}*)?\d+{BLANK}*[.)．）:]+(?!\d)"),
    "1. chữ",
    re.compile(r"[^\s\d][0-9]\.[ \t]+\S"),
)


@dataclass(frozen=True)
class Step:
    """One step, in its right place."""

    text: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Order(Body):
    """Steps in the right order."""

    steps: tuple[Step, ...]

    kind = "order"
    way = Way.ORDER
    long = True
    sample = """\
## Lỡ nhập mật khẩu {#vi-du-06 level=3 kind=order tags=mat-khau,su-co}

Em vừa nhập mật khẩu vào một trang lạ và đã kể với mẹ. Xếp các việc theo thứ tự nên làm.

1. Sang một máy chưa mở trang lạ ấy
> Máy đang nghi nhiễm thì mật khẩu mới cũng lộ.
2. Đổi mật khẩu từ trang thật
> Mật khẩu cũ đã lộ, đổi sớm thì người khác chưa kịp dùng.
3. Đăng xuất khỏi mọi thiết bị
> Ai đã vào được bằng mật khẩu cũ cũng bị đẩy ra.
4. Bật xác thực nhiều lớp
> Lần sau lộ mật khẩu thì vẫn còn một lớp cửa.

Làm sớm được bước nào tốt bước ấy.
"""

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """The steps of a draft; their numbers count up, or all are 1 as in Markdown."""
        listed = lists.read(draft, draft.lines, GRAMMAR)
        lists.headings(draft, draft.lines)
        numbers = [int(item["number"]) for item in listed.items]
        for place, (item, number) in enumerate(zip(listed.items, numbers, strict=True), 1):
            if number != place and set(numbers) != {1}:
                draft.say(
                    "phuong-an",
                    f"bước thứ {place} mang số {number}; viết các bước theo thứ tự đúng, đánh số 1, 2, 3 …",
                    item.line,
                )
        steps = tuple(Step(item["text"], item.feedback, item.line) for item in listed.items)
        return Parsed(listed.stem, cls(steps), listed.explanation)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """Three steps at least, no two alike, feedback on each."""
        yield from lists.shared_faults([(s.line, s.text, s.feedback) for s in self.steps], line, 3)

    @property
    def key(self) -> str:
        """How many steps there are."""
        return str(len(self.steps))

    def parts(self, id_: str) -> Parts:
        """The steps shuffled; each knows its place."""
        placed = shuffled(list(enumerate(self.steps, 1)), id_)
        return Parts(tuple(Choice(letter(n), s.text, s.feedback, value=str(p)) for n, (p, s) in enumerate(placed)))

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """The steps with a place to write a number."""
        return [f"{c.letter}. {c.text} ……" for c in parts.choices]

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """The letters in their right order, and why."""
        return [f"{c.value}. {c.letter}: {c.feedback}" for c in sorted(parts.choices, key=lambda c: int(c.value))]
