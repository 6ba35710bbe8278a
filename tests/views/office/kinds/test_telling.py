"""What goes out."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds import telling


def test_guests_learn_what_when_where(desk: Desk) -> None:
    """And who chairs."""

    for told in (telling.police(desk), telling.parents(desk)):
        said = [*told.lead, *(one.text for one in told.body)]  # type: ignore[union-attr]
        for words in ("kính mời:", "Tới dự:", "Chủ trì:", "Thời gian:", "Địa điểm:"):
            assert any(words in line for line in said), words


def test_a_notice_says_what_to_do_and_names_only_national_numbers(desk: Desk) -> None:
    """111 and 113."""

    said = " ".join(one.text for one in telling.notice(desk).body)  # type: ignore[union-attr]

    assert "gọi ngay ngân hàng theo số in trên thẻ" in said
    assert "gọi 111" in said and "gọi 113" in said
