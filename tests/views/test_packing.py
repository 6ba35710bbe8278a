"""Archives without a clock."""

from __future__ import annotations

import io
import zipfile

from courseware.views import packing

FILES = [("b/đề.txt", "chữ".encode()), ("a.txt", b"")]


def test_what_is_packed_is_read_again_in_its_order() -> None:
    """Names and contents."""

    assert packing.files(packing.packed(FILES)) == FILES


def test_no_clock_and_no_system_stands_in_it() -> None:
    """One time for all, one system."""

    with zipfile.ZipFile(io.BytesIO(packing.packed(FILES))) as opened:
        assert {(entry.date_time, entry.create_system) for entry in opened.infolist()} == {(packing.BEGAN, 3)}
    assert packing.packed(FILES) == packing.packed(iter(FILES))
