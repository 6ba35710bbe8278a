"""Content encodings: undone when they can be, within the limit, and known to be out of reach when not."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest

from verifier import unpacking
from verifier.unpacking import no_library, unpack, wanting

BODY = "Chào em. ".encode() * 500


def raw_deflate(data: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-15)
    return machine.compress(data) + machine.flush()


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("", BODY), ("identity", BODY), ("gzip", gzip.compress(BODY, mtime=0)), ("x-gzip", gzip.compress(BODY, mtime=0)),
        ("deflate", zlib.compress(BODY)), ("deflate", raw_deflate(BODY)), ("br", brotli.compress(BODY)),
    ],
)  # fmt: skip
def test_what_browsers_accept_is_undone(encoding: str, data: bytes) -> None:
    """Servers mean both formats by `deflate`."""
    assert unpack(data, encoding) == BODY


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
@pytest.mark.parametrize("damage", ["cut", "noise"])
def test_broken_data_is_undone_by_nobody(encoding: str, damage: str) -> None:
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[encoding](BODY)
    assert unpack(packed[:-5] if damage == "cut" else b"\xff\x00khong" * 9, encoding) is None


@pytest.mark.parametrize("encoding", ["gzip, br", "compress", "dcb"])
def test_an_encoding_that_nobody_asked_for_is_not_undone(encoding: str) -> None:
    assert unpack(BODY, encoding) is None and not no_library(encoding)


def test_bytes_behind_the_end_are_part_of_what_is_compared() -> None:
    """A browser may show them."""
    assert unpack(gzip.compress(BODY) + b"<a>", "gzip") == BODY + b"<a>"


def test_without_a_library_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "LIBRARIES", {"br": {"khong_co_goi_nay": "Decompressor"}})
    assert no_library("br") and unpack(brotli.compress(BODY), "br") is None
    assert "pip install brotli" in wanting("br")


def test_every_encoding_that_needs_a_package_names_it() -> None:
    assert unpacking.LIBRARIES.keys() == unpacking.PACKAGES.keys()
    assert all(unpacking.PACKAGES[encoding] in unpacking.LIBRARIES[encoding] for encoding in unpacking.LIBRARIES)
