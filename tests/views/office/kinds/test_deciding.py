"""Decisions."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds import deciding
from courseware.views.office.official import Item, Regulation, item


def test_a_team_is_set_up_tasked_and_put_in_force(desk: Desk) -> None:
    """The list is behind; what proposes it stands last among the grounds."""

    told = deciding.team(desk)
    texts = [node.text for node in told.body if isinstance(node, Item)]

    assert texts[0].startswith("Thành lập Tổ an ninh mạng của Trường THCS Hoa Sen")
    assert texts[1] == "Tổ an ninh mạng có nhiệm vụ:"
    assert "hiệu lực kể từ ngày ký" in texts[-1]
    assert told.grounds[-1].startswith("Theo đề nghị của")
    assert [one.title for one in told.appendices] == ["Danh sách Tổ an ninh mạng"]


def test_a_regulation_is_issued_by_name(desk: Desk) -> None:
    """Article 1 names it as the title does."""

    told = deciding.issuing(desk, Regulation("Bảo vệ cây", (item("x"),)), "nd-331-2026", duties="001.II.3.b")

    assert told.about == "Về việc ban hành Quy chế bảo vệ cây"
    assert isinstance(told.body[0], Item)
    assert told.body[0].text == "Ban hành kèm theo Quyết định này Quy chế bảo vệ cây."
    assert told.all_duties == ("001.II.3.b",)
