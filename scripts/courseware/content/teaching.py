"""How a lesson is taught: what an author writes in its section for teachers, as a list with known labels. Pure.

    - **Chuẩn bị:** không cần máy; chép năm dòng lên bảng.
    - **5 phút:** đọc đoạn chat (2), mỗi em viết một câu (3).
    - **15 phút:** ba câu hỏi (4), so áo trái với con lười (6).
    - **45 phút:** …
    - **Sản phẩm:** …
    - **Mong đợi:** …
    - **Hay gặp:** “Kể là mách lẻo.” → “Kể để bạn được an toàn là giúp bạn.”
    - **Cần để ý:** …
    - **Nếu ai kể:** …
    - **Ở nhà:** …
    - **Phẩm chất:** Nhân ái: hỏi thăm riêng người bị trêu, không hùa theo.

Whatever else stands there is kept as it is and told last. The minutes of a way to teach stand behind each thing that is done. They add up to the way's own minutes, or to what it has
more than the way before it, which it then goes on from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from courseware.content.model import Lang

ANCHOR = "thay-co"
"""The section's anchor: the last of a lesson, and no part of what pupils read."""
HEADING = re.compile(rf"^## .*\{{#{ANCHOR}\}} *$", re.M)
ENTRY = re.compile(r"^- \*\*(?P<label>[^*\n]+?):\*\* +(?P<text>\S.*)$")
RUN = {Lang.VI: re.compile(r"(\d+) phút"), Lang.EN: re.compile(r"(\d+) minutes")}
STRETCH = re.compile(r"\s*(?P<what>\S.*?) \((?P<minutes>[1-9]\d*)\)(?:[,;.:]|$)", re.S)
ARROW = " → "
SHORT = (5, 15)
"""Minutes of the two ways that every lesson has beside the whole of it."""


class Part(StrEnum):
    """What an entry tells, but for the ways to teach."""

    NEEDS = "needs"
    PRODUCT = "product"
    EXPECTED = "expected"
    SLIP = "slip"
    CARE = "care"
    TOLD = "told"
    HOME = "home"
    QUALITY = "quality"


LABELS: dict[Lang, dict[str, Part]] = {
    Lang.VI: {
        "Chuẩn bị": Part.NEEDS,
        "Sản phẩm": Part.PRODUCT,
        "Mong đợi": Part.EXPECTED,
        "Hay gặp": Part.SLIP,
        "Cần để ý": Part.CARE,
        "Nếu ai kể": Part.TOLD,
        "Ở nhà": Part.HOME,
        "Phẩm chất": Part.QUALITY,
    },
    Lang.EN: {
        "Bring": Part.NEEDS,
        "Product": Part.PRODUCT,
        "Expected": Part.EXPECTED,
        "Often seen": Part.SLIP,
        "Watch for": Part.CARE,
        "If someone tells": Part.TOLD,
        "At home": Part.HOME,
        "Character": Part.QUALITY,
    },
}
QUALITIES = {
    Lang.VI: ("Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"),
    Lang.EN: ("Patriotism", "Kindness", "Diligence", "Honesty", "Responsibility"),
}
"""The five qualities of the general education programme (Thông tư 32/2018/TT-BGDĐT): a lesson names one and its own deed."""
NEEDED = (Part.NEEDS, Part.PRODUCT, Part.EXPECTED, Part.SLIP)


@dataclass(frozen=True)
class Stretch:
    """One thing that is done, from minute `start` to minute `end`; `what` is Markdown."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Run:
    """A way to teach the lesson in `minutes`. It goes on from the way that takes `after` minutes; 0: it stands alone."""

    minutes: int
    after: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Slip:
    """What learners typically say or do wrong, and what to say to it."""

    wrong: str
    say: str


@dataclass(frozen=True)
class Teaching:
    """The whole section; texts are Markdown of one paragraph."""

    runs: tuple[Run, ...] = ()
    needs: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()
    care: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    """What a child does at home with an adult, said to the adult: in lessons of pupils, for the sheet that goes home."""
    quality: tuple[str, ...] = ()
    """Which of the programme’s five qualities the lesson serves, and in what it shows: “Nhân ái: hỏi thăm riêng …”."""
    more: str = ""
    """Markdown that stands in the section outside of the list."""


@dataclass(frozen=True)
class Flaw:
    """What is not written as it should be; `line` counts from 0 in the body."""

    line: int
    message: str


@dataclass(frozen=True)
class _Entry:
    label: str
    text: str
    line: int


def split(body: str) -> tuple[str, str]:
    """What pupils read, and the section for teachers from its heading on; "" when there is none."""
    match = HEADING.search(body)
    return (body[: match.start()].rstrip() + "\n", body[match.start() :]) if match else (body, "")


def read(body: str, lang: Lang) -> tuple[Teaching, list[Flaw]]:
    """The section of a lesson's Markdown, and every flaw of it."""
    flaws: list[Flaw] = []
    entries, more = _entries(body, flaws)
    runs: list[Run] = []
    found: dict[Part, list[str]] = {part: [] for part in Part}
    slips: list[Slip] = []
    for entry in entries:
        part = LABELS[lang].get(entry.label)
        if match := RUN[lang].fullmatch(entry.label):
            runs.append(_run(entry, int(match[1]), runs[-1].minutes if runs else 0, flaws))
        elif part is None:
            known = ", ".join([f"N {'phút' if lang is Lang.VI else 'minutes'}", *LABELS[lang]])
            flaws.append(Flaw(entry.line, f"nhãn “{entry.label}” không có; các nhãn: {known}"))
        elif part is Part.SLIP:
            wrong, arrow, say = entry.text.partition(ARROW)
            if not (arrow and wrong.strip() and say.strip()):
                flaws.append(Flaw(entry.line, f"“{entry.label}” cần hai vế: điều các em hay nói{ARROW}lời thầy cô đáp"))
            slips.append(Slip(wrong.strip(), say.strip()))
        else:
            if part is Part.QUALITY and not entry.text.startswith(tuple(f"{name}: " for name in QUALITIES[lang])):
                names = ", ".join(QUALITIES[lang])
                flaws.append(Flaw(entry.line, f"“{entry.label}” cần “tên: việc làm”, tên là một trong: {names}"))
            found[part].append(entry.text)
    flaws += _missing(body, lang, {*(LABELS[lang].get(entry.label) for entry in entries)})
    return Teaching(
        tuple(runs), tuple(found[Part.NEEDS]), tuple(found[Part.PRODUCT]), tuple(found[Part.EXPECTED]), tuple(slips),
        tuple(found[Part.CARE]), tuple(found[Part.TOLD]), tuple(found[Part.HOME]), tuple(found[Part.QUALITY]), more,
    ), flaws  # fmt: skip


def _entries(body: str, flaws: list[Flaw]) -> tuple[list[_Entry], str]:
    """Entries with the indented lines that go on below them, and the Markdown of what is none."""
    section = split(body)[1]
    first = body.count("\n", 0, len(body) - len(section))
    entries: list[_Entry] = []
    more: list[str] = []
    open_ = False
    for number, line in enumerate(section.split("\n")[1:], first + 1):
        if match := ENTRY.match(line):
            entries.append(_Entry(match["label"].strip(), match["text"].strip(), number))
            open_ = True
        elif open_ and line.startswith(" ") and line.strip():
            entries[-1] = replace(entries[-1], text=f"{entries[-1].text} {line.strip()}")
        elif line.startswith("- "):
            flaws.append(
                Flaw(number, f"“{line.strip()[:40]}”: trong mục cho thầy cô, mỗi mục có nhãn: “- **Nhãn:** …”")
            )
        else:
            more.append(line)
            open_ = False
    return entries, "\n".join(more).strip()


def _run(entry: _Entry, minutes: int, before: int, flaws: list[Flaw]) -> Run:
    found = list(STRETCH.finditer(entry.text))
    left = STRETCH.sub("", entry.text).strip()
    total = sum(int(match["minutes"]) for match in found)
    if left or not found:
        flaws.append(
            Flaw(
                entry.line,
                f"“{entry.label}”: sau mỗi việc ghi số phút, như “đọc đoạn chat (2)”; còn thiếu ở “{left[:40]}”",
            )
        )
    elif total not in {minutes, minutes - before}:
        more = f", hoặc {minutes - before} nếu dạy tiếp sau {before} phút" if before else ""
        flaws.append(Flaw(entry.line, f"“{entry.label}”: các việc cộng lại {total} phút; cần {minutes}{more}"))
    after = before if total == minutes - before else 0
    at, stretches = after, []
    for match in found:
        stretches.append(Stretch(at, at + int(match["minutes"]), match["what"]))
        at = stretches[-1].end
    return Run(minutes, after, tuple(stretches))


def _missing(body: str, lang: Lang, found: set[Part | None]) -> Iterator[Flaw]:
    section = split(body)[1]
    if not section:
        return
    line = body.count("\n", 0, len(body) - len(section))
    names = {part: label for label, part in LABELS[lang].items()}
    for part in NEEDED:
        if part not in found:
            yield Flaw(line, f"mục cho thầy cô thiếu dòng “- **{names[part]}:** …”")
