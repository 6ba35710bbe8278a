"""What the stylesheet is told of each table."""

from __future__ import annotations

import pytest
from lxml import html

from courseware.drawing import tables


def fitted(rows: list[list[str]], attributes: str = "") -> html.HtmlElement:
    """A table with these cells, its first row the headings, as Markdown makes it, after `fit`."""
    head, *body = rows
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    root = html.fragment_fromstring(
        f"<div><table{attributes}><thead><tr>{cells}</tr></thead><tbody>{lines}</tbody></table></div>"
    )
    tables.fit(root)
    return root[0]


def labels(table: html.HtmlElement) -> list[str | None]:
    """The label of each cell."""
    return [cell.get("data-label") for cell in table.iter("td")]


def test_cells_of_three_columns_carry_their_headings() -> None:
    """But for the first of a row, which is the row's own; an empty heading says nothing."""
    table = fitted([["Việc", "Vừa <b>bị</b> lừa", "", "Con mất\nliên lạc"], ["Gọi", "113", "–", "111"]])

    assert labels(table) == [None, "Vừa bị lừa", "", "Con mất liên lạc"]


def test_two_columns_stay_a_table() -> None:
    """They have room on the narrowest phone."""
    table = fitted([["Việc", "Ai"], ["Phổ biến", "Trường"]])

    assert dict(table.attrib) == {}
    assert labels(table) == [None, None]


@pytest.mark.parametrize(("cell", "form"), [("", True), (" ", True), ("–", False), ("<b>Ai</b>", False)])
def test_a_cell_left_blank_makes_a_form(cell: str, form: bool) -> None:
    """It is to be written in; a dash says that there is nothing."""
    table = fitted([["Việc", "Ai"], ["Phổ biến", "Trường"], ["Diễn tập", cell]])

    assert ("data-form" in table.attrib) is form


def test_a_table_with_a_class_has_its_own_styles() -> None:
    """Those of templates are left alone."""
    table = fitted([["a", "b", "c"], ["1", "2", ""]], ' class="stack"')

    assert dict(table.attrib) == {"class": "stack"}
