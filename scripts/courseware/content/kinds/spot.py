"""Marked parts of a scene: which of them are suspicious?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Draft
from courseware.content.kinds.body import Fault, Parsed, Way
from courseware.content.kinds.choices import Choices

MARK = re.compile(r"==(?=\S)(?P<text>.+?)(?<=\S)==")


@dataclass(frozen=True)
class Spot(Choices):
    """An option for each mark of the stem, in the order of the marks."""

    kind = "spot"
    way = Way.SEVERAL
    long = True
    sample = """\
## Lá thư lúc chín giờ {#vi-du-07 level=2 kind=spot tags=thu-dien-tu,duong-dan}

Chỗ nào trong thư đáng ngờ?

/// mail
    from: "Phòng Đào tạo <==ho-tro@so-giao-duc.qua-tang.example==>"
    subject: ==Thông báo về hộp thư==

==Kính gửi thầy cô,== hộp thư của thầy cô ==sẽ bị khoá sau 2 giờ==.
Thầy cô ==xác nhận mật khẩu== tại trang gửi kèm.
///

- [x] Địa chỉ người gửi
> Tên miền thật nằm ở cuối: qua-tang.example, không phải của Sở.
- [ ] Tiêu đề thư
> Thư thật cũng hay có tiêu đề như thế.
- [ ] Lời chào
> Lời chào lịch sự không nói lên thật hay giả.
- [x] Lời báo khoá
> Giục trong hai giờ để người nhận không kịp hỏi lại.
- [x] Việc thư đòi làm
> Nơi quản lý hộp thư không cần hỏi mật khẩu của thầy cô.

Đọc địa chỉ từ phải sang trái, rồi xem thư đòi gì.
"""

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """The options of a draft."""
        return cls.read(draft, draft.lines)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """As all choices; as many marks as options."""
        yield from super().faults(stem, line)
        marks = len(MARK.findall(stem))
        if marks != len(self.options):
            yield Fault(line, "canh", f"{marks} chỗ ==đánh dấu== nhưng {len(self.options)} phương án; cần bằng nhau")
