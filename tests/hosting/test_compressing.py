"""Compressed once, so that a server only has to hand it out."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import brotli

from courseware.hosting import compressing


def test_text_that_gets_smaller_gets_two_twins_of_its_age(tmp_path: Path) -> None:
    """They unpack to the same bytes and have its time; a picture and a text too short to gain have none."""

    page = tmp_path / "a/index.html"
    page.parent.mkdir()
    page.write_text("<p>Lá chắn số</p>" * 60, "utf-8")
    os.utime(page, (1_000_000_000, 1_000_000_000))
    (tmp_path / "x.png").write_bytes(b"\x00" * 900)
    (tmp_path / "short.txt").write_text("a", "utf-8")

    assert compressing.compress(tmp_path) == 2
    assert sorted(file.name for file in tmp_path.rglob("*.*")) == [
        "index.html",
        "index.html.br",
        "index.html.gz",
        "short.txt",
        "x.png",
    ]
    small = {suffix: page.with_name(page.name + suffix) for suffix in (".gz", ".br")}
    assert (
        gzip.decompress(small[".gz"].read_bytes()) == brotli.decompress(small[".br"].read_bytes()) == page.read_bytes()
    )
    assert {int(file.stat().st_mtime) for file in small.values()} == {1_000_000_000}


def test_the_same_bytes_every_time() -> None:
    """No time of day stands in a compressed file."""

    body = b"noi dung " * 100

    assert compressing.packed(body) == compressing.packed(body)
    assert compressing.packed(b"") == {}
