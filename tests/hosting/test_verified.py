"""Genuine copies behind real servers: `verify.py` finds nothing wrong with them, run after run, in every encoding.

A small site behind each server, the real one behind the server with every encoding; `--all`: the real one behind each.
Runs at `--rate 0` (no waiting) because the server is our own, on loopback; elsewhere five requests a second is the rule.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from courseware.signing import manifest, minisign, register

from ..joined import following, verify
from . import fronts
from .fronts import A, B
from .servers import free_port, new_home, running, started

DAY = datetime.date(2026, 11, 22)
RELEASE = manifest.Statement("2026.11", 7, DAY, DAY + datetime.timedelta(days=160), "thcs-hoa-sen", "127.0.0.1")
NOTES = {
    "nginx": {"no-https"},
    "nginx-brotli": {"no-https"},
    "apache": {"no-https", "trace-echo"},
    "caddy": {"no-https"},
    "python": {"no-https", "headers-none", "notfound-own", "listing"},
}
"""What is said without being a fault. Python's server sends no headers, has its own 404 page and lists folders; what is
said of it with a small site stands in tests/verify/test_clean_copies.py.
"""
WITH_ALL = "nginx-brotli"
"""The server that hands out every file in every encoding that we make."""


@pytest.fixture(scope="session")
def key() -> minisign.KeyPair:
    """A key for this test alone."""
    return minisign.new()


@pytest.fixture(scope="session")
def signed(hosted: Callable[[str], Path], open_folder: Path, key: minisign.KeyPair) -> Path:
    """A copy of what `host` made, with its signed list: other tests use the one without."""
    folder = open_folder / "co-ky"
    shutil.copytree(hosted("/"), folder)
    manifest.write(folder, RELEASE, key)
    return folder


@contextlib.contextmanager
def serving(kind: str, folder: Path, open_folder: Path) -> Iterator[int]:
    """The port of a real server."""
    if kind != "python":
        with running(kind, "/", folder, open_folder) as server:
            yield server.port
        return
    home, port = new_home(open_folder, kind), free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    with started(command, home, port):
        yield port


@pytest.fixture
def look(key: minisign.KeyPair, capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:
    """Run the verifier on the server of a port; its report for programs."""

    def run(port: int, *words: str, folder: str = "") -> dict[str, Any]:
        ours = ("--key", minisign.public_text(key).splitlines()[1], "--today", str(DAY), "--rate", "0", "--json")
        code = verify.main([f"http://127.0.0.1:{port}/{folder}", *ours, *words])
        report: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert code == report["exit"]
        return report

    return run


def assert_genuine(report: dict[str, Any], kind: str, copy: Path) -> None:
    """Nothing but the notes of this server, and all of it was looked at."""
    assert [one for one in report["found"] if one["level"]] == []
    assert {one["class"] for one in report["found"]} == NOTES[kind]
    assert (report["exit"], report["failed"]) == (0, "")
    assert (
        1000 < report["facts"]["requests"] <= verify.enough(report["facts"]["files"], len(list(copy.rglob("*.html"))))
    )
    assert report["facts"]["days"] <= 7
    assert not any("Dừng sớm" in text for text in report["unseen"])
    assert not any("br" in text.split() for text in report["unseen"]), "brotli is installed: it was looked at"


@pytest.mark.parametrize("kind", [kind for kind in NOTES if kind != "python"])
def test_nothing_is_found_on_a_genuine_copy(
    kind: str, signed: Path, open_folder: Path, look: Callable[..., dict[str, Any]]
) -> None:
    """Then one page is changed, and that is found."""

    with serving(kind, signed, open_folder) as port:
        assert_genuine(look(port, "--min-serial", "7", "--site", "thcs-hoa-sen"), kind, signed)
        with changed(signed / "index.html"), following(()):
            assert look(port)["exit"] == 1


@pytest.fixture(scope="session")
def large(whole: Path, open_folder: Path, key: minisign.KeyPair) -> Path:
    """A copy of the real site, with its signed list."""
    folder = Path(shutil.copytree(whole / "web", open_folder / "co-ky-lon"))
    manifest.write(folder, RELEASE, key)
    return folder


def test_nothing_is_found_on_the_real_site(
    full: bool, large: Path, open_folder: Path, look: Callable[..., dict[str, Any]]
) -> None:
    """Part of its pages as every kind of visitor (`--all`: every part, behind each server)."""
    for kind in NOTES if full else [WITH_ALL]:
        with serving(kind, large, open_folder) as port:
            for part in range(3) if full else [0]:
                assert_genuine(look(port, "--part", str(part)), kind, large)


@contextlib.contextmanager
def changed(page: Path) -> Iterator[None]:
    """A page with a link more, for a while."""
    good = page.read_bytes()
    page.write_bytes(good.replace(b"</body>", b'<a href="https://nha-cai.example/">x</a></body>'))
    try:
        yield
    finally:
        page.write_bytes(good)


@pytest.fixture(scope="session")
def editions(hosted: Callable[[str], Path], open_folder: Path, key: minisign.KeyPair) -> Path:
    """Many schools on one release; school A has signed its own files over the list that all share."""
    folder = fronts.editions(hosted("/"), open_folder / "co-ky-chung")
    own = folder / "truong" / A
    files = {file.relative_to(own).as_posix(): file.read_bytes() for file in own.rglob("*") if file.is_file()}
    mine = {path: data for path, data in files.items() if not path.startswith(manifest.NAME)}
    base, said = manifest.base(folder / "nen", RELEASE), replace(RELEASE, site=A)
    (folder / "nen" / manifest.BASE_NAME).write_bytes(base)
    for name, data in manifest.signed(manifest.overlay(mine, base, said), said, key).items():
        (own / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("place", ["folder", "storage"])
def test_a_school_on_a_shared_server_is_genuine(
    place: str,
    editions: Path,
    open_folder: Path,
    tmp_path: Path,
    key: minisign.KeyPair,
    look: Callable[..., dict[str, Any]],
) -> None:
    """From a folder and from a storage, at the address that the signed register gives it; B's list is signed by nobody."""

    terms = (3, DAY, RELEASE.expires)
    text = register.write({f"127.0.0.1/{A}/": A, f"127.0.0.1/{B}/": B}, *terms)
    (tmp_path / "so.txt").write_bytes(text)
    (tmp_path / "so.txt.minisig").write_text(register.sign(text, *terms, key), "utf-8")
    words = ("--register", str(tmp_path / "so.txt"), "--site", A)
    with contextlib.ExitStack() as stack:
        if place == "folder":
            server = stack.enter_context(fronts.from_folder(editions, open_folder))
        else:
            server = stack.enter_context(
                fronts.from_storage(editions, open_folder, stack.enter_context(fronts.origin(editions)).port)
            )
        report = look(server.port, *words, folder=f"{A}/")
        assert [one["class"] for one in report["found"]] == ["no-https"]
        assert (report["exit"], report["failed"], report["facts"]["site"]) == (0, "", A)
        assert [one["class"] for one in look(server.port, *words, folder=f"{B}/")["found"]] == ["bad-signature"]
