"""Ids: whoever changes them takes away what learners did."""

from __future__ import annotations

import pytest

from courseware.views.exports.kolibri.names import checksum, known


def test_ids_never_change() -> None:
    """The two channels, and a question."""

    assert known("channel", "vi") == "4174266de1fe5fdaa1adb8e41d2cc36c"
    assert known("channel", "en") == "d422f90e25a05a1ebd0c2f5d49c2203e"
    assert known("question", "LD-luat-va-em-09") == "2de67f93b10355ac913f2018872719e0"


@pytest.mark.parametrize(("data", "name"), [(b"", "d41d8cd98f00b204e9800998ecf8427e"), (b"abc", "900150983cd24fb0d6963f7d28e17f72")])  # fmt: skip
def test_a_file_is_named_by_its_md5(data: bytes, name: str) -> None:
    """The vectors of RFC 1321."""

    assert checksum(data) == name
