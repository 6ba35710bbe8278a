"""What is kept of files is found for the very same bytes under the very same names, and for no others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content import files
from courseware.content.files import Files, Found
from courseware.machine.keeping import Kept

NAMES = ("a.md", "b.md")


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Found[str]]:
    """Both files put together, and kept; "" is a file that is not there."""
    kept = Kept(tmp_path / "kept", b"")
    root = tmp_path / "root"
    root.mkdir()

    def put(one: str, other: str, *parts: str) -> Found[str]:
        for name, text in zip(NAMES, (one, other), strict=True):
            (root / name).unlink(missing_ok=True)
            if text:
                (root / name).write_text(text, "utf-8")

        def make(given: Files) -> str:
            return "".join(given.text(name) or "?" for name in given)

        return files.found(root, NAMES, make, kept.of, *parts)

    return put


def test_the_same_files_are_read_once(read: Callable[..., Found[str]]) -> None:
    first = read("Một", "Hai")

    assert (first.made, first.texts) == ("Một\nHai\n", {"a.md": "Một\n", "b.md": "Hai\n"})
    assert read("Một", "Hai") is first
    assert read("Một", "Hai", "khác") is not first


@pytest.mark.parametrize(
    ("one", "other"), [("Một", "Ba"), ("MộtHai", ""), ("", "MộtHai"), ("Hai", "Một"), ("Một", "\n")]
)
def test_other_bytes_are_other_files(read: Callable[..., Found[str]], one: str, other: str) -> None:
    first = read("Một", "Hai")

    assert read(one, other) is not first


def test_what_is_wrong_is_kept_too(read: Callable[..., Found[str]]) -> None:
    told = [str(problem) for problem in read("Một", "").problems]

    assert told == ["b.md:1: thiếu tệp này [van-ban]"]
    assert [str(problem) for problem in read("Một", "").problems] == told


def test_a_file_that_cannot_be_opened_is_asked_for_again(tmp_path: Path) -> None:
    """A folder today may be a file tomorrow, one that another program holds may be let go: neither is a matter of bytes."""
    (tmp_path / "a.md").mkdir()
    kept = Kept(tmp_path / "kept", b"")

    def read() -> Found[str | None]:
        return files.found(tmp_path, ["a.md"], lambda given: given.text("a.md"), kept.of)

    assert "một thư mục" in read().problems[0].message
    assert read() is not read()


def test_no_other_file_can_be_opened(tmp_path: Path) -> None:
    """Or what comes of it would not be kept under its bytes."""
    (tmp_path / "b.md").write_text("Hai", "utf-8")

    with pytest.raises(KeyError):
        Files(tmp_path, ["a.md"]).text("b.md")
