"""The thirty assertions on documents: each in a sentence, which kinds of file it binds, how it looks, how a file breaks it.

The rules are those of Nghị định 30/2020/NĐ-CP (1–22), of the forms of lesson plans (23–28) and of papers (29–30).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from unicodedata import normalize

from courseware.views.kits.kinds import KINDS as OF_LESSONS
from courseware.views.kits.kinds import SHARED

from . import lesson_plans, letters, offices, papers
from .opened import DOCUMENT, Opened

Look = Callable[[Opened], Iterator[str]]

NAMED = frozenset({"ke-hoach", "quyet-dinh", "bien-ban", "bao-cao", "giay-moi", "thong-bao"})
"""Documents of the office that have a name of their kind; a letter (cong-van) has none."""
ISSUED = NAMED | {"cong-van"}
OFFICE = ISSUED | {"phu-luc"}
PLAN = frozenset({"ke-hoach-bai-day"})
DRAWN = frozenset({kind.name for kind in OF_LESSONS if kind.suffix == "png"})
"""Pictures: no assertion reads them. Their words are those of the lesson; tests/views/kits looks at how they are drawn."""
SLIDES = frozenset({kind.name for kind in OF_LESSONS if kind.suffix == "pptx"})
HANDED = frozenset({kind.name for kind in (*OF_LESSONS, *SHARED)}) - PLAN - DRAWN - SLIDES
TABLES = frozenset({"ma-tran", "dac-ta"})
PAPERS = TABLES | {"de", "dap-an-de", "huong-dan-cham", "huong-dan-nhan-xet", "phieu-phan-biet"}
YEAR, WEEK = frozenset({"ke-hoach-nam-hoc"}), frozenset({"lich-nam-ngay", "thu-gui-cha-me"})
TYPED = OFFICE | PLAN | PAPERS | YEAR | WEEK
"""Word files in the letters, on the paper and with the numbers of pages that an office has."""
WORD = TYPED | HANDED
WORDED = WORD | SLIDES | {"nam-hoc", "nam-hoc-xlsx", "lich"}
KINDS = WORDED | DRAWN


OFFICIAL = "THCSHS/ke-hoach_tuyen-truyen.docx"
DECISION, MINUTES, LETTER = "THCSHS/quyet-dinh_thanh-lap-to.docx", "THCSHS/bien-ban_tuyen-truyen.docx", "THCSHS/cong-van_bao-cao-su-co.docx"  # fmt: skip
OF_LESSON = "lop-6-7_phien-hop-dau-cua-loa-sen_ke-hoach-bai-day.docx"
MATRIX, LITTLE_MATRIX, PAPER = "lop-10-12_ma-tran.docx", "lop-3-5_ma-tran.docx", "lop-10-12_de-0101.docx"


@dataclass(frozen=True)
class Assertion:
    """`says` it in a sentence; `binds` kinds of file; `look` gives what is wrong.

    `old` becomes `new` in the text of a `file`: how one is spoilt that it has to find.
    """

    n: int
    says: str
    binds: frozenset[str]
    look: Look
    old: str
    new: str
    file: str = OFFICIAL

    def spoil(self, file: Opened) -> Opened:
        """The file with the fault, once."""
        told = file.parts[DOCUMENT]
        assert re.search(self.old, told), self.n
        return replace(file, parts={**file.parts, DOCUMENT: re.sub(self.old, self.new, told, count=1)})


ASSERTIONS = (
    Assertion(1, "A4, a document of the office upright", WORD, offices.sheet, r'w:w="11906"', 'w:w="12240"'),
    Assertion(2, "margins of 20–25, 30–35, 15–20 mm", TYPED, offices.margins, r'w:left="1701"', 'w:left="1440"'),
    Assertion(3, "Times New Roman in all four scripts", WORD, offices.fonts, r'w:cs="Times New Roman"', 'w:cs="Arial"'),
    Assertion(4, "black", WORD, offices.black, r"<w:b/>", '<w:b/><w:color w:val="C00000"/>'),
    Assertion(5, "sizes of 11 to 14 points, none between", OFFICE | PLAN | YEAR | WEEK, offices.points, r'w:sz w:val="26"', 'w:sz w:val="27"'),
    Assertion(6, "the country's name and motto, letter for letter", ISSUED | YEAR, offices.country, "Độc lập - Tự do", "Độc lập – Tự do"),
    Assertion(7, "12 goes with 13, 13 with 14", ISSUED | YEAR, offices.pair, r'w:val="26"(/><w:szCs w:val="26"/></w:rPr><w:t xml:space="preserve">Độc lập)', r'w:val="28"\1'),
    Assertion(8, "the body above in plain letters, the school in bold ones, of one size", ISSUED, offices.who, r"(<w:rPr><w:rFonts [^>]*/>)(<w:sz [^>]*/><w:szCs [^>]*/></w:rPr><w:t xml:space=\"preserve\">UBND)", r"\1<w:b/>\2"),
    Assertion(9, "number and sign without blanks", ISSUED, offices.numbered, "Số: ……/KH-", "Số: ……/ KH-"),
    Assertion(10, "place and day, slanted", ISSUED, offices.day, "ngày … tháng … năm …", "ngày … tháng 03 năm …"),
    Assertion(11, "the name of the kind in capitals, bold, in the middle", NAMED, offices.name, "KẾ HOẠCH</w:t>", "Kế hoạch</w:t>"),
    Assertion(12, "grounds slanted, each with ; and the last with .", ISSUED, offices.grounds, "10 tháng 12 năm 2025;", "10 tháng 12 năm 2025,"),
    Assertion(13, "a law without its number", WORDED, offices.laws, "Căn cứ Luật An ninh mạng ngày", "Căn cứ Luật An ninh mạng số 116/2025/QH15 ngày"),
    Assertion(14, "nothing that is no more", WORDED, offices.old, "Căn cứ tình hình", "Phòng GDĐT, căn cứ tình hình"),
    Assertion(15, "paragraphs even on both sides, going in, apart", ISSUED, offices.body, r'w:firstLine="720"', 'w:firstLine="400"'),
    Assertion(16, "recipients in 12 and 11, one a line", ISSUED, offices.recipients, r"- Lưu: VT\.", "- Lưu VT"),
    Assertion(17, "an end that says so", ISSUED, offices.ended, r"\./\.", "."),
    Assertion(18, "head and foot without lines, no wider than the text", ISSUED | YEAR, offices.bare, r'w:top w:val="nil"', 'w:top w:val="single"'),
    Assertion(19, "pages counted in the middle above, not on the first", TYPED, offices.counted, "<w:titlePg/>", ""),
    Assertion(20, "an appendix has its name in 14, bold, and what it belongs to", OFFICE, offices.appendices, r"\(Kèm theo Kế hoạch", "Theo kế hoạch"),
    Assertion(21, "one title signs", ISSUED, offices.signed, "HIỆU TRƯỞNG</w:t>", "TM. NHÀ TRƯỜNG</w:t>"),
    Assertion(22, "minutes: clerk left, chair right, six labels", frozenset({"bien-ban"}), offices.minutes, "Địa điểm:", "Tại:", MINUTES),
    Assertion(23, "all labels of the form, in order", PLAN, lesson_plans.labels, "II. Thiết bị dạy học và học liệu", "II. Chuẩn bị", OF_LESSON),
    Assertion(24, "four activities with a) to d) and four steps, the product written out", PLAN, lesson_plans.activities, "Báo cáo, thảo luận:", "Báo cáo:", OF_LESSON),
    Assertion(25, "minutes that add up to periods", PLAN, lesson_plans.minutes, r"(Thời gian: )\d+", r"\g<1>1", OF_LESSON),
    Assertion(26, "nobody speaks", PLAN, lesson_plans.silent, "GV nêu tình huống: ", "GV hỏi: “Em nghi ai?” ", OF_LESSON),
    Assertion(27, "a typical slip is foreseen in the second activity", PLAN, lesson_plans.foreseen, "Dự kiến: ", "Chú ý: ", OF_LESSON),
    Assertion(28, "codes of competences are known and fit the grade", WORDED, lesson_plans.codes, r"Năng lực số \d", "Năng lực số 9", OF_LESSON),
    Assertion(29, "matrix of 19 columns, specification of 16, sums that agree", frozenset({"ma-tran"}), papers.tables, r"100</w:t>", "99</w:t>", MATRIX),
    Assertion(29, "a question true or false has four statements", frozenset({"de"}), papers.statements, r"c\) ", "", PAPER),
    Assertion(30, "primary school knows Mức 1, 2, 3", PAPERS, papers.levels, r"Mức 1", "Nhận biết", LITTLE_MATRIX),
    Assertion(30, "composed letters, no emoji", WORDED, letters.composed, "KẾ HOẠCH", normalize("NFD", "KẾ HOẠCH")),
    Assertion(30, "no number to call but 111 and 113", WORDED, letters.unnumbered, "KẾ HOẠCH", "gọi 0912345678"),
    Assertion(30, "nobody's full name", WORDED, letters.nameless, "KẾ HOẠCH", "Nguyễn Văn Nam"),
)  # fmt: skip
MORE = (
    replace(ASSERTIONS[8], says="a letter has the sign of its writer", old="/THCSHS-VP", new="/CV-thcs", file=LETTER),
    replace(ASSERTIONS[11], says="who proposes stands last in a decision", old="Căn cứ Luật An ninh mạng ngày", new="Theo đề nghị của tổ", file=DECISION),
    replace(ASSERTIONS[20], says="a deputy signs as one", old="HIỆU TRƯỞNG</w:t>", new="KT. HIỆU TRƯỞNG</w:t>"),
)  # fmt: skip
"""The same on other kinds."""
