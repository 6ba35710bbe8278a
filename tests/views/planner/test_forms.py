"""The tables of the official forms, label for label; who signs where; LibreOffice prints them."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx as word
import pytest

from courseware.content.model import Course
from courseware.testing import programs
from courseware.views.planner import forms
from courseware.views.planner.asked import Asked
from courseware.views.planner.planner import Planner
from courseware.views.planner.year import Planned
from courseware.views.word.paragraphs import Element, Grid, paragraphs

Samples = dict[str, tuple[Asked, tuple[Planned, ...]]]


def lines(elements: list[Element]) -> list[str]:
    """The texts of all paragraphs in reading order."""
    return [one.text for element in elements for one in paragraphs(element)]


def test_grades_six_to_twelve_have_the_table_of_activities(small: Course, asked: Asked, planned: Planned) -> None:
    """Công văn 5512, Phụ lục II: the counted columns; a row an hour; where and who are left to the school."""

    found = list(forms.document(small, asked, planned))
    said = lines(found)
    table = next(one for one in found if isinstance(one, Grid) and one.lines)

    assert "TRƯỜNG: THCS HOA SEN" in said
    assert "KẾ HOẠCH TỔ CHỨC CÁC HOẠT ĐỘNG GIÁO DỤC CỦA TỔ CHUYÊN MÔN" in said
    assert "6A, năm học 2026 - 2027" in said
    assert [one.text for one in paragraphs(Grid(table.shares, table.head, ()))] == list(forms.NAMED)
    assert len(table.rows) == 3
    assert [one.text for one in table.rows[0][1]] == ["Tin nhắn lạ"]  # type: ignore[union-attr]
    assert [[one.text for one in cell] for cell in table.rows[0][5:8]] == [[""], [""], [""]]  # type: ignore[union-attr]


def test_primary_schools_have_the_table_of_weeks(course: Course, samples: Samples) -> None:
    """Công văn 2345, Phụ lục 2: what is added stands in its own column, and no column is added."""

    asked, plans = samples["lop-3-5"]
    for planned in plans:
        found = list(forms.document(course, asked, planned))
        table = next(one for one in found if isinstance(one, Grid) and one.lines)
        assert [one.text for one in paragraphs(Grid(table.shares, table.head, ()))] == [
            "Tuần, tháng", "Chương trình và sách giáo khoa", "Nội dung điều chỉnh, bổ sung (nếu có)", "Ghi chú",
            "Chủ đề/Mạch nội dung", "Tên bài học", "Tiết học/thời lượng",
        ]  # fmt: skip
        heads = [text for text in lines(found) if text.startswith(("I. ", "II. ", "III. ", "IV. "))]
        assert [text.split(".")[0] for text in heads] == ["I", "II", "III", "IV"]


def test_the_head_of_the_group_signs_left_and_the_head_of_the_school_right(course: Course, samples: Samples) -> None:
    """In every band's document; no law that is gone and no office that is gone stands in it."""

    for asked, plans in samples.values():
        for planned in plans:
            found = list(forms.document(course, asked, planned))
            (row,) = found[-1].rows  # type: ignore[union-attr]
            left, right = ([one.text for one in cell] for cell in row)  # type: ignore[union-attr]
            assert "TỔ TRƯỞNG" in left
            assert "HIỆU TRƯỞNG" in right
            text = "\n".join(lines(found))
            assert not any(gone in text for gone in ("28/2020", "24/2018", "Phòng GD"))


def test_the_document_of_a_class_is_read_again(small: Course, asked: Asked) -> None:
    """By python-docx: lying, with three tables."""

    parts = {part.path: part.data for part in Planner(asked).parts(small)}
    found = word.Document(io.BytesIO(parts["6a_ke-hoach-nam-hoc.docx"]))
    section = found.sections[0]

    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert len(found.tables) == 3
    assert found.core_properties.created is not None
    assert found.core_properties.created.date() == asked.made


@pytest.mark.slow
def test_libreoffice_prints_a_plan_of_both_forms(course: Course, samples: Samples, tmp_path: Path) -> None:
    """On a handful of pages, with the last hour and both signatures on them."""

    office = programs.office("writer")
    reader = programs.needed("pdftotext", "poppler-utils", lambda: shutil.which("pdftotext"))
    files = []
    for band in ("lop-3-5", "lop-6-7"):
        part = next(part for part in Planner(samples[band][0]).parts(course) if part.path.endswith(".docx"))
        files.append(tmp_path / f"{band}.docx")
        files[-1].write_bytes(part.data)
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    for file in files:
        pdf = file.with_suffix(".pdf")
        said = subprocess.run([reader, str(pdf), "-"], check=True, capture_output=True, timeout=60, text=True).stdout
        assert 2 <= pdf.read_bytes().count(b"/Type/Page/") <= 6, file.name
        assert "TỔ TRƯỞNG" in said
        assert "HIỆU TRƯỞNG" in said
