"""The workbook: a sheet a class, read again by openpyxl; the same bytes twice, without a clock."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from courseware.content.model import Course
from courseware.testing import programs
from courseware.views import packing
from courseware.views.planner import workbook
from courseware.views.planner.asked import Asked
from courseware.views.planner.entries import Left, Use, Why
from courseware.views.planner.year import Planned

from ...miniature import LESSON


def test_the_rows_of_the_small_lesson(small: Course, asked: Asked, planned: Planned) -> None:
    """Days are days, minutes are numbers; below the table stands what has no hour."""

    lost = replace(planned, placed=replace(planned.placed, left=(Left(LESSON, Use.NEW, Why.FULL),)))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.workbook(small, asked, [lost])))["6A"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert found[0] == [name for name, _ in workbook.COLUMNS]
    assert found[1][:9] == [
        5,
        datetime(2026, 10, 7),  # noqa: DTZ001  (a day, as the format has it)
        "thứ Tư",
        "Tin học",
        "08:00",
        45,
        "Bài mới",
        "Lừa đảo",
        "Tin nhắn lạ",
    ]
    assert [row[6] for row in found[1:4]] == ["Bài mới", "Ôn tuần 2", "Ôn tuần 4"]
    assert found[5][0] == "Bài “Tin nhắn lạ”: các giờ còn lại đã dùng hết."
    assert sheet.auto_filter.ref == "A1:K4"


def test_the_same_plan_is_the_same_bytes_at_any_time(
    small: Course, asked: Asked, planned: Planned, monkeypatch: pytest.MonkeyPatch
) -> None:
    """openpyxl's clock is turned; all files have one time, the properties the plan's day."""

    first = workbook.workbook(small, asked, [planned])

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> Later:
            return cls(2031, 1, 1)

    monkeypatch.setattr("openpyxl.writer.excel.datetime.datetime", Later)
    assert workbook.workbook(small, asked, [planned]) == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {packing.BEGAN}
        assert packed.read("docProps/core.xml").count(b"2026-09-01T00:00:00Z") == 2


def test_names_that_a_sheet_cannot_have_are_made_so(small: Course, asked: Asked, planned: Planned) -> None:
    """Signs, length, and two that are the same once they are cut."""

    called = [
        "Lớp 6/1: sáng",
        "'6A'",
        "Lớp tiếng Anh tăng cường buổi chiều một",
        "Lớp tiếng Anh tăng cường buổi chiều hai",
    ]
    plans = [replace(planned, group=planned.group.model_copy(update={"name": name})) for name in called]
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(small, asked, plans)))

    assert book.sheetnames == [
        "Lớp 6-1- sáng",
        "6A",
        "Lớp tiếng Anh tăng cường buổi c",
        "Lớp tiếng Anh tăng cường bu (2)",
    ]


def test_what_begins_as_a_formula_is_text(small: Course, asked: Asked, planned: Planned) -> None:
    """A school's own name for an hour runs nothing."""

    first = planned.placed.entries[0]
    slot = first.hour.slot.model_copy(update={"name": "=1+1"})
    odd = replace(
        planned, placed=replace(planned.placed, entries=(replace(first, hour=replace(first.hour, slot=slot)),))
    )
    cell = openpyxl.load_workbook(io.BytesIO(workbook.workbook(small, asked, [odd])))["6A"]["D2"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.slow
def test_libreoffice_prints_a_sheet_a_page(
    course: Course, samples: dict[str, tuple[Asked, tuple[Planned, ...]]], tmp_path: Path
) -> None:
    """Both classes of grades 6–7, each as wide as the paper."""

    office = programs.office("calc")
    asked, plans = samples["lop-6-7"]
    file = tmp_path / "nam-hoc.xlsx"
    file.write_bytes(workbook.workbook(course, asked, plans))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    assert file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/") == len(plans)
