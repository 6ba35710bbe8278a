"""Assertions 1–22: what Nghị định 30/2020/NĐ-CP, Phụ lục I, demands that a file can be asked about. Each gives what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from courseware.views.office.official import LETTER

from .opened import HEADER, Opened, W, marked, number, paragraphs, sizes, text, value

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
SIDES = (("left", 1701, 1985), ("right", 850, 1134), ("top", 1134, 1418), ("bottom", 1134, 1418))


def sheet(of: Opened) -> Iterator[str]:
    """A4; a document of the office stands upright, its appendices may lie."""
    for paper in of.papers:
        width, height = number(paper, "pgSz", "w"), number(paper, "pgSz", "h")
        if sorted((width, height)) != [11906, 16838]:
            yield f"{width} × {height}"
    if of.sign is not None and number(of.papers[0], "pgSz", "w") != 11906:
        yield "lying"


def margins(of: Opened) -> Iterator[str]:
    """20–25 mm above and below, 30–35 on the left, 15–20 on the right."""
    for paper in of.papers:
        for side, least, most in SIDES:
            if not least - 5 <= number(paper, "pgMar", side) <= most + 5:
                yield f"{side} {number(paper, 'pgMar', side)}"


def fonts(of: Opened) -> Iterator[str]:
    """Times New Roman in all four scripts of every run of letters."""
    for run in (run for run in of.body.iter(f"{W}r") if run.find(f"{W}t") is not None):
        found = {value(run, "rPr/rFonts", script) for script in ("ascii", "hAnsi", "cs", "eastAsia")}
        if found != {"Times New Roman"}:
            yield str(found)


def black(of: Opened) -> Iterator[str]:
    """No letter has a colour."""
    for colour in of.body.iter(f"{W}color"):
        if colour.get(f"{W}val") not in ("auto", "000000"):
            yield str(colour.get(f"{W}val"))


def points(of: Opened) -> Iterator[str]:
    """11 to 14, none between."""
    yield from (f"{size / 2} pt" for size in sizes(of.body) - {22, 24, 26, 28})


def country(of: Opened) -> Iterator[str]:
    """The country's name and motto, letter for letter."""
    if [text(p) for p in of.cell(0, 0, 1)] != [COUNTRY, MOTTO]:
        yield str([text(p) for p in of.cell(0, 0, 1)])


def pair(of: Opened) -> Iterator[str]:
    """12 goes with 13, 13 with 14."""
    if [sizes(p) for p in of.cell(0, 0, 1)] not in ([{24}, {26}], [{26}, {28}]):
        yield "quốc hiệu, tiêu ngữ"


def who(of: Opened) -> Iterator[str]:
    """The body above in plain letters, the school in bold ones, of one size, in capitals."""
    parent, school = of.cell(0, 0, 0)
    if marked(parent, "b") or not marked(school, "b") or sizes(parent) != sizes(school):
        yield text(parent)
    if text(parent) != text(parent).upper() or text(school) != text(school).upper():
        yield "not in capitals"


def numbered(of: Opened) -> Iterator[str]:
    """Number and sign without blanks; a letter has the sign of its writer behind the school's."""
    sign = "[A-ZĐ0-9&]+-[A-ZĐ]+" if of.sign == LETTER else f"{of.sign}-[A-ZĐ0-9&]+"
    found = text(of.cell(0, 1, 0)[0])
    if not re.fullmatch(NUMBERED + sign, found):
        yield found


def day(of: Opened) -> Iterator[str]:
    """Place and day, slanted; a nought before days below 10 and months 1 and 2 alone."""
    (found,) = of.cell(0, 1, 1)
    if not re.fullmatch(DAY, text(found)) or not marked(found, "i"):
        yield text(found)


def name(of: Opened) -> Iterator[str]:
    """That of its kind: in capitals, bold, in the middle."""
    first = of.lines[0]
    if text(first) != NAMES[of.sign or ""] or not marked(first, "b") or value(first, "pPr/jc") != "center":
        yield text(first)


def grounds(of: Opened) -> Iterator[str]:
    """Slanted, each with ; and the last with . – where somebody proposes that is a decision's last."""
    found = [p for p in of.lines if text(p).startswith(("Căn cứ", "Theo đề nghị"))]
    for n, ground in enumerate(found, 1):
        if not marked(ground, "i") or not text(ground).endswith("." if n == len(found) else ";"):
            yield text(ground)
        if text(ground).startswith("Theo đề nghị") and (of.sign != "QĐ" or n < len(found)):
            yield text(ground)


def laws(of: Opened) -> Iterator[str]:
    """A ground that is a law stands without its number."""
    yield from (line for line in of.said if line.startswith("Căn cứ Luật") and re.search(r"\d+/\d{4}/QH", line))


def old(of: Opened) -> Iterator[str]:
    """Nothing that is no more."""
    yield from (line for line in of.said if any(gone in line for gone in OLD))


def body(of: Opened) -> Iterator[str]:
    """Paragraphs even on both sides, going in, apart."""
    for p in of.lines:
        if value(p, "pPr/jc") == "center":
            continue
        indent, line = number(p, "pPr/ind", "firstLine"), number(p, "pPr/spacing", "line", 264)
        apart = number(p, "pPr/spacing", "before") + number(p, "pPr/spacing", "after")
        aligned = value(p, "pPr/jc") == "both" and min(abs(indent - 567), abs(indent - 720)) <= 5
        if not aligned or apart < 120 or not 240 <= line <= 360:
            yield text(p)


def recipients(of: Opened) -> Iterator[str]:
    """“Nơi nhận:” in 12, bold and slanted; those who get it in 11, one a line, the archive last."""
    head, *names = of.cell(-1, 1 if of.sign == "BB" else 0, 0)
    if text(head) != "Nơi nhận:" or not marked(head, "b") or not marked(head, "i") or sizes(head) != {24}:
        yield text(head)
    *most, last = names
    if not text(last).startswith("- Lưu: VT") or not text(last).endswith("."):
        yield text(last)
    yield from (text(p) for p in most if not re.fullmatch(r"- .+;", text(p)))
    yield from (text(p) for p in names if sizes(p) != {22} or marked(p, "b"))


def ended(of: Opened) -> Iterator[str]:
    """The text says that it ends."""
    if not text(of.lines[-1]).endswith("./."):
        yield text(of.lines[-1])


def bare(of: Opened) -> Iterator[str]:
    """Head and foot have no lines and are no wider than the text."""
    for table in {0: of.tables[0], -1: of.tables[-1]}.values():
        borders = {side.get(f"{W}val") for side in table.iterfind(f"{W}tblPr/{W}tblBorders/*")}
        paper = of.papers[0]
        room = number(paper, "pgSz", "w") - number(paper, "pgMar", "left") - number(paper, "pgMar", "right")
        if borders != {"nil"} or number(table, "tblPr/tblW", "w") > room:
            yield str(borders)


def counted(of: Opened) -> Iterator[str]:
    """Pages are counted in the middle above, not on the first, and not below."""
    header = of.parts.get(HEADER, "")
    if 'w:instr="PAGE"' not in header or '<w:jc w:val="center"/>' not in header:
        yield "header"
    yield from ("titlePg" for paper in of.papers if paper.find(f"{W}titlePg") is None)
    yield from (part for part, told in of.parts.items() if "footer" in part and "PAGE" in told)


def appendices(of: Opened) -> Iterator[str]:
    """Each has its name in 14, bold, in the middle, and says what it belongs to."""
    for section in of.sections if of.sign is None else of.sections[1:]:
        first, *rest = (p for block in section for p in paragraphs(block) if text(p))
        if text(first) == "QUY CHẾ":
            continue
        looks = sizes(first) == {28} and marked(first, "b") and value(first, "pPr/jc") == "center"
        if not re.fullmatch("Phụ lục( [IVX]+)?", text(first)) or not looks:
            yield text(first)
        if not any(text(p).startswith("(Kèm theo ") and marked(p, "i") for p in rest[:3]):
            yield f"{text(first)}: kèm theo"


def signed(of: Opened) -> Iterator[str]:
    """One title signs; a deputy as a deputy."""
    told = [text(p) for p in paragraphs(of.tables[-1]) if text(p)]
    titles = [one for one in told if one in HEADS | {"THƯ KÝ", "CHỦ TỌA"}]
    if (of.sign == "BB" and titles != ["THƯ KÝ", "CHỦ TỌA"]) or (of.sign != "BB" and len(titles) != 1):
        yield str(titles)
    yield from (after for one, after in pairwise(told) if one.startswith("KT.") and "PHÓ" not in after)


def minutes(of: Opened) -> Iterator[str]:
    """Clerk left, chair right, six labels."""
    if [text(of.cell(-1, 0, side)[0]) for side in (0, 1)] != ["THƯ KÝ", "CHỦ TỌA"]:
        yield "chữ kí"
    told = [text(p) for p in of.lines]
    yield from (label for label in LABELS if not any(line.startswith(label) for line in told))
