"""The zip for a stick: what is in it, and its names. `browser/test_hosting.py` opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from courseware import commands
from courseware.hosting import offline


def test_two_runs_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """And the same site copied later."""

    one, two = offline.pack(built, tmp_path / "a.zip"), offline.pack(built, tmp_path / "b.zip")
    assert one.file.read_bytes() == two.file.read_bytes()


def test_200_pages_stay_within_one_and_a_half_megabytes(built: Path, tmp_path: Path) -> None:
    """So that a stick or a slow line carries the whole course: all of it in 5.7 MB, as pages of review, for teachers and of documents are light ones."""

    packed = offline.pack(built, tmp_path / "a.zip")
    assert packed.per_200_pages <= 1.5
    assert packed.size <= 5_700_000


def test_inside_the_zip(built: Path, tmp_path: Path) -> None:
    """One folder, every file of the site that a disk can use, a note that Notepad shows rightly, the verifier; nothing of the machine that packed it."""

    with zipfile.ZipFile(offline.pack(built, tmp_path / "a.zip").file) as opened:
        entries = opened.infolist()
        names = [entry.filename for entry in entries]
        note = opened.read("la-chan-so/doc-toi-truoc.txt")
        assert opened.read("la-chan-so/index.html") == (built / "index.html").read_bytes()
    files = [f"la-chan-so/{file.relative_to(built).as_posix()}" for file in built.rglob("*") if file.is_file()]
    files = [name for name in files if not name.startswith(("la-chan-so/sw.js", "la-chan-so/assets/giu/"))]
    added = ("doc-toi-truoc.txt", "kiem-tra/verify.py", "kiem-tra/verify.py.sha256")
    assert names == sorted([*files, *(f"la-chan-so/{name}" for name in added)])
    assert {(entry.date_time, entry.external_attr >> 16, entry.create_system) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0o100644, 3)
    }
    assert note.startswith(b"\xef\xbb\xbfL") and note.count(b"\n") == note.count(b"\r\n") > 10
    assert list(offline.problems(built)) == []


@pytest.mark.parametrize(
    "name", ["bài.html", "con.html", "a/NUL", "a:b.html", "x./y.html", "INDEX.html", "a/" * 55 + "b.html"]
)
def test_names_that_windows_refuses_are_told(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is written, with the name."""

    for each in ("index.html", name):
        file = tmp_path / "site" / each
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    assert commands.main(["offline"], tmp_path) == 1
    assert name in capsys.readouterr().err
    assert not (tmp_path / "dist").exists()


def test_command_offline(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the size; without a site it says what to run."""

    assert commands.main(["offline", str(built), str(tmp_path / "x/la-chan.zip")], tmp_path) == 0
    assert "MB" in capsys.readouterr().out and (tmp_path / "x/la-chan.zip").is_file()
    assert commands.main(["offline"], tmp_path) == 2
    assert "course.py build" in capsys.readouterr().err
