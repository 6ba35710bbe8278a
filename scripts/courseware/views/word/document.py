"""A Word document of paragraphs, tables and pictures: the same elements give the same bytes.

The number of the page stands in the middle of the top margin and not on the first page, as Nghị định 30/2020/NĐ-CP,
Phụ lục I, has it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date, datetime
from itertools import count

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section as DocumentSection
from docx.shared import Mm, Pt, Twips
from lxml import etree

from courseware.views import packing
from courseware.views.word import wordml
from courseware.views.word.paper import UPRIGHT, Paper
from courseware.views.word.paragraphs import Element, Picture, Section, Span
from courseware.views.word.wordml import Wordml

HEADER = 567
UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml", "/numbering")
"""How kinds of relations end."""
NUMBER = (
    f'<w:p xmlns:w="{wordml.SPACE}"><w:pPr><w:jc w:val="center"/></w:pPr>'
    f'<w:fldSimple w:instr="PAGE">{wordml.run(Span("2"), wordml.SIZE)}</w:fldSimple></w:p>'
)


def document(elements: Iterable[Element], title: str, day: date, paper: Paper = UPRIGHT) -> bytes:
    """The file; `title` and `day` stand in its properties."""
    made = docx.Document()
    _page(made, paper)
    _normal(made)
    end = made.element.body.sectPr
    numbers = count(1)

    def place(picture: Picture) -> str:
        drawn = made.part.new_pic_inline(io.BytesIO(picture.png), Mm(picture.width), None)
        drawn.docPr.set("id", str(next(numbers)))
        drawn.docPr.set("descr", picture.says)
        return f'<w:drawing xmlns:w="{wordml.SPACE}">{etree.tostring(drawn, encoding="unicode")}</w:drawing>'

    for n, (sheet, part) in enumerate(_sections(elements, paper)):
        if n:
            _end(made)
        _size(made, sheet)
        for xml in Wordml(sheet.across, place).body(part):
            end.addprevious(parse_xml(xml))
    _properties(made, title, day)
    _lighten(made)
    return _packed(made)


def _sections(elements: Iterable[Element], paper: Paper) -> Iterator[tuple[Paper, list[Element]]]:
    """The parts of a document, each with its sheet; the first is never empty."""
    part: list[Element] = []
    for element in elements:
        if isinstance(element, Section):
            if part:
                yield paper, part
            paper, part = element.paper, []
        else:
            part.append(element)
    yield paper, part


def _end(made: Document) -> None:
    """Close what was written so far as a section of its own; the next one counts from 1."""
    end = made.element.body.sectPr
    end.getprevious().get_or_add_pPr().append(deepcopy(end))
    if end.find(qn("w:pgNumType")) is None:
        end.find(qn("w:pgMar")).addnext(parse_xml(f'<w:pgNumType xmlns:w="{wordml.SPACE}" w:start="1"/>'))


def _page(made: Document, paper: Paper) -> None:
    section = _size(made, paper)
    if paper.numbered:
        section.different_first_page_header_footer = True
        empty = section.header.paragraphs[0]._p
        empty.getparent().replace(empty, parse_xml(NUMBER))


def _size(made: Document, paper: Paper) -> DocumentSection:
    """The last section on this sheet."""
    section = made.sections[-1]
    section.orientation = WD_ORIENT.LANDSCAPE if paper.width > paper.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(paper.width), Twips(paper.height)
    section.top_margin, section.bottom_margin = Twips(paper.top), Twips(paper.bottom)
    section.left_margin, section.right_margin = Twips(paper.left), Twips(paper.right)
    section.header_distance = section.footer_distance = Twips(HEADER)
    return section


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


def _lighten(made: Document) -> None:
    """What the template brings along and nothing of ours uses: most of 36 kB in every file."""
    for relations in (made.part.package.rels, made.part.rels):
        for id_, relation in list(relations.items()):
            if relation.reltype.endswith(UNUSED):
                del relations[id_]
    for style in list(made.styles):
        if style.element.get(qn("w:default")) != "1":
            style.delete()


def _packed(made: Document) -> bytes:
    """The archive in the order in which it is made, without a clock."""
    loose = io.BytesIO()
    made.save(loose)
    return packing.packed(packing.files(loose.getvalue()))
