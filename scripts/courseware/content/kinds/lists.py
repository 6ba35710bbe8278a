"""Lists of items with feedback: options, pairs, steps, moves. Stem above, one item a line, `> …` right below it, explanation.

What looks like an item and is none would fall into the prose above or below and be lost; it is refused on its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.drafts import Draft, Line
from courseware.content.kinds.answers import folded
from courseware.content.kinds.body import Fault
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar

BULLETED = re.compile(rf"^{BLANK}*{BULLET}(?:{BLANK}|\S)")
FEEDBACK = re.compile(r"^ *> ?(?P<text>.*)$")
ALMOST_FEEDBACK = re.compile(rf"^{BLANK}*(?:[>＞›]|&gt;)")
BLOCK = re.compile(r"^(?:#|>|[-*+][ \t]|[0-9]+[.)][ \t]|```|~~~|\||!!!|\?\?\?|///)")
"""How Markdown begins something that is not a plain line."""
HEADING = re.compile(r"^ {0,3}(?:#|=+\s*$|-+\s*$)")


@dataclass(frozen=True)
class Item:
    """An item as found: its line, the parts of the grammar, its feedback."""

    line: int
    parts: re.Match[str]
    feedback: str

    def __getitem__(self, name: str) -> str:
        """One part, trimmed; empty when it is not there."""
        return (self.parts[name] or "").strip()


@dataclass(frozen=True)
class Listed:
    """A text with its list taken out."""

    stem: str
    items: tuple[Item, ...]
    explanation: str


def read(draft: Draft, lines: Sequence[Line], grammar: Grammar) -> Listed:
    """Stem, then items each with the quotation right below it, then the explanation."""
    first = next((n for n, line in enumerate(lines) if grammar.fits(line)), len(lines))
    found: list[Item] = []
    n = first
    while n < len(lines):
        line = lines[n]
        match = grammar.item.match(line.text) if grammar.fits(line) else None
        if match:
            feedback, n = _feedback(draft, lines, n + 1, grammar)
            found.append(Item(line.number, match, feedback))
            _plain(draft, found[-1])
        elif line.empty:
            n += 1
        else:
            break
    for number, rule, message in [
        *_above(lines[:first], grammar, bool(found)),
        *_below(lines[n - 1 :] if found else [], grammar),
    ]:
        draft.say(rule, message, number)
    return Listed(joined(lines[:first]), tuple(found), joined(lines[n:]))


def joined(lines: Sequence[Line]) -> str:
    """The text of some lines, without empty ones around it."""
    return "\n".join(line.text for line in lines).strip("\n")


def shared_faults(
    items: Sequence[tuple[int, str, str]], line: int, least: int, rule: str = "phuong-an"
) -> Iterator[Fault]:
    """Too few, two alike, no feedback; `items` are (line, text, feedback)."""
    if len(items) < least:
        yield Fault(line, rule, f"cần ít nhất {least} mục, đang là {len(items)}")
    seen: set[str] = set()
    for place, text, feedback in items:
        if folded(text) in seen:
            yield Fault(place, rule, f"hai mục giống nhau: “{text}”")
        seen.add(folded(text))
        if not feedback:
            yield Fault(place, rule, f"“{text[:40]}” thiếu phản hồi “> …” ở dòng ngay dưới")


def headings(draft: Draft, lines: Sequence[Line]) -> None:
    """Refuse headings: a question has one; `#` at the beginning of a line, or a line of `=` or `-` alone, makes another."""
    for line in lines:
        if not line.shown and HEADING.match(line.text):
            draft.say(
                "tieu-de",
                f"“{line.text.strip()[:40]}”: dòng bắt đầu bằng #, hay chỉ có dấu = hoặc -, thành tiêu đề; viết \\# nếu muốn in dấu #",
                line.number,
            )


def _feedback(draft: Draft, lines: Sequence[Line], n: int, grammar: Grammar) -> tuple[str, int]:
    quoted: list[str] = []
    while n < len(lines) and (match := FEEDBACK.match(lines[n].text)):
        if grammar.swallowed.search(match["text"]):
            draft.say(
                "phan-hoi",
                f"trong phản hồi có chỗ giống một phương án “{grammar.form}”; phương án viết ở đầu một dòng riêng",
                lines[n].number,
            )
        if BLOCK.match(match["text"]):
            draft.say(
                "phan-hoi",
                f"phản hồi “{match['text'][:40]}” bắt đầu bằng dấu mà Markdown hiểu khác; viết \\ trước dấu ấy",
                lines[n].number,
            )
        if not match["text"].strip():
            draft.say("phan-hoi", "dòng phản hồi “>” trống", lines[n].number)
        quoted.append(match["text"])
        n += 1
    return "\n".join(quoted).strip(), n


def _plain(draft: Draft, item: Item) -> None:
    for text in item.parts.groupdict().values():
        if text and BLOCK.match(text.strip()):
            draft.say(
                "phuong-an",
                f"“{text.strip()[:40]}” bắt đầu bằng dấu mà Markdown hiểu khác; viết \\ trước dấu ấy",
                item.line,
            )


def _above(lines: Sequence[Line], grammar: Grammar, listed: bool) -> Iterator[Fault]:
    """What should not stand in a stem."""
    for line in lines:
        if grammar.nearly(line):
            yield _almost(line, grammar)
        elif not line.shown and ALMOST_FEEDBACK.match(line.text):
            yield Fault(
                line.number, "phan-hoi", f"phản hồi không nằm dưới phương án nào; phương án cần dạng “{grammar.form}”"
            )
    last = next((line for line in reversed(lines) if not line.empty), None)
    if listed and last and not last.shown and BULLETED.match(last.text) and not grammar.nearly(last):
        yield _almost(last, grammar)


def _below(lines: Sequence[Line], grammar: Grammar) -> Iterator[Fault]:
    """What should not stand behind a list. The first of `lines` is the last that belongs to the list, or empty."""
    tail = [line for line in lines[1:] if not line.empty]
    if not tail:
        return
    broken = not lines[0].empty and not grammar.nearly(tail[0])
    if broken:
        message = f"phương án chỉ viết trên một dòng; dòng ngay dưới chỉ được là phản hồi “> …”, lời giải thích cách ra một dòng trống; đang là “{tail[0].text[:40]}”"
        yield Fault(tail[0].number, "phuong-an", message)
    elif not tail[0].shown and BULLETED.match(tail[0].text) and not grammar.nearly(tail[0]):
        yield _almost(tail[0], grammar)
    for line in tail:
        if grammar.nearly(line):
            yield _almost(line, grammar)
        elif broken:  # what follows is in order as soon as that line is
            continue
        elif grammar.fits(line):
            broken = True
            yield Fault(
                line.number,
                "phuong-an",
                "phương án đứng sau lời giải thích; mọi phương án viết liền nhau, lời giải thích ở cuối",
            )
        elif not line.shown and ALMOST_FEEDBACK.match(line.text):
            broken = True
            yield Fault(line.number, "phan-hoi", "phản hồi “> …” phải nằm ngay dưới phương án, không cách dòng")


def _almost(line: Line, grammar: Grammar) -> Fault:
    odd = next((f" (có ký tự U+{ord(c):04X})" for c in line.text if re.match(BLANK, c) and c not in " \t"), "")
    return Fault(
        line.number,
        "phuong-an",
        f"“{line.text.strip()[:60]}”{odd} gần giống một phương án; viết “{grammar.form}” ở đầu dòng",
    )
