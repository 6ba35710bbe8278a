"""Lists, news and blueprints beside the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.files import Files
from courseware.content.reading.besides import Besides, besides, names


def read(root: Path) -> tuple[Besides, list[tuple[str, int, str]]]:
    """All of it, and where which rule is broken."""
    files = Files(root, names(root))
    return besides(files), [(problem.path, problem.line, problem.rule) for problem in files.problems]


def test_everything_beside_the_pages_of_the_small_project(mini: Path) -> None:
    found, told = read(mini)

    assert told == []
    assert "lop-6-7/tin-nhan-la" in found.nav and "lop-6-7/tin-nhan-la" in found.addresses
    assert found.ledger["tin-nhan-la-03"] == "fill 1" and set(found.blueprints) == {"tin-nhan"}


def test_lists_that_are_missing_are_empty(mini: Path) -> None:
    """A young project has published nothing yet."""
    for name in ("quizzes/ids.txt", "docs/addresses.txt", "docs/cited.txt", "quizzes/tags.txt"):
        (mini / name).unlink(missing_ok=True)

    found, told = read(mini)

    assert (found.ledger, found.addresses, found.cited, found.tags, told) == ({}, (), (), (), [])


@pytest.mark.parametrize("line", ["tin nhan: tin", "tin-nhan", "- tin: x"])
def test_a_row_of_a_list_that_cannot_be_read_is_told(mini: Path, line: str) -> None:
    text = (mini / "quizzes/tags.txt").read_text("utf-8")
    (mini / "quizzes/tags.txt").write_text(f"{text}{line}\n", "utf-8")

    assert read(mini)[1] == [("quizzes/tags.txt", text.count("\n") + 1, "danh-sach")]


@pytest.mark.parametrize("name", ["Đề.yml", "de.yaml", "de"])
def test_a_blueprint_under_another_name_is_told(mini: Path, name: str) -> None:
    (mini / "quizzes/blueprints" / name).touch()

    assert read(mini)[1] == [(f"quizzes/blueprints/{name}", 1, "ten-tep")]
