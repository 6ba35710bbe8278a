"""The report as a page for authors."""

from __future__ import annotations

from courseware.content.model import Course
from courseware.views.report import page, picture
from courseware.views.report.report import figures
from courseware.views.report.tables import Column, Row, Table


def test_the_page_tells_every_figure_and_asks_for_nothing(course: Course) -> None:
    """All tables that have rows, the picture, marks of what is beyond; no script, no address, no markup from content."""

    tables = figures(course)
    told = page.page(
        [
            *tables,
            Table("x", "<b>", (Column("w", "&"), Column("n", "số")), (Row("<i>", ("<script>", 3), frozenset({"n"})),)),
        ],
        picture.matrix(course),
    )

    assert all(f'<h2 id="{table.id}">' in told for table in tables if table.rows)
    assert "<svg " in told
    assert "<td class=beyond>" in told
    assert "&lt;script&gt;" in told
    assert not any(
        word in told.replace("http://www.w3.org/2000/svg", "")
        for word in ("<script", "<b>", "<i>", "http", "src=", "url(")
    )
