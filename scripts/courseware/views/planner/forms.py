"""A plan in the table of its official form, for Word. Pure; Vietnamese only, as the forms are.

Grades 1–5 (and preschool): Công văn 2345/BGDĐT-GDTH, Phụ lục 2, whose column “Nội dung điều chỉnh, bổ sung (nếu có)” takes
what is taught besides a subject. Grades 6–12 and GDTX: Công văn 5512/BGDĐT-GDTrH, Phụ lục II. The head of the group of
teachers signs on the left, the head of the school on the right.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.model import Course, Lang
from courseware.views.kits.plan import PRIMARY
from courseware.views.planner import rows
from courseware.views.planner.asked import Asked
from courseware.views.planner.rows import Row
from courseware.views.planner.year import Planned
from courseware.views.word.paragraphs import Cell, Element, Grid, Joined, Para, Span, Style, heading, para
from courseware.views.word.paragraphs import Row as Line

DOTS = "…" * 8
SMALL = 11
"""Points of letters in a wide table."""
WEEKS = (16, 16, 24, 16, 34, 12)
ACTIVITIES = (7, 24, 30, 10, 24, 9, 9, 9, 32)
NAMED = (
    "STT", "Chủ đề (1)", "Yêu cầu cần đạt (2)", "Số tiết (3)", "Thời điểm (4)", "Địa điểm (5)", "Chủ trì (6)",
    "Phối hợp (7)", "Điều kiện thực hiện (8)",
)  # fmt: skip


def document(course: Course, asked: Asked, planned: Planned) -> Iterator[Element]:
    """The whole document: head, table, what does not fit, signatures."""
    found = rows.rows(course, planned)
    weekly = by_weeks(planned)
    yield from _head(asked, planned, weekly=weekly)
    yield _by_weeks(found) if weekly else _by_activities(found)
    if missing := list(rows.left(course, planned)):
        yield para("Chưa xếp được, hoặc còn để trống", Style.SUB, bold=True)
        yield from (para(f"– {sentence}", Style.ITEM) for sentence in missing)
    yield from _organising(weekly=weekly)
    yield _signed()


def by_weeks(planned: Planned) -> bool:
    """Whether a class has the form of primary schools: all of preschool, and grades 1–5."""
    return planned.band.learner == "pupil" and max(planned.band.grades, default=0) <= PRIMARY


def school_year(asked: Asked) -> str:
    """“2026 - 2027”: a year that begins in the second half of one ends in the next."""
    first = asked.tet.year - 1
    return f"{first} - {first + 1}"


def _head(asked: Asked, planned: Planned, *, weekly: bool) -> Iterator[Element]:
    school = (para(f"TRƯỜNG: {asked.school.removeprefix('Trường ').upper() or DOTS}", Style.CENTRE, bold=True),)
    nation = (
        para("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style.CENTRE, bold=True),
        para("Độc lập - Tự do - Hạnh phúc", Style.CENTRE, bold=True, size=14),
    )
    yield Grid((2, 3), (), (((*school, para(f"TỔ: {DOTS}", Style.CENTRE, bold=True)), nation),), lines=False)
    if weekly:
        yield para("KẾ HOẠCH DẠY HỌC CÁC MÔN HỌC, HOẠT ĐỘNG GIÁO DỤC", Style.TITLE, bold=True)
    else:
        yield para("KẾ HOẠCH TỔ CHỨC CÁC HOẠT ĐỘNG GIÁO DỤC CỦA TỔ CHUYÊN MÔN", Style.TITLE, bold=True)
    yield para("Nội dung: an toàn trên mạng", Style.CENTRE)
    yield para(f"{planned.group.name}, năm học {school_year(asked)}", Style.CENTRE, bold=True)
    if weekly:
        yield para("I. Căn cứ xây dựng kế hoạch", Style.HEAD, bold=True)
        yield para("", Style.WRITE)
        yield para("II. Điều kiện thực hiện các môn học, hoạt động giáo dục", Style.HEAD, bold=True)
        yield para("", Style.WRITE)
        yield para("III. Kế hoạch dạy học các môn học, hoạt động giáo dục", Style.HEAD, bold=True)
    else:
        who = planned.group.grade or planned.band.name[Lang.VI]
        pupils = planned.band.learner == "pupil"
        yield para(f"{'Khối lớp' if pupils else 'Nhóm'}: {who}; {'số học sinh' if pupils else 'số người'}: {DOTS}")


def _by_weeks(found: tuple[Row, ...]) -> Grid:
    """The table of Phụ lục 2."""
    top = (
        Joined(_name("Tuần, tháng"), down=2), Joined(_name("Chương trình và sách giáo khoa"), across=3),
        Joined(_name("Nội dung điều chỉnh, bổ sung (nếu có)"), down=2), Joined(_name("Ghi chú"), down=2),
    )  # fmt: skip
    below = tuple(_name(name) for name in ("Chủ đề/Mạch nội dung", "Tên bài học", "Tiết học/thời lượng"))
    lines: list[Line] = [
        (
            _cell(row.week, row.day),
            _cell(row.topic),
            _cell(row.what),
            _cell(row.place, row.length),
            _cell(row.added),
            _cell(row.note),
        )
        for row in found
    ]
    return Grid(WEEKS, (top, below), tuple(lines))


def _by_activities(found: tuple[Row, ...]) -> Grid:
    """The table of Phụ lục II. Where and who are the school’s to write."""
    lines: list[Line] = [
        (
            _cell(str(n)),
            _cell(row.what),
            _cell(*row.goals) if row.goals else _cell("Nhớ lại và làm được điều đã học"),
            _cell(row.length),
            _cell(row.week, row.day, row.place),
            _cell(""),
            _cell(""),
            _cell(""),
            _cell(*filter(None, (row.added, row.note))),
        )
        for n, row in enumerate(found, 1)
    ]
    return Grid(ACTIVITIES, heading(*NAMED, size=SMALL), tuple(lines))


def _organising(*, weekly: bool) -> Iterator[Element]:
    if weekly:
        yield para("IV. Tổ chức thực hiện", Style.HEAD, bold=True)
        for n, who in enumerate(("Giáo viên", "Tổ trưởng", "Tổng phụ trách Đội"), 1):
            yield para(f"{n}. {who}:", Style.WRITE)


def _signed() -> Grid:
    """Left and right."""
    blank = tuple(para("") for _ in range(3))
    left = (para(""), para("TỔ TRƯỞNG", Style.CENTRE, bold=True), *_hint("(Ký và ghi rõ họ tên)"), *blank)
    day = para("………, ngày …… tháng …… năm ………", Style.CENTRE, italic=True)
    right = (day, para("HIỆU TRƯỞNG", Style.CENTRE, bold=True), *_hint("(Ký và đóng dấu)"), *blank)
    return Grid((1, 1), (), ((left, right),), lines=False)


def _hint(text: str) -> Cell:
    return (para(text, Style.CENTRE, italic=True),)


def _name(text: str) -> Cell:
    return (para(text, Style.CENTRE, bold=True, size=SMALL),)


def _cell(*texts: str) -> Cell:
    return tuple(Para((Span(text, size=SMALL),)) for text in texts)
