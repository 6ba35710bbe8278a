"""Paragraphs and tables in the XML of Word."""

from __future__ import annotations

import pytest
from lxml import etree

from courseware.views.word import wordml
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import (
    Element,
    Grid,
    Joined,
    NewPage,
    Para,
    Picture,
    Section,
    Span,
    Style,
    heading,
    para,
    together,
)
from courseware.views.word.wordml import Wordml

W = f"{{{wordml.SPACE}}}"


def placed(picture: Picture) -> str:
    """A drawing that says what it is."""
    return f'<w:t xmlns:w="{wordml.SPACE}">[{picture.says}]</w:t>'


def made(*elements: Element) -> list[etree._Element]:
    """The elements, parsed."""
    return [etree.fromstring(xml) for xml in Wordml(UPRIGHT.across, placed).body(elements)]


def test_letters_keep_their_look_and_their_signs() -> None:
    """Bold is bold; &, < and blanks at the edges stay."""

    (found,) = made(Para((Span("a < b & ", bold=True), Span("c"))))
    runs = found.findall(f"{W}r")

    assert [run.findtext(f"{W}t") for run in runs] == ["a < b & ", "c"]
    assert [run.find(f"{W}rPr/{W}b") is not None for run in runs] == [True, False]


def test_what_follows_a_new_page_begins_on_one() -> None:
    """It alone."""

    found = made(para("trước"), NewPage(), para("sau"), para("nữa"))

    assert [one.find(f"{W}pPr/{W}pageBreakBefore") is not None for one in found] == [False, True, False]


def test_a_table_is_as_wide_as_the_text_and_repeats_its_head() -> None:
    """Shares of the width in whole dxa, never more than there is."""

    cell = (para("x"),)
    grid, gap = made(Grid((58, 42), heading("GV", "HS"), ((cell, cell), (cell, ()))))
    widths = [int(column.get(f"{W}w", "0")) for column in grid.iter(f"{W}gridCol")]

    assert widths == [5425, 3929]
    assert sum(widths) <= UPRIGHT.across
    assert len(list(grid.iter(f"{W}tblHeader"))) == 1
    assert all(cell.findall(f"{W}p") for cell in grid.iter(f"{W}tc"))
    assert gap.tag == f"{W}p"


def test_a_joined_cell_goes_through_rows_and_columns() -> None:
    """As wide as what it covers; rows below do not name it."""

    cell = (para("x"),)
    head = ((Joined(cell, down=2), Joined(cell, across=2)), (cell, cell))
    grid, _ = made(Grid((1, 1, 1), head, ((cell, cell, cell),)))

    assert [one.get(f"{W}val") for one in grid.iter(f"{W}vMerge")] == ["restart", "continue"]
    assert [one.get(f"{W}val") for one in grid.iter(f"{W}gridSpan")] == ["2"]
    assert [len(row.findall(f"{W}tc")) for row in grid.iter(f"{W}tr")] == [2, 3, 3]
    assert len(list(grid.iter(f"{W}tblHeader"))) == 2


def test_a_table_begins_on_a_new_page_too() -> None:
    """By a line that nobody sees."""

    first, grid, _ = made(NewPage(), Grid((1,), (), (((para("x"),),),)))

    assert first.find(f"{W}pPr/{W}pageBreakBefore") is not None
    assert grid.tag == f"{W}tbl"


def test_a_picture_is_placed_among_letters() -> None:
    """In its order."""

    (found,) = made(Para((Span("Quét "), Picture(b"", 30, "mã"))))

    assert "".join(found.itertext()) == "Quét [mã]"


def test_a_table_that_only_places_has_no_lines() -> None:
    """The heading of a form."""

    grid, _ = made(Grid((1, 1), (), (((para("x"),), (para("y"),)),), lines=False))

    assert {border.get(f"{W}val") for border in grid.find(f"{W}tblPr/{W}tblBorders")} == {"nil"}


def test_a_tight_table_leaves_nothing_between_its_paragraphs() -> None:
    """So that nineteen columns are read on one sheet; others keep their distance."""

    tight, _ = made(Grid((1,), (), (((para("x"),),),), tight=True))
    loose, _ = made(Grid((1,), (), (((para("x"),),),)))

    assert tight.find(f".//{W}p/{W}pPr/{W}spacing").get(f"{W}after") == "0"
    assert {side.get(f"{W}w") for side in tight.find(f"{W}tblPr/{W}tblCellMar")} == {"30"}
    assert loose.find(f".//{W}p/{W}pPr/{W}spacing") is None
    assert loose.find(f"{W}tblPr/{W}tblCellMar") is None


def test_a_line_to_write_on_ends_at_the_margin() -> None:
    """Dots made by a tab: they never run over."""

    (found,) = made(para("Họ và tên:", Style.WRITE))

    assert found.find(f"{W}pPr/{W}tabs/{W}tab").get(f"{W}leader") == "dot"
    assert len(list(found.iter(f"{W}tab"))) == 2


ORDERS = {
    "pPr": ("keepNext", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind", "jc"),
    "rPr": ("rFonts", "b", "i", "sz", "szCs"),
    "tblPr": ("tblW", "tblBorders", "tblLayout", "tblCellMar"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "vAlign"),
    "trPr": ("cantSplit", "trHeight", "tblHeader"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tc": ("tcPr", "p"),
}
"""Parent → its children in the order of the schema (ISO/IEC 29500-1, annex A): Word repairs what stands otherwise."""


def test_children_stand_in_the_order_of_the_schema() -> None:
    """And there are no others."""

    cell = (para("x"),)
    grid = Grid((1, 1), heading("a", "b"), ((Joined(cell, down=2), cell), (cell,)), tall=9, cut=True)
    styled = [Para((Span("x", bold=True, italic=True, size=11),), style) for style in Style]

    tight = Grid((1,), (), tuple(((para("x", style),),) for style in Style), tight=True)

    for one in made(grid, tight, *(part for each in styled for part in (NewPage(), each))):
        for parent in one.iter():
            name = etree.QName(parent).localname
            if name in ORDERS:
                places = [ORDERS[name].index(etree.QName(child).localname) for child in parent]
                assert places == sorted(places), name


def test_what_is_kept_stands_with_what_follows() -> None:
    """As headings do."""

    kept, loose = made(*together([para("một"), para("hai")]))

    assert kept.find(f"{W}pPr/{W}keepNext") is not None
    assert loose.find(f"{W}pPr/{W}keepNext") is None


def test_a_line_to_write_on_is_as_high_as_its_letters() -> None:
    """Children write large; in a cell it ends before its margin."""

    (line,) = made(para("", Style.WRITE, size=20))
    (grid, _) = made(Grid((1,), (), (((para("Tên:", Style.WRITE),),),)))

    assert line.findall(f"{W}r")[-1].find(f"{W}rPr/{W}sz").get(f"{W}val") == "40"  # type: ignore[union-attr]
    assert int(grid.find(f".//{W}tab[@{W}pos]").get(f"{W}pos")) == UPRIGHT.across - 2 * wordml.PADDING - 1  # type: ignore[union-attr, arg-type]


def test_what_is_cut_out_has_dashed_lines_and_exact_rows() -> None:
    """So fronts and backs meet; its cells are in their middle."""

    (grid, _) = made(Grid((1, 1), (), (((para("a"),), (para("b"),)),), tall=50, cut=True))

    assert {line.get(f"{W}val") for line in grid.find(f".//{W}tblBorders")} == {"dashed"}  # type: ignore[union-attr]
    assert grid.find(f".//{W}trHeight").get(f"{W}hRule") == "exact"  # type: ignore[union-attr]
    assert len(list(grid.iter(f"{W}vAlign"))) == 2


def test_rules_and_folds_are_borders_of_a_paragraph() -> None:
    """Never a row of dashes."""

    rule, cut = made(para("Tên bài", Style.RULE), para("gấp", Style.CUT))

    assert rule.find(f"{W}pPr/{W}pBdr/{W}bottom").get(f"{W}val") == "single"  # type: ignore[union-attr]
    assert cut.find(f"{W}pPr/{W}pBdr/{W}top").get(f"{W}val") == "dashed"  # type: ignore[union-attr]


def test_a_line_in_the_middle_is_a_border_between_indents() -> None:
    """40 mm of what the page leaves; in a cell, of what its margins leave."""

    line, grid, _ = made(Para((), rule=40), Grid((1, 1), (), (((Para((), rule=40),), ()),)))

    for found, room in ((line, UPRIGHT.across), (next(grid.iter(f"{W}p")), UPRIGHT.across // 2 - 2 * wordml.PADDING)):
        indent = found.find(f"{W}pPr/{W}ind")
        assert found.find(f"{W}pPr/{W}pBdr/{W}top").get(f"{W}val") == "single"
        assert room - 2 * int(indent.get(f"{W}left")) == pytest.approx(40 * wordml.MM, abs=2)


def test_a_section_is_not_a_paragraph() -> None:
    """The document begins it."""

    with pytest.raises(ValueError, match=r"document\.py"):
        made(Section(UPRIGHT))
