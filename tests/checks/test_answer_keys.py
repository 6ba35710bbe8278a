"""The right option is not always the longest."""

from __future__ import annotations

from ..broken import BANK, BANK_EN, Faults


def test_the_right_option_must_not_be_the_longest_every_time(faults: Faults) -> None:
    """Two single choices of two with the longest option right: a pupil could guess by length."""

    found = faults(
        (BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [x] Không bấm, hỏi cô Hạnh rồi kể lại cho bố mẹ nghe tối nay"),
        (BANK, "- [x] Người gửi không ai quen", "- [x] Người gửi không có một ai trong lớp quen biết"),
        (BANK, "- [x] Giục bấm ngay", "- [ ] Giục bấm ngay"),
        (BANK_EN, "- [x] It hurries you", "- [ ] It hurries you"),
    )

    assert any(p.rule == "phuong-an-dung" and p.path == BANK for p in found)
