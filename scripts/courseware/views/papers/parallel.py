"""Two sheets that measure telling apart, their key, and how a class is counted: before, after, in week 4. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from courseware.content.blueprints.model import Parallel
from courseware.content.blueprints.telling import SHEETS, Told
from courseware.content.registries.scope import Band
from courseware.views.kits.markdown import Writing
from courseware.views.papers.asked import stem
from courseware.views.papers.sheet import head, who
from courseware.views.word.paragraphs import Cell, Element, Grid, Row, Style, heading, para, paragraphs

SMALL = 11
WHEN = ("Trước khi học", "Ngay sau khi học", "Tuần thứ tư")
HOW = (
    "Nửa lớp làm phiếu A, nửa kia phiếu B; lần sau đổi phiếu, nên không ai làm lại đúng phiếu vừa làm. Tuần thứ tư dùng phiếu của lần đầu.",
    "Các tin này có cả ở phòng thực hành và trong câu hỏi của bài: lớp chưa luyện chúng trước lần đo đầu, và không luyện riêng chúng giữa các lần đo.",
    "Đếm cho cả lớp, không cho từng người: mười tin là quá ít để nói về một người. Lớp dưới 5 bài thì không đếm.",
    "Tin thật mà nhiều người ngờ, và tin đáng ngờ mà nhiều người tin, là hai việc khác nhau. Dạy tốt thì cả hai cùng giảm; chỉ một con giảm là lớp đang ngờ tất cả, hoặc tin tất cả.",
)


def sheet(
    parallel: Parallel, name: str, cases: Sequence[Told], band: Band, writing: Writing, school: str
) -> Iterator[Element]:
    """The cases of one sheet, each with two answers to tick."""
    yield from head(parallel.title, parallel.minutes, f"Phiếu {name}", band, school)
    yield para(
        f"{who(band)} đọc từng mục rồi đánh dấu × vào một ô: tin được như thế, hay đáng ngờ, cần hỏi lại đã.",
        Style.LABEL,
    )
    rows: list[Row] = [(_case(case, number, writing), _cell(""), _cell("")) for number, case in enumerate(cases, 1)]
    yield Grid((74, 12, 14), heading("", "Tin được", "Đáng ngờ", size=SMALL), tuple(rows), tight=True)
    yield para("---------- HẾT ----------", Style.CENTRE, bold=True)


def key(parallel: Parallel, sheets: Sequence[Sequence[Told]], writing: Writing) -> Iterator[Element]:
    """Both sheets' answers with reasons, then how the class is counted."""
    yield para("ĐÁP ÁN VÀ CÁCH ĐẾM", Style.TITLE, bold=True)
    yield para(parallel.title, Style.CENTRE)
    for name, cases in zip(SHEETS, sheets, strict=True):
        yield para(f"Phiếu {name}", Style.SUB, bold=True)
        rows = tuple(
            (_cell(str(n)), _cell("Tin được" if case.genuine else "Đáng ngờ"), _cell(writing.line(case.why)))
            for n, case in enumerate(cases, 1)
        )
        yield Grid((8, 18, 74), heading("Câu", "Đáp án", "Vì sao", size=SMALL), rows)
    yield para("Cách đếm", Style.SUB, bold=True)
    yield from (para(f"– {text}", Style.ITEM) for text in HOW)
    yield _counting(parallel)


def _counting(parallel: Parallel) -> Grid:
    names = (
        "Lần đo",
        "Số bài",
        f"Tin thật mà ngờ (trên {parallel.each} tin mỗi bài)",
        f"Tin đáng ngờ mà tin (trên {parallel.each} tin mỗi bài)",
    )
    rows: tuple[Row, ...] = tuple((_cell(when), _cell(""), _cell(""), _cell("")) for when in WHEN)
    return Grid((28, 14, 29, 29), heading(*names, size=SMALL), rows)


def _case(case: Told, number: int, writing: Writing) -> Cell:
    """All of it in one cell, so that no page comes between a case and its answer; the next case may stand on the next page."""
    found = (one for element in stem(case.shown, number, writing) for one in paragraphs(element))
    return tuple(replace(one, style=Style.TEXT) for one in found)


def _cell(text: str) -> Cell:
    return (para(text, size=SMALL),)
