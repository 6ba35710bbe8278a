"""The days of a themed week as a document. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from courseware.content.model import Lang
from courseware.views.kits.material import Material
from courseware.views.themed.days import Day, days
from courseware.views.word.paragraphs import Element, Grid, NewPage, Style, heading, led, para, worded

DOTS = "…" * 11
ADULTS = {
    "mỗi em": "mỗi học viên", "Mỗi em": "Mỗi học viên", "các em": "học viên", "Các em": "Học viên", "có em kể": "có người kể",
    "cảm ơn em": "cảm ơn người ấy", "bố mẹ, thầy cô": "người nhà, thầy cô",
}  # fmt: skip
LEARNER = re.compile(rf"\b({'|'.join(ADULTS)})\b")


def document(found: Sequence[Material], school: str) -> Iterator[Element]:
    """An overview, then two days a page."""
    for element in _document(found, school):
        yield worded(element, _of_adults) if found[0].band.learner == "adult" else element


def _of_adults(text: str) -> str:
    """Adults at school are not em but học viên."""
    return LEARNER.sub(lambda match: ADULTS[match[0]], text)


def _document(found: Sequence[Material], school: str) -> Iterator[Element]:
    week = days(found)
    yield para(f"Trường: {school.removeprefix('Trường ') or DOTS}")
    yield para("TUẦN LỄ AN TOÀN TRÊN MẠNG", Style.TITLE, bold=True)
    yield para(f"{found[0].band.name[Lang.VI]}, tuần từ ngày …… đến ngày ……… năm ………", Style.CENTRE)
    yield para("Cả tuần", Style.HEAD, bold=True)
    lines = [
        ((para(d.name),), (para(d.title),), (para(d.hour),), (para(f"{d.minutes} phút"),), (para(d.who),)) for d in week
    ]
    yield Grid((17, 38, 21, 13, 21), heading("Ngày", "Việc", "Lúc nào", "Thời gian", "Ai dẫn"), tuple(lines))
    yield para("Mỗi bài có kế hoạch bài dạy, phiếu học tập, đáp án, lời đọc trong thư mục “bai” của gói này.")
    yield led("Nếu có em kể chuyện của mình:", "cảm ơn em đã kể, nghe riêng, không hỏi trước lớp; làm theo mục “Nếu có người kể chuyện của mình” trong kịch bản của bài.")  # fmt: skip
    for number, day in enumerate(week):
        if number % 2 == 0:
            yield NewPage()
        yield from _day(day)


def _day(day: Day) -> Iterator[Element]:
    yield para(f"{day.name}: {day.title}", Style.HEAD, bold=True)
    yield led("Lúc nào, ai dẫn:", f"{day.hour}, {day.minutes} phút; {day.who.lower()}.")
    if day.brings:
        yield led("Chuẩn bị:", " ".join(day.brings))
    minute = 0
    lines = []
    for step in day.steps:
        begin, minute = minute + 1, minute + step.minutes
        told = f"{begin}–{minute}" if begin < minute else f"{minute}"
        lines.append(((para(told, Style.CENTRE),), (para(step.what[:1].upper() + step.what[1:]),)))
    yield Grid((12, 88), heading("Phút", "Làm gì"), tuple(lines))
    if day.otherwise:
        yield para(day.otherwise)
