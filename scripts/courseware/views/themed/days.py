"""The five days of a themed week: what is done in which minutes. Pure.

Monday opens before the flag with the first lesson's situation. From Tuesday on each lesson has a day; days that are left
show what was made and speak about what is often said wrongly. Friday's class meeting closes, with a fourth lesson in its
way of 15 minutes if there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from courseware.content.prose import plain
from courseware.content.teaching.model import SHORT
from courseware.views.kits import phrases
from courseware.views.kits.material import Material

NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu")
SHORTER = "Chỉ có 15 phút: làm các việc trong 15 phút đầu, phần sau để buổi khác."
UNION = ("thpt", "gdtx")
"""Schools without Young Pioneers (Đội)."""
LESSONS = 3
"""Days that can have a lesson of their own."""


@dataclass(frozen=True)
class Step:
    """What is done in some minutes, in plain text."""

    minutes: int
    what: str


@dataclass(frozen=True)
class Day:
    """A day: when in it, who leads, what is brought, what is done."""

    name: str
    hour: str
    who: str
    title: str
    brings: tuple[str, ...]
    steps: tuple[Step, ...]
    otherwise: str = ""
    """What to do where there is no loudspeaker or screen."""

    @property
    def minutes(self) -> int:
        """Of all steps."""
        return sum(step.minutes for step in self.steps)


def days(found: Sequence[Material]) -> tuple[Day, ...]:
    """Monday to Friday, for one to four lessons."""
    own = [*map(_lesson, found[:LESSONS]), _showing(found), _talking(found)][:LESSONS]
    named = (replace(day, name=name) for name, day in zip(NAMES[1:], own, strict=False))
    return (_opening(found), *named, _closing(found))


def _opening(found: Sequence[Material]) -> Day:
    first = found[0]
    return Day(
        NAMES[0], "Sinh hoạt dưới cờ, phần chủ đề", f"{_leading(first)}, lớp trực tuần",
        f"Mở tuần lễ an toàn trên mạng: {first.title}", ("thẻ chữ cái A, B, C cho mỗi em, hoặc giơ tay",),
        (
            Step(1, "nói tuần lễ có gì: mỗi ngày một việc, thứ Sáu kết ở lớp"),
            Step(4, f"đọc hoặc diễn tình huống “{first.title}” (lời đọc ở Phụ lục 3 của kế hoạch bài dạy)"),
            Step(4, f"{_asking(first)}; không nhận xét ai chọn gì"),
            Step(4, f"chốt: {_remembered(first)}"),
            Step(2, "nhắc người giúp: bố mẹ, thầy cô; tổng đài 111 miễn phí, ngày đêm"),
        ),
        "Không có loa, màn: từng lớp làm tại lớp, thầy cô chủ nhiệm đọc tình huống.",
    )  # fmt: skip


def _leading(one: Material) -> str:
    """Who leads before the flag: the Young Pioneers’ teacher, from grade 10 on the Youth Union."""
    return "Đoàn trường" if one.band.school in UNION else "Tổng phụ trách"


def _asking(one: Material) -> str:
    """The first question that letters on cards can answer, else the first of all."""
    every = (*one.first, *one.rest)
    asked = next((asked for asked in every if asked.by_card), every[0])
    return f"hỏi nhanh câu {asked.number} của phiếu, cả trường {phrases.shows([asked])}"


def _lesson(one: Material) -> Day:
    """A lesson, whole: its ways go on from one another."""
    steps = tuple(Step(s.end - s.start, plain(s.what)) for run in one.teaching.runs for s in run.stretches)
    brings = tuple(one.writing.line(text) for text in one.teaching.needs)
    return Day("", "Một tiết học", "Giáo viên dạy tiết ấy", f"Bài “{one.title}”", brings, steps, SHORTER)


def _showing(found: Sequence[Material]) -> Day:
    made = tuple(one.writing.line(text) for one in found for text in one.teaching.product)
    return Day(
        "", "Năm phút đầu giờ", "Giáo viên chủ nhiệm", "Xem sản phẩm của lớp", made,
        (
            Step(3, "bày sản phẩm chung của các nhóm, các em đi một vòng xem; điều viết riêng thì mỗi em giữ cho mình"),
            Step(2, "mỗi tổ nói một điều học được từ tổ khác"),
        ),
    )  # fmt: skip


def _talking(found: Sequence[Material]) -> Day:
    slips = [
        (one.writing.line(slip.wrong), one.writing.line(slip.say)) for one in found for slip in one.teaching.slips
    ][:2]
    said = tuple(Step(3, f"đọc câu hay nghe: {wrong} Các em đáp; gợi ý: {say}") for wrong, say in slips)
    return Day(
        "",
        "Năm phút đầu giờ",
        "Giáo viên chủ nhiệm",
        "Nói lại cho đúng",
        (),
        said or (Step(5, "hỏi lại các câu của phiếu"),),
    )


def _closing(found: Sequence[Material]) -> Day:
    last = found[LESSONS] if len(found) > LESSONS else None
    return Day(
        NAMES[-1], "Sinh hoạt lớp", "Giáo viên chủ nhiệm",
        f"Kết tuần lễ: bài “{last.title}”" if last else f"Kết tuần lễ: hỏi lại, cam kết{'' if _adults(found) else ', thư gửi gia đình'}",
        tuple(last.writing.line(text) for text in last.teaching.needs) if last else ("sản phẩm đã làm trong tuần",),
        tuple(_end(found, last)),
    )  # fmt: skip


def _end(found: Sequence[Material], last: Material | None) -> Iterator[Step]:
    yield Step(3, "sơ kết tuần: lớp đã làm gì, ai giúp được bạn")
    if last:
        ways = [run for run in last.teaching.runs if run.minutes <= SHORT[-1]]
        yield from (Step(s.end - s.start, plain(s.what)) for run in ways for s in run.stretches)
    else:
        for one in found:
            yield Step(3, f"nhắc lại bài “{one.title}”: {_remembered(one)}")
    yield Step(3, "mỗi em viết một việc sẽ làm và hai người lớn sẽ tìm khi cần, giữ cho riêng mình")
    yield Step(
        1, "dặn kể lại một điều cho người nhà" if _adults(found) else "phát thư gửi gia đình, dặn đọc cùng người nhà"
    )


def _adults(found: Sequence[Material]) -> bool:
    """Whether no letter goes to parents."""
    return found[0].band.learner == "adult"


def _remembered(one: Material) -> str:
    """The first lines that a lesson asks to keep in mind."""
    lines = [line.text.lstrip("–- ") for line in one.items(one.remember)][:3]
    return " ".join(map(phrases.ended, lines))
