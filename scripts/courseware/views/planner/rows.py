"""A plan as rows that people read: who, when, which lesson, how it is taught, what is asked again. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from courseware.content.model import Course, Lang, Lesson
from courseware.views.kits.phrases import ended
from courseware.views.kits.plan import PERIODS
from courseware.views.planner import lessons
from courseware.views.planner.asked import DAYS
from courseware.views.planner.entries import Entry, Left, Use, Why
from courseware.views.planner.weeks import Hour
from courseware.views.planner.year import Planned

WHEN = {Use.EARLY: "tuần thứ hai", Use.LATE: "tuần thứ tư"}
"""Review → when it is, counted from its lesson."""
WHYS = {
    Why.TOO_SHORT: "không giờ nào của lớp đủ dài: cần ít nhất 15 phút",
    Why.OUT_OF_YEAR: "tháng của bài không có trong các tuần của kế hoạch",
    Why.TET: "trước Tết không còn giờ",
    Why.FULL: "các giờ còn lại đã dùng hết",
    Why.YEAR_ENDS: "năm học kết thúc trước lúc ấy",
    Why.NO_THEMED: "tuần ấy không có giờ nào dạy được một bài",
}


@dataclass(frozen=True)
class Row:
    """One hour. `what` is the lesson and what is done with it; `length` for how long; `added` what it adds to the plan."""

    hour: Hour
    use: Use
    topic: str
    title: str
    what: str
    minutes: int
    length: str
    goals: tuple[str, ...]
    added: str
    note: str

    @property
    def week(self) -> str:
        """“Tuần 5, tháng 10”."""
        return f"Tuần {self.hour.week.number}, tháng {self.hour.day.month}"

    @property
    def day(self) -> str:
        """“thứ Tư 07/10/2026”."""
        return f"{DAYS[self.hour.slot.day]} {told(self.hour.day)}"

    @property
    def place(self) -> str:
        """“Tin học, 08:00”."""
        return f"{self.hour.slot.name}, {self.hour.slot.at}" if self.hour.slot.at else self.hour.slot.name


def told(day: date) -> str:
    """“07/10/2026”."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def rows(course: Course, planned: Planned) -> tuple[Row, ...]:
    """One an hour in which something stands, in the order of the year."""
    mine = {lesson.path: lesson for lesson in lessons.of(course, planned.group)}
    return tuple(_row(course, mine[entry.path], entry) for entry in planned.placed.entries)


def left(course: Course, planned: Planned) -> Iterator[str]:
    """A sentence for each thing that has no hour, and for hours that are counted and empty."""
    for one in planned.placed.left:
        yield f"{_missing(course, one)}: {WHYS[one.why]}."
    ai = sum(hour.slot.ai for hour in planned.placed.free)
    used = sum(entry.hour.slot.ai for entry in planned.placed.entries)
    if ai + used:
        yield f"Tiết giáo dục AI: dùng {used} trong {ai + used} tiết; {ai} tiết còn lại dành cho nội dung AI khác của trường."


def _missing(course: Course, one: Left) -> str:
    if not one.path:
        return "Tuần lễ an toàn trên mạng"
    title = course.title(one.path, Lang.VI)
    return f"Bài “{title}”" if one.use is Use.NEW else f"Ôn {WHEN[one.use]} của bài “{title}”"


def _row(course: Course, lesson: Lesson, entry: Entry) -> Row:
    title = lesson.texts[Lang.VI].title
    strand = course.registry.strand(lesson.strand).name[Lang.VI]
    new = entry.use is Use.NEW
    return Row(
        entry.hour, entry.use, strand, title, _what(title, entry), entry.minutes, _length(entry),
        lesson.texts[Lang.VI].objectives if new else (), _added(course, lesson, entry), _note(lesson, entry),
    )  # fmt: skip


def _what(title: str, entry: Entry) -> str:
    match entry.use:
        case Use.NEW:
            return f"{title} (phần {entry.part} trong {entry.parts})" if entry.parts > 1 else title
        case Use.OPENING:
            return f"Mở tuần lễ an toàn trên mạng: {title}"
        case Use.CLOSING:
            return f"Kết tuần lễ an toàn trên mạng: {title}"
        case _:
            return f"Ôn {WHEN[entry.use]}: {title}"


def _length(entry: Entry) -> str:
    """“1 tiết (45 phút)” for a whole period."""
    return f"1 tiết ({entry.minutes} phút)" if entry.minutes in PERIODS.values() else f"{entry.minutes} phút"


def _added(course: Course, lesson: Lesson, entry: Entry) -> str:
    """What stands in “Nội dung điều chỉnh, bổ sung”: how the lesson is taught, what it hangs on, which codes it serves."""
    match entry.use:
        case Use.EARLY | Use.LATE:
            return f"Hỏi lại các câu của {WHEN[entry.use]} ở trang ôn, dùng thẻ năm phút; không cho điểm."
        case Use.OPENING:
            return "Mở bằng tình huống của bài, hỏi nhanh bằng thẻ chữ cái, không bình luận ai chọn gì."
        case Use.CLOSING:
            return "Nhắc lại phần ghi nhớ, xem sản phẩm của lớp, gửi thư cho cha mẹ."
        case _:
            return " ".join(_teaching(course, lesson, entry))


def _teaching(course: Course, lesson: Lesson, entry: Entry) -> Iterator[str]:
    whole = entry.minutes * entry.parts >= lesson.minutes
    yield (
        "Bổ sung nội dung an toàn trên mạng."
        if whole
        else f"Bổ sung nội dung an toàn trên mạng, theo cách dạy {entry.minutes} phút."
    )
    if lesson.hook:
        yield ended(f"Gắn với {lesson.hook}")
    codes = [code for id_ in lesson.competences if (code := course.registry.competences.code(id_))]
    for framework in course.registry.competences.frameworks:
        if mine := [code.printed for code in codes if code.framework == framework.id]:
            yield f"{framework.name[Lang.VI]}: {', '.join(mine)}."


def _note(lesson: Lesson, entry: Entry) -> str:
    """What a head teacher asks about: another month than its theme’s, only a part of the lesson."""
    notes = ["ngoài tháng của chủ đề"] * entry.off_month
    if entry.use is Use.NEW and entry.minutes * entry.parts < lesson.minutes:
        notes.append(f"cả bài dài {lesson.minutes} phút")
    return "; ".join(notes)
