"""The paper of one variant, as it is handed out. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.blueprints.scoring import Form, said, scale
from courseware.content.registries.scope import Band
from courseware.views.kits.markdown import Writing
from courseware.views.papers import asked
from courseware.views.papers.plan import Paper, Part, Variant
from courseware.views.word.paragraphs import Element, Grid, Para, Span, Style, para

ROMAN = ("I", "II", "III", "IV")
PARTS = {
    Form.CHOICE: ("Câu trắc nghiệm nhiều phương án lựa chọn", "Mỗi câu chỉ chọn một phương án"),
    Form.TRUEFALSE: ("Câu trắc nghiệm đúng sai", "Trong mỗi ý a), b), c), d) ở mỗi câu, chọn đúng hoặc sai"),
    Form.SHORT: ("Câu trắc nghiệm trả lời ngắn", "Viết một từ hoặc một con số"),
    Form.MATCH: ("Câu nối, xếp nhóm", "Viết chữ cái hợp với mỗi số"),
    Form.FILL: ("Câu điền khuyết", "Viết từ còn thiếu vào chỗ chấm"),
    Form.ESSAY: ("Tự luận", "Viết câu trả lời"),
}
SCHOOL = "Trường: …………………………"


def sheet(paper: Paper, variant: Variant, writing: Writing, school: str) -> Iterator[Element]:
    """Head, parts, the word that ends it."""
    yield from head(paper.blueprint.title, paper.blueprint.minutes, f"Mã đề {variant.code}", paper.band, school)
    for number, part in zip(ROMAN, variant.parts, strict=False):
        yield from _part(paper, part, number, writing)
    yield para("---------- HẾT ----------", Style.CENTRE, bold=True)


def head(title: str, minutes: int, code: str, band: Band, school: str) -> Iterator[Element]:
    """Who asks and what, whose sheet it is."""
    left = (para(school or SCHOOL, Style.CENTRE, bold=bool(school)), para("ĐỀ TỰ KIỂM TRA", Style.CENTRE, bold=True))
    right = (
        para(title, Style.CENTRE, bold=True),
        para(f"Thời gian làm bài: {minutes} phút", Style.CENTRE, italic=True),
        para(code, Style.CENTRE, bold=True),
    )
    yield Grid((45, 55), (), ((left, right),), lines=False)
    yield para(name_line(band), Style.LABEL)


def name_line(band: Band) -> str:
    """Where a name is written; adults of a school have no class and no number."""
    if band.group == "nha-truong":
        return "Họ và tên: ……………………………………………… Tổ: …………………………"
    return "Họ và tên: …………………………………… Lớp: ………… Số báo danh: …………"


def who(band: Band) -> str:
    """How a paper speaks of whoever does it."""
    if band.learner == "pupil":
        return "Em" if band.group == "tieu-hoc" else "Học sinh"
    return "Học viên" if band.grades else (band.called or "người làm bài").capitalize()


def _part(paper: Paper, part: Part, number: str, writing: Writing) -> Iterator[Element]:
    name, how = PARTS[part.form]
    answered = (
        f"{who(paper.band)} làm câu 1" if part.size == 1 else f"{who(paper.band)} làm từ câu 1 đến câu {part.size}"
    )
    yield Para(
        (Span(f"PHẦN {number}. {name}. ", bold=True), Span(f"{answered}. {how}.{_worth(paper, part.form)}")),
        Style.LABEL,
    )
    for one in part.asked:
        yield from asked.question(one, writing)
    for n, essay in enumerate(part.essays, 1):
        yield from asked.essay(essay, n, marks=paper.preset.marks)


def _worth(paper: Paper, form: Form) -> str:
    """What a question of this form is worth, said before it is asked."""
    if not paper.preset.marks or form is Form.ESSAY:
        return ""
    steps = scale(form, paper.blueprint.short_points)
    if form is Form.TRUEFALSE:
        told = "; ".join(f"{right} ý {said(points)}" for right, points in enumerate(steps) if right)
        return f" Số ý đúng của một câu và điểm: {told}."
    return f" Mỗi câu đúng {said(steps[-1])} điểm."
