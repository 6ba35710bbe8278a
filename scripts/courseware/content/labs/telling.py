"""Telling apart: each case is genuine or doubtful, and says why right after the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from courseware.content import acts
from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import FORM, Cut, Item

if TYPE_CHECKING:
    from courseware.content.model import Course

VERDICTS = {"genuine": True, "doubtful": False}
PROBE = re.compile(r"\d+\. +\*\*(?P<question>.+?)\*\* *(?P<answer>.*)")
BAR = re.compile(r"(?m)^/// address \| (?P<address>\S+)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\([^)]*\)")
AT = re.compile(r"(\d{1,3}),(\d{1,3})")
FEWEST = 6


@dataclass(frozen=True)
class Probe:
    """What may be looked up before the answer: a question, and Markdown that it opens."""

    question: str
    answer: str


@dataclass(frozen=True)
class Case:
    """One item: `shown` and `why` are Markdown; `at` is its place in the lab's picture of 640 × 360, if it has one."""

    id: str
    title: str
    genuine: bool
    shown: str
    probes: tuple[Probe, ...]
    why: str
    line: int
    at: tuple[int, int] | None = None

    @cached_property
    def addresses(self) -> tuple[dict[str, str], ...]:
        """The addresses in its address bars, each taken apart: part → piece, from left to right."""
        return tuple(acts.pieces(match["address"]) for match in BAR.finditer(self.shown))


@dataclass(frozen=True)
class Telling(Body):
    """A lab of cases to tell apart."""

    kind = "telling"
    sample = """\
### Sách quá hạn {#sach-qua-han is=genuine}

Gửi Khang. Phiếu mượn ghi ngày trả là thứ Hai.

/// sms | Thư viện trường
Sách của em quá hạn 3 ngày, em mang trả ở quầy giờ ra chơi.
///

1. **Ai nói?** Điều mở ra xem được trước khi trả lời, nếu có; cảnh ở dưới thuộc về nó.

> Một, hai câu: vì sao.
"""
    cases: tuple[Case, ...]

    @classmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """Every item; one whose heading says nothing about it is told and left out."""
        wrong = [
            Fault(item.line, f"mục cần dạng “{FORM}” với is=genuine (thật) hoặc is=doubtful (đáng ngờ)")
            for item in cut.items
            if not _read(item)
        ]
        return cls(cut.before, cut.after, tuple(_case(item) for item in cut.items if _read(item))), wrong

    def faults(self) -> Iterator[Fault]:
        """Each case has something to look at and a reason; links would be lost on a card."""
        for case in self.cases:
            if not case.shown:
                yield Fault(case.line, f"{case.id}: thiếu thứ để xem: một cảnh ngay dưới tiêu đề")
            if not case.why:
                yield Fault(case.line, f"{case.id}: thiếu vì sao: một, hai câu bắt đầu bằng “> ” ở cuối mục")
            if any(LINK.search(text) for text in (case.shown, case.why, *(probe.answer for probe in case.probes))):
                yield Fault(case.line, f"{case.id}: mục không chứa liên kết, vì mục còn được in thành thẻ")
        if 0 < sum(case.at is not None for case in self.cases) < len(self.cases):
            yield Fault(self.cases[0].line, "trên một hình thì mục nào cũng có chỗ: at=ngang,dọc sau is=…")
        if len(self.cases) < FEWEST:
            yield Fault(self.cases[0].line if self.cases else 1, f"cần ít nhất {FEWEST} mục, đang là {len(self.cases)}")

    def wants(self, path: str, course: Course) -> Iterator[str]:
        """As many genuine cases as doubtful ones; a picture where they are places in one."""
        if self.genuine * 2 != len(self.cases):
            yield f"{self.genuine} trong {len(self.cases)} mục là thật; cần đúng một nửa"
        if self.pictured and path not in course.registry.pictures.pictures:
            yield f"các mục có at=…: thêm hình “{path}” vào scripts/registry/pictures.yml"

    @property
    def key(self) -> tuple[str, ...]:
        """Id, verdict, number of probes and place of each case."""
        return tuple(
            f"{case.id} {'genuine' if case.genuine else 'doubtful'} {len(case.probes)} {case.at or ''}".strip()
            for case in self.cases
        )

    @property
    def pictured(self) -> bool:
        """Whether its cases are places in one picture, the row of `pictures.yml` at the lab's path."""
        return any(case.at for case in self.cases)

    @property
    def genuine(self) -> int:
        """How many cases are genuine."""
        return sum(case.genuine for case in self.cases)


def _read(item: Item) -> bool:
    known = {"is"} <= item.attributes.keys() <= {"is", "at"} and bool(AT.fullmatch(item.attributes.get("at", "0,0")))
    return bool(item.id) and known and item.attributes["is"] in VERDICTS


def _case(item: Item) -> Case:
    shown: list[str] = []
    probes: list[tuple[str, list[str]]] = []
    why: list[str] = []
    scene = False
    for text in item.text.split("\n"):
        probe = None if scene else PROBE.fullmatch(text)
        scene = text.startswith("/// ") or (scene and text.rstrip() != "///")
        if probe:
            probes.append((probe["question"], [probe["answer"]]))
        elif text.startswith(">"):
            why.append(text.lstrip("> "))
        else:
            (probes[-1][1] if probes else shown).append(text)
    asked = tuple(Probe(question, "\n".join(answer).strip()) for question, answer in probes)
    place = AT.fullmatch(item.attributes.get("at", ""))
    return Case(
        item.id, item.title, VERDICTS[item.attributes["is"]], "\n".join(shown).strip("\n"), asked, "\n".join(why).strip(), item.line,
        (int(place[1]), int(place[2])) if place else None,
    )  # fmt: skip
