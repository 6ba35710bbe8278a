"""What is written in a file of `quizzes/blueprints/`: closed models, as those of the registries."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator

from courseware.content.blueprints.scoring import PRESETS, Form
from courseware.content.registries.closed import Closed
from courseware.content.scalars import Whole

FOLDER = "quizzes/blueprints"
PARALLEL = re.compile(r"^each *:", re.M)
"""What only a pair of parallel sheets has."""
POINTS = re.compile(r"\d{1,2}([.,]\d{1,2})?")


def _points(value: Any) -> Any:
    if isinstance(value, str):
        if not POINTS.fullmatch(value):
            raise ValueError("cần số điểm như 0.5")
        return Decimal(value.replace(",", "."))
    return value


Points = Annotated[Decimal, BeforeValidator(_points)]
Title = Annotated[
    str, Field(min_length=5, max_length=80, description="Tên đề, như “Kiểm tra an toàn trên mạng, lớp 6–7”")
]
Band = Annotated[str, Field(description="Mã nhóm của scope.yml, như L67")]
Minutes = Annotated[Whole, Field(ge=5, le=120, description="Thời gian làm bài, phút")]
Seed = Annotated[Whole, Field(ge=0, le=999999, description="Số gieo: cùng số thì cùng đề; --seed thay được")]
Level = Annotated[Whole, Field(ge=1, le=3)]
Counts = tuple[Whole, Whole, Whole]
"""Questions at the three levels."""


class Criterion(Closed):
    """One line of a marking guide."""

    says: Annotated[str, Field(min_length=5)]
    points: Points = Decimal(0)


class Essay(Closed):
    """A question that is answered in sentences; it stands in the blueprint, for the banks hold none."""

    lesson: str
    objective: Annotated[Whole, Field(ge=1, le=4)] = 1
    level: Level
    asks: Annotated[str, Field(min_length=20)]
    lines: Annotated[Whole, Field(ge=0, le=20)] = 0
    rubric: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @property
    def points(self) -> Decimal:
        """All of it."""
        return sum((line.points for line in self.rubric), Decimal(0))


class Blueprint(Closed):
    """A paper: what it asks, from where, how it is scored."""

    title: Title
    band: Band
    minutes: Minutes
    scoring: Annotated[str, Field(description=f"Cách tính điểm: {', '.join(PRESETS)}")]
    short_points: Annotated[Points, Field(description="Điểm một câu trả lời ngắn: 0.25 hoặc 0.5")] = Decimal("0.5")
    lessons: Annotated[
        tuple[str, ...], Field(description="Các bài lấy câu hỏi; bỏ cả lessons lẫn cells: mọi bài của nhóm")
    ] = ()
    cells: Annotated[tuple[str, ...], Field(description="Các ô của scope.yml mà đề hỏi, như L67.S4")] = ()
    asks: Annotated[
        dict[Literal["choice", "truefalse", "short", "match", "fill"], Counts],
        Field(min_length=1, description="Số câu mỗi dạng ở ba mức, như choice: [8, 4, 0]"),
    ]
    essays: Annotated[tuple[Essay, ...], Field(description="Câu tự luận và hướng dẫn chấm")] = ()
    seed: Seed
    variants: Annotated[Whole, Field(ge=1, le=24, description="Số mã đề, 1–24; --variants thay được")]

    @field_validator("scoring")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in PRESETS:
            raise ValueError(f"cần một trong {', '.join(PRESETS)}")
        return value

    @field_validator("short_points")
    @classmethod
    def _quarter_or_half(cls, value: Decimal) -> Decimal:
        if value not in (Decimal("0.25"), Decimal("0.5")):
            raise ValueError("cần 0.25 hoặc 0.5")
        return value

    def count(self, form: Form, level: int) -> int:
        """Questions of a form at a level, 1 to 3."""
        if form is Form.ESSAY:
            return sum(essay.level == level for essay in self.essays)
        counts = {Form(name): counts for name, counts in self.asks.items()}
        return counts[form][level - 1] if form in counts else 0


class Parallel(Closed):
    """Two sheets, A and B, with as many genuine cases as doubtful ones: before, after, in week 4."""

    title: Title
    band: Band
    minutes: Minutes
    labs: Annotated[tuple[str, ...], Field(description="Các trang phòng thực hành lấy tin")] = ()
    lessons: Annotated[tuple[str, ...], Field(description="Các bài lấy mục của câu xếp nhóm thật, giả")] = ()
    repeat: Annotated[
        dict[str, str],
        Field(default_factory=dict, description="Trang phòng thực hành → bài để dạy lại khi lớp nhầm tin của trang ấy"),
    ]
    each: Annotated[Whole, Field(ge=3, le=10, description="Số tin thật, và số tin đáng ngờ, trên mỗi phiếu")]
    seed: Seed


AnyBlueprint = Blueprint | Parallel


def model_of(text: str) -> type[Blueprint] | type[Parallel]:
    """What a file is meant to be."""
    return Parallel if PARALLEL.search(text) else Blueprint
