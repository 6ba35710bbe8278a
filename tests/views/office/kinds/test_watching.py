"""The holiday plan."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds import watching
from courseware.views.word.paragraphs import Grid, cell_of


def test_the_call_tree_has_the_schools_numbers_and_blanks(desk: Desk) -> None:
    """Who leads first; police for what they are for."""

    tree = watching.plan(desk).appendices[1].body[-1]
    assert isinstance(tree, Grid)
    found = [[" ".join(one.text for one in cell_of(cell)) for cell in row] for row in tree.rows]

    assert found[0][1:3] == ["Người trực", "…… [họ tên, số máy]"]
    assert ["Văn phòng nhà trường", "Văn phòng, tầng 1 nhà A", "Khi cần phối hợp"] in [row[1:] for row in found]
    assert found[-1][1:] == ["Công an, gọi khẩn cấp", "113", "Có người bị đe doạ, nguy hiểm ngay"]


def test_the_roster_has_someone_else_for_everybody(desk: Desk) -> None:
    """And what was told in advance."""

    roster = watching.plan(desk).appendices[0].body[0]
    assert isinstance(roster, Grid)
    heads = [cell_of(cell)[0].text for cell in roster.head[0]]

    assert {"Lãnh đạo phụ trách", "Người trực", "Người thay", "Việc đã báo trước"} <= set(heads)
    assert len(roster.rows) == watching.DAYS
