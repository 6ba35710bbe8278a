"""Each rule, broken once at a time: the small project is right, one change makes it wrong, `check` names it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from courseware import checks
from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
VI, EN = "docs/vi/lop-6-7/tin-nhan-la.md", "docs/en/lop-6-7/tin-nhan-la.md"
BANK, BANK_EN = "quizzes/vi/lop-6-7/tin-nhan-la.md", "quizzes/en/lop-6-7/tin-nhan-la.md"
REGISTRY = "scripts/registry"

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
    ("ma", VI, "[4.2.TC1]", "[4.2.NC1]", "“4.2.NC1” không hợp lệ"),
    ("ma", BANK, "tags=tin-nhan sources", "tags=la-hoac sources", "tags: “la-hoac” không có"),
    ("ma", BANK, "clauses=000.1.b", "clauses=000.9.z", "clauses: “000.9.z” không có"),
    ("ma", BANK, "sources=LANM-2025-D7.2DD", "sources=LANM-2025-D99", "sources: “LANM-2025-D99” không có"),
    # sources
    ("can-cu", VI, "sources: [LANM-2025-D7.2DD]", "sources: [LANM-2025-D7.2DD, KENH-111]", "bài và câu hỏi không dẫn"),
    ("can-cu", VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [KENH-111]", "sources không ghi mã này"),
    ("can-cu", VI, "bị cấm", "bị cấm theo Luật An ninh mạng năm 2018", "không còn hiệu lực"),
    ("can-cu", BANK, "Quà thật không cần em bấm vội.", "Theo Luật 24/2018/QH14, quà thật không vội.", "24/2018/QH14"),
    # translations
    ("song-ngu", BANK_EN, "{#tin-nhan-la-02}", "{#tin-nhan-la-22}", "cần đúng các câu của bản tiếng Việt"),
    ("ban-dich", VI, "Năm phút: đọc tình huống.", "Năm phút: kể lại tình huống.", "bản dịch cũ"),
    ("ban-dich", BANK, "Có hai dấu hiệu.", "Có hai dấu hiệu lạ.", "bản dịch cũ"),
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
    ("dien-khuyet", BANK, "Người lớn giúp em kiểm tra.", "Người lớn giúp [[em]] kiểm tra.", "nằm trong phần giải thích"),
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
    ("ma-cu", BANK, "- [ ] Lời chào", "- [x] Lời chào", "mã này đã dùng cho câu “spot x-x”, nay là “spot xxx”"),
    ("ma-cu", BANK, "kind=scenario level=3", "kind=scenario replaces=tin-nhan-la-01 level=3", "cần mã của một câu đã bỏ"),
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
    ("canh", BANK, "==5 phút==", "5 phút", "2 chỗ ==đánh dấu== nhưng 3 phương án"),
    # the shape of a lesson
    ("khung-bai", VI, "{#ghi-nho}", "{#nho-lau}", "các mục cần theo thứ tự"),
    ("khung-bai", VI, "<!-- help -->\n", "", "mục Cần giúp thiếu"),
    ("khung-bai", VI, "<!-- quiz -->\n", "", "được đặt 0 lần"),
    ("khung-bai", VI, "<!-- quiz: tin-nhan-la-01 -->", "<!-- quiz: tin-nhan-la-77 -->", "ngân hàng của bài không có câu này"),
    ("khung-bai", BANK, "{#tin-nhan-la-01 level", "{#tin-nhan-la-01 use=review level", "bỏ mã ở đây hoặc bỏ use=review"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ", "tiêu đề thiếu neo"),
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
    ("ca-nhan", f"{REGISTRY}/contacts.yml", "note: {vi: Miễn phí.", "note: {vi: Hoặc gọi 0912 345 678.", "số điện thoại"),
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
]


def test_the_small_project_is_right(faults: Faults) -> None:
    """Nothing is wrong with it, or no broken case below would prove anything."""

    assert faults() == []


@pytest.mark.parametrize(("rule", "file", "old", "new", "sentence"), BROKEN, ids=[f"{c[0]}: {c[4][:40]}" for c in BROKEN])
def test_a_broken_rule_is_named(faults: Faults, rule: str, file: str, old: str, new: str, sentence: str) -> None:
    """One change, and the fault is told with its file, its rule and what was expected."""

    found = faults((file, old, new))

    assert any(p.rule == rule and sentence in p.message for p in found), [str(p) for p in found]


def test_every_rule_is_broken_somewhere() -> None:
    """A rule that no case breaks could be dead without anybody noticing."""

    tried = {case[0] for case in BROKEN} | {"phuong-an-dung", "ngan-hang", "so-dang-ky"}
    written = {"amounts": "muc-phat", "answer_keys": "phuong-an-dung", "blocks": "doan", "markers": "dat-cho", "clauses": "dieu-khoan", "contacts": "lien-he",
               "headings": "tieu-de", "identifiers": "ma", "ledger": "ma-cu", "lesson_shape": "khung-bai", "links": "lien-ket",
               "kinds": "phuong-an", "personal_data": "ca-nhan", "raw_html": "html", "scenes": "canh", "sources": "can-cu",
               "translations": "ban-dich"}  # fmt: skip
    names = {rule.__module__.rpartition(".")[2] for rule in checks.RULES}

    assert names == set(written)
    assert set(written.values()) <= tried


def test_a_source_out_of_force_is_refused(faults: Faults) -> None:
    """The law of 2018 cannot be cited as law in force."""

    found = faults(
        (VI, "sources: [LANM-2025-D7.2DD]", "sources: [LANM-2025-D7.2DD, LANM-2018-D8]"),
        (VI, "bị cấm [LANM-2025-D7.2DD]", "bị cấm [LANM-2025-D7.2DD] [LANM-2018-D8]"),
    )

    assert any("24/2018/QH14 không có hiệu lực ngày 22/11/2026" in p.message for p in found)


def test_a_law_is_refused_before_it_comes_into_force(faults: Faults) -> None:
    """On the last day of June the new law is not yet in force."""

    found = faults(today=datetime.date(2026, 6, 30))

    assert any("116/2025/QH15 không có hiệu lực ngày 30/06/2026" in p.message for p in found)


def test_what_is_not_verified_cannot_be_cited(faults: Faults) -> None:
    """A source of low confidence stays out of lessons."""

    found = faults((VI, "sources: [LANM-2025-D7.2DD]", "sources: [LANM-2025-D7.2DD, KENH-LOW]"))

    assert any("độ tin cậy thấp" in p.message for p in found)


def test_a_contact_must_have_been_called_within_a_year(faults: Faults) -> None:
    """After a year the number has to be tried again."""

    assert any(p.rule == "lien-he" for p in faults(today=datetime.date(2027, 11, 22)))


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
