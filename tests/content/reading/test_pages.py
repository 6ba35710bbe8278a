"""What lies at a path: its folder and its front matter say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.files import Files
from courseware.content.model import Lang
from courseware.content.reading.pages import Leaf, leaf
from courseware.content.reading.twins import names

LESSON = "lop-6-7/tin-nhan-la"


def read(root: Path, path: str, band: str) -> tuple[Leaf, list[str], set[str]]:
    """What lies there, what is told, the files whose text was read."""
    files = Files(root, names("docs", path).values())
    return leaf(files, path, band), [str(problem) for problem in files.problems], set(files.texts)


def moved(root: Path, path: str, *to: str) -> None:
    """Redirects, in Vietnamese and in English."""
    for name, target in zip(names("docs", path).values(), to, strict=True):
        (root / name).write_text(f"---\nmoved_to: {target}\n---\n", "utf-8")


def test_in_the_folder_of_a_band_lies_a_lesson_and_its_own_page(mini: Path) -> None:
    lesson, index = read(mini, LESSON, "L67")[0], read(mini, "lop-6-7/index", "L67")[0]

    assert lesson.lesson and lesson.lesson.band == "L67" and lesson.page is None
    assert index.page and set(index.page.texts) == set(Lang) and index.lesson is None


def test_a_lesson_elsewhere_is_text_alone(mini: Path) -> None:
    """Which band it belongs to nobody knows; `checks/bands.py` says what to do."""
    found, told, texts = read(mini, LESSON, "")

    assert (found, told) == (Leaf(), [])
    assert texts == set(names("docs", LESSON).values())


@pytest.mark.parametrize(("to", "told"), [(("a/b", "a/b"), 0), (("a/b", "a/c"), 1)])
def test_a_page_that_moved_says_where_in_both_languages(mini: Path, to: tuple[str, str], told: int) -> None:
    moved(mini, LESSON, *to)

    found, problems, _ = read(mini, LESSON, "L67")

    assert found == Leaf(moved="a/b")
    assert [problem.endswith("cần “a/b” như bản tiếng Việt, đang là “a/c” [dia-chi]") for problem in problems] == [
        True
    ] * told


def test_what_cannot_be_read_is_nothing(mini: Path) -> None:
    (mini / f"docs/vi/{LESSON}.md").write_bytes(b"\xff")

    found, told, _ = read(mini, LESSON, "L67")

    assert found == Leaf() and len(told) == 1 and "không phải UTF-8" in told[0]
