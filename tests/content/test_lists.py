"""The lists beside the pages, read line by line."""

from __future__ import annotations

from courseware.content import lists


def test_comments_and_blank_lines_are_no_entries() -> None:
    assert lists.entries("# đầu\n\nlop-6-7/index\n  \nmach/lua-dao\n") == ["lop-6-7/index", "mach/lua-dao"]


def test_nav_is_read_below_its_key_without_comments() -> None:
    text = "hooks:\n  - scripts/hooks.md\nnav:\n  - index.md\n  # Tiểu học\n  - lop-6-7/bai-mot.md # mới\n"

    assert lists.parse_nav(text) == ["index", "lop-6-7/bai-mot"]
    assert lists.parse_nav("site_name: x\n") == []


def test_a_ledger_line_is_an_id_and_what_it_means() -> None:
    assert lists.parse_ledger("# Mã\ntin-la-01 single -x-\nhong\n") == {"tin-la-01": "single -x-"}


def test_a_tag_has_a_meaning() -> None:
    assert lists.parse_tags("# thẻ: nghĩa\nma-qr: mã QR\nkhong-nghia\n") == ("ma-qr",)
