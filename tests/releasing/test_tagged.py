"""The files of a tag are those of git, whatever lies in the folder now."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.releasing import tagged

from .conftest import git


def test_the_tag_is_read_and_not_the_folder(root: Path) -> None:
    """Names with marks, programs, the time of the commit."""

    read = tagged.read(root, "2026.12")

    assert read.text("bài.md") == "Bài\n"
    assert read.text("khong-co") == ""
    assert [path for path, file in read.files.items() if file.program] == ["chay.sh"]
    assert read.time.utcoffset() is not None


@pytest.mark.parametrize("name", ["2027.01", "*", "-h", "HEAD"])
def test_only_a_tag_is_a_tag(root: Path, name: str) -> None:
    """No pattern, no option, no other name of a commit."""

    with pytest.raises(tagged.TagError, match="Chưa có nhãn git"):
        tagged.read(root, name)


def test_an_annotated_tag_is_one_too(root: Path) -> None:
    git(root, "tag", "-a", "2027.02", "-m", "x")

    assert tagged.read(root, "2027.02").files.keys() == tagged.read(root, "2026.12").files.keys()
