"""What a new lesson starts from."""

from __future__ import annotations

import re

import pytest

from courseware.content.model import Lang
from courseware.content.starters import FOLDER, TOPS, read_starter


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("top", list(TOPS))
def test_a_starter_leaves_open_what_only_the_new_lesson_knows(top: str, lang: Lang) -> None:
    """Its name stands in every file; all that a lesson's front matter needs stands in the Vietnamese one."""

    open_ = set(re.findall(r"\b[A-Z]{4,}\b", read_starter(top, lang))) & {"SLUG", "CELL", "STRAND", "TODAY", "GRADE"}

    assert {"SLUG", "TODAY"} <= open_
    assert ({"CELL", "STRAND", "GRADE"} <= open_) is (top == "docs" and lang is Lang.VI)


def test_every_file_of_the_folder_is_a_starter() -> None:
    """None is left of something that is gone."""

    assert {file.name for file in FOLDER.iterdir()} == {f"{name}.{lang}.md" for name in TOPS.values() for lang in Lang}
