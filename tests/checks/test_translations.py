"""Both languages say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import BANK, BANK_EN, EN, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("ban-dich-cu", VI, "Năm phút: đọc tình huống.", "Năm phút: kể lại tình huống.", "bản dịch cũ"),
    ("ban-dich-cu", BANK, "Có hai dấu hiệu.", "Có hai dấu hiệu lạ.", "bản dịch cũ"),
    ("ban-dich", EN, "## Try it {#lam-thu}", "### Try it {#lam-thu}", "tiêu đề và neo"),
    ("ban-dich", EN, "first three things\nrev", "first three things\n  - Smile\nrev", "objectives: cần 2 mục"),
    ("ban-dich", EN, "/// chat | Class", "/// sms | Class", "cảnh"),
    ("ban-dich", BANK_EN, "Bring your notebook => Real", "Bring your notebook => Fake", "đáp án khác bản tiếng Việt"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


def test_a_missing_translation_is_told(mini: Path, faults: Faults) -> None:
    """A lesson without its English twin is named by the file that is missing."""

    (mini / EN).unlink()

    assert any(p.path == EN and "thiếu tệp này" in p.message for p in faults())
