"""Tables of figures as text and as data."""

from __future__ import annotations

import pytest

from courseware.views.report.tables import Column, Row, Table, apart, everything, share


def test_a_table_marks_what_is_beyond_its_limit() -> None:
    """Columns line up; shares are per cent, means have a comma."""

    table = Table("t", "Tên", (Column("n", "số"), Column("s", "phần", True), Column("w", "chữ")), (
        Row("A", (12, 0.5, "một"), frozenset({"n"})), Row("BB", (3.25, 0.0, "hai")),
    ), "ít thôi")  # fmt: skip

    assert table.text().split("\n") == [
        "Tên (ít thôi)",
        "",
        "  Nhóm   số  phần  chữ",
        "  A     12!   50%  một",
        "  BB    3,2    0%  hai",
    ]


def test_a_share_of_nothing_is_none_and_a_limit_is_kept_to_the_point() -> None:
    """Binary fractions must not put 0.4 more than 0.1 from 0.3."""

    assert share(0, 0) == 0 and share(1, 3) == 0.3333
    assert apart(0.4, 0.3) == 0.1 == apart(0.3, 0.4)


def test_the_last_row_adds_up_every_column() -> None:
    """Counts of all bands."""

    assert everything([Row("A", (1, 2)), Row("B", (10, 20))]) == Row("Tất cả", (11, 22))


def test_a_row_that_lacks_a_column_is_a_fault_of_ours() -> None:
    """Never a figure under the wrong head."""

    with pytest.raises(ValueError, match="zip"):
        Table("t", "Tên", (Column("n", "số"), Column("m", "số")), (Row("A", (1,)),)).data()
