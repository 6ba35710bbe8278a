"""A school's file to begin with: the year 2026–2027 with days that a school has to look at again. Pure.

35 weeks of teaching are what Quyết định 2308/QĐ-BGDĐT has; Tết 2027 begins on 6 February. Which days are off is for the
province and the school to say, so the days of Tết here are an example and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.model import Lang
from courseware.content.registries.scope import Band

HEAD = """\
# Kế hoạch năm học: {what}. Làm tài liệu: python3 scripts/course.py planner TỆP-NÀY
# Mọi ngày dưới đây là ví dụ: sửa theo khung thời gian của tỉnh và lịch của trường.

# school: Trường THCS Hoa Sen   # tên trường in trên tài liệu; bỏ trống thì in dấu chấm
starts: {starts}              # thứ Hai của tuần 1
weeks: {weeks}                       # số tuần thực học; tuần nghỉ trọn thì không tính
made: {made}                # ngày lập kế hoạch, ghi vào tài liệu
tet: 2027-02-06                 # mùng Một Tết: bài trước Tết phải dạy trước ngày này
# new_per_week: 2               # một lớp được học mấy bài mới trong một tuần; bỏ trống là 1
# themed: 20                    # tuần số mấy làm “tuần lễ an toàn trên mạng”

off:                            # ngày nghỉ; last bỏ trống nếu chỉ một ngày
  - {{first: 2027-01-01, why: Tết Dương lịch}}
  - {{first: 2027-02-01, last: 2027-02-14, why: Tết Nguyên đán}}
  - {{first: 2027-04-16, why: Giỗ Tổ Hùng Vương}}
  - {{first: 2027-04-30, last: 2027-05-01, why: Ngày 30-4 và 1-5}}

# Giờ có thể dùng trong tuần. day: 2 là thứ Hai … 7 là thứ Bảy; minutes: số phút dành cho chủ đề này.
# Không ghi weeks, times thì tuần nào cũng có; weeks: [2, 6, 10] là chỉ các tuần ấy; times: 12 là rải đều 12 lần trong năm.
# ai: true là tiết giáo dục AI: chỉ nhận bài có mã của khung ấy. shared: true là giờ chung cả trường: chỉ để mở tuần lễ ở themed.
slots:
"""
FRAMES = {True: ("2026-09-07", 35, "2026-09-01"), False: ("2026-08-03", 40, "2026-07-27")}
"""Whether it is pupils’ → first Monday, weeks, day of the plan: staff begin in August, with the theme of that month."""
MEETINGS = (
    '  - {name: "Sinh hoạt dưới cờ", day: 2, at: "07:15", minutes: 15, shared: true}',
    '  - {name: "Sinh hoạt lớp", day: 6, at: "10:15", minutes: 15}',
)
PERIODS = {
    "tieu-hoc": ('  - {name: "Hoạt động trải nghiệm", day: 4, at: "08:00", minutes: 35, times: 12}', 35),
    "thcs": ('  - {name: "Tin học", day: 4, at: "08:00", minutes: 45, times: 12}', 45),
    "thpt": ('  - {name: "Tin học", day: 4, at: "08:00", minutes: 45, times: 12}', 45),
    "gdtx": ('  - {name: "Sinh hoạt chuyên đề", day: 4, at: "18:30", minutes: 45, times: 10}', 45),
    "mam-non": ('  - {name: "Hoạt động học", day: 4, at: "08:30", minutes: 25, times: 12}', 25),
}
"""School → the period in which a whole lesson is taught, and its minutes."""
ADULTS = ('  - {name: "Sinh hoạt chuyên môn", day: 5, minutes: 45}',)
AI = '  - {{name: "Giáo dục AI", day: 5, at: "09:00", minutes: {minutes}, times: 12, ai: true}}'


def sample(band: Band) -> str:
    """The file of a school for one band: a class a grade, or one class."""
    lines = [
        *_slots(band),
        "",
        "# Lớp hay khối. grade: học các bài của lớp ấy; band: học mọi bài của một nhóm.",
        "classes:",
    ]
    starts, weeks, made = FRAMES[bool(band.school)]
    return (
        HEAD.format(what=band.name[Lang.VI], starts=starts, weeks=weeks, made=made)
        + "\n".join([*lines, *_classes(band)])
        + "\n"
    )


def _slots(band: Band) -> Iterator[str]:
    if band.school is None:
        yield from ADULTS
        return
    period, minutes = PERIODS[band.school]
    yield from MEETINGS
    yield period
    if band.graded:
        yield AI.format(minutes=minutes)


def _classes(band: Band) -> Iterator[str]:
    if band.graded:
        yield from (f'  - {{name: "Khối {grade}", grade: {grade}}}' for grade in band.grades)
    else:
        yield f'  - {{name: "{band.name[Lang.VI]}", band: {band.slug}}}'
