"""Sheets that travel alone."""

from __future__ import annotations

from courseware.views.office import office, outline
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import sheets
from courseware.views.office.official import Loose, Official
from courseware.views.word.paragraphs import Grid, cell_of, paragraphs

from ..conftest import HOA_MAI


def written(one: Loose) -> str:
    """All that stands on it."""
    elements = outline.written(one.appendix.body, outline.POINTS)
    return "\n".join(para.text for element in elements for para in paragraphs(element))


def test_a_list_of_those_present_is_empty(desk: Desk) -> None:
    """Five columns, forty rows, kept at the school."""

    told = sheets.attendance(desk)
    grid = told.appendix.body[1]
    assert isinstance(grid, Grid)

    assert [cell_of(cell)[0].text for cell in grid.head[0]] == ["STT", "Họ và tên", "Lớp/Tổ", "Chữ ký", "Ghi chú"]
    assert len(grid.rows) == sheets.SEATS
    assert all(row[1:] == ((), (), (), ()) for row in grid.rows)
    assert "giữ tại trường" in written(told)


def test_evidence_names_documents_that_there_are(told: dict[str, Official | Loose]) -> None:
    """And criteria that are in its tables."""

    assert set(sheets.SERVES) <= set(told)
    for index, quality in sheets.SERVES.values():
        assert set(index) <= set(sheets.INDEX)
        assert set(quality) <= {*sheets.QUALITY, sheets.INFORMATION[0]}


def test_what_is_not_verified_is_not_claimed(desk: Desk, told: dict[str, Official | Loose]) -> None:
    """Criterion 1.3 for preschool alone, the index not for it; no points promised."""

    school = told[office.EVIDENCE]
    nursery = office.documents(Desk(desk.course, HOA_MAI))[office.EVIDENCE]
    assert isinstance(school, Loose) and isinstance(nursery, Loose)

    assert "1.3 Thông tin, dữ liệu" not in written(school)
    assert "1.3 Thông tin, dữ liệu" in written(nursery)
    assert "2.3.1 Quy chế" in written(school)
    assert "2.3.1 Quy chế" not in written(nursery)
    assert "không hứa điểm" in written(school)


def test_figures_are_counted_from_the_course(desk: Desk, told: dict[str, Official | Loose]) -> None:
    """Lessons of the school's bands."""

    one = told[office.EVIDENCE]
    assert isinstance(one, Loose)

    assert f"{sum(len(desk.lessons(band)) for band in desk.bands())} bài" in written(one)
