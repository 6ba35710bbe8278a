"""An order is asked only where it is forced."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import BANK, BANK_EN, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("thu-tu", BANK, "1. Dừng lại", "1. Kể với bố", "“kể với bố” đi song song"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


def test_a_bank_has_one_order_question_at_most(mini: Path, faults: Faults) -> None:
    """A second one is named."""

    block = "\n## Lại xếp {#tin-nhan-la-11 kind=order level=2 tags=tin-nhan}\n\nXếp.\n\n1. Một\n> A.\n2. Hai\n> B.\n3. Ba\n> C.\n\nXong.\n"
    for file, text in ((BANK, block), (BANK_EN, block.replace(" kind=order level=2 tags=tin-nhan", ""))):
        (mini / file).write_text((mini / file).read_text("utf-8") + text, "utf-8")

    assert any(p.rule == "thu-tu" and "tin-nhan-la-11: câu xếp thứ tự thứ 2" in p.message for p in faults())
