"""A small story with everything that one may have."""

from __future__ import annotations

from courseware.content.labs.body import Fault
from courseware.content.labs.tale import Tale

STORY = """\
Mở đầu.

## Các mốc {#moc}

- 24:00 | Báo.

## Thứ Hai {#thu-hai}

### Tin lạ {#a at=6:45 after=0:10 minutes=3 is=fake}

/// chat | Khang
- Khang (6:45): Mua hộ tớ -> ngay nhé.
///

- Gọi lại -> b {check set=goi,ghi}
> Nghe giọng là biết.
- Chuyển -> b {trust}
> Chưa chắc là bạn.

? Mẹ hỏi: “Ai thế?”

### Thư viện {#b at=7:00 after=0:30 is=genuine}

Sách đến hạn.

{if=goi}

Đoạn có điều kiện.

Đoạn sau.

- Trả -> c {trust}
> Đúng sách.
- Xoá -> c {drop}
> Tin thật.

? Chị bảo: “Có mượn không?”

## Thứ Ba {#thu-ba}

### Hết {#c after=24:10 end=good}

{if=!goi}

Bạn vẫn chưa biết.

## Đã làm {#viec-da-lam}

- [x] goi: Em gọi lại.
> Gọi số đã lưu.
- [ ] ghi: Em ghi.
> Cách khác: thôi.

## Thầy cô {#thay-co}

Lời cuối.
"""


def read(text: str = STORY) -> tuple[Tale, list[Fault]]:
    """A story whose body begins on line 10 of its file."""
    return Tale.parse(Tale.cut(text, 10))
