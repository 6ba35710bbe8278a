"""The zip of a release: what the tag holds, whoever packs it."""

from __future__ import annotations

import datetime
import io
import zipfile

from courseware.releasing import archive
from courseware.releasing.tagged import Tagged, TaggedFile


def test_the_zip_does_not_depend_on_a_compressor() -> None:
    """Stored: another zlib would pack the same file otherwise."""

    tagged = Tagged(
        "1", datetime.datetime(2026, 12, 1, 8, 30, 10, tzinfo=datetime.UTC), {"a": TaggedFile(b"a" * 999, False)}
    )
    packed = archive.pack(tagged, "t")

    assert b"a" * 999 in packed
    assert zipfile.ZipFile(io.BytesIO(packed)).infolist()[0].date_time == (2026, 12, 1, 8, 30, 10)
