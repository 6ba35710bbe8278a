"""What a kind of question refuses."""

from __future__ import annotations

import pytest

from ..broken import BANK, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("phuong-an", BANK, "- [ ] Bấm thử xem có quà thật không", "- [ ] Không bấm, hỏi cô Hạnh", "hai mục giống nhau"),
    ("phuong-an", BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [ ] Không bấm, hỏi cô Hạnh", "không có phương án đúng"),
    ("phuong-an", BANK, "> Bạn khác cũng có thể bị lừa.\n", "", "thiếu phản hồi"),
    ("phuong-an", BANK, "- [ ] Tin nhắc mang vở bài tập", "- [x] Tin nhắc mang vở bài tập", "mọi phương án đều đúng"),
    ("giai-thich", BANK, "\nQuà thật không cần em bấm vội.\n", "", "thiếu lời giải thích"),
    ("cau-dan", BANK, "Em làm gì với tin của số lạ?\n", "", "thiếu câu dẫn"),
    ("phuong-an", BANK, "Tin của số lạ => Không bấm", "Tin của số lạ => Làm theo", "hai mục cùng một vế phải"),
    ("phuong-an", BANK, "Tặng quà nếu bấm ngay => Giả", "Tặng quà nếu bấm ngay => Thật", "2–3 nhóm"),
    ("phuong-an", BANK, "[[người lớn|bố mẹ]]", "[[người lớn|Người  lớn]]", "đáp án điền lặp lại"),
    ("muc-tieu", BANK, "truefalse objective=1", "truefalse objective=3", "bài chỉ có 2 mục tiêu"),
    ("tinh-huong", BANK, "Hỏi bố mẹ -> tot", "Hỏi bố mẹ -> dau-do", "không có bước này"),
    ("tinh-huong", BANK, "Hỏi bố mẹ -> tot", "Hỏi bố mẹ -> het", "không đường nào dẫn tới bước “tot”"),
    ("tinh-huong", BANK, "{#tot end=good}", "{#tot end=retry}", "ít nhất một kết thúc end=good"),
    ("tinh-huong", BANK, "{#tot end=good}", "{#tot end=hay}", "cần good hoặc retry"),
    ("tinh-huong", BANK, "> Mã là chìa khoá của em.\n", "", "thiếu phản hồi"),
    ("canh", BANK, "==5 phút==", "5 phút", "3 chỗ ==đánh dấu== nhưng 4 phương án"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
