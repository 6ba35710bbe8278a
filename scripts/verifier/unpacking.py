"""Content encodings undone, within the size limit; not all of them can be undone on every machine."""

from __future__ import annotations

import contextlib
import importlib
import zlib
from typing import Any

from verifier.names import FILE_LIMIT
from verifier.zstd import undo_zstd

ENDS = {"br": "br", "gz": "gzip", "zst": "zstd"}
"""How a compressed sibling ends → its content encoding."""


def sibling(path: str, encoding: str) -> str:
    """The compressed file beside `path` from which a server may have taken an answer of this encoding, or ""."""
    end = next((end for end, one in ENDS.items() if one == encoding.removeprefix("x-")), "")
    return f"{path}.{end}" if end else ""


def unpack(data: bytes, encoding: str) -> bytes | None:
    """Undo a content encoding within the size limit; None when it cannot be undone here."""
    try:
        if encoding in ("gzip", "x-gzip"):
            return _inflate(data, 31)
        if encoding == "deflate":
            return _inflate(data, 15 if data[:1] == b"\x78" else -15)
        if encoding == "zstd":
            return undo_zstd(data, FILE_LIMIT)
        if encoding in LIBRARIES:
            return _by_library(data, encoding)
    except (zlib.error, EOFError, OSError, ValueError):
        return None
    return data if encoding in ("", "identity", *NO_ENCODINGS) else None


NO_ENCODINGS = ("none", "utf-8", "utf8", "binary", "8bit", "aws-chunked")
"""What people write into stored files by mistake; browsers take the bytes as they are."""


def _inflate(data: bytes, bits: int) -> bytes:
    machine = zlib.decompressobj(bits)
    out = machine.decompress(data, FILE_LIMIT)
    if not machine.eof:
        raise ValueError("dữ liệu nén bị cụt hoặc quá lớn")
    return out + machine.unused_data


LIBRARIES = {
    "br": {"brotli": "Decompressor", "brotlicffi": "Decompressor"},
}
"""Encoding → modules that undo it and their machine; none has to be there. (Brotli's own dictionary is 122 kB.)"""
PACKAGES = {"br": "brotli"}
"""Encoding → what to install."""


def _by_library(data: bytes, encoding: str) -> bytes | None:
    for name, machine in LIBRARIES[encoding].items():
        try:
            made = getattr(importlib.import_module(name), machine)()
        except Exception:  # noqa: S112 - not installed, or broken: the next one
            continue
        try:
            return _piecewise(made, data)
        except Exception as error:  # each module has an error of its own
            raise ValueError(f"dữ liệu {encoding} hỏng") from error
    return None


def no_library(encoding: str) -> bool:
    """Whether this Python cannot undo the encoding, whatever the bytes."""
    return encoding in LIBRARIES and not any(map(_importable, LIBRARIES[encoding]))


def wanting(encoding: str) -> str:
    """What a person can do when this Python cannot undo an encoding."""
    return (
        f"cài gói {PACKAGES[encoding]} cho Python chạy chương trình này (pip install {PACKAGES[encoding]}) rồi chạy lại"
    )


def _importable(name: str) -> bool:
    with contextlib.suppress(Exception):  # a broken installation may fail with anything
        importlib.import_module(name)
        return True
    return False


def _piecewise(machine: Any, data: bytes) -> bytes:
    """In small pieces, so that a few bytes that unpack to gigabytes are noticed in time."""
    out, step = bytearray(), machine.process if hasattr(machine, "process") else machine.decompress
    for start in range(0, len(data), 256):
        out += step(data[start : start + 256])
        if len(out) > FILE_LIMIT:
            raise ValueError("dữ liệu nén quá lớn")
    if not (machine.is_finished() if hasattr(machine, "is_finished") else machine.eof):
        raise ValueError("dữ liệu nén bị cụt")
    return bytes(out)
