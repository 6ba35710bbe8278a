"""Nobody sees half of an output."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.machine.swapping import swapped


@pytest.fixture(params=["file", "folder"])
def kind(request: pytest.FixtureRequest) -> str:
    """What is made."""
    return str(request.param)


def make(path: Path, kind: str, text: str) -> None:
    """A file, or a folder with one."""
    if kind == "folder":
        path.mkdir()
    (path / "a" if kind == "folder" else path).write_text(text)


def seen(path: Path) -> str:
    """What a reader finds."""
    return (path / "a" if path.is_dir() else path).read_text()


def test_the_new_one_takes_the_place_of_the_old(tmp_path: Path, kind: str) -> None:
    for text in ("cũ", "mới"):
        with swapped(tmp_path / "sâu/out") as fresh:
            make(fresh, kind, text)
        assert seen(tmp_path / "sâu/out") == text
    assert [path.name for path in (tmp_path / "sâu").iterdir()] == ["out"]


def test_an_error_leaves_the_old_one_and_nothing_else(tmp_path: Path, kind: str) -> None:
    make(tmp_path / "out", kind, "cũ")
    with pytest.raises(OSError, match="đầy"), swapped(tmp_path / "out") as fresh:
        make(fresh, kind, "mới")
        raise OSError("đầy")
    assert seen(tmp_path / "out") == "cũ" and [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_between_the_two_renames_puts_the_old_one_back(tmp_path: Path) -> None:
    make(tmp_path / "out", "folder", "cũ")
    with pytest.raises(FileNotFoundError), swapped(tmp_path / "out"):
        pass  # nothing was made, so there is nothing to rename
    assert seen(tmp_path / "out") == "cũ" and [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_a_killed_run_left_is_put_right(tmp_path: Path, kind: str) -> None:
    make(tmp_path / ".out.old", kind, "cũ")
    make(tmp_path / ".out.new", kind, "nửa")
    with pytest.raises(OSError, match="lại"), swapped(tmp_path / "out"):
        raise OSError("lại")
    assert seen(tmp_path / "out") == "cũ" and [path.name for path in tmp_path.iterdir()] == ["out"]
