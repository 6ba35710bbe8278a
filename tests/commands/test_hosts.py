"""host, embed, offline, upload, front: what they need is asked for before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands

from ..hosting.small import small

__all__ = ["small"]


def test_command_host(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says where it lies and what it left out; all that is wrong at once, and then nothing is written."""

    assert commands.main(["host", "--path", "/an-toan/"], tmp_path) == 0
    said = capsys.readouterr()
    assert "dist/host" in said.out and "security.txt" in said.err and "goc-ten-mien/" in said.err
    assert not (tmp_path / "dist/host/web/sitemap.xml").exists()
    wrong = [
        "--domain",
        "a b",
        "--path",
        "an-toan",
        "--portal",
        "http://x",
        "--contact",
        "ai",
        "--expires",
        "2020-01-01",
    ]
    assert commands.main(["host", *wrong, str(small), str(tmp_path / "khac")], tmp_path) == 2
    assert len(capsys.readouterr().err.splitlines()) == 5
    assert not (tmp_path / "khac").exists()
    assert commands.main(["host", str(tmp_path / "khong-co")], tmp_path) == 2
    assert "course.py build" in capsys.readouterr().err


def test_command_host_replaces_only_its_own(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with something else in it, the site itself and what holds it are refused; a copy of before is replaced."""

    portal = tmp_path / "portal"
    portal.mkdir()
    (portal / "index.php").write_text("x")
    for out in (portal, small, small / "host", tmp_path):
        assert commands.main(["host", str(small), str(out)], tmp_path) == 2
        assert str(out) in capsys.readouterr().err
    assert [file.name for file in portal.iterdir()] == ["index.php"]
    for _ in range(2):
        assert commands.main(["host", str(small), str(tmp_path / "moi")], tmp_path) == 0
    with pytest.raises(SystemExit):
        commands.main(["host", "--expires", "mai"], tmp_path)
    assert "2027-05-01" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["embed", "--base", "https://hoc-lieu.example/"], "course.py build"),
        (["offline"], "course.py build"),
        (["front"], "course.py editions"),
        (["upload", "khong-co", "so:x"], "khong-co"),
    ],
)
def test_what_is_not_there_yet_is_said_with_what_makes_it(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""

    assert commands.main(words, tmp_path) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_is_none_is_told_beside_the_folder_that_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All at once."""

    assert commands.main(["front", "--storage", "ftp://x", "--portal", "http://y"], tmp_path) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3
