"""A Word document of paragraphs and tables: the same elements give the same bytes.

A4, margins 20/20/30/15 mm, the number of the page in the middle of the top margin and not on the first page, as Nghị định
30/2020/NĐ-CP, Phụ lục I, has them for school documents.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

from courseware.views.kits import wordml
from courseware.views.kits.paragraphs import Element, Span

PAPER = (11906, 16838)
TOP, BOTTOM, LEFT, RIGHT = 1134, 1134, 1701, 850
HEADER = 567
BEGAN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive."""
NUMBER = (
    f'<w:p xmlns:w="{wordml.SPACE}"><w:pPr><w:jc w:val="center"/></w:pPr>'
    f'<w:fldSimple w:instr="PAGE">{wordml.run(Span("2"), wordml.SIZE)}</w:fldSimple></w:p>'
)


def document(elements: Iterable[Element], title: str, day: date) -> bytes:
    """The file; `title` and `day` stand in its properties."""
    made = docx.Document()
    _page(made)
    _normal(made)
    end = made.element.body.sectPr
    for xml in wordml.body(elements):
        end.addprevious(parse_xml(xml))
    _properties(made, title, day)
    return _packed(made)


def _page(made: Document) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Twips(PAPER[0]), Twips(PAPER[1])
    section.top_margin, section.bottom_margin = Twips(TOP), Twips(BOTTOM)
    section.left_margin, section.right_margin = Twips(LEFT), Twips(RIGHT)
    section.header_distance = section.footer_distance = Twips(HEADER)
    section.different_first_page_header_footer = True
    empty = section.header.paragraphs[0]._p
    empty.getparent().replace(empty, parse_xml(NUMBER))


def _normal(made: Document) -> None:
    """Normal carries the font and the language, so that what a teacher types looks the same and is not marked as wrong."""
    style = made.styles["Normal"]
    style.font.name, style.font.size = wordml.FONT, Pt(wordml.SIZE)
    properties = style.element.rPr
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        properties.rFonts.set(qn(script), wordml.FONT)
    properties.append(parse_xml(f'<w:lang xmlns:w="{wordml.SPACE}" w:val="vi-VN" w:eastAsia="vi-VN"/>'))
    style.paragraph_format.space_after = Pt(3)
    style.paragraph_format.line_spacing = 1.1


def _properties(made: Document, title: str, day: date) -> None:
    """Nothing of a clock or a person; the template's own thumbnail goes."""
    told = made.core_properties
    told.title, told.author, told.comments, told.language = title, "", "", "vi-VN"
    told.created = told.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001  (the format takes it as UTC)
    told.last_modified_by, told.revision = "", 1
    relations = made.part.package.rels
    for id_, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[id_]


def _packed(made: Document) -> bytes:
    """The archive in the order in which it is made, every file at one time."""
    loose, packed = io.BytesIO(), io.BytesIO()
    made.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, BEGAN)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(entry, source.read(name))
    return packed.getvalue()
