"""The section for teachers of a lesson's Markdown, read as it was meant, or every flaw of it told with its line. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from courseware.content.model import Lang
from courseware.content.sections import teachers_apart
from courseware.content.teaching.labels import LABELS, NEEDED, QUALITIES, RUN, Part
from courseware.content.teaching.model import Run, Slip, Stretch, Teaching

ENTRY = re.compile(r"^- \*\*(?P<label>[^*\n]+?):\*\* +(?P<text>\S.*)$")
STRETCH = re.compile(r"\s*(?P<what>\S.*?) \((?P<minutes>[1-9]\d*)\)(?:[,;.:]|$)", re.S)
ARROW = " → "


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


def parse(body: str, lang: Lang) -> tuple[Teaching, list[Flaw]]:
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
    section = teachers_apart(body)[1]
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
    section = teachers_apart(body)[1]
    if not section:
        return
    line = body.count("\n", 0, len(body) - len(section))
    names = {part: label for label, part in LABELS[lang].items()}
    for part in NEEDED:
        if part not in found:
            yield Flaw(line, f"mục cho thầy cô thiếu dòng “- **{names[part]}:** …”")
