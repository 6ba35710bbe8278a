"""Forms of question on paper, their points, and the ways of scoring. Pure.

Sources: Công văn 7991/BGDĐT-GDTrH of 17 December 2024 (forms, columns, note 3), decision 764/QĐ-BGDĐT of 8 March 2024
(points of true and false), Thông tư 27/2020/TT-BGDĐT, Điều 7 (three levels of primary school).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from courseware.content.kinds.truefalse import POINTS, STATEMENTS


class Form(StrEnum):
    """How a question is asked on paper."""

    CHOICE = "choice"
    TRUEFALSE = "truefalse"
    SHORT = "short"
    MATCH = "match"
    FILL = "fill"
    ESSAY = "essay"


KINDS: dict[Form, tuple[str, ...]] = {
    Form.CHOICE: ("single",),
    Form.TRUEFALSE: ("truefalse",),
    Form.SHORT: ("short",),
    Form.MATCH: ("match", "sort"),
    Form.FILL: ("fill",),
    Form.ESSAY: (),
}
"""The kinds of the banks that a form is made of; essays stand in the blueprint. What is asked by steps, marks in a scene
or several right options is not asked on paper: no official form has a place or a scale for it.
"""
NAMES = {
    Form.CHOICE: "Nhiều lựa chọn",
    Form.TRUEFALSE: "“Đúng - Sai”",
    Form.SHORT: "Trả lời ngắn",
    Form.MATCH: "Nối, xếp nhóm",
    Form.FILL: "Điền khuyết",
    Form.ESSAY: "Tự luận",
}
LEVELS = (1, 2, 3)
CHOICE_POINTS = Decimal("0.25")
WHOLE = Decimal(10)


@dataclass(frozen=True)
class Preset:
    """A way of scoring: its four forms in the order of the paper, what its levels are called, points that a form must have.

    Without `marks` there are no points at all: what was done is commented on.
    """

    forms: tuple[Form, Form, Form, Form]
    levels: tuple[str, str, str] = ("Biết", "Hiểu", "Vận dụng")
    parts: dict[Form, Decimal] = field(default_factory=dict)
    marks: bool = True


OFFICIAL = (Form.CHOICE, Form.TRUEFALSE, Form.SHORT, Form.ESSAY)
PRESETS: dict[str, Preset] = {
    "7991": Preset(OFFICIAL),
    "3-2-2-3": Preset(OFFICIAL, parts=dict(zip(OFFICIAL, map(Decimal, (3, 2, 2, 3)), strict=True))),
    "3-4-3": Preset(OFFICIAL, parts=dict(zip(OFFICIAL, map(Decimal, (3, 4, 0, 3)), strict=True))),
    "tieu-hoc": Preset((Form.CHOICE, Form.MATCH, Form.FILL, Form.ESSAY), ("Mức 1", "Mức 2", "Mức 3"), marks=False),
}
"""`3-4-3`: a subject without short answers gives their points to true and false (note 3 of the matrix)."""


def scale(form: Form, short: Decimal) -> tuple[Decimal, ...]:
    """Points of one question by how much of it is right, from nothing on; essays have their own.

    `short`: the points of a short answer.
    """
    if form is Form.TRUEFALSE:
        return tuple(Decimal(str(POINTS[right])) for right in range(STATEMENTS + 1))
    return (Decimal(0), short if form is Form.SHORT else CHOICE_POINTS)


def said(points: Decimal) -> str:
    """Points as they are written: 2,0 and 0,25."""
    return f"{points:.2f}".removesuffix("0").replace(".", ",")
