"""Shapes in DrawingML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from courseware.views.kits.slides import drawingml
from courseware.views.kits.slides.deck import Box, Frame, Image, Layout, Look, Para, Role, Run, Sign, Table, Tone, para

PLACE = Frame(48, 104, 100, 20)
BOX = Box(PLACE, (para("một"),), 24, Look.OPTION, 'Khung "A" & B')
SPACE = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


def parsed(xml: str) -> etree._Element:
    """The element, its names known."""
    return etree.fromstring(f"<root {drawingml.SPACES}>{xml}</root>")[0]


def values(xml: str, path: str) -> list[str]:
    """What an XPath finds in it."""
    found = parsed(xml).xpath(path, namespaces=SPACE)
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_a_box_has_place_size_and_language() -> None:
    """In English Metric Units and hundredths of points; names are escaped; nothing fits by itself."""

    xml = drawingml.box(BOX, 7, Layout.FREE)

    assert values(xml, "//a:off/@x") + values(xml, "//a:ext/@cx") == ["609600", "1270000"]
    assert values(xml, "//a:rPr/@sz") + values(xml, "//a:rPr/@lang") == ["2400", "vi-VN"]
    assert values(xml, "//p:cNvPr/@name") == ['Khung "A" & B']
    assert len(values(xml, "//a:noAutofit")) == 1


@pytest.mark.parametrize(
    ("role", "layout", "place"),
    [(Role.TITLE, Layout.FREE, "title"), (Role.TITLE, Layout.COVER, "ctrTitle"), (Role.FOOT, Layout.TEXT, "ftr")],
)
def test_roles_are_placeholders(role: Role, layout: Layout, place: str) -> None:
    """The cover has its own title."""

    assert values(drawingml.box(replace(BOX, role=role), 7, layout), "//p:ph/@type") == [place]


def test_lists_have_real_marks() -> None:
    """A number goes on from where it stands; a text beside has none."""

    def xml(mark: str) -> str:
        return drawingml.paragraph(Para((Run("một"),), mark), 20, "14213D", first=True)

    assert values(xml("3."), "//a:buAutoNum/@startAt") == ["3"]
    assert values(xml("•"), "//a:buChar/@char") == ["•"]
    assert len(values(xml(""), "//a:buNone")) == 1
    assert values(xml("•"), "//a:pPr/@marL") == [str(drawingml.emu(26))]


def test_looks_of_letters() -> None:
    """Bold, underlined, raised, in a tone; on a dark ground all letters stay white."""

    run = Run("[1] <x>", bold=True, tone=Tone.MUTED, underlined=True, raised=True)
    xml = drawingml.run(run, 20, "14213D")

    assert values(xml, "//a:rPr/@b") + values(xml, "//a:rPr/@u") + values(xml, "//a:rPr/@baseline") == [
        "1",
        "sng",
        "30000",
    ]
    assert values(xml, "//a:srgbClr/@val") == ["4A5A70"]
    assert values(xml, "//a:t/text()") == ["[1] <x>"]
    assert values(drawingml.run(run, 20, "FFFFFF"), "//a:schemeClr/@val") == ["bg1"]


def test_pictures_and_signs_have_alternatives() -> None:
    """“Đúng” for a tick, “Sai” for a cross of two strokes."""

    assert values(drawingml.image(Image(PLACE, "<svg/>", "Ly & Nam", "Hình"), 3, "rId5"), "//p:cNvPr/@descr") == [
        "Ly & Nam"
    ]
    assert values(drawingml.sign(Sign(PLACE, True), 3), "//p:cNvPr/@descr") == ["Đúng"]
    assert len(values(drawingml.sign(Sign(PLACE, False), 3), "//a:path")) == 2


def test_a_table_has_columns_rows_and_a_head() -> None:
    """Its alternative names its columns."""

    row = ((para("một"),), (para("hai"),))
    xml = drawingml.table(Table(PLACE, (60, 40), (10, 10), (row, row), 20, "Bảng"), 4)

    assert values(xml, "//a:gridCol/@w") == [str(drawingml.emu(60)), str(drawingml.emu(40))]
    assert len(values(xml, "//a:tr")) == 2
    assert values(xml, "//a:tblPr/@firstRow") == ["1"]
    assert values(xml, "//p:cNvPr/@descr") == ["Bảng: một; hai"]


def test_the_number_of_a_slide_is_a_field() -> None:
    """PowerPoint counts."""

    assert values(drawingml.box(replace(BOX, role=Role.NUMBER), 7, Layout.TEXT), "//a:fld/@type") == ["slidenum"]
