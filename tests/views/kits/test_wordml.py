"""Paragraphs and tables in the XML of Word."""

from __future__ import annotations

import re

from lxml import etree

from courseware.views.kits import forms, wordml
from courseware.views.kits.paragraphs import Element, Grid, NewPage, Para, Span, Style, para
from courseware.views.kits.plan import Plan

W = f"{{{wordml.SPACE}}}"


def made(*elements: Element) -> list[etree._Element]:
    """The elements, parsed."""
    return [etree.fromstring(xml) for xml in wordml.body(elements)]


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
    grid, gap = made(Grid((58, 42), ("GV", "HS"), ((cell, cell), (cell, ()))))
    widths = [int(column.get(f"{W}w", "0")) for column in grid.iter(f"{W}gridCol")]

    assert widths == [5425, 3928]
    assert sum(widths) <= wordml.WIDTH
    assert len(list(grid.iter(f"{W}tblHeader"))) == 1
    assert all(cell.findall(f"{W}p") for cell in grid.iter(f"{W}tc"))
    assert gap.tag == f"{W}p"


def test_a_tall_cell_goes_through_all_rows() -> None:
    """From the first to the last, the head left alone."""

    cell = (para("x"),)
    grid, _ = made(Grid((1, 1), ("a", "b"), ((cell, cell), (cell, ()), (cell, ())), tall=True))

    assert [one.get(f"{W}val") for one in grid.iter(f"{W}vMerge")] == ["restart", "continue", "continue"]


def test_a_table_that_only_places_has_no_lines() -> None:
    """The heading of a form."""

    grid, _ = made(Grid((1, 1), (), (((para("x"),), (para("y"),)),), lines=False))

    assert {border.get(f"{W}val") for border in grid.find(f"{W}tblPr/{W}tblBorders")} == {"nil"}


def test_a_line_to_write_on_ends_at_the_margin() -> None:
    """Dots made by a tab: they never run over."""

    (found,) = made(para("Họ và tên:", Style.WRITE))

    assert found.find(f"{W}pPr/{W}tabs/{W}tab").get(f"{W}leader") == "dot"
    assert len(list(found.iter(f"{W}tab"))) == 2


def test_every_run_of_every_document_is_times_in_black_13_or_14(documents: dict[str, list[Element]]) -> None:
    """All four scripts of a font, no colour, no half points."""

    for path, document in documents.items():
        xml = "".join(wordml.body(document))
        runs = xml.count("<w:r>")
        assert xml.count(wordml.FONTS) == runs > 100, path
        assert set(re.findall(r'w:szC?s? w:val="(\d+)"', xml)) <= {"26", "28"}, path
        assert "<w:color" not in xml, path
        assert max(map(int, re.findall(r'<w:tblW w:w="(\d+)"', xml))) <= wordml.WIDTH, path


ORDERS = {
    "pPr": ("keepNext", "pageBreakBefore", "tabs", "spacing", "ind", "jc"),
    "rPr": ("rFonts", "b", "i", "sz", "szCs"),
    "tblPr": ("tblW", "tblBorders", "tblLayout"),
    "tcPr": ("tcW", "vMerge"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tc": ("tcPr", "p"),
}
"""Parent → its children in the order of the schema (ISO/IEC 29500-1, annex A): Word repairs what stands otherwise."""


def test_children_stand_in_the_order_of_the_schema(little: Plan) -> None:
    """And there are no others."""

    for one in made(*forms.document(little, ""), NewPage(), para("x", Style.TITLE)):
        for parent in one.iter():
            name = etree.QName(parent).localname
            if name in ORDERS:
                places = [ORDERS[name].index(etree.QName(child).localname) for child in parent]
                assert places == sorted(places), name
