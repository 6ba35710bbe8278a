"""The matrix of 19 columns and the specification of 16 of a paper, as Công văn 7991/BGDĐT-GDTrH has them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from courseware.content.blueprints.scoring import LEVELS, NAMES, said
from courseware.content.model import Course, Lang, Lesson
from courseware.views.papers.plan import Paper
from courseware.views.papers.tally import Tally, rounded, tally
from courseware.views.word.paragraphs import Cell, Element, Grid, Joined, Row, Style, para

SMALL = 10
COUNT = 44
"""The share of a column of figures: as narrow as “dụng” in letters of this size."""
MATRIX = (34, 120, 166, *(COUNT,) * 15, 54)
SPECIFICATION = (34, 110, 150, 260, *(COUNT,) * 12)
NOTES = (
    "(1) Số trong mỗi ô là số câu.",
    "(2) Mỗi câu “Đúng - Sai” có 4 ý, thí sinh chọn đúng hoặc sai ở từng ý.",
    "(3) Đề không có câu Trả lời ngắn thì điểm của dạng ấy chuyển sang câu “Đúng - Sai”.",
)
"""Where a form of the official papers says how its table is read, in our words."""
PRIMARY_NOTES = (
    "(1) Số trong mỗi ô là số câu; ba mức theo Điều 7 Thông tư 27/2020/TT-BGDĐT. Bài không cho điểm, tỉ lệ tính theo số câu.",
)


def matrix(course: Course, paper: Paper) -> Iterator[Element]:
    """Its title, the table, notes."""
    found = tally(course, paper)
    yield from _title("MA TRẬN ĐỀ", paper)
    yield Grid(MATRIX, tuple(_matrix_head(paper)), (*_matrix_rows(course, paper, found), *_totals(paper, found, 3, sums=True)), tight=True)
    yield from _notes(paper)


def specification(course: Course, paper: Paper) -> Iterator[Element]:
    """The same for what is tested at each level."""
    found = tally(course, paper)
    yield from _title("BẢN ĐẶC TẢ", paper)
    rows = (*_specification_rows(course, paper, found), *_totals(paper, found, 4, sums=False))
    yield Grid(SPECIFICATION, tuple(_specification_head(paper)), rows, tight=True)
    yield from _notes(paper)


def _title(what: str, paper: Paper) -> Iterator[Element]:
    yield para(what, Style.TITLE, bold=True)
    yield para(f"{paper.blueprint.title}. Thời gian làm bài: {paper.blueprint.minutes} phút", Style.CENTRE)


def _notes(paper: Paper) -> Iterator[Element]:
    for note in NOTES if paper.preset.marks else PRIMARY_NOTES:
        yield para(note, size=SMALL + 1, italic=True)


def _cell(text: str, *, bold: bool = False) -> Cell:
    return (para(text, Style.CENTRE, bold=bold, size=SMALL),)


def _left(*texts: str) -> Cell:
    return tuple(para(text, size=SMALL) for text in texts)


def _forms_head(paper: Paper, tops: tuple[Joined, ...], title: str, ends: tuple[Joined, ...], sums: int) -> Iterator[Row]:
    *closed, essay = paper.preset.forms
    yield (*tops, Joined(_cell(title, bold=True), across=12), *ends)
    yield (Joined(_cell("TNKQ" if paper.preset.marks else "Trắc nghiệm", bold=True), across=9), Joined(_cell(NAMES[essay], bold=True), across=3, down=2))
    yield tuple(Joined(_cell(NAMES[form], bold=True), across=3) for form in closed)
    yield tuple(_cell(level, bold=True) for _ in range(4 + sums) for level in paper.preset.levels)


def _matrix_head(paper: Paper) -> Iterator[Row]:
    share = "Tỉ lệ % điểm" if paper.preset.marks else "Tỉ lệ % số câu"
    tops = tuple(Joined(_cell(name, bold=True), down=4) for name in ("TT", "Chủ đề/Chương", "Nội dung/đơn vị kiến thức"))
    ends = (Joined(_cell("Tổng", bold=True), across=3, down=3), Joined(_cell(share, bold=True), down=4))
    return _forms_head(paper, tops, "Mức độ đánh giá", ends, 1)


def _specification_head(paper: Paper) -> Iterator[Row]:
    names = ("TT", "Chủ đề/Chương", "Nội dung/đơn vị kiến thức", "Yêu cầu cần đạt")
    tops = tuple(Joined(_cell(name, bold=True), down=4) for name in names)
    return _forms_head(paper, tops, "Số câu hỏi ở các mức độ đánh giá", (), 0)


def _counts(paper: Paper, found: Tally, lesson: Lesson | None) -> list[Cell]:
    """Twelve figures; nothing where there is no question."""
    numbers = (found.count(lesson, form, level) for form in paper.preset.forms for level in LEVELS)
    return [_cell(str(number) if number else "") for number in numbers]


def _matrix_rows(course: Course, paper: Paper, found: Tally) -> Iterator[Row]:
    shares = [found.share(lesson) for lesson in found.lessons]
    told = [percent(share) for share in shares] if paper.preset.marks else list(map(str, rounded(shares)))
    by_lesson = dict(zip((lesson.path for lesson in found.lessons), told, strict=True))
    for starts, lesson in _placed(course, found):
        sums = (found.count(lesson, None, level) for level in LEVELS)
        yield (
            *starts, _left(lesson.texts[Lang.VI].title), *_counts(paper, found, lesson),
            *(_cell(str(number) if number else "") for number in sums), _cell(by_lesson[lesson.path]),
        )  # fmt: skip


def _specification_rows(course: Course, paper: Paper, found: Tally) -> Iterator[Row]:
    for starts, lesson in _placed(course, found):
        wanted = (
            f"- {name}: {'; '.join(found.objectives(lesson, level)) or 'không hỏi.'}"
            for name, level in zip(paper.preset.levels, LEVELS, strict=True)
        )
        yield (*starts, _left(lesson.texts[Lang.VI].title), _left(*wanted), *_counts(paper, found, lesson))


def _placed(course: Course, found: Tally) -> Iterator[tuple[tuple[Joined, ...], Lesson]]:
    """Each lesson behind its number and strand, which stand once for all lessons of the strand."""
    for number, (strand, lessons) in enumerate(found.strands, 1):
        name = course.registry.strand(strand).name[Lang.VI]
        head = (Joined(_cell(str(number)), down=len(lessons)), Joined(_left(name), down=len(lessons)))
        for n, lesson in enumerate(lessons):
            yield (head if n == 0 else ()), lesson


def _totals(paper: Paper, found: Tally, before: int, *, sums: bool) -> Iterator[Row]:
    """Questions in each column; points and percentages of each form, then of each level."""
    forms, marks = paper.preset.forms, paper.preset.marks
    levels = [found.count(None, None, level) for level in LEVELS]
    counted = tuple(_cell(str(number), bold=True) for number in (*levels, sum(levels)))
    yield (_name("Tổng số câu", before), *_counts(paper, found, None), *(counted if sums else ()))
    if marks:
        points = tuple(_cell(said(found.points(None, None, level)), bold=True) for level in LEVELS)
        whole = (*points, _cell(f"{found.points():.0f}", bold=True))
        yield (_name("Tổng số điểm", before), *(_joined(said(found.points(None, form))) for form in forms), *(whole if sums else ()))
    of_forms, of_levels = ([found.share(None, form) for form in forms], [found.share(None, None, level) for level in LEVELS])
    told = [list(map(percent, part)) if marks else list(map(str, rounded(part))) for part in (of_forms, of_levels)]
    ends = tuple(_cell(text, bold=True) for text in (*told[1], "100"))
    yield (_name("Tỉ lệ %", before), *(_joined(text) for text in told[0]), *(ends if sums else ()))


def _name(text: str, across: int) -> Joined:
    return Joined(_cell(text, bold=True), across=across)


def _joined(text: str) -> Joined:
    return Joined(_cell(text, bold=True), across=3)


def percent(share: Decimal) -> str:
    """30 and 2,5."""
    return f"{share:.1f}".removesuffix(".0").replace(".", ",")


