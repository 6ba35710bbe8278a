"""A situation and four statements about it, each true or false (as Part II of the graduation examination)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.drafts import Draft
from courseware.content.kinds.body import Fault, Parsed, Way, Words
from courseware.content.kinds.choices import Choices
from courseware.content.kinds.parts import Choice, Parts

STATEMENTS = 4
POINTS = {0: 0.0, 1: 0.1, 2: 0.25, 3: 0.5, 4: 1.0}
"""Points of one question by the number of statements judged right, of 1 (the scale of the graduation examination from 2025
on, Ministry's decision 764/QĐ-BGDĐT of 8 March 2024): a guess of all four is worth little.
"""


@dataclass(frozen=True)
class TrueFalse(Choices):
    """Four statements; `right` of an option says that the statement is true."""

    kind = "truefalse"
    way = Way.EACH
    sample = """\
## Mã OTP lúc nửa đêm {#vi-du-09 kind=truefalse level=2 tags=xac-thuc,tin-nhan}

23:40, máy của bạn Vy nhận một mã OTP mà Vy không yêu cầu. Mỗi câu sau đúng hay sai?

- [x] Có thể ai đó đang thử đăng nhập tài khoản của Vy
> Mã chỉ gửi đi khi có người yêu cầu. Không phải Vy thì là người khác.
- [ ] Vy nên gửi mã cho người nhắn tin hỏi, để họ xử lý giúp
> Nơi giữ tài khoản không cần Vy đọc mã. Ai có mã là vào được.
- [x] Vy nên đổi mật khẩu từ ứng dụng thật
> Có người đi tới được bước mã thì mật khẩu có thể đã lộ.
- [ ] Mã hết hạn sau vài phút nên không cần làm gì
> Mã ấy hết hạn, nhưng người kia có thể xin mã khác.

Một mã không ai xin là lời báo sớm: giữ mã, đổi mật khẩu, kể với người lớn.
"""

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """The statements of a draft."""
        return cls.read(draft, draft.lines)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """Exactly four statements, true ones and false ones."""
        if len(self.options) != STATEMENTS:
            yield Fault(line, "phuong-an", f"câu đúng/sai cần đúng {STATEMENTS} nhận định, đang là {len(self.options)}")
        if len({option.right for option in self.options}) == 1:
            yield Fault(
                line,
                "phuong-an",
                f"cả {len(self.options)} nhận định đều {'đúng' if self.options[0].right else 'sai'}; cần có cả hai",
            )
        yield from (fault for fault in super().faults(stem, line) if "[x]" not in fault.message)

    def parts(self, id_: str) -> Parts:
        """The statements as they stand, lettered a to d as in examinations."""
        return Parts(tuple(Choice("abcdefgh"[n], o.text, o.feedback, o.right) for n, o in enumerate(self.options)))

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """Each statement with two boxes."""
        return [f"{c.letter}) {c.text} {words['quiz_boxes']}" for c in parts.choices]

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """True or false, and why."""
        return [f"{c.letter}) {words['quiz_true' if c.right else 'quiz_false']}: {c.feedback}" for c in parts.choices]
