"""The zip of a week."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx as word
import pytest

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.testing import programs
from courseware.views import packing
from courseware.views.kits.desk import Fonts
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen, Kits
from courseware.views.kits.school import School
from courseware.views.themed import choosing, themed
from courseware.views.themed.themed import Themed


def view(course: Course, spoken: Words, school: str, *words: str) -> Themed:
    """The week that some words name, its kit of plans alone."""
    lessons = choosing.choose(course, words).lessons
    kit = Kits(Chosen(lessons, KINDS[:1]), spoken, Fonts(b"", b""), School(school))
    return Themed(lessons, kit, spoken, school)


def opened(course: Course, spoken: Words, *words: str) -> tuple[str, zipfile.ZipFile]:
    """The name of the zip and the zip."""
    (part,) = view(course, spoken, "Trường THCS Hoa Sen", *words).parts(course)
    return part.path, zipfile.ZipFile(io.BytesIO(part.data))


def test_the_week_of_a_band_is_one_zip_with_everything(course: Course, spoken: Words) -> None:
    """Days, letter, the kit of each lesson, and a list that names each file; no accents in names; one time for all."""

    path, packed = opened(course, spoken, "lop-6-7")
    names = packed.namelist()

    assert path == "tuan-le_lop-6-7_ma-o-quay-cang-tin_3-bai.zip"
    assert names[:2] == [themed.SCHEDULE, themed.LETTER]
    assert names[-1] == themed.LIST
    assert len([name for name in names if name.startswith("bai/") and name.endswith("ke-hoach-bai-day.docx")]) == 3
    assert all(name.isascii() for name in names)
    assert {entry.date_time for entry in packed.infolist()} == {packing.BEGAN}
    told = packed.read(themed.LIST).decode().split("\r\n")
    assert [line.partition(":")[0] for line in told[2:-1]] == names[:-1]
    assert "Trường: THCS Hoa Sen" in word.Document(io.BytesIO(packed.read(themed.LETTER))).paragraphs[0].text


def test_one_lesson_and_adults(course: Course, spoken: Words) -> None:
    """The name is the lesson's; adults get no letter to their parents."""

    path, packed = opened(course, spoken, "gdtx/viec-nhe-luong-cao")

    assert path == "tuan-le_gdtx_viec-nhe-luong-cao.zip"
    assert themed.LETTER not in packed.namelist()


def test_the_same_bytes_twice(small: Course, spoken: Words) -> None:
    """Of the small project’s one lesson."""

    made = view(small, spoken, "", "lop-6-7")

    assert list(made.parts(small)) == list(made.parts(small))


@pytest.mark.slow
def test_libreoffice_prints_the_days_and_the_letter(course: Course, spoken: Words, tmp_path: Path) -> None:
    """The days on four pages, the letter on one, in the youngest band and the oldest."""

    office = programs.office("writer")
    files = []
    for band in ("lop-1-2", "lop-10-12"):
        _, packed = opened(course, spoken, band)
        for name in (themed.SCHEDULE, themed.LETTER):
            files.append(tmp_path / f"{band}_{name}")
            files[-1].write_bytes(packed.read(name))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    pages = [file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/") for file in files]
    assert pages == [4, 1, 4, 1]
