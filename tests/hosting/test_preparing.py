"""What is made ready to upload: refused before anything is written, the same bytes in two runs, the verifier beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from courseware.hosting import preparing
from courseware.hosting.policy import Place
from courseware.site import building

from ..joined import FILE
from .small import small

__all__ = ["small"]


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


@pytest.mark.parametrize("path", ["/", "/an-toan/"])
def test_the_verifier_lies_beside_what_is_uploaded(path: str, small: Path, tmp_path: Path) -> None:
    """With its hash as `sha256sum -c` reads it; whoever checks the host brings his own copy."""

    out = preparing.host(small, tmp_path / "host", Place(path=path)).folder
    assert (out / "kiem-tra/verify.py").read_bytes() == FILE.read_bytes()
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    assert (out / "kiem-tra/verify.py.sha256").read_text("ascii") == f"{digest}  verify.py\n"
    assert list((out / "web").rglob("verify.py*")) == []
