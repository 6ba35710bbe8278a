"""Markdown files by their path; nothing that was saved under another name is passed over without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.reading import naming


def test_a_path_is_the_same_in_both_languages_and_told_once(mini: Path) -> None:
    (mini / "docs/en/lop-6-7/chi-tieng-anh.md").touch()

    paths, problems = naming.paths(mini, "docs")

    assert problems == []
    assert paths == ["lop-6-7/chi-tieng-anh", "lop-6-7/index", "lop-6-7/tin-nhan-la", "mach/bat-nat", "mach/lua-dao"]


@pytest.mark.parametrize(
    "name",
    ["bai.MD", "bai.markdown", "bai.md.txt", "bai.docx", "Bai.md", "bài.md", "bai 1.md", "bai_1.md", "bai--1.md"],
)
def test_a_page_under_another_name_is_told(mini: Path, name: str) -> None:
    (mini / "docs/vi/lop-6-7" / name).write_text("Em.", "utf-8")

    assert [(p.path, p.rule) for p in naming.paths(mini, "docs")[1]] == [(f"docs/vi/lop-6-7/{name}", "ten-tep")]
