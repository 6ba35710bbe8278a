"""The rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, that a file can be asked about: a sentence, a look, a way to spoil.

A rule looks at an opened document and says what is wrong; `old` → `new` in `part` is how a document is spoilt that it has
to find.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from courseware.views.office.official import LETTER

from .opened import Opened, W, marked, number, paragraphs, sizes, text, value

DOCUMENT, HEADER = "word/document.xml", "word/header1.xml"
PLAN, DECISION, MINUTES, LETTERS = "ke-hoach_tuyen-truyen", "quyet-dinh_thanh-lap-to", "bien-ban_tuyen-truyen", "cong-van_bao-cao-su-co"  # fmt: skip
NAMES = {
    "QĐ": "QUYẾT ĐỊNH",
    "KH": "KẾ HOẠCH",
    "BC": "BÁO CÁO",
    "BB": "BIÊN BẢN",
    "TB": "THÔNG BÁO",
    "GM": "GIẤY MỜI",
}
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBERED = r"Số: (\d{2,}|…+|\.{3,})/"
DAY = r".+, ngày (0[1-9]|[12]\d|3[01]|…) tháng (0[12]|[3-9]|1[0-2]|…) năm (\d{4}|…)"
LABELS = ("Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì", "Thư ký", "Kết thúc vào lúc")
OLD = ("24/2018", "Phòng GD", "PHÒNG GD", "Phòng Giáo dục", "28/2020/TT")
HEADS = {"HIỆU TRƯỞNG", "GIÁM ĐỐC"}


@dataclass(frozen=True)
class Rule:
    """`says` it in a sentence; `look` gives what is wrong; `old` becomes `new` in a `part` of the document `slug`."""

    n: int
    says: str
    look: Callable[[Opened], Iterator[str]]
    old: str
    new: str
    slug: str = PLAN
    part: str = DOCUMENT

    def spoil(self, document: Opened) -> Opened:
        """The document with the fault, once."""
        told = document.parts[self.part]
        assert re.search(self.old, told), self.n
        return replace(document, parts={**document.parts, self.part: re.sub(self.old, self.new, told, count=1)})


def _sheet(of: Opened) -> Iterator[str]:
    for paper in of.papers:
        width, height = number(paper, "pgSz", "w"), number(paper, "pgSz", "h")
        if sorted((width, height)) != [11906, 16838]:
            yield f"{width} × {height}"
    if of.kind is not None and number(of.papers[0], "pgSz", "w") != 11906:
        yield "lying"


def _margins(of: Opened) -> Iterator[str]:
    for paper in of.papers:
        for side, least, most in (
            ("left", 1701, 1985),
            ("right", 850, 1134),
            ("top", 1134, 1418),
            ("bottom", 1134, 1418),
        ):
            if not least - 5 <= number(paper, "pgMar", side) <= most + 5:
                yield f"{side} {number(paper, 'pgMar', side)}"


def _fonts(of: Opened) -> Iterator[str]:
    for run in of.body.iter(f"{W}r"):
        fonts = {value(run, "rPr/rFonts", script) for script in ("ascii", "hAnsi", "cs", "eastAsia")}
        if fonts != {"Times New Roman"}:
            yield str(fonts)


def _black(of: Opened) -> Iterator[str]:
    for colour in of.body.iter(f"{W}color"):
        if colour.get(f"{W}val") not in ("auto", "000000"):
            yield str(colour.get(f"{W}val"))


def _sizes(of: Opened) -> Iterator[str]:
    yield from (f"{size / 2} pt" for size in sizes(of.body) - {22, 24, 26, 28})


def _country(of: Opened) -> Iterator[str]:
    if of.main and [text(p) for p in of.cell(0, 0, 1)] != [COUNTRY, MOTTO]:
        yield str([text(p) for p in of.cell(0, 0, 1)])


def _pair(of: Opened) -> Iterator[str]:
    if of.main and [sizes(p) for p in of.cell(0, 0, 1)] not in ([{24}, {26}], [{26}, {28}]):
        yield "quốc hiệu, tiêu ngữ"


def _who(of: Opened) -> Iterator[str]:
    if of.main:
        parent, school = of.cell(0, 0, 0)
        if marked(parent, "b") or not marked(school, "b") or sizes(parent) != sizes(school):
            yield text(parent)
        if text(parent) != text(parent).upper() or text(school) != text(school).upper():
            yield "not in capitals"


def _number(of: Opened) -> Iterator[str]:
    if of.main:
        sign = "[A-ZĐ0-9&]+-[A-ZĐ]+" if of.kind == LETTER else f"{of.kind}-[A-ZĐ0-9&]+"
        found = text(of.cell(0, 1, 0)[0])
        if not re.fullmatch(NUMBERED + sign, found):
            yield found


def _day(of: Opened) -> Iterator[str]:
    if of.main:
        (found,) = of.cell(0, 1, 1)
        if not re.fullmatch(DAY, text(found)) or not marked(found, "i"):
            yield text(found)


def _kind(of: Opened) -> Iterator[str]:
    if of.kind:
        first = of.lines[0]
        if text(first) != NAMES[of.kind] or not marked(first, "b") or value(first, "pPr/jc") != "center":
            yield text(first)


def _grounds(of: Opened) -> Iterator[str]:
    found = [p for p in of.lines if text(p).startswith(("Căn cứ", "Theo đề nghị"))]
    for n, ground in enumerate(found, 1):
        if not marked(ground, "i") or not text(ground).endswith("." if n == len(found) else ";"):
            yield text(ground)
        if text(ground).startswith("Theo đề nghị") and (of.kind != "QĐ" or n < len(found)):
            yield text(ground)


def _laws(of: Opened) -> Iterator[str]:
    yield from (text(p) for p in of.lines if text(p).startswith("Căn cứ Luật") and re.search(r"\d+/\d{4}/QH", text(p)))


def _old(of: Opened) -> Iterator[str]:
    yield from (old for old in OLD if old in of.all_text)


def _body(of: Opened) -> Iterator[str]:
    for p in of.lines:
        if value(p, "pPr/jc") == "center":
            continue
        indent, line = number(p, "pPr/ind", "firstLine"), number(p, "pPr/spacing", "line", 264)
        apart = number(p, "pPr/spacing", "before") + number(p, "pPr/spacing", "after")
        aligned = value(p, "pPr/jc") == "both" and min(abs(indent - 567), abs(indent - 720)) <= 5
        if not aligned or apart < 120 or not 240 <= line <= 360:
            yield text(p)


def _recipients(of: Opened) -> Iterator[str]:
    if of.main:
        head, *names = of.cell(-1, 1 if of.kind == "BB" else 0, 0)
        if text(head) != "Nơi nhận:" or not marked(head, "b") or not marked(head, "i") or sizes(head) != {24}:
            yield text(head)
        *most, last = names
        if not text(last).startswith("- Lưu: VT") or not text(last).endswith("."):
            yield text(last)
        yield from (text(p) for p in most if not re.fullmatch(r"- .+;", text(p)))
        yield from (text(p) for p in names if sizes(p) != {22} or marked(p, "b"))


def _ended(of: Opened) -> Iterator[str]:
    if of.main and not text(of.lines[-1]).endswith("./."):
        yield text(of.lines[-1])


def _bare(of: Opened) -> Iterator[str]:
    for table in {0: of.tables[0], -1: of.tables[-1]}.values() if of.main else ():
        borders = {side.get(f"{W}val") for side in table.iterfind(f"{W}tblPr/{W}tblBorders/*")}
        room = 11906 - number(of.papers[0], "pgMar", "left") - number(of.papers[0], "pgMar", "right")
        if borders != {"nil"} or number(table, "tblPr/tblW", "w") > room:
            yield str(borders)


def _counted(of: Opened) -> Iterator[str]:
    header = of.parts[HEADER]
    if 'w:instr="PAGE"' not in header or '<w:jc w:val="center"/>' not in header:
        yield "header"
    yield from ("titlePg" for paper in of.papers if paper.find(f"{W}titlePg") is None)
    yield from (name for name, part in of.parts.items() if "footer" in name and "PAGE" in part)


def _appendices(of: Opened) -> Iterator[str]:
    for section in of.sections if of.kind is None else of.sections[1:]:
        first, *rest = (p for block in section for p in paragraphs(block) if text(p))
        if text(first) == "QUY CHẾ":
            continue
        looks = sizes(first) == {28} and marked(first, "b") and value(first, "pPr/jc") == "center"
        if not re.fullmatch("Phụ lục( [IVX]+)?", text(first)) or not looks:
            yield text(first)
        if not any(text(p).startswith("(Kèm theo ") and marked(p, "i") for p in rest[:3]):
            yield f"{text(first)}: kèm theo"


def _signed(of: Opened) -> Iterator[str]:
    if not of.main:
        return
    titles = [text(p) for p in paragraphs(of.tables[-1]) if text(p) in HEADS | {"THƯ KÝ", "CHỦ TỌA"}]
    if (of.kind == "BB" and titles != ["THƯ KÝ", "CHỦ TỌA"]) or (of.kind != "BB" and len(titles) != 1):
        yield str(titles)
    told = [text(p) for p in paragraphs(of.tables[-1]) if text(p)]
    yield from (after for one, after in pairwise(told) if one.startswith("KT.") and "PHÓ" not in after)


def _minutes(of: Opened) -> Iterator[str]:
    if of.kind == "BB":
        if [text(of.cell(-1, 0, side)[0]) for side in (0, 1)] != ["THƯ KÝ", "CHỦ TỌA"]:
            yield "chữ kí"
        told = [text(p) for p in of.lines]
        yield from (label for label in LABELS if not any(line.startswith(label) for line in told))


RULES = (
    Rule(1, "A4, the document itself upright", _sheet, r'w:w="11906"', 'w:w="12240"'),
    Rule(2, "margins of 20–25, 30–35, 15–20 mm", _margins, r'w:left="1701"', 'w:left="1440"'),
    Rule(3, "Times New Roman in all four scripts", _fonts, r'w:cs="Times New Roman"', 'w:cs="Arial"'),
    Rule(4, "black", _black, r"<w:b/>", '<w:b/><w:color w:val="C00000"/>'),
    Rule(5, "sizes of 11 to 14 points, none between", _sizes, r'w:sz w:val="26"', 'w:sz w:val="27"'),
    Rule(6, "the country's name and motto, letter for letter", _country, "Độc lập - Tự do", "Độc lập – Tự do"),
    Rule(7, "12 goes with 13, 13 with 14", _pair, r'w:val="26"(/><w:szCs w:val="26"/></w:rPr><w:t xml:space="preserve">Độc lập)', r'w:val="28"\1'),
    Rule(8, "the body above in plain letters, the school in bold ones, of one size", _who, r"(<w:rPr><w:rFonts [^>]*/>)(<w:sz [^>]*/><w:szCs [^>]*/></w:rPr><w:t xml:space=\"preserve\">UBND)", r"\1<w:b/>\2"),
    Rule(9, "number and sign without blanks", _number, "Số: ……/KH-", "Số: ……/ KH-"),
    Rule(10, "place and day, slanted", _day, "ngày … tháng … năm …", "ngày … tháng 03 năm …"),
    Rule(11, "the name of the kind in capitals, bold, in the middle", _kind, "KẾ HOẠCH</w:t>", "Kế hoạch</w:t>"),
    Rule(12, "grounds slanted, each with ; and the last with .", _grounds, "10 tháng 12 năm 2025;", "10 tháng 12 năm 2025,"),
    Rule(13, "a law without its number", _laws, "Căn cứ Luật An ninh mạng ngày", "Căn cứ Luật An ninh mạng số 116/2025/QH15 ngày"),
    Rule(14, "nothing that is no more", _old, "Căn cứ tình hình", "Phòng GDĐT, căn cứ tình hình"),
    Rule(15, "paragraphs even on both sides, going in, apart", _body, r'w:firstLine="720"', 'w:firstLine="400"'),
    Rule(16, "recipients in 12 and 11, one a line", _recipients, r"- Lưu: VT\.", "- Lưu VT"),
    Rule(17, "an end that says so", _ended, r"\./\.", "."),
    Rule(18, "head and foot without lines, no wider than the text", _bare, r'w:top w:val="nil"', 'w:top w:val="single"'),
    Rule(19, "pages counted in the middle above, not on the first", _counted, "<w:titlePg/>", ""),
    Rule(20, "an appendix has its name in 14, bold, and what it belongs to", _appendices, r"\(Kèm theo Kế hoạch", "Theo kế hoạch"),
    Rule(21, "one title signs", _signed, "HIỆU TRƯỞNG</w:t>", "TM. NHÀ TRƯỜNG</w:t>"),
    Rule(22, "minutes: clerk left, chair right, six labels", _minutes, "Địa điểm:", "Tại:", MINUTES),
)  # fmt: skip
MORE = (
    Rule(9, "a letter has the sign of its writer", _number, "/THCSHS-VP", "/CV-thcs", LETTERS),
    Rule(12, "what proposes stands last in a decision", _grounds, "Căn cứ Luật An ninh mạng ngày", "Theo đề nghị của tổ", DECISION),
    Rule(21, "a deputy signs as one", _signed, "HIỆU TRƯỞNG</w:t>", "KT. HIỆU TRƯỞNG</w:t>"),
)  # fmt: skip
"""The same rules on other kinds."""
