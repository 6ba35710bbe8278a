"""The Word file: it opens, has the measures of school documents, and is the same bytes twice."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx as word
from docx.shared import Twips
from PIL import Image

from courseware.views import packing
from courseware.views.word import document
from courseware.views.word.paper import BARE, LYING, UPRIGHT
from courseware.views.word.paragraphs import Element, Grid, Joined, NewPage, Para, Picture, Section, Span, heading, para

DAY = date(2026, 11, 27)
CELL = (para("ô"),)
SMALL: tuple[Element, ...] = (
    Para((Span("Trường ", bold=True), Span("Hoa Sen"))),
    Grid((1, 1), heading("a", "b"), ((CELL, Joined(CELL, down=2)), (CELL,))),
    NewPage(),
    para("Phụ lục"),
)


def test_what_is_written_is_read_again() -> None:
    """By python-docx, in order; the page is A4 with margins of 20, 20, 30 and 15 mm."""

    found = word.Document(io.BytesIO(document.document(SMALL, "Bài", DAY)))
    section = found.sections[0]

    assert [paragraph.text for paragraph in found.paragraphs if paragraph.text] == ["Trường Hoa Sen", "Phụ lục"]
    assert [[cell.text for cell in row.cells] for row in found.tables[0].rows] == [["a", "b"], ["ô", "ô"], ["ô", "ô"]]
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert margins == (Twips(1134), Twips(1134), Twips(1701), Twips(850))


def test_the_page_number_stands_above_and_not_on_the_first_page() -> None:
    """A field in the middle of the header; the footer is empty."""

    with zipfile.ZipFile(io.BytesIO(document.document(SMALL, "Bài", DAY))) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}

    header = next(text for name, text in texts.items() if name.startswith("word/header"))
    assert 'w:instr="PAGE"' in header
    assert '<w:jc w:val="center"/>' in header
    assert "<w:titlePg/>" in texts["word/document.xml"]
    assert not any("PAGE" in text for name, text in texts.items() if "footer" in name)


def test_two_runs_give_the_same_bytes_and_no_clock() -> None:
    """Files of the archive have one time; the properties have the day of the lesson and nobody’s name."""

    one, other = (document.document(SMALL, "Bài", DAY) for _ in range(2))
    found = word.Document(io.BytesIO(one)).core_properties

    assert one == other
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {packing.BEGAN}
    assert (found.created.date(), found.modified.date(), found.author, found.title) == (DAY, DAY, "", "Bài")
    assert not any("thumbnail" in name for name in zipfile.ZipFile(io.BytesIO(one)).namelist())


def test_a_wide_table_has_a_page_that_lies() -> None:
    """Width and height change places; the margins stay."""

    section = word.Document(io.BytesIO(document.document(SMALL, "Ma trận", DAY, LYING))).sections[0]

    assert (section.page_width, section.page_height) == (Twips(16838), Twips(11906))
    assert section.orientation == 1
    assert section.left_margin == Twips(1701)


def test_what_is_hung_up_has_no_number() -> None:
    """Neither a header nor a first page of its own."""

    section = word.Document(io.BytesIO(document.document(SMALL, "Áp phích", DAY, BARE))).sections[0]

    assert not section.different_first_page_header_footer
    assert section.header.is_linked_to_previous


def test_a_picture_stands_in_its_paragraph_with_its_words() -> None:
    """As wide as told, as high as its shape asks; the same picture twice is one file of the archive."""

    drawn = io.BytesIO()
    Image.new("1", (40, 20), 1).save(drawn, "PNG")
    picture = Picture(drawn.getvalue(), 50.8, "Mã QR của bài")
    data = document.document((Para((Span("Quét: "), picture)), Para((picture,))), "Áp phích", DAY)
    shapes = word.Document(io.BytesIO(data)).inline_shapes

    assert [(shape.width.mm, shape.height.mm) for shape in shapes] == [(50.8, 25.4)] * 2
    assert {shape._inline.docPr.get("descr") for shape in shapes} == {"Mã QR của bài"}
    assert len({shape._inline.docPr.get("id") for shape in shapes}) == 2
    assert len([name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "media" in name]) == 1


def test_a_section_has_a_sheet_of_its_own_and_counts_from_1() -> None:
    """The first lies as the document does; the header is that of all; one that leads is the first."""

    data = document.document((para("a"), Section(LYING), para("b"), Section(UPRIGHT), para("c")), "Hồ sơ", DAY)
    found = word.Document(io.BytesIO(data)).sections
    alone = word.Document(io.BytesIO(document.document((Section(LYING), para("b")), "Hồ sơ", DAY))).sections

    assert [section.page_width for section in found] == [Twips(11906), Twips(16838), Twips(11906)]
    assert [section._sectPr.xpath("string(w:pgNumType/@w:start)") for section in found] == ["", "1", "1"]
    assert all(
        section.different_first_page_header_footer and "PAGE" in section.header._element.xml for section in found
    )
    assert [section.page_width for section in alone] == [Twips(16838)]
