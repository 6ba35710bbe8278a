"""The files of a tag as one zip, the same bytes wherever it is made.

Stored, not compressed: two machines with another zlib would pack the same file otherwise, and nobody could compare.
"""

from __future__ import annotations

import io
import zipfile

from courseware.releasing.tagged import Tagged

PROGRAM, FILE = 0o100755, 0o100644


def pack(tagged: Tagged, top: str) -> bytes:
    """A zip with one folder, `top`; files in the order of their paths, all with the time of the commit."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        for path, file in sorted(tagged.files.items()):
            entry = zipfile.ZipInfo(f"{top}/{path}", tagged.time.timetuple()[:6])
            entry.create_system, entry.external_attr = 3, (PROGRAM if file.program else FILE) << 16
            opened.writestr(entry, file.body, zipfile.ZIP_STORED)
    return packed.getvalue()
