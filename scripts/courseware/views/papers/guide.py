"""How to mark a paper, with the reason of each answer; in primary school, how to comment. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.blueprints.model import Essay
from courseware.content.blueprints.scoring import Form, said, scale
from courseware.content.model import Lang
from courseware.views.kits.markdown import Writing
from courseware.views.kits.phrases import ended
from courseware.views.papers.plan import Asked, Paper, right
from courseware.views.papers.sheet import PARTS, ROMAN
from courseware.views.word.paragraphs import Cell, Element, Grid, Para, Span, Style, heading, para

SMALL = 11
BORROWED = (
    "Ma trận, đặc tả và thang điểm mượn hình thức của Công văn 7991/BGDĐT-GDTrH ngày 17/12/2024 (hướng dẫn cho cấp THPT, "
    "phụ lục để tham khảo). Đây là bài tự kiểm tra về an toàn trên mạng: dùng để biết phần nào cần dạy lại, không lấy làm điểm môn học."
)
PRIMARY = "Bài chỉ để nhận xét (Thông tư 27/2020/TT-BGDĐT): không cho điểm, không xếp thứ tự. Ba mức là mức của câu hỏi, không phải mức của học sinh."
COMMENTS = (
    (
        "Mức 1",
        "Nhớ lại, làm theo điều đã học.",
        "Em nhớ được việc cần làm khi gặp tin lạ.",
        "Cùng em xem lại bài của câu ấy, hỏi lại bằng lời.",
    ),
    (
        "Mức 2",
        "Dùng điều đã học vào việc tương tự.",
        "Em biết so dấu hiệu để chọn việc nên làm.",
        "Hỏi em: điều gì trong câu khiến việc kia chưa hợp lúc này?",
    ),
    (
        "Mức 3",
        "Xử lý chuyện mới, nói được vì sao.",
        "Em tìm được người giúp và nói rõ chuyện của mình.",
        "Cho em diễn lại tình huống với bạn, tập một câu mở lời.",
    ),
)
"""Level, what it asks, what may be said when it is reached, what to do when it is not yet."""


def guide(paper: Paper, writing: Writing) -> Iterator[Element]:
    """What the paper is for, the scale, then every question with its number in each variant."""
    yield para("HƯỚNG DẪN CHẤM" if paper.preset.marks else "HƯỚNG DẪN NHẬN XÉT", Style.TITLE, bold=True)
    yield para(paper.blueprint.title, Style.CENTRE)
    yield para(BORROWED if paper.preset.marks else PRIMARY)
    yield from _scale(paper) if paper.preset.marks else _comments()
    first = paper.variants[0]
    for number, part in zip(ROMAN, first.parts, strict=False):
        yield para(f"PHẦN {number}. {PARTS[part.form][0]}", Style.SUB, bold=True)
        for asked in part.asked:
            yield from _reason(paper, asked, writing)
        for n, essay in enumerate(part.essays, 1):
            yield from _rubric(essay, n, marks=paper.preset.marks)
    yield para(
        "Câu nào quá nửa lớp làm sai thì dạy lại đúng phần ấy; xin giúp, kể ra luôn là câu trả lời tốt, kể cả khi đã lỡ.",
        italic=True,
    )


def _scale(paper: Paper) -> Iterator[Element]:
    rows = []
    for part in paper.variants[0].parts:
        steps = scale(part.form, paper.blueprint.short_points)
        told = f"mỗi câu đúng {said(steps[-1])} điểm"
        if part.form is Form.TRUEFALSE:
            told = "mỗi câu: " + "; ".join(f"đúng {n} ý {said(points)}" for n, points in enumerate(steps) if n)
        if part.form is Form.ESSAY:
            told = "theo từng ý ở cuối bản này"
        total = sum((essay.points for essay in part.essays), len(part.asked) * steps[-1])
        rows.append((_cell(PARTS[part.form][0]), _cell(str(part.size)), _cell(told), _cell(said(total))))
    yield Grid((30, 10, 44, 16), heading("Phần", "Số câu", "Cách cho điểm", "Tổng", size=SMALL), tuple(rows))


def _comments() -> Iterator[Element]:
    rows = tuple(tuple(_cell(text) for text in row) for row in COMMENTS)
    yield Grid(
        (12, 26, 31, 31),
        heading(
            "Mức của câu", "Câu hỏi đòi", "Nhận xét khi em làm được", "Việc tiếp theo khi em chưa làm được", size=SMALL
        ),
        rows,
    )


def _reason(paper: Paper, asked: Asked, writing: Writing) -> Iterator[Element]:
    """Where the question stands in each variant, what is right, why."""
    text = asked.question.texts[Lang.VI]
    places = ", ".join(f"{code} câu {n}" for code, n in _places(paper, asked))
    yield Para((Span(f"{writing.line(text.name)} ", bold=True), Span(f"({places})", italic=True)), Style.LABEL)
    yield from (para(line, Style.ITEM) for line in told(asked, writing))
    if text.explanation:
        yield Para(writing.spans(" ".join(text.explanation.split("\n"))), Style.TEXT)


def told(asked: Asked, writing: Writing) -> Iterator[str]:
    """What is right and why, in words instead of letters, which every variant has others of."""
    match asked.form:
        case Form.CHOICE:
            yield from (f"– {ended(writing.line(one.text))} {writing.line(one.feedback)}" for one in right(asked))
        case Form.TRUEFALSE:
            for one in asked.parts.choices:
                yield f"– {'Đúng' if one.right else 'Sai'}: {ended(writing.line(one.text))} {writing.line(one.feedback)}"
        case Form.MATCH:
            targets = {target.letter: writing.line(target.text) for target in asked.parts.targets}
            for one in asked.parts.choices:
                yield f"– {writing.line(one.text)} → {ended(targets[one.value])} {writing.line(one.feedback)}"
        case _:
            yield f"– Nhận: {'; '.join(asked.parts.answers[0])}{f' ({asked.parts.unit})' if asked.parts.unit else ''}."


def _places(paper: Paper, asked: Asked) -> Iterator[tuple[str, int]]:
    for variant in paper.variants:
        for part in variant.parts:
            for other in part.asked:
                if other.question.id == asked.question.id:
                    yield variant.code, other.number


def _rubric(essay: Essay, number: int, *, marks: bool) -> Iterator[Element]:
    yield para(f"Câu {number}. {essay.asks}", Style.LABEL)
    names = ("Ý cần có", "Điểm") if marks else ("Ý cần có", "Có, chưa")
    rows = tuple((_cell(line.says), _cell(said(line.points) if marks else "")) for line in essay.rubric)
    yield Grid((84, 16), heading(*names, size=SMALL), rows)


def _cell(text: str) -> Cell:
    return (para(text, size=SMALL),)
