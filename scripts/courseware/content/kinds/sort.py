"""Items to put into two or three groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.answers import bare, one_sign_apart
from courseware.content.kinds.body import Fault, Way
from courseware.content.kinds.pairs import Pairs
from courseware.content.kinds.parts import Parts, shuffled


@dataclass(frozen=True)
class Sort(Pairs):
    """Items, each with the name of its group."""

    kind = "sort"
    way = Way.PAIRS
    sample = """\
## Thư nào của trường? {#vi-du-05 level=1 kind=sort tags=thu-dien-tu,that-gia}

Xếp mỗi thư vào nhóm đúng.

- Thư từ van-phong@thcs-hoa-sen.example, nhắc lịch họp đã dán ở bảng tin => Thật
> Đúng địa chỉ trường, và bảng tin cũng ghi như thế.
- Thư từ thcs-hoa-sen@qua-tang.example, giục nhập mật khẩu để nhận học bổng => Giả
> Phần sau @ không phải của trường, và trường không hỏi mật khẩu qua thư.
- Thư của cô Hạnh gửi bài tập cô đã dặn trên lớp => Thật
> Có lời dặn trước đó, hỏi lại cô cũng dễ.
- Thư không ghi tên ai, kèm tệp hoa-don.zip “xem gấp” => Giả
> Không biết của ai, không chờ thư nào như thế thì chưa mở.

Nhìn địa chỉ gửi và điều thư đòi, rồi mới kết luận.
"""

    @staticmethod
    def alike(target: str) -> str:
        """Groups that differ in accents alone are one group, mistyped."""
        return bare(target)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """As all pairs; two or three groups, none empty, none that one sign of one item has made."""
        yield from super().faults(stem, line)
        if self.distractors or not 2 <= len(self.targets) <= 3:
            yield Fault(
                line, "phuong-an", f"câu phân loại cần 2–3 nhóm, mỗi nhóm có mục; đang là {len(self.targets)} nhóm"
            )
        sizes = Counter(pair.right for pair in self.pairs)
        for pair in self.pairs:
            for other in sizes:
                if (
                    sizes[pair.right] == 1
                    and self.alike(other) != self.alike(pair.right)
                    and one_sign_apart(other, pair.right)
                ):
                    yield Fault(pair.line, "phuong-an", self.near.format(other, pair.right))

    def parts(self, id_: str) -> Parts:
        """Items shuffled, groups as they stand."""
        return self.placed(shuffled(self.pairs, id_), list(self.targets))
