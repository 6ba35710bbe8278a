"""Reports."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import reporting
from courseware.views.office.official import LETTER


@pytest.mark.parametrize("id_", reporting.SOURCES)
def test_deadlines_of_incidents_come_from_sources_that_may_be_cited(id_: str, desk: Desk) -> None:
    """In force, and known well enough."""

    source = next(one for one in desk.course.registry.sources.sources if one.id == id_)

    assert source.in_force(desk.day) and source.confidence != "low"


def test_hours_are_those_of_the_law_and_the_departments_is_a_blank(desk: Desk) -> None:
    """72, 24, at once, 72; what a department asks is not known."""

    hours = [row[2] for row in reporting.DEADLINES]
    says = {one.id: one.says[Lang.VI] for one in desk.course.registry.sources.sources}

    assert hours[:4] == [
        "72 giờ kể từ khi phát hiện",
        "24 giờ kể từ khi phát hiện",
        "Ngay khi phát hiện",
        "72 giờ kể từ khi phát hiện",
    ]
    assert "{hạn theo văn bản của Sở}" in hours[4]
    assert "72 giờ kể từ khi phát hiện" in says["ND331-D31.2D"] and "báo ngay khi phát hiện" in says["ND331-D31.2D"]
    assert "72 giờ kể từ khi phát hiện" in says["BVDL-2025-D23"]


def test_an_incident_is_a_letter_without_names_of_children(desk: Desk) -> None:
    """To three bodies; what is not known is said."""

    told = reporting.incident(desk)

    assert told.kind == LETTER and told.unit == "VP" and len(told.to) == 3
    assert any("không nêu tên học sinh" in one.text for one in reporting.INCIDENT)
    assert any("chưa biết" in one.text for one in reporting.INCIDENT)


def test_the_portal_is_reported_before_the_20th_where_a_department_asks(desk: Desk) -> None:
    """As one of them does."""

    told = reporting.portal(desk)

    assert "trước ngày 20 hằng tháng" in reporting.DEADLINE
    assert {"004.1.a", "004.1.b", "004.1.c"} <= set(told.all_duties)


def test_results_are_addressed_to_the_body_above(desk: Desk) -> None:
    """With an appendix of figures that the school counts."""

    told = reporting.results(desk)

    assert told.to == ("UBND xã Xuân Đông",)
    assert [one.title for one in told.appendices] == ["Số liệu"]
