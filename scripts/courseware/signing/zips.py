"""Sign the zip for a stick: the list and its signature lie in it beside `index.html`, and cover everything else in it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from courseware.hosting import offline
from courseware.signing import manifest
from courseware.signing.minisign import KeyPair


def sign(file: Path, release: manifest.Statement, pair: KeyPair) -> None:
    """Replace a zip of `course.py offline` by the same one signed. Raises ManifestError, OSError."""
    try:
        bodies = offline.read(file)
    except (zipfile.BadZipFile, ValueError) as error:
        raise manifest.ManifestError(f"{file} không phải tệp zip do lệnh offline làm ra: {error}.") from error
    files = {path: body for path, body in bodies.items() if path not in offline.SIGNED}
    if "index.html" not in files:
        raise manifest.ManifestError(f"{file} không có {offline.TOP}/index.html: hãy đóng gói lại bằng lệnh offline.")
    listed = manifest.whole(manifest.contents_of(files), release)
    offline.write(file, files | manifest.signed(listed, release, pair))
