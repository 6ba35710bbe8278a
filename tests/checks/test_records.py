"""Which lesson cited which law is on record, and law that was cited is not lost."""

from __future__ import annotations

import pytest

from ..broken import ADDRESSES, LEDGER, Case, Faults, is_told, named

CITED = "docs/cited.txt"
ROW = "lop-6-7/tin-nhan-la#LANM-2025-D7.2DD"


@pytest.mark.parametrize(
    ("new", "rule", "path", "sentence"),
    [
        ("", "can-stamp", "docs/vi/lop-6-7/tin-nhan-la.md", "là bài dẫn LANM-2025-D7.2DD: chạy course.py stamp"),
        (f"{ROW}\nlop-6-7/tin-nhan-la LANM", "so-ghi", CITED, "cần dạng “nhóm/ten-bai#MÃ-CĂN-CỨ”"),
        (f"{ROW}\n{ROW}", "so-ghi", CITED, "đừng ghi hai lần"),
        (f"lop-6-7/bai-cu#LANM-2025-D98\n{ROW}", "so-ghi", CITED, "LANM-2025-D98 đã được dẫn trong bài thì phải còn"),
    ],
)
def test_the_record_of_cited_law_is_kept(faults: Faults, new: str, rule: str, path: str, sentence: str) -> None:
    """A new citation, a line that is none, a line twice, a source that somebody deleted."""

    found = faults((CITED, f"{ROW}\n", f"{new}\n" if new else ""))

    assert [(p.rule, p.path) for p in found if sentence in p.message] == [(rule, path)], [str(p) for p in found]


def test_a_lesson_that_cites_a_law_no_more_stays_on_record(faults: Faults) -> None:
    assert faults((CITED, ROW, f"lop-6-7/bai-cu#LANM-2025-D7.2DD\n{ROW}")) == []


BROKEN: list[Case] = [
    ("so-ghi", LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-03", "cần dạng “mã-câu loại đáp-án”"),
    ("so-ghi", LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-01 fill 1", "đừng ghi hai lần"),
    ("so-ghi", ADDRESSES, "mach/bat-nat", "mach/Bat-nat", "cần dạng “nhóm/ten-trang”"),
    ("can-stamp", LEDGER, "tin-nhan-la-03 fill 1\n", "", "chưa ghi sổ mã tin-nhan-la-03"),
    ("can-stamp", ADDRESSES, "lop-6-7/tin-nhan-la\n", "", "chưa ghi vào docs/addresses.txt"),
    (
        "can-stamp",
        ADDRESSES,
        "can-cu/luat-an-ninh-mang-2025\n",
        "",
        "văn bản mới có trang can-cu/luat-an-ninh-mang-2025",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
