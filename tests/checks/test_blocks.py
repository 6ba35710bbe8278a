"""What is almost a list, a table, a heading or a box is refused at its line; what is one is not."""

from __future__ import annotations

import pytest

from courseware.checks import blocks
from courseware.checks.passages import Passage

from ..broken import VI, Case, Faults, is_told, named
from ..miniature import MINI


def of_page(text: str) -> list[tuple[int, str]]:
    """Line (from 1) and message of each fault of a page's body."""
    return [(1 + offset, message) for offset, message in blocks.faults(Passage("a.md", 1, text))]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("– [ ] Bấm thử ngay", "việc cần làm viết"),
        ("- [ ]Bấm", "việc cần làm viết"),
        ("- [] Bấm", "việc cần làm viết"),
        ("-[ ] Bấm", "việc cần làm viết"),
        ("- [  ] Bấm", "việc cần làm viết"),
        ("- [v] Bấm", "việc cần làm viết"),
        ("[ ] Bấm", "việc cần làm viết"),
        ("1. [] Bấm", "việc cần làm viết"),
        ("– Dừng", "bằng dấu gạch nối"),
        ("— Dừng", "bằng dấu gạch nối"),
        ("• Dừng", "bằng dấu gạch nối"),
        ("−Dừng", "bằng dấu gạch nối"),
        ("-Dừng", "cần một dấu cách"),
        ("+Dừng", "cần một dấu cách"),
        ("*Dừng lại", "cần một dấu cách"),
        ("1.Dừng", "cần một dấu cách"),
        ("1) Dừng", "đánh số viết"),
        ("a) Dừng", "đánh số viết"),
        ("đ) Dừng", "đánh số viết"),
        ("-", "mục trống"),
        ("2. ", "mục trống"),
        ("##Ghi nhớ {#ghi-nho}", "cần một dấu cách"),
        ("#hoctot", "viết “\\#”"),
        (" ## Ghi nhớ {#ghi-nho}", "viết sát lề"),
        ("!! note", "hộp cần dạng"),
        ("!!! ghi-chu", "hộp cần dạng"),
        ("!!! note “Nhớ”", "hộp cần dạng"),
        ("!!!note", "hộp cần dạng"),
        ("?? note \"Nhớ\"", "hộp cần dạng"),
        ("!!! note \"Nhớ\"", "hộp trống"),
        ("*[OTP]: mã dùng một lần", "định nghĩa viết tắt"),
        ("Em {: .do } chào", "dấu { }"),
        ("*Em*{style=color:red}", "dấu { }"),
        ('=== "Tab"', "trình soạn thảo khác"),
        ("> [!NOTE]", "trình soạn thảo khác"),
        ("--8<-- a", "trình soạn thảo khác"),
        ("Em chào[^1].", "trình soạn thảo khác"),
        (": nghĩa", "trình soạn thảo khác"),
        ("[TOC]", "trình soạn thảo khác"),
        ("Em **chào", "mở chữ đậm"),
        ("Em `chào", "mở mã"),
        ("    Em chào", "thành một ô mã"),
        ("\tEm chào", "thành một ô mã"),
        (" - Dừng", "lùi một đến ba dấu cách"),
        ("|a|b|", "|---|---|"),
    ],
)  # fmt: skip
def test_an_almost_item_is_told_at_its_line(line: str, said: str) -> None:
    found = of_page(f"Em chào cô.\n\n{line}\n\nEm chào.")

    assert [n for n, message in found if said in message] == [3], found


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Em nhớ:\n- dừng\n- hỏi", 2, "dính vào đoạn văn"),
        ("Em nhớ:\n1. dừng\n2. hỏi", 2, "dính vào đoạn văn"),
        ("Em nhớ:\n* dừng", 2, "dính vào đoạn văn"),
        ("Em nhớ:\n- [ ] dừng", 2, "dính vào đoạn văn"),
        ("- dừng\n1. hỏi", 2, "dính vào danh sách"),
        ("- dừng\nEm chào cô.", 2, "gộp vào mục"),
        ("> Cô nói.\nEm chào.", 2, "gộp vào mục"),
        ("- dừng\n  - hỏi", 2, "lùi một đến ba"),
        ("Bảng:\n| a | b |\n|---|---|\n| 1 | 2 |", 2, "bảng dính vào"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\nEm chào.", 4, "gộp vào bảng"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 3, "có 3 ô"),
        ("| a | b |\n|---|---|\n| 1 |", 3, "có 1 ô"),
        ("| a | b |\n|---|\n| 1 | 2 |", 2, "có 1 ô"),
        ("| a | b |\n| 1 | 2 |", 1, "|---|---|"),
        ("a | b\n---|---\n1 | 2", 2, "bắt đầu và kết thúc"),
        ("Em chào\n---", 2, "thành tiêu đề"),
        ("Em chào\n===", 2, "thành tiêu đề"),
        ("/// post | A\nTin.\n- Bạn: Thật à?\n///", 3, "dính vào đoạn văn"),
    ],
)
def test_what_would_be_run_together_is_told(text: str, line: int, said: str) -> None:
    found = of_page(text)

    assert [n for n, message in found if said in message] == [line], found


@pytest.mark.parametrize(
    "text",
    [
        "Em nhớ:\n\n- dừng\n- hỏi\n\nEm chào.",
        "- dừng\n  rồi thở\n- hỏi\n\n    Đoạn của mục.\n\n    - mục con",
        "1. dừng\n2. hỏi\n10. kể",
        "- [ ] Kể\n- [x] Kể\n* [X] Kể",
        "## Tiêu đề {#a}\n- dừng",
        '!!! note "Nhớ"\n    Dừng lại.\n\n    - hỏi',
        '??? tip "Nhớ"\n\n    Dừng lại.',
        "| a | b |\n|---|:-:|\n| `x|y` | 2 \\| 3 |",
        "/// chat | A\n    me: Nam\n- Nam: Dạ.\n///\nEm chào.",
        "*Nghiêng* và **đậm**.\n\n**Đậm** trước.",
        "```\n- [ ]x\n#a\n```",
        "<!-- 1) nhớ\n- []x -->\n\nEm.",
        "[LANM-2025-D7.2DD] nói vậy.",
        "-5 độ, 2.5 triệu, 1.000 đồng",
        "Dùng `{#neo}` ở cuối.",
        "---\n\nEm.",
        "Em **chào\ncô** ạ. \\*\\* và \\`.",
        "`a` ``b`c`` **đậm** *nghiêng*",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert of_page(text) == []


BANK = "quizzes/vi/lop-6-7/tin-nhan-la.md"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mỗi tin một việc.", "Em nhớ:\n1) dừng"),
        ("Người gọi xin mã.", "Người gọi xin mã:\n| a | b |\n|---|---|"),
    ],
)
def test_banks_are_read_too(faults, old: str, new: str) -> None:  # type: ignore[no-untyped-def]
    line = (MINI / BANK).read_text("utf-8").partition(old)[0].count("\n") + 2

    found = faults((BANK, old, new))

    assert [p.line for p in found if p.path == BANK and p.rule == "doan"] == [line], found


BROKEN: list[Case] = [
    ("doan", VI, "- Dừng lại.", "– Dừng lại.", "bằng dấu gạch nối"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
