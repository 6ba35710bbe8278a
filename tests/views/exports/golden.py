"""What the small course becomes in every format, kept as text: whoever changes it looks at it.

Write all of them anew with `PYTHONPATH=scripts .venv/bin/python -m tests.views.exports.golden`, then read `git diff`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from courseware.content import reading
from courseware.views import packing
from courseware.views.exports.format import Format, Wanted
from courseware.views.exports.formats import FORMATS

from ...miniature import MINI
from .conftest import made, wanted_of

FOLDER = Path(__file__).parent / "golden"
PACKED = b"PK\x03\x04"
SHOWN = {
    "docx-olm": ("word/document.xml",),
    "docx-azota": ("word/document.xml",),
    "xlsx-wayground": ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"),
    "xlsx-kahoot": ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"),
    "qti21": ("imsmanifest.xml", "test.xml", "items/LD-tin-nhan-la-01.xml"),
}
"""Of some formats these parts alone are kept as text, of others all."""


def place(format_: Format) -> Path:
    """Where the text of a format is kept."""
    return FOLDER / f"{format_.name}.txt"


def text_of(format_: Format, wanted: Wanted) -> str:
    """The files of a format, part by part, then what it leaves; elements stand on lines of their own, and so do fields of JSON."""
    files, left = made(format_, wanted)
    told = [line for path, data in files.items() for line in _file(format_, path, data)]
    return "\n".join([*told, *(f"left {one.id}: {one.why}" for one in left), ""])


def _file(format_: Format, path: str, data: bytes) -> Iterator[str]:
    if data.startswith(PACKED):
        for name, inside in packing.files(data):
            yield _head(f"{path} {name}", inside)
            if name in SHOWN.get(format_.name, (name,)):
                yield _readable(name, inside)
    else:
        yield from (_head(path, data), _readable(path, data))


def _head(path: str, data: bytes) -> str:
    return f"==== {path} {len(data)} {hashlib.sha256(data).hexdigest()[:16]}"


def _readable(name: str, data: bytes) -> str:
    if name.endswith(".json"):
        return json.dumps(json.loads(data), ensure_ascii=False, indent=1)
    try:
        return data.decode().replace("><", ">\n<")
    except UnicodeDecodeError:
        return ""


if __name__ == "__main__":
    small = reading.read(MINI).course
    assert small
    for one in FORMATS:
        place(one).write_text(text_of(one, wanted_of(small)), "utf-8")
