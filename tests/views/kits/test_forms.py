"""A plan stands in its official form, label for label."""

from __future__ import annotations

import re
import unicodedata

import pytest

from courseware.views.kits import forms
from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import Element, Grid, NewPage, Para

from .conftest import lines

SECONDARY = """\
Trường: |Tổ: |Họ và tên giáo viên:|TÊN BÀI DẠY: |Môn học/Hoạt động giáo dục: |Thời gian thực hiện: |I. Mục tiêu|
1. Về kiến thức:|2. Về năng lực:|3. Về phẩm chất:|II. Thiết bị dạy học và học liệu|III. Tiến trình dạy học|
1. Hoạt động 1: Xác định vấn đề/nhiệm vụ học tập/Mở đầu|A|
2. Hoạt động 2: Hình thành kiến thức mới/giải quyết vấn đề/thực thi nhiệm vụ đặt ra từ Hoạt động 1|A|
3. Hoạt động 3: Luyện tập|A|4. Hoạt động 4: Vận dụng|A"""
EACH = """a) Mục tiêu:|b) Nội dung:|c) Sản phẩm:|d) Tổ chức thực hiện:|
Giao nhiệm vụ học tập:|Thực hiện nhiệm vụ:|Báo cáo, thảo luận:|Kết luận, nhận định:"""
PRIMARY = """\
Trường: |KẾ HOẠCH BÀI DẠY|Môn học/hoạt động giáo dục: |Tên bài học: |Thời gian thực hiện: ngày |1. Yêu cầu cần đạt|
2. Đồ dùng dạy học|3. Các hoạt động dạy học chủ yếu|
Hoạt động Mở đầu: khởi động, kết nối|J|
Hoạt động Hình thành kiến thức mới: trải nghiệm, khám phá, phân tích, hình thành kiến thức mới|J|
Hoạt động Luyện tập, thực hành|J|Hoạt động Vận dụng, trải nghiệm (nếu có)|J|4. Điều chỉnh sau bài dạy (nếu có)"""
JOBS = "Chuyển giao nhiệm vụ:|Tổ chức thực hiện:|Trình bày và thảo luận:|Nhận xét, đánh giá:"
SPOKEN = re.compile(r"(GV|thầy cô|giáo viên) (nói|hỏi|bảo|đáp|dặn)\b[^.;]{0,40}?[:“]", re.I)
PHONE = re.compile(r"(?<![\w.:/–-])(?:0\d{8,10}|1[89]00\d{4,6})|(?:gọi|số|tổng đài) (1\d\d)\b(?!/)")


def labels(primary: bool) -> list[str]:
    """The labels of a form, in order."""
    text = PRIMARY.replace("J", JOBS) if primary else re.sub(r"\|A\b", "|" + EACH, SECONDARY)
    return text.replace("\n", "").split("|")


def body(document: list[Element]) -> list[str]:
    """The lines of the plan itself: what stands before its appendices."""
    cut = next(n for n, one in enumerate(document) if isinstance(one, NewPage))
    return lines(document[:cut])


def test_every_label_stands_in_its_order(plans: dict[str, Plan], documents: dict[str, list[Element]]) -> None:
    """5512, Phụ lục IV, after primary school; 2345, Phụ lục 3, in it."""

    for path, document in documents.items():
        told = iter(body(document))
        missing = [label for label in labels(plans[path].primary) if not any(line.startswith(label) for line in told)]
        assert missing == [], path


def test_a_missing_label_is_seen(documents: dict[str, list[Element]]) -> None:
    """The test above can fail."""

    told = iter(line for line in body(documents["lop-6-7/khi-ban-bi-bat-nat"]) if not line.startswith("c) "))

    assert not all(any(line.startswith(label) for line in told) for label in labels(False))


def test_minutes_are_summed_before_the_reader(plans: dict[str, Plan], documents: dict[str, list[Element]]) -> None:
    """The sum is right as printed, and 35 or 45 times the periods, with what is left to the class."""

    for path, document in documents.items():
        told = next(line for line in body(document) if line.startswith("Thời gian: "))
        *parts, total = map(int, re.findall(r"\d+", told.partition(" phút")[0]))
        left = re.search(r"(\d+) phút còn lại của (\d+)", told)
        assert sum(parts) == total, path
        assert (total + int(left[1]) if left else total) % plans[path].period == 0, path
        assert not left or int(left[2]) == total + int(left[1]), path


def test_nobody_speaks_in_the_plan(documents: dict[str, list[Element]]) -> None:
    """What a teacher says stands in the script."""

    assert [
        (path, line) for path, document in documents.items() for line in body(document) if SPOKEN.search(line)
    ] == []
    assert SPOKEN.search("GV hỏi: “Em nghi ai?”")
    assert SPOKEN.search("GV nói “Dừng lại”")


def test_what_is_printed_is_plain(documents: dict[str, list[Element]]) -> None:
    """NFC, no sign of Markdown, no emoji or box, no number to call but 111 and 113, no source by its id."""

    for path, document in documents.items():
        for line in lines(document):
            assert unicodedata.is_normalized("NFC", line), (path, line)
            assert not re.search(r"\*\*|`|\]\(|<!--|\[[A-Z]{2}[A-Z0-9]*-", line), (path, line)
            assert not any(unicodedata.category(sign) in ("So", "Cs", "Co") for sign in line), (path, line)
            assert {match[1] for match in PHONE.finditer(line)} <= {"111", "113"}, (path, line)


def test_blanks_are_dots_and_a_school_fills_its_own(little: Plan) -> None:
    """The others stay."""

    empty = lines(list(forms.document(little, "")))
    filled = lines(list(forms.document(little, "Trường THCS Hoa Sen")))

    assert empty[0] == f"Trường: {forms.DOTS}"
    assert filled[0] == "Trường: THCS Hoa Sen"
    assert empty[1:] == filled[1:]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("lop-6-7/khi-ban-bi-bat-nat", "Thời gian thực hiện: 1 tiết (45 phút)"),
        ("lop-10-12/luat-an-ninh-mang-va-em", "Thời gian thực hiện: 2 tiết (90 phút)"),
        ("gdtx/the-ngan-hang-cua-anh-luc", "Thời gian thực hiện: 30 phút, trong 1 tiết (45 phút)"),
    ],
)
def test_how_long_it_takes(path: str, told: str, documents: dict[str, list[Element]]) -> None:
    """One period, several, a part of one."""

    assert told in body(documents[path])


def test_adults_at_school_are_not_called_pupils(documents: dict[str, list[Element]]) -> None:
    """HV (học viên) in GDTX, HS (học sinh) elsewhere, in text and in the heads of tables."""

    for path, document in documents.items():
        told = " ".join(lines(document))
        assert bool(re.search(r"\bHS\b", told)) is not path.startswith("gdtx/"), path
        assert bool(re.search(r"\bHV\b", told)) is path.startswith("gdtx/"), path


def test_law_stands_by_its_source(plans: dict[str, Plan], documents: dict[str, list[Element]]) -> None:
    """Each number in the text is one of the notes of section II, and each note is used."""

    for path, document in documents.items():
        notes = {note.partition("]")[0] + "]" for note in plans[path].material.notes}
        told = [line for line in lines(document) if line not in plans[path].material.notes]
        assert set(re.findall(r"\[\d+\]", " ".join(told))) <= notes, path


def test_a_paragraph_is_a_paragraph(little: Plan) -> None:
    """Nothing but the three kinds of element."""

    assert {type(one) for one in forms.document(little, "")} == {Para, Grid, NewPage}
