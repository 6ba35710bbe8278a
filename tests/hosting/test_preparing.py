"""What is made ready to upload: refused before anything is written, the same bytes in two runs, the verifier beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from courseware import commands
from courseware.hosting import preparing
from courseware.hosting.policy import Place
from courseware.site import building

from ..joined import FILE


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of four pages."""
    folder = tmp_path / "site"
    for name in ("index.html", "404.html", "en/index.html", "en/404.html"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        body = '<p title=\'a="/b"\'><a href="/">="/x</a> <img src="/assets/img/mark.svg" alt="a/b"> <a href="x.html">x</a></p>'
        file.write_text(f"<!doctype html>\n{body}\n" + "<p>Lá chắn số</p>\n" * 50, "utf-8")
    (folder / "assets/img").mkdir(parents=True)
    (folder / "assets/site.01234567.css").write_text("p{color:red}" * 40)
    (folder / "assets/img/mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (folder / "sitemap.xml").write_text("<urlset/>")
    return folder


def test_only_addresses_in_tags_of_404_pages_move(small: Path) -> None:
    """Text stays, relative links stay, other pages stay."""

    before = (small / "404.html").read_text("utf-8")
    moved = before.replace('href="/"', 'href="/an-toan/"').replace('src="/', 'src="/an-toan/')
    assert preparing.move_links(before, "/an-toan/") == moved


@pytest.mark.parametrize("path", ["/", "/an-toan/"])
def test_two_runs_give_the_same_bytes(small: Path, tmp_path: Path, path: str) -> None:
    """Also over a copy that is there already; nothing half-made is left."""

    one, two = tmp_path / "a/host", tmp_path / "b/host"
    for out in (one, two, two):
        out.parent.mkdir(exist_ok=True)
        preparing.host(small, out, Place(path=path))
    assert building.differences(one, two) == []
    assert sorted(file.name for file in (tmp_path / "b").iterdir()) == ["host"]


def test_only_text_that_shrinks_is_compressed(small: Path, tmp_path: Path) -> None:
    """A picture of a few bytes has no twin; gzip carries no clock."""

    preparing.host(small, tmp_path / "host", Place())
    assert not (tmp_path / "host/web/assets/img/mark.svg.gz").exists()
    assert (tmp_path / "host/web/index.html.gz").read_bytes()[4:8] == b"\0\0\0\0"


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


@pytest.mark.parametrize("path", ["/", "/an-toan/"])
def test_the_verifier_lies_beside_what_is_uploaded(path: str, small: Path, tmp_path: Path) -> None:
    """With its hash as `sha256sum -c` reads it; whoever checks the host brings his own copy."""

    out = preparing.host(small, tmp_path / "host", Place(path=path)).folder
    assert (out / "kiem-tra/verify.py").read_bytes() == FILE.read_bytes()
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    assert (out / "kiem-tra/verify.py.sha256").read_text("ascii") == f"{digest}  verify.py\n"
    assert list((out / "web").rglob("verify.py*")) == []
