"""One right option."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Line
from courseware.content.kinds.body import Fault
from courseware.content.kinds.choices import QuizChoices, listed_in_quiz


@dataclass(frozen=True)
class Single(QuizChoices):
    """Options of which one is right."""

    kind = "single"
    sample = """\
## Mã gửi nhầm {#vi-du-01 level=2 tags=xac-thuc,tin-nhan}

<quiz>
Một tài khoản mang tên bạn An nhắn: “Tớ gửi nhầm mã sang máy bạn, đọc lại cho tớ với.” Em làm gì?
- [ ] Đọc mã, vì mã ấy của An
> Giúp bạn là tốt, nhưng mã về máy em là chìa khoá tài khoản của em.
- [x] Gọi cho An bằng số đã lưu
> Nghe giọng An, em biết ngay tài khoản ấy có do An dùng không.
- [ ] Chặn An luôn
> Em đã thấy có gì không ổn. Nhưng An có thể đang cần được báo là tài khoản bị chiếm.

Mã gửi về máy ai là của người đó. Bạn thật không cần mã của em.
</quiz>
"""

    @classmethod
    def claims(cls, lines: list[Line]) -> bool:
        """Options, at most one of them right."""
        right = listed_in_quiz(lines)
        return right is not None and right < 2

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """As all choices; and not two right."""
        yield from super().faults(stem, line)
        right = sum(option.right for option in self.options)
        if right > 1:
            yield Fault(
                line, "phuong-an", f"kind=single cần đúng một [x], đang là {right}; nhiều đáp án thì ghi kind=multiple"
            )
