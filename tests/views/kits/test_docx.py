"""The Word file: it opens, has the measures of school documents, and is the same bytes twice."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx as word
import pytest
from docx.shared import Twips

from courseware.testing import needs
from courseware.views.kits import docx
from courseware.views.kits.paragraphs import Element, Grid, NewPage, Para, Span, para

DAY = date(2026, 11, 27)
BANDS = ("lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12", "gdtx")
CELL = (para("ô"),)
SMALL: tuple[Element, ...] = (
    Para((Span("Trường ", bold=True), Span("Hoa Sen"))),
    Grid((1, 1), ("a", "b"), ((CELL, CELL), (CELL, ())), tall=True),
    NewPage(),
    para("Phụ lục"),
)


def test_what_is_written_is_read_again() -> None:
    """By python-docx, in order; the page is A4 with margins of 20, 20, 30 and 15 mm."""

    found = word.Document(io.BytesIO(docx.document(SMALL, "Bài", DAY)))
    section = found.sections[0]

    assert [paragraph.text for paragraph in found.paragraphs if paragraph.text] == ["Trường Hoa Sen", "Phụ lục"]
    assert [[cell.text for cell in row.cells] for row in found.tables[0].rows] == [["a", "b"], ["ô", "ô"], ["ô", "ô"]]
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert margins == (Twips(1134), Twips(1134), Twips(1701), Twips(850))


def test_the_page_number_stands_above_and_not_on_the_first_page() -> None:
    """A field in the middle of the header; the footer is empty."""

    with zipfile.ZipFile(io.BytesIO(docx.document(SMALL, "Bài", DAY))) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}

    header = next(text for name, text in texts.items() if name.startswith("word/header"))
    assert 'w:instr="PAGE"' in header
    assert '<w:jc w:val="center"/>' in header
    assert "<w:titlePg/>" in texts["word/document.xml"]
    assert not any("PAGE" in text for name, text in texts.items() if "footer" in name)


def test_two_runs_give_the_same_bytes_and_no_clock() -> None:
    """Files of the archive have one time; the properties have the day of the lesson and nobody’s name."""

    one, other = (docx.document(SMALL, "Bài", DAY) for _ in range(2))
    found = word.Document(io.BytesIO(one)).core_properties

    assert one == other
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {docx.BEGAN}
    assert (found.created.date(), found.modified.date(), found.author, found.title) == (DAY, DAY, "", "Bài")
    assert not any("thumbnail" in name for name in zipfile.ZipFile(io.BytesIO(one)).namelist())


@pytest.mark.slow
def test_libreoffice_opens_a_plan_of_every_band(documents: dict[str, list[Element]], tmp_path: Path) -> None:
    """And prints each on a handful of pages."""

    office = shutil.which("soffice") or needs.missing("LibreOffice", "apt install libreoffice-writer-nogui")
    files = []
    for band in BANDS:
        path = next(path for path in documents if path.startswith(f"{band}/"))
        files.append(tmp_path / f"{band}.docx")
        files[-1].write_bytes(docx.document(documents[path], path, DAY))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    for file in files:
        pages = file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/")
        assert 4 <= pages <= 16, (file.name, pages)
