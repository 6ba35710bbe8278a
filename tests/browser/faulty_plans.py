"""Plans with one fault each: what has to be named, and a piece of what is quoted or told."""

from __future__ import annotations

from .plans import HEAD, IN_LINES, MATRIX, MINUTES, PAPER, PRIMARY, SECONDARY, Plan, activity, begun, changed

CODES = "4.1.TC1b (phân biệt rủi ro)"


def coded(code: str) -> Plan:
    """The plan for grade 6 with another digital code."""
    return changed(SECONDARY, CODES, code)


def artificial(code: str) -> Plan:
    """The plan for grade 6 with another code of AI."""
    return changed(SECONDARY, "6.A3.4", code)


def added(text: str) -> Plan:
    """The plan with one paragraph more, before its activities."""
    return [*begun(HEAD)[:-1], text, *SECONDARY[len(begun(HEAD)) - 1 :]]


def without(plan: Plan, start: str) -> Plan:
    """The plan without the first paragraph that begins so."""
    place = next(n for n, item in enumerate(plan) if isinstance(item, str) and item.startswith(start))
    return [*plan[:place], *plan[place + 1 :]]


LINES: Plan = [
    *begun(HEAD),
    *(part for n, minutes in enumerate(MINUTES, 1) for part in activity(n, minutes, IN_LINES)),
]

FAULTY: dict[str, tuple[Plan, str, str]] = {
    "no such component": (coded("NLS 2.7.TC1a"), "code_component", "2.7.TC1a"),
    "no such level": (coded("4.1.TC3b"), "code_level", "4.1.TC3b"),
    "no such letter": (coded("2.4.TC1b"), "code_letter", "2.4.TC1a"),
    "no such letter in a list": (coded("4.4.TC1a, b"), "code_letter", "4.4.TC1b"),
    "none at this level": (changed(changed(PRIMARY, "lớp: 4", "lớp: 2"), "Mã 4.2.CB2b, 4.B2.1.", "NLS 6.1.CB1a."), "code_none", "6.2.CB1a"),
    "code of other grades": (coded("4.1.TC2b"), "code_grade", "4.1.TC1b"),
    "point before the letter": (coded("4.1.NC1.b"), "code_grade", "4.1.NC1b"),
    "no point at all": (coded("NLS 4.1NC1b"), "code_grade", "4.1.NC1b"),
    "full width": (coded("４．１．ＮＣ１ｂ"), "code_grade", "4.1.NC1b"),
    "comma": (coded("4,1.NC1b"), "code_grade", "4.1.NC1b"),
    "blanks": (coded("4 . 1 . NC1 b"), "code_grade", "4.1.NC1b"),
    "Cyrillic letters": (coded("4.1.NС1b"), "code_grade", "4.1.NC1b"),
    "no level": (coded("[NLS 2.4-a]"), "code_short", "2.4.TC1a"),
    "no such component, without a level": (coded("NLS 7.1"), "code_component", "NLS 7.1"),
    "letters of the earlier AI framework": (artificial("AI-NLb"), "code_old", "AI-NLb"),
    "invented code of AI": (artificial("6.B3.1"), "code_ai", "6.B3.1"),
    "code of AI of another grade": (artificial("7.A1.2"), "code_ai_grade", "7.A1.2"),
    "code of the earlier AI framework": (artificial("6.C2.01"), "code_old", "6.C2.01"),
    "blanks in a code of AI": (artificial("6. B3. 1"), "code_ai", "6.B3.1"),
    "teachers' framework": (added("Năng lực số của học sinh theo Thông tư 18/2026/TT-BGDĐT."), "code_teachers", "18/2026"),
    "law of 2018 by number": (changed(SECONDARY, "116/2025/QH15", "24/2018/QH14"), "law_past", "24/2018/QH14"),
    "law of 2018 by year": (added("Theo Luật An ninh mạng năm 2018, em có quyền báo."), "law_past", "30/06/2026"),
    "law of 2015 by name": (added("Căn cứ Luật An toàn thông tin mạng."), "law_past", "116/2025/QH15"),
    "old circular": (added("Theo Thông tư số 28/2020/TT-BGDĐT về Điều lệ trường tiểu học."), "law_past", "15/2026/TT-BGDĐT"),
    "old decree, short": (added("Theo NĐ 13/2023 về dữ liệu."), "law_past", "356/2025/NĐ-CP"),
    "wrong number": (changed(SECONDARY, "116/2025/QH15", "115/2025/QH15"), "law_number", "116/2025/QH15"),
    "wrong year": (added("Theo Luật An ninh mạng năm 2026."), "law_year", "2026"),
    "number of another term": (added("Luật số 77/2025/QH14 nêu rõ."), "law_session", "77/2025/QH14"),
    "office that is gone": (changed(SECONDARY, "Trường: THCS Hoa Sen", "Phòng GD&ĐT huyện Xuân Đông"), "office", "Phòng GD&ĐT"),
    "even scale": (changed(PAPER, "Đúng 1 ý được 0,1 điểm; đúng 2 ý được 0,25 điểm; đúng 3 ý được 0,5 điểm; đúng cả 4 ý được 1 điểm.", "Mỗi ý đúng được 0,25 điểm."), "scale_each", "0,25"),
    "even scale in the heading": (changed(PAPER, "PHẦN II. Câu trắc nghiệm đúng sai (2 điểm)", "PHẦN II. Câu trắc nghiệm đúng sai (2 điểm). Mỗi ý đúng được 0,25đ."), "scale_each", "0,25"),
    "scale in steps": (changed(PAPER, "1 ý được 0,1 điểm; đúng 2 ý được 0,25 điểm; đúng 3 ý được 0,5", "1 ý được 0,25 điểm; đúng 2 ý được 0,5 điểm; đúng 3 ý được 0,75"), "scale", "0,1"),
    "points of a matrix": ([*PAPER[:2], [*MATRIX[:2], ["Tổng số điểm", "", "3,0", "2,0", "2,0", "2,0", "4,0", "3,0", "3,0", "10"]]], "total_parts", "19"),
    "total that is not 10": ([*PAPER[:2], [*MATRIX[:2], ["Tổng số điểm", "", "3,0", "2,0", "2,0", "2,0", "3,0", "3,0", "3,0", "9"]]], "total", "9"),
    "shares in words": (["ĐỀ KIỂM TRA LỚP 8", "Nhận biết 40%, thông hiểu 30%, vận dụng 20%."], "total", "90"),
    "parts of a paper": (changed(PAPER, "Tự luận (3 điểm)", "Tự luận (4 điểm)"), "total", "11"),
    "levels in primary school": (["ĐỀ KIỂM TRA LỚP 4", "Ma trận", [["Chủ đề", "Nhận biết", "Thông hiểu", "Vận dụng cao"], ["Số câu", "4", "4", "2"]]], "levels", "Thông hiểu"),
    "fourth level": ([*PRIMARY, "Câu hỏi ở mức 4: em làm gì?"], "levels", "mức 4"),
    "minutes too many": (changed(SECONDARY, "(20 phút)", "(25 phút)"), "minutes_total", "50"),
    "minutes too few in primary": (changed(PRIMARY, "(15 phút)", "(10 phút)"), "minutes_total", "30"),
    "minutes without a period": (changed(changed(SECONDARY, "Thời gian thực hiện: 1 tiết (45 phút)", ""), "(5 phút)", "(8')"), "minutes_whole", "48"),
    "no minutes in one": (changed(SECONDARY, " (12 phút)", ""), "minutes_missing", "Luyện tập"),
    "a period of 40": (changed(SECONDARY, "1 tiết (45 phút)", "1 tiết (40 phút)"), "minutes_period", "40"),
    "a wrong sum": (added("Thời gian: 5 + 20 + 12 + 8 = 40 phút."), "minutes_sum", "45"),
    "no section of aims": (without(without(LINES, "I. Mục tiêu"), "1. Về kiến thức"), "section", "Mục tiêu"),
    "no quality": (without(LINES, "3. Về phẩm chất"), "aim", "phẩm chất"),
    "no section behind": (without(PRIMARY, "4. Điều chỉnh"), "section", "Điều chỉnh"),
    "sections turned": ([*HEAD, "II. Thiết bị dạy học và học liệu", "– Máy chiếu.", *without(LINES, "II. Thiết bị")[len(HEAD) :]], "section_order", "Mục tiêu"),
    "no content": (without(LINES, "b) Nội dung: Câu 2"), "part", "Nội dung"),
    "parts turned": (changed(changed(LINES, "b) Nội dung: Câu 3 trên phiếu học tập.", "c) Sản phẩm: Ba câu trả lời."), "c) Sản phẩm: Câu trả lời 3: dừng lại, hỏi người lớn, báo cho thầy cô.", "b) Nội dung: Câu 3."), "part_order", "Sản phẩm"),
    "empty product": (changed(LINES, "Câu trả lời 2: dừng lại, hỏi người lớn, báo cho thầy cô.", "……"), "product_empty", "Sản phẩm"),
    "vague product": (changed(LINES, "Câu trả lời 2: dừng lại", "HS nắm được bài"), "product_vague", "HS nắm được"),
    "three steps": (changed(LINES, "Bước 4: Kết luận, nhận định: GV chốt ba ý.", ""), "step", "Kết luận"),
    "spoken words": (changed(LINES, "GV phát phiếu, nêu việc.", "GV hỏi: “Các em đã từng thấy chưa?”"), "speaking", "GV hỏi"),
    "telephone": (added("Liên hệ cô Hạnh: 0912.345.678."), "phone", "091"),
    "identity number": (added("CCCD: 001 185 012 345."), "identity", "001"),
    "link": (added("Video: http://baigiang.edu.vn/bai9"), "link", "http://baigiang.edu.vn/bai9"),
}  # fmt: skip
