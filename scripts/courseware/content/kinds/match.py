"""Each item belongs to one of the right sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Fault, Way
from courseware.content.kinds.pairs import Pairs
from courseware.content.kinds.parts import Parts, shuffled


@dataclass(frozen=True)
class Match(Pairs):
    """Pairs, and right sides left over."""

    kind = "match"
    way = Way.PAIRS
    sample = """\
## Họ nói thế để làm gì? {#vi-du-04 level=2 kind=match tags=cuoc-goi}

Nối lời của người gọi lạ với điều họ muốn.

- “Đừng nói với ai.” => Không để em hỏi người lớn
> Một người lớn biết chuyện là đủ làm hỏng kế hoạch của họ.
- “Chỉ còn năm phút.” => Không để em kịp nghĩ
> Việc thật chờ được một cuộc gọi hỏi lại.
- “Cháu học lớp 6A đúng không?” => Để em tin là họ quen
> Tên lớp có thể đã lộ ở đâu đó, biết nó không có nghĩa là người quen.
- => Để giúp em được điểm cao

Gọi tên được mục đích thì bình tĩnh hơn.
"""

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """As all pairs; and no right side twice."""
        yield from super().faults(stem, line)
        if len({pair.right for pair in self.pairs}) < len(self.pairs):
            yield Fault(line, "phuong-an", "câu nối: hai mục cùng một vế phải (muốn chia nhóm thì dùng kind=sort)")

    def parts(self, id_: str) -> Parts:
        """Items as they stand, targets shuffled."""
        return self.placed(list(self.pairs), shuffled(self.targets, id_))
