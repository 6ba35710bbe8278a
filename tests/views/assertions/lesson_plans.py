"""Assertions 23–28: what a lesson plan has to have. Each gives what is wrong.

Sources of the labels: Công văn 5512/BGDĐT-GDTrH, Phụ lục IV (grades 6–12, GDTX); Công văn 2345/BGDĐT-GDTH, Phụ lục 3
(grades 1–5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .opened import Opened

SECONDARY = """\
Trường: |Tổ: |Họ và tên giáo viên:|TÊN BÀI DẠY: |Môn học/Hoạt động giáo dục: |Thời gian thực hiện: |I. Mục tiêu|
1. Về kiến thức:|2. Về năng lực:|3. Về phẩm chất:|II. Thiết bị dạy học và học liệu|III. Tiến trình dạy học|
1. Hoạt động 1: Xác định vấn đề/nhiệm vụ học tập/Mở đầu|
2. Hoạt động 2: Hình thành kiến thức mới/giải quyết vấn đề/thực thi nhiệm vụ đặt ra từ Hoạt động 1|
3. Hoạt động 3: Luyện tập|4. Hoạt động 4: Vận dụng"""
PRIMARY = """\
Trường: |KẾ HOẠCH BÀI DẠY|Môn học/hoạt động giáo dục: |Tên bài học: |Thời gian thực hiện: ngày |1. Yêu cầu cần đạt|
2. Đồ dùng dạy học|3. Các hoạt động dạy học chủ yếu|Hoạt động Mở đầu: khởi động, kết nối|
Hoạt động Hình thành kiến thức mới: trải nghiệm, khám phá, phân tích, hình thành kiến thức mới|
Hoạt động Luyện tập, thực hành|Hoạt động Vận dụng, trải nghiệm (nếu có)|4. Điều chỉnh sau bài dạy (nếu có)"""
SECONDARY_EACH = """a) Mục tiêu:|b) Nội dung:|c) Sản phẩm:|d) Tổ chức thực hiện:|
Giao nhiệm vụ học tập:|Thực hiện nhiệm vụ:|Các mức hoàn thành:|Báo cáo, thảo luận:|Kết luận, nhận định:"""
PRIMARY_EACH = "Mục tiêu:|Nội dung, sản phẩm:|Chuyển giao nhiệm vụ:|Tổ chức thực hiện:|Trình bày và thảo luận:|Nhận xét, đánh giá:"  # fmt: skip
ACTIVITY = re.compile(r"\d\. Hoạt động \d: |Hoạt động (?:Mở đầu|Hình thành|Luyện tập|Vận dụng)")
SPOKEN = re.compile(r"(GV|thầy cô|giáo viên) (nói|hỏi|bảo|đáp|dặn)\b[^.;]{0,40}?[:“]", re.I)
CODE = re.compile(r"(?<![\d.])(?:\d\.\d\.[A-Z]{2}\d[a-d]|\d{1,2}\.[A-D]\d\.(?:MR)?\d+)(?!\d)")


def labels(of: Opened) -> Iterator[str]:
    """All of its form, in order."""
    told = iter(_body(of))
    wanted = _split(PRIMARY if of.period == 35 else SECONDARY)
    yield from (label for label in wanted if not any(line.startswith(label) for line in told))


def activities(of: Opened) -> Iterator[str]:
    """Four, each with a) to d) and four steps in order; what it makes is written out, not “HS nắm được”."""
    found = list(_activities(_body(of)))
    if len(found) != 4:
        yield f"{len(found)} activities"
    for lines in found:
        told = iter(lines)
        wanted = _split(PRIMARY_EACH if of.period == 35 else SECONDARY_EACH)
        yield from (f"{lines[0]}: {label}" for label in wanted if not any(one.startswith(label) for one in told))
        product = _product(lines, primary=of.period == 35)
        if not product or any(line.startswith("HS nắm được") for line in product):
            yield f"{lines[0]}: sản phẩm"


def minutes(of: Opened) -> Iterator[str]:
    """The sum is right as printed, and 35 or 45 times the periods, with what is left to the class."""
    told = next((line for line in _body(of) if line.startswith("Thời gian: ")), "")
    *parts, total = map(int, re.findall(r"\d+", told.partition(" phút")[0]) or [0])
    left = re.search(r"(\d+) phút còn lại của (\d+)", told)
    whole = total + int(left[1]) if left else total
    each = [int(n) for lines in _activities(_body(of)) for n in re.findall(r"– (\d+) phút$", lines[0])]
    if each != parts or sum(parts) != total or not total or whole % of.period or (left and int(left[2]) != whole):
        yield told


def silent(of: Opened) -> Iterator[str]:
    """Nobody speaks before the appendices."""
    yield from (line for line in _body(of) if SPOKEN.search(line))


def foreseen(of: Opened) -> Iterator[str]:
    """The second activity foresees a typical slip, and says how to loosen it."""
    lines = [*_activities(_body(of)), [], []][1]
    for label in ("Dự kiến:", "Hướng gỡ:"):
        if not any(re.match(f"{label} .{{8}}", line) for line in lines):
            yield label


def codes(of: Opened) -> Iterator[str]:
    """Every code of competence is known and fits the grade."""
    yield from (code for line in of.said for code in CODE.findall(line) if code not in of.codes)


def _split(told: str) -> list[str]:
    return told.replace("\n", "").split("|")


def _body(of: Opened) -> list[str]:
    """The lines of the plan itself: what stands before its appendices."""
    return of.said[: of.said.index("Phụ lục 1")] if "Phụ lục 1" in of.said else of.said


def _activities(lines: Sequence[str]) -> Iterator[list[str]]:
    starts = [n for n, line in enumerate(lines) if ACTIVITY.match(line)]
    yield from (list(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True))


def _product(lines: Sequence[str], *, primary: bool) -> list[str]:
    """What stands below “c) Sản phẩm:”, or behind “Nội dung, sản phẩm:”, up to how it is organised."""
    begin, end = ("Nội dung, sản phẩm:", "Hoạt động của giáo viên") if primary else ("c) Sản phẩm:", "d) Tổ chức")
    starts = [n for n, line in enumerate(lines) if line.startswith(begin)]
    ends = [n for n, line in enumerate(lines) if line.startswith(end)]
    return list(lines[starts[0] + 1 : ends[0]]) if starts and ends else []
