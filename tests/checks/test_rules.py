"""Each rule, broken once at a time: the small project is right, one change makes it wrong, `check` names it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import checks
from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
VI, EN = "docs/vi/lop-6-7/tin-nhan-la.md", "docs/en/lop-6-7/tin-nhan-la.md"
BANK, BANK_EN = "quizzes/vi/lop-6-7/tin-nhan-la.md", "quizzes/en/lop-6-7/tin-nhan-la.md"
REGISTRY = "scripts/registry"
NAV, LEDGER, ADDRESSES = "mkdocs.yml", "quizzes/ids.txt", "docs/addresses.txt"
SAMPLE = "Sáng nay bạn mở điện thoại và thấy nhóm chat có hai tin mới."

EXEMPT = "exempt: [{lesson: lop-6-7/tin-nhan-la, reason: Bài dẫn nguyên văn một thông báo}]"

BROKEN = [
    # front matter
    ("khoa", VI, "minutes: 45", "minutes: 45 phút", "minutes: cần số nguyên, đang là “45 phút”"),
    ("khoa", VI, "minutes: 45", "minutes: 45\nmau: xanh", "mau: khoá lạ"),
    ("khoa", VI, "strand: S4\n", "", "strand: thiếu khoá này"),
    ("yaml", VI, "title: Tin nhắn lạ", "title: Khẩn: tin lạ", "YAML không đọc được"),
    ("yaml", VI, "minutes: 45", "minutes: 45\nminutes: 30", "khoá “minutes” viết hai lần"),
    ("dau-trang", VI, "---\ntitle", "title", "dấu trang"),
    # ids
    ("ma", VI, "strand: S4", "strand: S9", "mạch “S9” không có"),
    ("ma", VI, "cells: [L67.S4]", "cells: [L67.S4, L67.S99]", "ô “L67.S99” không có"),
    ("ma", VI, "cells: [L67.S4]", "cells: [L67.S5]", "cần ít nhất một ô của mạch S4"),
    ("ma", BANK, "tags=tin-nhan sources", "tags=la-hoac sources", "tags: “la-hoac” không có"),
    ("ma", BANK, "clauses=000.1.b", "clauses=000.9.z", "clauses: “000.9.z” không có"),
    ("ma", BANK, "sources=LANM-2025-D7.2DD", "sources=LANM-2025-D98", "sources: “LANM-2025-D98” không có"),
    # grade, mould, competences, textbook
    ("khoa", VI, "mould: genuine-first", "mould: tham-tu", "mould: cần một trong"),
    ("lop", VI, "grade: 6", "grade: 8", "grade: nhóm L67 có lớp 6, 7; đang là 8"),
    ("lop", VI, "grade: 6\n", "", "grade: thiếu khoá này"),
    ("khoa", VI, "mould: genuine-first\n", "", "mould: thiếu khoá"),
    ("lop", f"{REGISTRY}/scope.yml", ", grades: [6, 7]", "", "không chia lớp"),
    ("lop", VI, "Bài 9. An toàn thông tin", "Bài 19. An toàn thông tin", "không có trong hooks.yml"),
    ("lop", VI, "Tin học 6, Bài 9. An toàn thông tin", "Tin học 7, Bài 5. Ứng xử trên mạng", "bài sách ấy của lớp 7"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1z]", "mã “4.2.TC1z” không có"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1b]", "độ tin cậy thấp"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC2a]", "mã của lớp 8, 9; bài ghi grade: 6"),
    ("nang-luc", VI, "[4.2.TC1a]", "[GV.4.3]", "chỉ dùng cho nhóm GV"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1]", "ghi mã đầy đủ"),
    (
        "nang-luc",
        f"{REGISTRY}/competences.yml",
        "level: TC2, grades: [8, 9]",
        "level: TC2, grades: [7, 8]",
        "không ứng với các lớp 7, 8",
    ),
    (
        "nang-luc",
        f"{REGISTRY}/competences.yml",
        "id: 4.2.TC2a, framework: NLS",
        "id: 4.2.TC2a, framework: NLX",
        "khung “NLX” không có",
    ),
    ("nang-luc", f"{REGISTRY}/competences.yml", "id: 4.2.TC2a", "id: 4.2.TC1a", "mã ghi hai lần"),
    # people
    ("dan-nguoi", VI, "Nói với người lớn.", "Nói với cô Bình.", "“Bình” không có trong cast.yml"),
    ("dan-nguoi", VI, "- Cô Hạnh (7:15)", "- Cô Lan (7:15)", "“Cô Lan” không có"),
    ("dan-nguoi", VI, "- Em (7:21)", "- Bình (7:21)", "“Bình” không có"),
    ("dan-nguoi", VI, "- Số lạ? (7:20)", "- Thầy Bình? (7:20)", "“Thầy Bình?” không có"),
    ("dan-nguoi", BANK, "Bố mẹ kiểm tra giúp.", "Bạn Bình kiểm tra giúp.", "“Bình” không có"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "name: Nam", "name: Hạnh", "một tên chỉ một vai"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "school: hoa-sen", "school: hoa-mai", "trường “hoa-mai” không có"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "bands: [L67]", "bands: [L99]", "nhóm “L99” không có"),
    # sequences
    ("trinh-tu", BANK, "sequence=bi-lua.pupil", "sequence=bi-lua.teacher", "trình tự “bi-lua.teacher” không có"),
    (
        "trinh-tu",
        BANK,
        "kind=match level=2",
        "kind=match sequence=bi-lua.pupil level=2",
        "chỉ dùng cho câu order và scenario",
    ),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "[LANM-2025-D7.2DD]", "[LANM-1999-D1]", "căn cứ “LANM-1999-D1” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "id: bi-lua.pupil", "id: bi-treu.pupil", "tình huống “bi-treu” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "beside: [L]", "beside: [X]", "việc “X” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "{do: B}]", "{}]", "một bước cần do hoặc says"),
    # style of rewritten lessons
    (
        "de-doc",
        VI,
        "Nói với người lớn.",
        "Em nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nhé.",
        "câu 29 tiếng, nhiều nhất 28: “Em nghĩ",
    ),
    ("de-doc", f"{REGISTRY}/style.yml", "mean: 18", "mean: 1", "tiếng một câu, nhiều nhất 1"),
    ("de-doc", f"{REGISTRY}/style.yml", "exempt: []", EXEMPT, "bài ấy không vượt ngưỡng nào"),
    ("de-doc", f"{REGISTRY}/style.yml", "exempt: []", EXEMPT, "nhiều nhất một phần mười của 1 bài"),
    ("so-phut", VI, "minutes: 45", "minutes: 25", "cần 40 phút"),
    ("so-phut", VI, "Năm phút: đọc", "- **60 phút:** đọc", "cách dạy 60 phút dài hơn cả bài (45 phút)"),
    ("that-gia", BANK, "Cô nhắc mang vở => Thật", "Cô nhắc mang vở => Giả", "1 trong 3 mục là thật"),
    ("that-gia", BANK, "- [ ] Tên món quà", "- [x] Tên món quà", "1 trong 4 chỗ là bình thường"),
    ("that-gia", BANK, "- [ ] Tên món quà", "- [ ] Lời chào ở cuối", "2 chỗ bình thường là lời chào"),
    (
        "khau-hieu",
        VI,
        "- Dừng lại.",
        "- Dừng – Nghĩ – Báo.",
        "“Dừng – Nghĩ – Báo”: nhóm này chỉ dùng đúng “Dừng – Kiểm chứng – Báo”",
    ),
    ("khau-hieu", BANK, "Mỗi tin một việc.", "Nhớ “Nhìn – Nghĩ – Hỏi” nhé.", "“Nhìn – Nghĩ – Hỏi”"),
    ("lo-dap-an", BANK, "Gửi cho các bạn trong lớp cùng nhận", "Gửi cho các bạn cho nhanh", "nêu lý do (“cho nhanh”)"),
    ("lo-dap-an", BANK, "- Đọc mã -> het", "- Đọc mã vì số này quen -> het", "nêu lý do (“vì”)"),
    ("lo-dap-an", BANK, "## Em chọn gì", "## Tin của kẻ lừa", "đã nói ra mẹo (“lừa”)"),
    ("thu-tu", BANK, "1. Dừng lại", "1. Kể với bố", "“kể với bố” đi song song"),
    # sources
    ("can-cu", VI, "sources: [LANM-2025-D7.2DD]", "sources: [LANM-2025-D7.2DD, KENH-111]", "bài và câu hỏi không dẫn"),
    ("can-cu", VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [KENH-111]", "sources không ghi mã này"),
    ("can-cu", VI, "bị cấm", "bị cấm theo Luật An ninh mạng năm 2018", "không còn hiệu lực"),
    ("can-cu", BANK, "Quà thật không cần em bấm vội.", "Theo Luật 24/2018/QH14, quà thật không vội.", "24/2018/QH14"),
    ("tinh-thanh", VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [HP-2023]", "chỉ là việc của Hải Phòng"),
    # translations
    ("song-ngu", BANK_EN, "{#tin-nhan-la-02}", "{#tin-nhan-la-22}", "cần đúng các câu của bản tiếng Việt"),
    ("ban-dich-cu", VI, "Năm phút: đọc tình huống.", "Năm phút: kể lại tình huống.", "bản dịch cũ"),
    ("ban-dich-cu", BANK, "Có hai dấu hiệu.", "Có hai dấu hiệu lạ.", "bản dịch cũ"),
    ("ban-dich", EN, "## Try it {#lam-thu}", "### Try it {#lam-thu}", "tiêu đề và neo"),
    ("ban-dich", EN, "first three things\nrev", "first three things\n  - Smile\nrev", "objectives: cần 2 mục"),
    ("ban-dich", EN, "/// chat | Class", "/// sms | Class", "cảnh"),
    ("song-ngu", BANK_EN, "- [x] It hurries you", "- [ ] It hurries you", "cần loại multiple"),
    ("ban-dich", BANK_EN, "Bring your notebook => Real", "Bring your notebook => Fake", "đáp án khác bản tiếng Việt"),
    # options
    ("phuong-an", BANK, "- [ ] Bấm thử xem có quà thật không", "- [ ] Không bấm, hỏi cô Hạnh", "hai mục giống nhau"),
    ("phuong-an", BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [ ] Không bấm, hỏi cô Hạnh", "không có phương án đúng"),
    ("phuong-an", BANK, "> Bạn khác cũng có thể bị lừa.\n", "", "thiếu phản hồi"),
    ("phuong-an", BANK, "- [ ] Tin nhắc mang vở bài tập", "- [x] Tin nhắc mang vở bài tập", "mọi phương án đều đúng"),
    ("phuong-an", BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [v] Không bấm, hỏi cô Hạnh", "chỉ nhận [x] hoặc [ ]"),
    ("phuong-an", BANK, "hỏi cô Hạnh\n", "hỏi cô Hạnh\ncho chắc\n", "chỉ viết trên một dòng"),
    ("phuong-an", BANK, "Quà thật không cần", "Quà thật [[không]] cần", "chỉ dùng trong câu điền"),
    ("phan-hoi", BANK, "cùng nhận\n> Bạn", "cùng nhận\n\n> Bạn", "phải nằm ngay dưới phương án"),
    ("giai-thich", BANK, "\nQuà thật không cần em bấm vội.\n", "", "thiếu lời giải thích"),
    ("cau-dan", BANK, "Em làm gì với tin của số lạ?\n", "", "thiếu câu dẫn"),
    ("phuong-an", BANK, "Tin của số lạ => Không bấm", "Tin của số lạ => Làm theo", "hai mục cùng một vế phải"),
    ("phuong-an", BANK, "Tặng quà nếu bấm ngay => Giả", "Tặng quà nếu bấm ngay => Thật", "2–3 nhóm"),
    ("phuong-an", BANK, "[[người lớn|bố mẹ]]", "[[người lớn|Người  lớn]]", "đáp án điền lặp lại"),
    (
        "dien-khuyet",
        BANK,
        "Người lớn giúp em kiểm tra.",
        "Người lớn giúp [[em]] kiểm tra.",
        "nằm trong phần giải thích",
    ),
    ("dien-khuyet", BANK, "[[người lớn|bố mẹ]]", "người lớn", "không có chỗ trống"),
    # kinds and headings of questions
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
    ("muc-tieu", BANK, "truefalse objective=1", "truefalse objective=3", "bài chỉ có 2 mục tiêu"),
    # ids that were given before
    ("ma-cu", BANK, "- [ ] Lời chào", "- [x] Lời chào", "mã này đã dùng cho câu “spot x-x-”, nay là “spot xxx-”"),
    (
        "ma-cu",
        BANK,
        "kind=scenario level=3",
        "kind=scenario replaces=tin-nhan-la-01 level=3",
        "cần mã của một câu đã bỏ",
    ),
    # conversations
    ("tinh-huong", BANK, "Hỏi bố mẹ -> tot", "Hỏi bố mẹ -> dau-do", "không có bước này"),
    ("tinh-huong", BANK, "Hỏi bố mẹ -> tot", "Hỏi bố mẹ -> het", "không đường nào dẫn tới bước “tot”"),
    ("tinh-huong", BANK, "{#tot end=good}", "{#tot end=retry}", "ít nhất một kết thúc end=good"),
    ("tinh-huong", BANK, "{#tot end=good}", "{#tot end=hay}", "cần good hoặc retry"),
    ("tinh-huong", BANK, "> Mã là chìa khoá của em.\n", "", "thiếu phản hồi"),
    # scenes
    ("canh", VI, "/// chat | Nhóm", "/// zalo | Nhóm", "loại là một trong"),
    ("canh", VI, "- Em (7:21): Dạ.\n///", "- Em (7:21): Dạ.", "chưa đóng"),
    ("canh", BANK, "    to: Em", "    toi: Em", "tuỳ chọn lạ “toi”"),
    ("canh", BANK, "    subject: Quà", "    subject: Khẩn: quà", "YAML không đọc được"),
    ("canh", BANK, "==5 phút==", "5 phút", "3 chỗ ==đánh dấu== nhưng 4 phương án"),
    # the shape of a lesson
    ("khung-bai", VI, "{#ghi-nho}", "{#nho-lau}", "các mục cần theo thứ tự"),
    ("khung-bai", VI, "<!-- help -->\n", "", "mục Cần giúp thiếu"),
    ("khung-bai", VI, "<!-- quiz -->\n", "", "được đặt 0 lần"),
    (
        "khung-bai",
        VI,
        "<!-- quiz: tin-nhan-la-01 -->",
        "<!-- quiz: tin-nhan-la-77 -->",
        "ngân hàng của bài không có câu này",
    ),
    (
        "khung-bai",
        BANK,
        "{#tin-nhan-la-01 level",
        "{#tin-nhan-la-01 use=review level",
        "bỏ mã ở đây hoặc bỏ use=review",
    ),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ", "tiêu đề thiếu neo"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#ghi-nho} {#ghi-nho}", "có hai neo"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "# Ghi nhớ {#ghi-nho}", "tiêu đề cấp 1"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#ghi_Nho}", "cần chữ thường không dấu"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#lam-thu}", "dùng hai lần"),
    ("tieu-de", VI, "Năm phút: đọc", "#### Năm phút {#nam}\n\nĐọc", "nhảy cấp tiêu đề"),
    # markup, pictures, links, persons
    ("html", VI, "Năm phút:", '<b style="color:red">Năm</b> phút:', "thẻ HTML"),
    ("html", VI, "Năm phút:", "<img src=x onerror=a()> phút:", "thẻ HTML"),
    ("html", VI, "Năm phút:", "<script src=//x.example></script>", "thẻ HTML"),
    ("html", VI, "Năm phút:", "<!-- nhớ sửa --> Năm phút:", "ghi chú"),
    ("hinh", VI, "Năm phút:", "![](../../assets/a.svg) Năm phút:", "thiếu lời mô tả"),
    ("lien-ket", VI, "Năm phút:", "![ảnh](https://x.example/a.png)", "liên kết ra ngoài"),
    ("lien-ket", BANK, "Có cả tin thật.", "Xem [bài](../x.md).", "câu hỏi không chứa liên kết"),
    ("ten-mien", VI, "qua-tang.example", "qua-tang.com", "tên miền “qua-tang.com”"),
    ("ca-nhan", VI, "Năm phút:", "Gọi 0912 345 678.", "số điện thoại"),
    ("ca-nhan", BANK, "qua@hoa-sen.qua-tang.example", "qua@hoa-sen.vn", "địa chỉ thư"),
    (
        "ca-nhan",
        f"{REGISTRY}/contacts.yml",
        "note: {vi: Miễn phí.",
        "note: {vi: Hoặc gọi 0912 345 678.",
        "số điện thoại",
    ),
    # almost a list, almost a marker; tests/checks/test_blocks.py and test_markers.py have all their neighbours
    ("doan", VI, "- Dừng lại.", "– Dừng lại.", "bằng dấu gạch nối"),
    ("dat-cho", VI, "<!-- quiz -->", "<!-- quizz -->", "dấu đặt chỗ viết chưa đúng"),
    # fines
    ("muc-phat", BANK, "sources=LANM-2025-D7.2DD", "sources=XP330-D14", "nói mức phạt"),
    # registries
    ("dieu-khoan", f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', "waiting: []", "chưa bài nào dạy"),
    ("dieu-khoan", f"{REGISTRY}/clauses.yml", '["000.2.b"]', '["000.2.b", "000.1.b"]', "đã có bài dạy"),
    ("dieu-khoan", f"{REGISTRY}/scope.yml", '["000.1.b"]', '["000.1.b", "000.8.x"]', "000.8.x không có"),
    ("khoa", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "0912345678"', "number: không đúng dạng"),
    ("lien-he", f"{REGISTRY}/contacts.yml", "source: KENH-111", "source: KENH-999", "không có trong sources.yml"),
    ("lien-he", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "115"', "số 115; chỉ in 111 và 113"),
    ("lien-he", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "113"', "số 111 cần đứng đầu"),
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "thiếu ô L67.S5"),
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "L67.S6: không có nhóm hoặc mạch này"),
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S4", "L67.S4: ghi 2 lần"),
    ("nhom", f"{REGISTRY}/scope.yml", "slug: lop-6-7", "slug: khoi-6-7", "các bài nằm ở “lop-6-7”"),
    (
        "nhom",
        f"{REGISTRY}/scope.yml",
        "slug: bat-nat",
        "slug: bat-nat-mang",
        "thiếu trang docs/vi/mach/bat-nat-mang.md",
    ),
    # lists of what was published
    ("so-ghi", LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-03", "cần dạng “mã-câu loại đáp-án”"),
    ("so-ghi", LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-01 fill 1", "đừng ghi hai lần"),
    ("so-ghi", ADDRESSES, "mach/bat-nat", "mach/Bat-nat", "cần dạng “nhóm/ten-trang”"),
    ("can-stamp", LEDGER, "tin-nhan-la-03 fill 1\n", "", "chưa ghi sổ mã tin-nhan-la-03"),
    ("can-stamp", ADDRESSES, "lop-6-7/tin-nhan-la\n", "", "chưa ghi vào docs/addresses.txt"),
    (
        "dia-chi",
        ADDRESSES,
        "lop-6-7/index",
        "lop-6-7/bai-cu\nlop-6-7/index",
        "“lop-6-7/bai-cu” đã xuất bản nhưng nay không có trang",
    ),
    ("dia-chi", VI, "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft", "không để nháp lại được"),
    # the order of pages
    ("muc-luc", NAV, "  - lop-6-7/tin-nhan-la.md\n", "", "thiếu trang “lop-6-7/tin-nhan-la.md”"),
    (
        "muc-luc",
        NAV,
        "  - mach/bat-nat.md",
        "  - mach/bat-nat.md\n  - lop-6-7/bai-khac.md",
        "“lop-6-7/bai-khac.md” không có trong docs/vi/",
    ),
    ("muc-luc", NAV, "  - mach/bat-nat.md", "  - mach/bat-nat.md\n  - lop-6-7/index.md", "mỗi trang một lần"),
    (
        "muc-luc",
        NAV,
        "  - lop-6-7/index.md\n  - lop-6-7/tin-nhan-la.md",
        "  - lop-6-7/tin-nhan-la.md\n  - lop-6-7/index.md",
        "cần đứng đầu các bài",
    ),
    (
        "muc-luc",
        NAV,
        "  - mach/lua-dao.md\n  - mach/bat-nat.md",
        "  - mach/bat-nat.md\n  - mach/lua-dao.md",
        "các mạch cần đứng theo thứ tự",
    ),
    ("muc-luc", NAV, "  - mach/bat-nat.md", "  - Bắt nạt: mach/bat-nat.md", "chỉ là một đường dẫn"),
    ("yaml", NAV, "site_name: mini", "site_name: mini\nplugins: [", "YAML không đọc được"),
    # links inside the course
    ("lien-ket", VI, "Năm phút:", "[Xem](khong-co.md) năm phút:", "không có tệp docs/vi/lop-6-7/khong-co.md"),
    ("lien-ket", EN, "Five minutes:", "[See](khong-co.md) five minutes:", "không có tệp docs/en/lop-6-7/khong-co.md"),
    ("lien-ket", VI, "Năm phút:", "[Xem](index.html) năm phút:", "có phải docs/vi/lop-6-7/index.md?"),
    ("lien-ket", VI, "Năm phút:", "[Xem](../mach/) năm phút:", "không có tệp docs/vi/mach"),
    ("lien-ket", VI, "Năm phút:", "[Xem](#ghi-nhe) năm phút:", "không có neo “ghi-nhe”"),
    (
        "lien-ket",
        VI,
        "Năm phút:",
        "[Xem](../mach/lua-dao.md#dau) năm phút:",
        "trang docs/vi/mach/lua-dao.md không có neo “dau”",
    ),
    ("lien-ket", VI, "Năm phút:", "[Xem](../../en/mach/lua-dao.md) năm phút:", "thứ tiếng khác"),
    ("lien-ket", VI, "Năm phút:", "[Xem](/mach/lua-dao.md) năm phút:", "bắt đầu bằng “/”"),
    ("lien-ket", VI, "Năm phút:", "![Hình](../../assets/a.svg) Năm phút:", "không có tệp docs/assets/a.svg"),
    ("lien-ket", VI, "Năm phút:", "[Xem]: khong-co.md\n\nNăm phút:", "không có tệp docs/vi/lop-6-7/khong-co.md"),
    # words
    (
        "giong",
        BANK,
        "Chỉ cần bấm là có thể mất tài khoản.",
        "Sai rồi, bấm là mất tài khoản.",
        "“Sai rồi”: phản hồi không trách",
    ),
    ("giong", BANK_EN, "- [ ] Send it to friends", "- [ ] All of the above, and friends", "“All of the above”"),
    ("chinh-ta", VI, "Năm phút:", "Khóa máy năm phút:", "“Khóa”: cả bộ viết “Khoá”"),
    ("chinh-ta", VI, "Năm phút:", "Tùy em, năm phút:", "“Tùy”: cả bộ viết “Tuỳ”"),
    ("chinh-ta", BANK, "Có hai dấu hiệu.", "Có lí do.", "“lí”: cả bộ viết “lý”"),
    ("ky-hieu", VI, "Năm phút:", "👍 Năm phút:", "biểu tượng “👍”: viết bằng chữ"),
    ("ky-hieu", EN, "Five minutes:", "Five minutes[^1]:", "chú thích cuối trang “[^1]”"),
    ("bai-mau", VI, "/// chat", SAMPLE + "\n\n/// chat", "còn chữ của bài mẫu: “Sáng nay bạn mở"),
]
ON_LINE_ONE = {"dau-trang"}
"""Rules of which a case is truly broken on the first line of its file."""


def test_the_small_project_is_right(faults: Faults) -> None:
    """Nothing is wrong with it, or no broken case below would prove anything."""

    assert faults() == []


@pytest.mark.parametrize(
    ("rule", "file", "old", "new", "sentence"), BROKEN, ids=[f"{c[0]}: {c[4][:40]}" for c in BROKEN]
)
def test_a_broken_rule_is_named(faults: Faults, rule: str, file: str, old: str, new: str, sentence: str) -> None:
    """One change, and the fault is told with its file, its rule and what was expected."""

    found = faults((file, old, new))

    assert any(p.rule == rule and sentence in p.message for p in found), [str(p) for p in found]
    assert [str(p) for p in found if p.line == 1 and p.rule not in ON_LINE_ONE] == []


POINTED = [
    (VI, "strand: S4", "strand: S9", "strand: S9"),
    (VI, "cells: [L67.S4]", "cells: [L67.S5]", "cells: [L67.S5]"),
    (VI, "competences: [4.2.TC1a]", "competences:\n  - 4.2.TC1a\n  - 4.2.TC1z", "  - 4.2.TC1z"),
    (VI, "grade: 6", "grade: 8", "grade: 8"),
    (VI, "grade: 6\n", "", "minutes: 45"),
    (f"{REGISTRY}/cast.yml", "school: hoa-sen", "school: hoa-mai", "  - {name: Hạnh,"),
    (f"{REGISTRY}/sequences.yml", "beside: [L]", "beside: [X]", "  - {id: bi-lua.pupil,"),
    (
        VI,
        "sources: [LANM-2025-D7.2DD]",
        "sources: [LANM-2025-D7.2DD, KENH-111]",
        "sources: [LANM-2025-D7.2DD, KENH-111]",
    ),
    (EN, "  - Do the right first three things", "  - Do the right first three things\n  - Smile", "objectives:"),
    (EN, "title: ", "mau: xanh\ntitle: ", "mau: xanh"),
    (f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "  - {id: L67.S6,"),
    (f"{REGISTRY}/scope.yml", '["000.1.b"]', '["000.8.x"]', "  - {id: L67.S4,"),
    (f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', "waiting: []", '  - {id: "000.2.b"'),
    (f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', 'waiting:\n  - "000.2.b"\n  - "000.1.b"', '  - "000.1.b"'),
    (f"{REGISTRY}/contacts.yml", "source: KENH-111", "source: KENH-999", '  - {id: "111"'),
    (LEDGER, "tin-nhan-la-03 fill 1", "tin-nhan-la-03", "tin-nhan-la-03"),
    (ADDRESSES, "lop-6-7/index", "lop-6-7/bai-cu\nlop-6-7/index", "lop-6-7/bai-cu"),
    (NAV, "  - mach/bat-nat.md", "  - mach/bat-nat.md\n  - mach/khac.md", "  - mach/khac.md"),
    (BANK, "sources=LANM-2025-D7.2DD", "sources=XP330-D14", "## Em chọn gì {#tin-nhan-la-01"),
]


@pytest.mark.parametrize(("file", "old", "new", "row"), POINTED, ids=[f"{c[0]}: {c[3][:40]}" for c in POINTED])
def test_a_problem_points_at_the_line_to_change(mini, faults: Faults, file: str, old: str, new: str, row: str) -> None:  # type: ignore[no-untyped-def]
    """Front matter, registry, list or bank: the line that is told is the one that the author has to look at."""

    told = {problem.line for problem in faults((file, old, new)) if problem.path == file}
    rows = (mini / file).read_text("utf-8").split("\n")

    assert any(rows[line - 1].startswith(row) for line in told), (told, rows)


KEPT = [
    (
        "de-doc",
        VI,
        "Năm phút: đọc tình huống.",
        "Em nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nhé.",
    ),
    ("lo-dap-an", BANK, "Gửi cho các bạn trong lớp cùng nhận", "Hỏi các bạn vì sao có tin này"),
    ("lo-dap-an", BANK, "## Em chọn gì", "## Thật hay giả"),
    ("dan-nguoi", VI, "Nói với người lớn.", "Nói với cô Tin học, cô Hạnh hay bạn Nam."),
    ("dan-nguoi", VI, "- Em (7:21)", "- Lớp trưởng (7:21)"),
    ("khau-hieu", VI, "- Dừng lại.", "- Dừng – Kiểm chứng – Báo."),
    ("khau-hieu", VI, "- Dừng lại.", "- Dừng lại đã – rồi hỏi."),
    ("lop", VI, "grade: 6", "grade: 6 # lớp sáu"),
    ("chinh-ta", VI, "Tin học 6, Bài 9. An toàn thông tin", "Tin học 9, Bài 4. Một số vấn đề pháp lí"),
]
"""What comes near a rule and keeps it."""


@pytest.mark.parametrize(("rule", "file", "old", "new"), KEPT, ids=[f"{c[0]}: {c[3][:40]}" for c in KEPT])
def test_what_only_comes_near_a_rule_is_let_be(faults: Faults, rule: str, file: str, old: str, new: str) -> None:
    """A rule that refused these would be in the way."""

    assert [p for p in faults((file, old, new)) if p.rule == rule] == []


def second_lesson(mini: Path, *changes: tuple[str, str]) -> None:
    """The lesson of the small project once more, as its own neighbour, with changes."""
    for top in ("docs", "quizzes"):
        for lang in ("vi", "en"):
            text = (
                (mini / f"{top}/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8").replace("tin-nhan-la-", "tin-khac-")
            )
            for old, new in changes:
                text = text.replace(old, new)
            (mini / f"{top}/{lang}/lop-6-7/tin-khac.md").write_text(text, "utf-8")


def test_two_neighbours_must_not_be_alike_in_everything(mini: Path, faults: Faults) -> None:
    """The same scene, the same first question, the same mould."""

    second_lesson(mini)

    assert any(
        p.rule == "bai-ke" and "cùng cảnh chat, câu đầu single, khuôn genuine-first" in p.message for p in faults()
    )


def test_neighbours_that_differ_in_one_thing_are_let_be(mini: Path, faults: Faults) -> None:
    """Another mould is enough."""

    second_lesson(mini, ("mould: genuine-first", "mould: mystery"))

    assert [p for p in faults() if p.rule == "bai-ke"] == []


def test_below_grade_3_no_law_is_told_or_asked(faults: Faults) -> None:
    """The lesson cites a law and a question has one as its source: both are named."""

    found = faults((f"{REGISTRY}/scope.yml", "grades: [6, 7]", "grades: [1, 2]"))

    assert {p.path for p in found if p.rule == "luat-theo-tuoi"} == {VI, BANK}


def test_in_grades_3_to_5_law_is_two_sentences_at_most(faults: Faults) -> None:
    """The third sentence is named by its line; in grades 6 and 7 nothing is said."""

    more = (VI, "- Dừng lại.", "- Pháp luật cấm lừa đảo.\n- Nghị định nói rõ thêm.")

    assert [p.rule for p in faults(more) if p.rule == "luat-theo-tuoi"] == []
    found = [
        p for p in faults((f"{REGISTRY}/scope.yml", "grades: [6, 7]", "grades: [4, 5]")) if p.rule == "luat-theo-tuoi"
    ]
    assert [p.message for p in found] == [
        "lớp 3–5 nói luật nhiều nhất 2 câu; đây là câu thứ 3: “Nghị định nói rõ thêm.…”"
    ]


def test_a_bank_has_one_order_question_at_most(mini: Path, faults: Faults) -> None:
    """A second one is named."""

    block = "\n## Lại xếp {#tin-nhan-la-11 kind=order level=2 tags=tin-nhan}\n\nXếp.\n\n1. Một\n> A.\n2. Hai\n> B.\n3. Ba\n> C.\n\nXong.\n"
    for file, text in ((BANK, block), (BANK_EN, block.replace(" kind=order level=2 tags=tin-nhan", ""))):
        (mini / file).write_text((mini / file).read_text("utf-8") + text, "utf-8")

    assert any(p.rule == "thu-tu" and "tin-nhan-la-11: câu xếp thứ tự thứ 2" in p.message for p in faults())


def test_every_rule_is_broken_somewhere() -> None:
    """A rule that no case breaks could be dead without anybody noticing."""

    tried = {case[0] for case in BROKEN} | {"phuong-an-dung", "ngan-hang", "so-dang-ky", "bai-ke", "luat-theo-tuoi"}
    written = {"addresses": "dia-chi", "amounts": "muc-phat", "answer_keys": "phuong-an-dung", "bands": "nhom", "banks": "ngan-hang",
               "blocks": "doan", "cast": "dan-nguoi", "cells": "pham-vi", "citing": "can-cu", "clauses": "dieu-khoan",
               "competences": "nang-luc", "contacts": "lien-he", "genuine": "that-gia", "giveaways": "lo-dap-an", "grades": "lop",
               "headings": "tieu-de", "identifiers": "ma", "kinds": "phuong-an", "law_for_age": "luat-theo-tuoi", "ledger": "ma-cu",
               "lesson_shape": "khung-bai", "links": "lien-ket", "markers": "dat-cho", "minutes": "so-phut", "navigation": "muc-luc",
               "neighbours": "bai-ke", "orders": "thu-tu", "personal_data": "ca-nhan", "plain_text": "ky-hieu", "provinces": "tinh-thanh",
               "raw_html": "html", "reading_ease": "de-doc", "records": "can-stamp", "samples": "bai-mau", "scenes": "canh",
               "sequences": "trinh-tu", "slogans": "khau-hieu", "sources": "can-cu", "spelling": "chinh-ta", "targets": "lien-ket",
               "tone": "giong", "translations": "ban-dich"}  # fmt: skip
    names = {rule.__module__.rpartition(".")[2] for rule in checks.RULES}

    assert names == set(written)
    assert set(written.values()) <= tried


def test_a_missing_translation_is_told(mini, faults: Faults) -> None:  # type: ignore[no-untyped-def]
    """A lesson without its English twin is named by the file that is missing."""

    (mini / EN).unlink()

    assert any(p.path == EN and "thiếu tệp này" in p.message for p in faults())


def test_the_right_option_must_not_be_the_longest_every_time(faults: Faults) -> None:
    """Two single choices of two with the longest option right: a pupil could guess by length."""

    found = faults(
        (BANK, "- [x] Không bấm, hỏi cô Hạnh", "- [x] Không bấm, hỏi cô Hạnh rồi kể lại cho bố mẹ nghe tối nay"),
        (BANK, "- [x] Người gửi không ai quen", "- [x] Người gửi không có một ai trong lớp quen biết"),
        (BANK, "- [x] Giục bấm ngay", "- [ ] Giục bấm ngay"),
        (BANK_EN, "- [x] It hurries you", "- [ ] It hurries you"),
    )

    assert any(p.rule == "phuong-an-dung" and p.path == BANK for p in found)


def test_a_bank_without_a_lesson_is_told(mini, faults: Faults) -> None:  # type: ignore[no-untyped-def]
    """A bank that no page shows would be forgotten."""

    for lang in ("vi", "en"):
        text = (mini / f"quizzes/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8")
        (mini / f"quizzes/{lang}/lop-6-7/la-hoac.md").write_text(text, "utf-8")

    assert any(p.rule == "ngan-hang" for p in faults())


def test_a_missing_registry_is_told(mini, faults: Faults) -> None:  # type: ignore[no-untyped-def]
    """Without a registry nothing else can be checked, and that is said."""

    (mini / REGISTRY / "scope.yml").unlink()

    assert [p.rule for p in faults()] == ["so-dang-ky"]


def test_all_faults_are_told_at_once(faults: Faults) -> None:
    """Three faults in two files: three sentences, in the order of files and lines."""

    found = faults((VI, "{#ghi-nho}", "{#lam-thu}"), (BANK, "level=3", "level=9"), (BANK, "kind=order", "kind=xep"))

    assert {"tieu-de", "cau-hoi", "loai-cau"} <= {p.rule for p in found}
    assert found == sorted(found)
