"""In which writing a text is, and what an editor or a program that copies has made of it."""

from __future__ import annotations

from collections.abc import Iterator

BROKEN_BY_TEXT_MODE = ("picture", "font", "sound", "pdf", "packed")
"""Types of file that are no text: with other line ends they are broken."""
MARKED = (("UTF-32", b"\xff\xfe\0\0"), ("UTF-32", b"\0\0\xfe\xff"), ("UTF-16", b"\xff\xfe"), ("UTF-16", b"\xfe\xff"))
"""Writings that a browser goes by, whatever the header says (WHATWG Encoding, 6.1; UTF-32 it takes for UTF-16)."""


def text_of(data: bytes) -> tuple[str, list[str]]:
    """The text of a file by its mark, and what is to be said of its writing."""
    name = next((name for name, mark in MARKED if data.startswith(mark)), "")
    return data.decode(name or "utf-8", "replace"), [f"viết lại bằng {name}"] if name else []


def unconverted(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The texts that an editor or an FTP program may have made `data` from, each behind what was done to it."""
    bare = data.removeprefix(b"\xef\xbb\xbf")
    marked = "thêm BOM ở đầu" if bare != data else ""
    yield marked, bare
    for ends, text in (
        ("LF thành CRLF", bare.replace(b"\r\n", b"\n")),
        ("CRLF thành LF", bare.replace(b"\n", b"\r\n")),
    ):
        yield "; ".join(filter(None, (f"dấu xuống dòng {ends}", marked))), text
