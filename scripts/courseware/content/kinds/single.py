"""One right option."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Line
from courseware.content.kinds.body import Fault, Way
from courseware.content.kinds.choices import QuizChoices, listed_in_quiz


@dataclass(frozen=True)
class Single(QuizChoices):
    """Options of which one is right."""

    kind = "single"
    way = Way.ONE
    sample = """\
## Mã gửi nhầm {#vi-du-01 level=2 tags=xac-thuc,tin-nhan}

<quiz>
Một tài khoản mang tên bạn An nhắn: “Tớ gửi nhầm mã sang máy bạn, đọc lại cho tớ với.” Em vừa đọc mã, giờ không vào được hộp thư nữa. Em làm gì trước?
- [ ] Gọi cho An bằng số đã lưu, hỏi có nhắn không
> Rất đúng khi chưa đọc mã. Mã đã đi rồi thì cứu hộp thư trước.
- [x] Cùng mẹ mở trang chính thức, chọn lấy lại tài khoản
> Càng sớm càng dễ lấy lại, có mẹ ngồi cạnh thì đỡ cuống.
- [ ] Vào mục bảo mật, đăng xuất các máy khác
> Làm thế khi em còn vào được. Lúc này cửa đã khoá với em.

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
