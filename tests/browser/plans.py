"""Lesson plans as teachers write them, for the page that reads them: paragraphs and tables, turned into Word files."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence

import docx

Table = list[list[str]]
"""Rows of cells; a cell's paragraphs are parted by a line break."""
Plan = list[str | Table]


def word(plan: Plan) -> bytes:
    """As a Word file."""
    made = docx.Document()
    for item in plan:
        if isinstance(item, str):
            made.add_paragraph(item)
            continue
        table = made.add_table(len(item), max(map(len, item)))
        for row, cells in zip(table.rows, item, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                first, *more = text.split("\n")
                cell.paragraphs[0].text = first
                for line in more:
                    cell.add_paragraph(line)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def changed(plan: Plan, old: str, new: str) -> Plan:
    """The same with one piece of text replaced, wherever it stands; a paragraph that becomes empty goes."""

    def turned(item: str | Table) -> str | Table:
        if isinstance(item, str):
            return item.replace(old, new)
        return [[cell.replace(old, new) for cell in row] for row in item]

    assert any(old in (item if isinstance(item, str) else str(item)) for item in plan), old
    return [one for one in map(turned, plan) if one]


STEPS = (
    "Giao nhiệm vụ học tập: GV phát phiếu, nêu việc.",
    "Thực hiện nhiệm vụ: HS làm theo cặp.",
    "Báo cáo, thảo luận: hai cặp trình bày.",
    "Kết luận, nhận định: GV chốt ba ý.",
)
NAMES = ("Mở đầu", "Hình thành kiến thức mới", "Luyện tập", "Vận dụng")


def activity(n: int, minutes: str, steps: Plan, head: str = "{n}. Hoạt động {n}: {name} ({minutes})") -> Plan:
    """One activity of the form 5512."""
    return [
        head.format(n=n, name=NAMES[n - 1], minutes=minutes),
        f"a) Mục tiêu: Nêu được ý {n} của bài.",
        f"b) Nội dung: Câu {n} trên phiếu học tập.",
        f"c) Sản phẩm: Câu trả lời {n}: dừng lại, hỏi người lớn, báo cho thầy cô.",
        "d) Tổ chức thực hiện:",
        *steps,
    ]


def below(n: int, minutes: str) -> Plan:
    """An activity whose minutes stand in a line of their own."""
    return [f"Hoạt động {n}. {NAMES[n - 1]}", f"Thời gian: {minutes}", *activity(n, minutes, IN_LINES)[1:]]


def begun(head: Sequence[str], codes: str = "– Năng lực số: 4.1.TC1b (phân biệt rủi ro); AI: 6.A3.4.") -> Plan:
    """The beginning of a plan after 5512, up to the activities."""
    return [
        *head,
        "I. Mục tiêu", "1. Về kiến thức:", "– Nêu được ba rủi ro khi dùng Internet.",
        "2. Về năng lực:", codes, "3. Về phẩm chất:", "– Trách nhiệm: báo khi thấy tin lạ.",
        "II. Thiết bị dạy học và học liệu", "– Máy chiếu, phiếu học tập; Luật An ninh mạng số 116/2025/QH15.",
        "III. Tiến trình dạy học",
    ]  # fmt: skip


HEAD = (
    "Trường: THCS Hoa Sen", "Tổ: Tự nhiên", "TÊN BÀI DẠY: AN TOÀN THÔNG TIN TRÊN INTERNET",
    "Môn học/Hoạt động giáo dục: Tin học; lớp: 6", "Thời gian thực hiện: 1 tiết (45 phút)",
)  # fmt: skip
IN_TABLE: Plan = [
    [["Hoạt động của GV và HS", "Sản phẩm dự kiến"], *([step, "Ba ý đã nêu." if n == 0 else ""] for n, step in enumerate(STEPS))]
]  # fmt: skip
IN_LINES: Plan = [f"Bước {n}: {step.replace('Giao', 'Chuyển giao')}" for n, step in enumerate(STEPS, 1)]
MINUTES = ("5 phút", "20 phút", "12 phút", "8 phút")
SECONDARY: Plan = [
    *begun(HEAD),
    *(part for n, minutes in enumerate(MINUTES, 1) for part in activity(n, minutes, IN_TABLE)),
]
PRIMARY: Plan = [
    "KẾ HOẠCH BÀI DẠY", "Môn học/hoạt động giáo dục: Tin học; lớp: 4", "Tên bài học: Giữ kín thông tin; số tiết: 1",
    "Thời gian thực hiện: ngày 5 tháng 10 năm 2026",
    "1. Yêu cầu cần đạt", "– HS nêu được ba thông tin không nói cho người lạ. Mã 4.2.CB2b, 4.B2.1.",
    "2. Đồ dùng dạy học", "– Tranh, thẻ màu.", "3. Các hoạt động dạy học chủ yếu",
    "Hoạt động Mở đầu: khởi động, kết nối (5 phút)", [["Hoạt động của giáo viên", "Hoạt động của học sinh"], ["GV treo tranh.", "HS nói điều nhìn thấy."]],
    "Hoạt động Hình thành kiến thức mới (15 phút)", [["Hoạt động của giáo viên", "Hoạt động của học sinh"], ["GV nêu việc.", "HS làm."]],
    "Hoạt động Luyện tập, thực hành (10 phút)", [["Hoạt động của giáo viên", "Hoạt động của học sinh"], ["GV phát thẻ.", "HS giơ thẻ."]],
    "Hoạt động Vận dụng, trải nghiệm (5 phút)", [["Hoạt động của giáo viên", "Hoạt động của học sinh"], ["GV dặn.", "HS ghi."]],
    "4. Điều chỉnh sau bài dạy (nếu có)", "……………",
]  # fmt: skip
MATRIX: Table = [
    ["TT", "Chủ đề", "Nhiều lựa chọn", "Đúng - Sai", "Trả lời ngắn", "Tự luận", "Biết", "Hiểu", "Vận dụng", "Tỉ lệ % điểm"],
    ["1", "An toàn", "12", "2", "4", "2", "8", "6", "6", "100"],
    ["Tổng số điểm", "", "3,0", "2,0", "2,0", "3,0", "4,0", "3,0", "3,0", "10"],
    ["Tỉ lệ %", "", "30", "20", "20", "30", "40", "30", "30", "100"],
]  # fmt: skip
PAPER: Plan = [
    "ĐỀ KIỂM TRA GIỮA HỌC KÌ I, MÔN TIN HỌC, LỚP 10", "MA TRẬN ĐỀ KIỂM TRA", MATRIX,
    "PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn (3 điểm)", "Mỗi câu trả lời đúng được 0,25 điểm.",
    "PHẦN II. Câu trắc nghiệm đúng sai (2 điểm)", "Đúng 1 ý được 0,1 điểm; đúng 2 ý được 0,25 điểm; đúng 3 ý được 0,5 điểm; đúng cả 4 ý được 1 điểm.",
    "PHẦN III. Câu trả lời ngắn (2 điểm)", "Mỗi câu trả lời đúng được 0,5 điểm.",
    "PHẦN IV. Tự luận (3 điểm)", "Mỗi ý đúng được 0,25 điểm.",
]  # fmt: skip

ROWS = changed(SECONDARY, "– Năng lực số: 4.1.TC1b (phân biệt rủi ro); AI: 6.A3.4.", "– Như bảng.")
RIGHT: dict[str, Plan] = {
    "5512 in tables": SECONDARY,
    "5512 in steps": [*begun(HEAD), *(part for n, minutes in enumerate(MINUTES, 1) for part in activity(n, minutes, IN_LINES))],
    "2345": PRIMARY,
    "capitals": [
        item.upper() if isinstance(item, str) and item.startswith(("I. ", "II. ", "III. ")) else item for item in SECONDARY
    ],
    "2345 with I to IV": [
        item.replace("1. Yêu", "I. YÊU").replace("2. Đồ", "II. ĐỒ").replace("3. Các", "III. CÁC").replace("4. Điều", "IV. ĐIỀU")
        if isinstance(item, str) else item
        for item in PRIMARY
    ],
    "codes in a table": [*ROWS, [["STT", "Mã chỉ báo năng lực số", "Biểu hiện"], ["1", "2.5.TC1.b", "Nói lời mời."], ["2", "NLS 4.2TC1a", "Giữ ảnh."]]],
    "two periods": [
        *begun((*HEAD[:-1], "Thời gian thực hiện: 2 tiết (90 phút)")),
        "TIẾT 1", *activity(1, "10 phút", IN_LINES), *activity(2, "35 phút", IN_LINES),
        "TIẾT 2", *activity(3, "25 phút", IN_LINES), *activity(4, "20 phút", IN_LINES),
    ],
    "from … to": changed(changed(SECONDARY, "(5 phút)", "(5 – 7 phút)"), "(8 phút)", "(6 - 8 phút)"),
    "apostrophes": changed(changed(SECONDARY, "(5 phút)", "(5’)"), "(20 phút)", "- 20'"),
    "minutes below": [*begun(HEAD), *(part for n, minutes in enumerate(MINUTES, 1) for part in below(n, minutes))],
    "parts of an activity": [
        *begun(HEAD), *activity(1, "5 phút", IN_LINES),
        "2. Hoạt động 2: Hình thành kiến thức mới", "Hoạt động 2.1: Rủi ro (12 phút)", *activity(2, "", IN_LINES)[1:],
        "Hoạt động 2.2: Cách phòng (8 phút)", *activity(2, "", IN_LINES)[1:],
        *activity(3, "12 phút", IN_LINES), *activity(4, "8 phút", IN_LINES),
    ],
    "old law told as old": [*SECONDARY, "Luật An ninh mạng 2018 (số 24/2018/QH14) đã hết hiệu lực, được thay thế từ ngày 01/7/2026.", "Thông tư 15/2026/TT-BGDĐT thay thế Thông tư số 28/2020/TT-BGDĐT."],
    "paper": PAPER,
    "paper with short units": changed(changed(PAPER, "0,1 điểm", "0,1đ"), "0,25 điểm; đúng 3", "0.25đ; đúng 3"),
    "primary paper": ["ĐỀ KIỂM TRA CUỐI KÌ 1, TIN HỌC LỚP 4", "Ma trận", [["Chủ đề", "Mức 1", "Mức 2", "Mức 3", "Tổng"], ["Số câu", "4", "4", "2", "10"], ["Tổng số điểm", "4", "4", "2", "10"]]],
    "adults without a grade": changed(changed(SECONDARY, "; lớp: 6", "; lớp: ……"), "HS làm", "HV làm"),
    "components by name": changed(SECONDARY, "4.1.TC1b (phân biệt rủi ro)", "NLS 2.6 (Quản lí danh tính số), NLS 2.6.TC1a"),
    "letters stand above numbers": [
        *begun(HEAD), "A. HOẠT ĐỘNG KHỞI ĐỘNG (5 phút)", *activity(1, "", IN_LINES)[1:],
        "B. HÌNH THÀNH KIẾN THỨC MỚI", "Hoạt động 1: Rủi ro (10 phút)", *activity(2, "", IN_LINES)[1:], "Hoạt động 2: Cách phòng (10 phút)", *activity(2, "", IN_LINES)[1:],
        "C. HOẠT ĐỘNG LUYỆN TẬP (12 phút)", *activity(3, "", IN_LINES)[1:], "D. VẬN DỤNG (8 phút)", *activity(4, "", IN_LINES)[1:],
    ],
    "short names of steps": changed(changed(SECONDARY, "Thực hiện nhiệm vụ:", "– Thực hiện:"), "Báo cáo, thảo luận:", "– Báo cáo:"),
    "an answer that is expected": changed(SECONDARY, "Câu trả lời 2: dừng lại, hỏi", "HS trả lời: “Dừng lại.” rồi hỏi"),
    "HĐ": changed(changed(SECONDARY, "Hoạt động 1:", "HĐ 1:"), "Hoạt động 2:", "HĐ 2:"),
    "paper in two ranks": [
        "ĐỀ KIỂM TRA CUỐI HỌC KÌ I, TIN HỌC 10", "PHẦN I. TRẮC NGHIỆM (7 điểm)", "Phần 1: nhiều lựa chọn (3 điểm)", "Phần 2: đúng sai (2 điểm)",
        "a) Máy chủ là một máy tính. Đ/S", "Phần 3: trả lời ngắn (2 điểm)", "PHẦN II. TỰ LUẬN (3 điểm)", "Mỗi ý đúng 0,25 điểm.",
    ],
    "numbers that are no codes": [*SECONDARY, "1.2. Hoạt động nhóm lúc 7.30, được 3.1 điểm; đáp án 1.A 2.B 3.C 4.D; 2. B1. 5 phút; lớp 6A3. 4 tổ; TCVN 6909; tiêu chí 2.1 TC1: đủ ý; 12 NC2 bản in."],
    "decomposed letters": [unicodedata.normalize("NFD", item) if isinstance(item, str) else item for item in SECONDARY],
    "spoken words in the appendix": [*SECONDARY, "Phụ lục 1", "GV nói: “Các em đọc to câu này.”"],
    "numbers that are no telephones": [*SECONDARY, "Gọi 111. Mã sách 9786043123456; giá 120.000.000 đồng; ngày 05/10/2026; số câu 0 912; 09xx xxx xxx; số tài khoản 19034567891234."],
    "links": [*SECONDARY, "Xem https://example.edu.vn; địa chỉ giả mạo http://thcs-hoa-sen.xyz khác ở đuôi."],
    "teachers of a training": ["KẾ HOẠCH BỒI DƯỠNG", "Giáo viên tự đánh giá năng lực 4.3 theo Thông tư 18/2026/TT-BGDĐT."],
    "other words for the headings": changed(changed(changed(SECONDARY, "II. Thiết bị dạy học và học liệu", "II. CHUẨN BỊ"), "III. Tiến trình dạy học", "III. TIẾN TRÌNH DẠY HỌC"), "I. Mục tiêu", "I. MỤC TIÊU BÀI HỌC"),
}  # fmt: skip
"""What no teacher should be told off for, by what it looks like."""
