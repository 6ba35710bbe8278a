"""A file in each language: both are asked for, and what a translator translates has its mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.fields import PageFields, PageTwinFields
from courseware.content.files import Files
from courseware.content.reading.twins import Twins, names, twins

PATH = "mach/lua-dao"
VI, EN = names("docs", PATH).values()


def read(root: Path) -> tuple[Twins | None, list[str]]:
    """Both files of a page of the small project, and what is told."""
    files = Files(root, [VI, EN])
    return twins(files, "docs", PATH, PageFields, PageTwinFields), [str(problem) for problem in files.problems]


def test_both_files_are_cut_and_validated(mini: Path) -> None:
    both, told = read(mini)

    assert both is not None and told == []
    assert [twin.text.file for twin in both] == [VI, EN]
    assert both[0].digest == both[1].fields.translates


def test_the_file_that_is_missing_is_told_and_the_other_is_read_all_the_same(mini: Path) -> None:
    (mini / VI).unlink()
    (mini / EN).write_text("title: x\n", "utf-8")

    both, told = read(mini)

    assert both is None
    assert told[0].startswith(f"{VI}:1: thiếu tệp này") and told[1].startswith(f"{EN}:1: dòng đầu tệp phải là")


@pytest.mark.parametrize(("old", "new", "same"), [("title: ", "title: Mới, ", False), ("---\n", "---  \n", True)])
def test_the_mark_is_of_words_alone(mini: Path, old: str, new: str, same: bool) -> None:
    before, _ = read(mini)
    text = (mini / VI).read_text("utf-8")
    (mini / VI).write_text(text.replace(old, new), "utf-8")

    after, _ = read(mini)

    assert before and after and (before[0].digest == after[0].digest) is same
