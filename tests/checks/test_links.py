"""Links stay in the course, however they are spelt."""

from __future__ import annotations

import pytest

from courseware.checks import links, raw_html

from ..broken import BANK, VI, Case, Faults, is_told, named


@pytest.mark.parametrize(
    "line",
    [
        "[x](https://vi-du.example)", "[x]( https://vi-du.example)", "[x](<https://vi-du.example>)", "[x](HTTPS://vi-du.example)", "[x](//vi-du.example)",
        "[x](/trang.md)", "[x](mailto:a@b.example)", "[x](javascript:alert(1))", "[x](jAvAsCrIpT:alert(1))", "[x](&#106;avascript:a)", "[x](data:text/html,a)",
        "[x](java\tscript:a)", "[x](tel:0900)", "[x](ftp://a.example)", "[x](\\\\a.example)", "[x](trang.html)", "[x](trang.md \"tên\")", "[x](Trang.md)",
        "[x](https:vi-du.example)", "[x]()", "[x](trang.md", "![x](https://a.example/a.png)", "[[x]](https://a.example)", "[x](%68ttps://a.example)",
        "[trang][1]", "[trang][]", "[1]: https://vi-du.example", "  [1]: <https://vi-du.example>", "> [1]: a.md", "<https://vi-du.example>", "<HTTP://vi-du.example>",
        "<mailto:a@b.example>", "<a@b.example>", "<javascript:a>", "[x](",
    ],
)  # fmt: skip
def test_every_spelling_of_a_way_out_is_refused(told, line: str) -> None:  # type: ignore[no-untyped-def]
    found = told(
        links.check, f"Em.\n\nXem {line} nhé.\n" if not line.lstrip(" >").startswith("[1]") else f"Em.\n\n{line}\n"
    )

    assert {n for n, _ in found} == {3}, found


@pytest.mark.parametrize(
    "line",
    [
        "[x](trang.md)", "[x](../lop-6-7/trang.md#neo)", "[x](#neo)", "![Hình cô](../../assets/a/b.svg)", "[111](tel:111)", "`[x](https://a.example)`",
        "[KENH-111] [KENH-111], [A]: nói", "https://a.example", "a < b", "/// address | <a@b.example>", "    from: \"Cô <co@a.example>\"",
    ],
)  # fmt: skip
def test_what_stays_in_the_course_is_left_alone(told, line: str) -> None:  # type: ignore[no-untyped-def]
    assert told(links.check, f"Em.\n\n{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "<b>đậm</b>",
        "<a",
        "<svg/onload=a>",
        "<A HREF=x>",
        "</div>",
        "<!DOCTYPE html>",
        "<?php a ?>",
        "<img src=x",
        "a<b",
    ],
)
def test_a_tag_is_refused_closed_or_not(told, line: str) -> None:  # type: ignore[no-untyped-def]
    assert {n for n, _ in told(raw_html.check, f"Em.\n\nXem {line}\n")} == {3}


@pytest.mark.parametrize("line", ["a < b", "`<b>`", "5 <6", "->", "<3"])
def test_a_sign_alone_is_no_tag(told, line: str) -> None:  # type: ignore[no-untyped-def]
    assert told(raw_html.check, f"Em.\n\nXem {line}\n") == []


BROKEN: list[Case] = [
    ("hinh", VI, "Năm phút:", "![](../../assets/a.svg) Năm phút:", "thiếu lời mô tả"),
    ("lien-ket", VI, "Năm phút:", "![ảnh](https://x.example/a.png)", "liên kết ra ngoài"),
    ("lien-ket", BANK, "Có cả tin thật.", "Xem [bài](../x.md).", "câu hỏi không chứa liên kết"),
    ("ten-mien", VI, "qua-tang.example", "qua-tang.com", "tên miền “qua-tang.com”"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
