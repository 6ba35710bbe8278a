"""What is done to files."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from .site import write

Tamper = Callable[[Path], object]


def edit(name: str, old: str, new: str) -> Tamper:
    """Exchange a text in a file and make its compressed twins anew."""

    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        write(folder, name, text.replace(old, new).encode())

    return change


def put(name: str, data: bytes) -> Tamper:
    """Write a file, new or in place of another."""
    return lambda folder: write(folder, name, data)


def append(name: str, data: bytes) -> Tamper:
    """Add bytes to a file."""
    return lambda folder: write(folder, name, (folder / name).read_bytes() + data)


def only(name: str, data: Callable[[bytes], bytes]) -> Tamper:
    """Change this one file and no twin of it."""
    return lambda folder: (folder / name).write_bytes(data((folder / name).read_bytes()))


def every(*tampers: Tamper) -> Tamper:
    """One after the other."""
    return lambda folder: [tamper(folder) for tamper in tampers]


def swap(one: str, other: str) -> Tamper:
    """Each file in the other's place: both genuine."""

    def change(folder: Path) -> None:
        first, second = (folder / one).read_bytes(), (folder / other).read_bytes()
        write(folder, one, second)
        write(folder, other, first)

    return change


def drop(*names: str) -> Tamper:
    """Take single files away."""
    return lambda folder: [(folder / name).unlink() for name in names]


def remove(name: str) -> Tamper:
    """Take a file away with its twins."""
    return drop(name, name + ".gz", name + ".br")


def rewritten(
    old: bytes, new: bytes, unpack: Callable[[bytes], bytes], pack: Callable[[bytes], bytes]
) -> Callable[[bytes], bytes]:
    """A compressed file with other content."""

    def change(data: bytes) -> bytes:
        assert old in unpack(data)
        return pack(unpack(data).replace(old, new))

    return change


PDF_ACTION = (
    b"3 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(https://kuwin.example/)>>>>endobj\n"
    b"trailer<</Root 3 0 R>>\n%%EOF\n"
)
BANNER = '<div style="position:absolute;left:-9999px"><a href="https://kuwin.example/88">nổ hũ đổi thưởng</a></div>'
LESSON, HELP, LEAFLET = "lop-6-7/lua-dao.html", "lien-he.html", "lop-6-7/tai-ve.html"
CSS, JS = "assets/site.1a2b3c4d.css", "assets/site.5e6f7a8b.js"
ARCHIVE = io.BytesIO()
with zipfile.ZipFile(ARCHIVE, "w") as _archive:
    _archive.writestr("VNeID.apk", "not a program")


def place(name: str, data: bytes = b"x") -> Tamper:
    """A file alone, without twins."""

    def tamper(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    return tamper


def zipped(folder: Path, *more: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    """The folder as a zip, with more entries behind."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.writestr(file.relative_to(folder).as_posix(), file.read_bytes())
        for name, data in more:
            archive.writestr(name, data)
    return stream.getvalue()
