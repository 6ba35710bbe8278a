"""A bank cut at its headings: what is not a question is told where it stands."""

from __future__ import annotations

import pytest

from ..broken import BANK, BANK_EN, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("song-ngu", BANK_EN, "{#tin-nhan-la-02}", "{#tin-nhan-la-22}", "cần đúng các câu của bản tiếng Việt"),
    ("song-ngu", BANK_EN, "- [x] It hurries you", "- [ ] It hurries you", "cần loại multiple"),
    ("phuong-an", BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [v] Không bấm, hỏi cô Hạnh", "chỉ nhận [x] hoặc [ ]"),
    ("phuong-an", BANK, "hỏi cô Hạnh\n", "hỏi cô Hạnh\ncho chắc\n", "chỉ viết trên một dòng"),
    ("phuong-an", BANK, "Quà thật không cần", "Quà thật [[không]] cần", "chỉ dùng trong câu điền"),
    ("phan-hoi", BANK, "cùng nhận\n> Bạn", "cùng nhận\n\n> Bạn", "phải nằm ngay dưới phương án"),
    (
        "dien-khuyet",
        BANK,
        "Người lớn giúp em kiểm tra.",
        "Người lớn giúp [[em]] kiểm tra.",
        "nằm trong phần giải thích",
    ),
    ("dien-khuyet", BANK, "[[người lớn|bố mẹ]]", "người lớn", "không có chỗ trống"),
    ("loai-cau", BANK, "kind=order", "kind=xep", "loại câu hỏi “xep” không có"),
    ("loai-cau", BANK, "Có hai dấu hiệu.\n</quiz>", "Có hai dấu hiệu.", "đúng một khối <quiz>"),
    ("cau-hoi", BANK, "## Điền từ {#", "## Điền từ {", "tiêu đề câu hỏi cần dạng"),
    ("cau-hoi", BANK, "level=3", "level=9", "level: cần 1, 2 hoặc 3"),
    ("cau-hoi", BANK, "level=3", "level=3 diem=2", "thuộc tính lạ “diem”"),
    ("cau-hoi", BANK_EN, "{#tin-nhan-la-03}", "{#tin-nhan-la-03 level=1}", "bản dịch chỉ ghi"),
    ("cau-hoi", BANK, "level=3", "level=3 objective=x", "objective: cần số thứ tự"),
    ("cau-hoi", BANK, "level=3", "level=3 use=on-tap", "chỉ nhận use=review"),
    ("cau-hoi", BANK, "accents=optional", "accents=optoinal", "chỉ nhận accents=optional"),
    ("cau-hoi", BANK, "kind=scenario", "accents=optional kind=scenario", "accents chỉ dùng cho câu gõ chữ"),
    ("cau-hoi", BANK, "level=3", "level=3 level=2", "thuộc tính “level” viết hai lần"),
    ("cau-hoi", BANK, "level=3 tags=tin-nhan", "level=3 tags=tin-nhan, that-gia", "có một mục rỗng"),
    ("cau-hoi", BANK, "level=3", "level = 3", "cần dạng tên=giá-trị"),
    ("cau-hoi", BANK, "## Nối việc", "Nối việc", "tiêu đề câu hỏi cần dạng"),
    ("cau-hoi", BANK, "Mỗi tin một việc.", "Mỗi tin một việc. <!-- sửa sau -->", "ngân hàng không giữ ghi chú"),
    ("cau-hoi", BANK, "Mỗi tin một việc.", "Mỗi tin\u2028một việc.", "U+2028"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
