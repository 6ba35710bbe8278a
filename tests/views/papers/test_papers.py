"""Which blueprints, which files."""

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
from courseware.views.papers.papers import Papers, choose

PAGES = {
    "ma-tran": 1,
    "dac-ta": 3,
    "de": 6,
    "dap-an": 2,
    "huong-dan-cham": 6,
    "huong-dan-nhan-xet": 4,
    "phieu-a": 4,
    "phieu-b": 4,
}
"""Kind → pages that it has at most."""


def made(
    course: Course, spoken: Words, name: str, seed: int | None = None, variants: int | None = None
) -> dict[str, bytes]:
    """The files of one blueprint by path."""
    chosen = choose(course, name)
    assert not isinstance(chosen, str)
    return {part.path: part.data for part in Papers(chosen, spoken, "", seed, variants).parts(course)}


def test_a_paper_is_its_tables_its_variants_its_keys_and_its_guide(course: Course, spoken: Words) -> None:
    """Names say blueprint and kind without accents; primary school has comments in place of marks."""

    kinds = ["ma-tran", "dac-ta", "de-0101", "de-0102", "dap-an"]

    assert list(made(course, spoken, "lop-3-5")) == [f"lop-3-5_{kind}.docx" for kind in (*kinds, "huong-dan-nhan-xet")]
    assert list(made(course, spoken, "lop-6-7", variants=2)) == [
        f"lop-6-7_{kind}.docx" for kind in (*kinds, "huong-dan-cham")
    ]
    assert list(made(course, spoken, "phan-biet-lop-6-7")) == [
        f"phan-biet-lop-6-7_{kind}.docx" for kind in ("phieu-a", "phieu-b", "dap-an")
    ]


def test_the_same_seed_gives_the_same_bytes_and_another_another_paper(course: Course, spoken: Words) -> None:
    """To the byte."""

    first = made(course, spoken, "lop-8-9", variants=1)

    assert made(course, spoken, "lop-8-9", variants=1) == first
    assert made(course, spoken, "lop-8-9", 1, 1)["lop-8-9_de-0101.docx"] != first["lop-8-9_de-0101.docx"]


def test_a_name_that_is_none_is_told_with_what_is_near(course: Course) -> None:
    """In one sentence; “all” is all."""

    assert (
        choose(course, "lop-67") == "không có quizzes/blueprints/lop-67.yml; gần nhất: lop-6-7, lop-8-9, lop-3-5, all"
    )
    assert choose(course, "all") == course.blueprints


def test_word_finds_tables_and_text(course: Course, spoken: Words) -> None:
    """The file opens with python-docx, and lies where its table is wide."""

    found = word.Document(io.BytesIO(made(course, spoken, "lop-10-12", variants=1)["lop-10-12_ma-tran.docx"]))

    assert len(found.tables[0].columns) == 19
    assert found.sections[0].page_width > found.sections[0].page_height  # type: ignore[operator]


def test_no_file_names_a_day_of_the_machine(course: Course, spoken: Words) -> None:
    """Every entry of every archive has one time."""

    for data in made(course, spoken, "lop-3-5").values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.slow
def test_libreoffice_prints_each_kind_on_few_pages(course: Course, spoken: Words, tmp_path: Path) -> None:
    """A matrix on one; nothing asks to be repaired."""

    office = programs.office("writer")
    files = []
    for name in ("lop-3-5", "lop-10-12", "giao-vien", "phan-biet-lop-8-9"):
        for path, data in made(course, spoken, name, variants=1).items():
            files.append(tmp_path / path)
            files[-1].write_bytes(data)
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    for file in files:
        pages = file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/")
        kind = file.stem.partition("_")[2]
        assert 1 <= pages <= PAGES["de" if kind.startswith("de-") else kind], (file.name, pages)
