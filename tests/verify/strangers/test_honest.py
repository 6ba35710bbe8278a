"""Honest servers, folders and zips of other makes are not suspected."""

from __future__ import annotations

from pathlib import Path

import pytest

from .looking import verify
from .server import Server, Style
from .tampering import zipped

HONEST = {
    "headers in another order": Style(backwards=True),
    "answers in chunks": Style(chunked=True),
    "weak tags": Style(weak=True),
    "HTTP/1.0": Style(version="HTTP/1.0"),
    "header names in small letters": Style(lower=True),
    "all that HTTP/1.1 allows": Style(backwards=True, chunked=True, weak=True, lower=True),
}
WHOLE = ("HTTP/1.0", "all that HTTP/1.1 allows")


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_server_of_another_make_is_not_suspected(name: str, genuine: Path, key: Path, full: bool) -> None:
    """Every file as every kind of visitor; by all other checks too where all of it comes together (`--all`: each)."""
    with Server(genuine, style=HONEST[name]) as server:
        report = verify(key, server.url, steps=None if full or name in WHOLE else ())
    assert (report.exit, report.kinds) == (0, set()), report.text


def test_an_honest_folder_and_zip_are_not_suspected(genuine: Path, key: Path, tmp_path: Path) -> None:
    file = tmp_path / "la-chan-so.zip"
    file.write_bytes(zipped(genuine))
    for target in (genuine, file):
        report = verify(key, target)
        assert (report.exit, report.kinds) == (0, set()), report.text
