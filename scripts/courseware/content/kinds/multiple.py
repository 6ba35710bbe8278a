"""Several right options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Line
from courseware.content.kinds.body import Fault, Way
from courseware.content.kinds.choices import QuizChoices, listed_in_quiz


@dataclass(frozen=True)
class Multiple(QuizChoices):
    """Options of which two or more are right, but not all."""

    kind = "multiple"
    way = Way.SEVERAL
    sample = """\
## Trước khi đăng ảnh lớp {#vi-du-02 level=2 tags=anh,du-lieu-ca-nhan}

<quiz>
Em muốn đăng ảnh cả lớp đi tham quan. Những việc nào nên làm trước?
- [x] Hỏi các bạn có mặt trong ảnh
> Ảnh của ai thì người đó có quyền nói có hoặc không.
- [ ] Ghi đủ họ tên từng bạn để dễ tìm
> Tên kèm mặt và trường giúp người lạ biết nhiều hơn em nghĩ.
- [x] Xem phông nền có lộ địa chỉ, lịch học không
> Chi tiết nhỏ trong ảnh cũng là thông tin riêng.
- [ ] Đăng công khai rồi bạn nào kêu thì gỡ
> Gỡ được là tốt, nhưng ảnh có thể đã được lưu lại trước đó.

Hỏi trước thì vui cho mọi người, kể cả bạn ngại lên hình.
</quiz>
"""

    @classmethod
    def claims(cls, lines: list[Line]) -> bool:
        """Options, two or more of them right."""
        right = listed_in_quiz(lines)
        return right is not None and right > 1

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """As all choices; two right or more, and a wrong one."""
        yield from super().faults(stem, line)
        yield from self.all_right(line)
        if sum(option.right for option in self.options) == 1:
            yield Fault(line, "phuong-an", "kind=multiple cần từ hai [x] trở lên, đang là 1")
