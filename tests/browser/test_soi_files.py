"""Files of every kind: what a Word file hides or shows is read as an eye reads it; what cannot be read gets a sentence."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from playwright.sync_api import Browser, Page

from courseware.content.model import Course

from . import soi
from .plans import SECONDARY, word

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


@pytest.fixture(scope="module")
def tab(browser: Browser, course: Course) -> Page:
    """One tab for all files."""
    return soi.prepared(browser.new_page(), course)


def of(*paragraphs: str) -> bytes:
    """A Word file of paragraphs in WordprocessingML, without the outermost element."""
    made = docx.Document()
    for xml in paragraphs:
        made.element.body.sectPr.addprevious(parse_xml(f"<w:p {SPACES}>{xml}</w:p>"))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def run(text: str) -> str:
    """One run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


BOX = f"<w:txbxContent><w:p>{run('Trong khung')}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        (run("Lớ") + run("p ") + run("6"), ["Lớp 6"]),
        (run("Còn ") + "<w:del w:id='1' w:author='a'><w:r><w:delText>bỏ</w:delText></w:r></w:del>" + f"<w:ins w:id='2' w:author='a'>{run('lại')}</w:ins>", ["Còn lại"]),
        (f"<w:moveFrom w:id='1' w:author='a'>{run('chỗ cũ')}</w:moveFrom>" + run("ở đây"), ["ở đây"]),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>", ["a b c-de"]),
        (f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{BOX}</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("Ngoài"), ["Trong khung", "Ngoài"]),
        (f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>", ["Trong khung"]),
        ("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("chữ"), ["chữ"]),
        (run("Tr&#432;&#7901;ng &amp; l&#x1EDB;p &lt;6&gt;"), ["Trường & lớp <6>"]),
        (run(unicodedata.normalize("NFD", "Mục tiêu")), ["Mục tiêu"]),
        (run("Mục\u00adtiêu\u200b là\u00a0gì ＩＩ"), ["Mụctiêu là gì II"]),
    ],
)  # fmt: skip
def test_a_paragraph_is_read_as_it_is_seen(tab: Page, xml: str, lines: list[str]) -> None:
    """Split runs, changes, boxes, breaks, references, decomposed letters."""
    assert soi.check(tab, of(xml))["lines"] == lines


def test_tables_within_tables_notes_and_headers_are_read(tab: Page) -> None:
    """Each once."""
    made = docx.Document()
    outer = made.add_table(1, 2)
    outer.rows[0].cells[0].text = "ngoài"
    outer.rows[0].cells[1].add_table(1, 1).rows[0].cells[0].text = "trong"
    made.sections[0].header.paragraphs[0].text = "Phòng GD&ĐT Xuân Đông"
    file = io.BytesIO()
    made.save(file)
    told = soi.check(tab, file.getvalue())
    assert told["lines"] == ["ngoài", "trong", "Phòng GD&ĐT Xuân Đông"]
    assert (told["found"][0]["key"], told["found"][0]["place"]) == ("office", "Đầu trang, chân trang")


def test_numbers_that_word_writes_by_itself_are_read(tab: Page) -> None:
    """“Hoạt động 1:” may stand in the numbering alone."""
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Hoạt động %2:"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    )
    made = docx.Document()
    root = made.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {SPACES} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {SPACES} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, text in ((0, "Mục tiêu"), (2, "ý"), (0, "Tiến trình"), (1, "Mở đầu"), (1, "Luyện tập"), (0, "Hết")):
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr></w:pPr>'
        made.element.body.sectPr.addprevious(parse_xml(f"<w:p {SPACES}>{properties}{run(text)}</w:p>"))
    file = io.BytesIO()
    made.save(file)
    assert soi.check(tab, file.getvalue())["lines"] == [
        "I. Mục tiêu",
        "ý",
        "II. Tiến trình",
        "Hoạt động 1: Mở đầu",
        "Hoạt động 2: Luyện tập",
        "III. Hết",
    ]


def test_a_link_behind_words_is_seen(tab: Page) -> None:
    """Its address stands in the relations of the file."""
    made = docx.Document()
    id_ = made.part.relate_to(
        "http://video.edu.vn/1",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    made.element.body.sectPr.addprevious(parse_xml(f'<w:p {SPACES}><w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{id_}">{run("xem phim")}</w:hyperlink></w:p>'))  # fmt: skip
    file = io.BytesIO()
    made.save(file)
    assert soi.keys(soi.check(tab, file.getvalue())) == ["link"]


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return file.getvalue()


def locked(data: bytes) -> bytes:
    """The zip with the mark of encryption on every file."""
    return re.sub(rb"(PK\x01\x02....).", lambda match: match[1] + b"\x01", data, flags=re.S)


PLAN = word(SECONDARY)
BOMB = b'<w:document xmlns:w="w"><w:t>' + b" " * 60_000_000 + b"</w:t></w:document>"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500)


@pytest.mark.parametrize(
    ("make", "refused"),
    [
        (lambda: b"", "empty"),
        (lambda: b"  \n ", "empty"),
        (lambda: zipped({"word/document.xml": b'<w:document xmlns:w="w"><w:body/></w:document>'}), "empty"),
        (lambda: OLE, "doc"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (lambda: locked(PLAN), "locked"),
        (lambda: b"%PDF-1.7 ...", "pdf"),
        (lambda: rb"{\rtf1 x}", "rtf"),
        (lambda: b"\xff\xd8\xff\xe0", "picture"),
        (lambda: b"Rar!\x1a\x07", "archive"),
        (lambda: b"<!DOCTYPE html><p>x", "html"),
        (lambda: b"MZ\x00\x01", "not_docx"),
        (lambda: "Giáo án".encode("cp1258"), "not_utf8"),
        (lambda: zipped({"xl/workbook.xml": b"<a/>"}), "xlsx"),
        (lambda: zipped({"ppt/presentation.xml": b"<a/>"}), "pptx"),
        (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "odt"),
        (lambda: zipped({"a.txt": b"x"}), "not_docx"),
        (lambda: PLAN[: len(PLAN) // 2], "broken"),
        (lambda: PLAN[:2000] + bytes(200) + PLAN[2200:], "broken"),
        (lambda: zipped({"word/document.xml": b"<w:document><w:p>"}), "broken"),
        (lambda: zipped({"word/document.xml": b"no xml"}), "broken"),
        (lambda: zipped({"word/document.xml": BOMB}), "bomb"),
        (lambda: zipped({"word/document.xml": BOMB}).replace((60_000_050).to_bytes(4, "little"), (1000).to_bytes(4, "little")), "bomb"),
        (lambda: b"x\n" * 30_001, "long"),
        (lambda: ("Gi¸o ¸n: Môc tiªu, n¨ng lùc, phÈm chÊt. " * 12).encode(), "old_font"),
        (lambda: ("Giaùo aùn: Muïc tieâu, naêng löïc, phaåm chaát, hoaït ñoäng " * 12).encode(), "old_font"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name(tab: Page, make: Callable[[], bytes], refused: str) -> None:
    """And each name has its sentence, with what to do."""
    assert soi.check(tab, make()).get("refused") == refused
    assert len(tab.evaluate("name => SoiWords['refused_' + name]", refused)) > 30


def test_what_is_too_large_is_refused_before_it_is_read(tab: Page) -> None:
    """20 MB and one byte, made in the page: bytes that had to reach it as text took a minute."""
    refused = "() => { try { Soi.read(new Uint8Array(20_000_001)); } catch (error) { return error.refused; } }"
    assert tab.evaluate(refused) == "large"
    assert len(tab.evaluate("SoiWords.refused_large")) > 30


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_is_read(tab: Page, encoding: str) -> None:
    """As Notepad saves it."""
    told = soi.check(tab, "Lớp: 6\r\nMã 4.1.NC1b".encode(encoding))
    assert told["lines"] == ["Lớp: 6", "Mã 4.1.NC1b"] and soi.keys(told) == ["code_grade"]


def test_text_of_an_ai_tool_is_read_as_a_plan(tab: Page) -> None:
    """Headings with #, bold with **, tables of |, breaks within cells."""
    text = (
        "## **III. Tiến trình**\n| Mức | Điểm |\n| :-- | --: |\n| **+ Bước 1:**<br>- **GV:** Mã 4.1.TC9b | 5 |\n> Hết"
    )
    told = soi.check(tab, text.encode())
    assert told["lines"] == ["III. Tiến trình", "Mức", "Điểm", "+ Bước 1:", "- GV: Mã 4.1.TC9b", "5", "Hết"]
    assert told["found"][0]["place"] == "Bảng 1, hàng 2, cột 1; dưới mục “III. Tiến trình”"


def test_a_stored_zip_is_read_too(tab: Page) -> None:
    """Not every program compresses."""
    with zipfile.ZipFile(io.BytesIO(PLAN)) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    assert soi.check(tab, zipped(files, zipfile.ZIP_STORED))["found"] == []


@pytest.mark.parametrize("seed", range(40))
def test_damage_is_never_an_exception(tab: Page, seed: int) -> None:
    """Forty files with bytes changed: read, or refused by a name."""
    data = bytearray(PLAN)
    for n in range(30):
        data[(seed * 7919 + n * 104_729) % len(data)] = (seed * 31 + n * 17) % 256
    told = soi.check(tab, bytes(data))
    assert "found" in told or tab.evaluate("name => 'refused_' + name in SoiWords", told["refused"])
