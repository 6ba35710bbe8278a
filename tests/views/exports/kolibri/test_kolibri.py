"""The folder for a USB stick. What Kolibri itself makes of it: tests/browser/test_kolibri.py."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePosixPath

from courseware.content.model import Course
from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.kolibri import KOLIBRI

from ..conftest import made, wanted_of
from .conftest import opened, table

DATABASE = "KOLIBRI_DATA/content/databases/4174266de1fe5fdaa1adb8e41d2cc36c.sqlite3"
STORAGE = PurePosixPath("KOLIBRI_DATA/content/storage")


def test_files_lie_where_kolibri_looks(little: Wanted) -> None:
    """By their MD5, each as long as the database says, and no other."""

    files, left = made(KOLIBRI, little)
    stored = {PurePosixPath(path): data for path, data in files.items() if path != DATABASE}
    rows = {row["id"]: row for row in table(opened(files[DATABASE]), "content_localfile")}

    for path, data in stored.items():
        md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
        assert path == STORAGE / md5[0] / md5[1] / f"{md5}.{rows[md5]['extension']}"
        assert len(data) == rows[md5]["file_size"]
    assert {path.stem for path in stored} == set(rows)
    assert {path.suffix for path in stored} == {".zip", ".perseus", ".png"}
    assert [one.id for one in left] == ["LD-tin-nhan-la-03"]


def test_a_part_is_the_same_channel_with_fewer_files(course: Course) -> None:
    """So whoever imports it over the whole loses nothing, and over another part gets more."""

    three = [lesson for lesson in course.ready() if lesson.band == "L67"][:2] + course.ready()[:1]
    wanted = wanted_of(replace(course, lessons=tuple(three)))
    two = wanted.lessons[:2]
    whole, part = made(KOLIBRI, wanted)[0], made(KOLIBRI, replace(wanted, lessons=two))[0]

    assert whole[DATABASE] == part[DATABASE]
    assert set(part) < set(whole)
    assert len(part) == 1 + 2 * 3
