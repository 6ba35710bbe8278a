"""The matrix of 19 columns and the specification of 16 of a paper, as Công văn 7991/BGDĐT-GDTrH has them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from courseware.content.blueprints.scoring import LEVELS, said
from courseware.content.model import Course, Lang, Lesson
from courseware.views.papers import heads
from courseware.views.papers.heads import SMALL, cell, left
from courseware.views.papers.plan import Paper
from courseware.views.papers.tally import Tally, rounded, tally
from courseware.views.word.paragraphs import Cell, Element, Grid, Joined, Row, Style, para

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
    yield Grid(
        MATRIX,
        tuple(heads.of_matrix(paper)),
        (*_matrix_rows(course, paper, found), *_totals(paper, found, 3, sums=True)),
        tight=True,
    )
    yield from _notes(paper)


def specification(course: Course, paper: Paper) -> Iterator[Element]:
    """The same for what is tested at each level."""
    found = tally(course, paper)
    yield from _title("BẢN ĐẶC TẢ", paper)
    rows = (*_specification_rows(course, paper, found), *_totals(paper, found, 4, sums=False))
    yield Grid(SPECIFICATION, tuple(heads.of_specification(paper)), rows, tight=True)
    yield from _notes(paper)


def _title(what: str, paper: Paper) -> Iterator[Element]:
    yield para(what, Style.TITLE, bold=True)
    yield para(f"{paper.blueprint.title}. Thời gian làm bài: {paper.blueprint.minutes} phút", Style.CENTRE)


def _notes(paper: Paper) -> Iterator[Element]:
    for note in NOTES if paper.preset.marks else PRIMARY_NOTES:
        yield para(note, size=SMALL + 1, italic=True)


def _counts(paper: Paper, found: Tally, lesson: Lesson | None) -> list[Cell]:
    """Twelve figures; nothing where there is no question."""
    numbers = (found.count(lesson, form, level) for form in paper.preset.forms for level in LEVELS)
    return [cell(str(number) if number else "") for number in numbers]


def _matrix_rows(course: Course, paper: Paper, found: Tally) -> Iterator[Row]:
    shares = [found.share(lesson) for lesson in found.lessons]
    told = [percent(share) for share in shares] if paper.preset.marks else list(map(str, rounded(shares)))
    by_lesson = dict(zip((lesson.path for lesson in found.lessons), told, strict=True))
    for starts, lesson in _placed(course, found):
        sums = (found.count(lesson, None, level) for level in LEVELS)
        yield (
            *starts, left(lesson.texts[Lang.VI].title), *_counts(paper, found, lesson),
            *(cell(str(number) if number else "") for number in sums), cell(by_lesson[lesson.path]),
        )  # fmt: skip


def _specification_rows(course: Course, paper: Paper, found: Tally) -> Iterator[Row]:
    for starts, lesson in _placed(course, found):
        wanted = (
            f"- {name}: {'; '.join(found.objectives(lesson, level)) or 'không hỏi.'}"
            for name, level in zip(paper.preset.levels, LEVELS, strict=True)
        )
        yield (*starts, left(lesson.texts[Lang.VI].title), left(*wanted), *_counts(paper, found, lesson))


def _placed(course: Course, found: Tally) -> Iterator[tuple[tuple[Joined, ...], Lesson]]:
    """Each lesson behind its number and strand, which stand once for all lessons of the strand."""
    for number, (strand, lessons) in enumerate(found.strands, 1):
        name = course.registry.strand(strand).name[Lang.VI]
        head = (Joined(cell(str(number)), down=len(lessons)), Joined(left(name), down=len(lessons)))
        for n, lesson in enumerate(lessons):
            yield (head if n == 0 else ()), lesson


def _totals(paper: Paper, found: Tally, before: int, *, sums: bool) -> Iterator[Row]:
    """Questions in each column; points and percentages of each form, then of each level."""
    forms, marks = paper.preset.forms, paper.preset.marks
    levels = [found.count(None, None, level) for level in LEVELS]
    counted = tuple(cell(str(number), bold=True) for number in (*levels, sum(levels)))
    yield (_name("Tổng số câu", before), *_counts(paper, found, None), *(counted if sums else ()))
    if marks:
        points = tuple(cell(said(found.points(None, None, level)), bold=True) for level in LEVELS)
        whole = (*points, cell(f"{found.points():.0f}", bold=True))
        yield (
            _name("Tổng số điểm", before),
            *(_joined(said(found.points(None, form))) for form in forms),
            *(whole if sums else ()),
        )
    of_forms, of_levels = (
        [found.share(None, form) for form in forms],
        [found.share(None, None, level) for level in LEVELS],
    )
    told = [list(map(percent, part)) if marks else list(map(str, rounded(part))) for part in (of_forms, of_levels)]
    ends = tuple(cell(text, bold=True) for text in (*told[1], "100"))
    yield (_name("Tỉ lệ %", before), *(_joined(text) for text in told[0]), *(ends if sums else ()))


def _name(text: str, across: int) -> Joined:
    return Joined(cell(text, bold=True), across=across)


def _joined(text: str) -> Joined:
    return Joined(cell(text, bold=True), across=3)


def percent(share: Decimal) -> str:
    """30 and 2,5."""
    return f"{share:.1f}".removesuffix(".0").replace(".", ",")
