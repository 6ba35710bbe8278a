"""What holds for every format, so that a new row is asked it at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang
from courseware.views import packing
from courseware.views.exports.format import Format, Wanted
from courseware.views.exports.formats import FORMATS, NAMED

from .conftest import made, wanted_of

GOLDEN = Path(__file__).parent / "golden"
EACH = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


def test_names_are_different_and_can_be_typed() -> None:
    """Small letters, digits and dashes."""

    assert len(NAMED) == len(FORMATS)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in NAMED)


@EACH
@pytest.mark.parametrize("lang", Lang)
def test_every_way_of_answering_is_accounted_for_in_words(format_: Format, lang: Lang, small: Course) -> None:
    """What it becomes and what that loses, or why it stays behind, in both languages."""

    wanted = wanted_of(small, lang)

    assert set(format_.ways) == set(Way)
    for row in format_.ways.values():
        assert row.into or row.lost
        assert all(wanted.word(key) for key in (row.into, row.lost) if key)


@EACH
def test_twice_the_same_bytes(format_: Format, small: Course, little: Wanted) -> None:
    """From courses read once and again; every file has a name of its own that is good everywhere."""

    files, left = made(format_, little)

    assert (files, left) == made(format_, wanted_of(small))
    assert files
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", path) and not path.startswith("/") for path in files)
    assert all(one.why and not one.why.endswith(".") for one in left)


@pytest.mark.parametrize("name", ["qti30", "cc11", "h5p", "cmi5"])
def test_packages_of_the_small_course_stay_as_they_are(name: str, little: Wanted) -> None:
    """All that is in them as one text, file by file; whoever changes it looks at it."""

    files, _ = made(NAMED[name], little)
    held = [one for package in files.values() for one in packing.files(package)]

    assert "".join(f"==== {path}\n{data.decode()}\n" for path, data in held) == (GOLDEN / f"{name}.txt").read_text(
        "utf-8"
    )
