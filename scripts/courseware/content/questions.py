"""Read a bank: Markdown text in, questions of eight kinds out. Pure.

Single, multiple and fill-in are mkdocs-quiz's dialect inside `<quiz>`; the other five are plain Markdown told
by `kind=`. What mkdocs-quiz swallows silently (a second line under an answer, `[[` in a choice, two equal
options …) is refused here with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from courseware.content.model import Blanks, Body, Choices, Kind, Move, Node, Option, Pair, Pairs, Step, Steps, Story
from courseware.content.problems import Problem

HEADING = re.compile(r"^## +(?P<name>.+?) *\{#(?P<id>[^\s}]+)(?P<attributes>[^}]*)\} *$")
NODE = re.compile(r"^### +(?P<name>.+?) *\{#(?P<id>[a-z0-9-]+)(?: +end=(?P<end>\w+))? *\} *$")
OPTION = re.compile(r"^- \[(?P<mark>.?)\] (?P<text>.+)$")
PAIR = re.compile(r"^- (?:(?P<left>.+?) )?=> (?P<right>.+)$")
STEP = re.compile(r"^\d+\. (?P<text>.+)$")
MOVE = re.compile(r"^- (?P<text>.+?) -> (?P<to>[a-z0-9-]+)$")
FEEDBACK = re.compile(r"^ *> ?(?P<text>.*)$")
BLANK = re.compile(r"\[\[(?P<answers>[^\]]*)\]\]")
ATTRIBUTES = {"kind", "level", "tags", "sources", "clauses", "accents", "replaces", "sequence"}


@dataclass
class Draft:
    """A question as it stands in one file, before the two languages are joined."""

    id: str
    name: str
    attributes: dict[str, str]
    lines: list[str]
    path: str
    line: int
    problems: list[Problem] = field(default_factory=list)

    def say(self, rule: str, message: str, line: int | None = None) -> None:
        """Note a problem in this question."""
        self.problems.append(Problem(self.path, self.line if line is None else line, rule, f"{self.id}: {message}"))

    @property
    def source(self) -> str:
        """The Markdown below the heading."""
        return "\n".join(self.lines).strip("\n")


@dataclass(frozen=True)
class Parsed:
    """The parts of a question's Markdown."""

    kind: Kind
    stem: str
    body: Body
    explanation: str


def drafts(path: str, body: str, first_line: int) -> tuple[list[Draft], list[Problem]]:
    """Cut a bank at its level-2 headings."""
    found: list[Draft] = []
    problems: list[Problem] = []
    for offset, text in enumerate(body.split("\n")):
        line = first_line + offset
        if text.startswith("## "):
            match = HEADING.match(text)
            if match is None:
                problems.append(Problem(path, line, "cau-hoi", "tiêu đề câu hỏi cần dạng “## Tên ngắn {#ma-01 level=1 tags=…}”"))
                continue
            pairs = (part.partition("=") for part in match["attributes"].split())
            found.append(Draft(match["id"], match["name"], {k: v for k, _, v in pairs}, [], path, line))
        elif found:
            found[-1].lines.append(text)
        elif text.strip():
            problems.append(Problem(path, line, "cau-hoi", "chữ đứng trước câu hỏi đầu tiên"))
    return found, problems


def parse(draft: Draft, kind: Kind | None) -> Parsed | None:
    """Read a draft's body. `kind` is the Vietnamese twin's for a translation. None when it cannot be read."""
    named = draft.attributes.get("kind", "")
    if named and named not in set(Kind):
        draft.say("loai-cau", f"loại câu hỏi “{named}” không có; cần một trong {', '.join(Kind)}")
        return None
    kind = kind or (Kind(named) if named else None)
    lines = [(draft.line + 1 + n, text) for n, text in enumerate(draft.lines)]
    if kind not in OWN_KINDS:
        parsed = _plugin_kind(draft, lines)
        return parsed if not draft.problems else None
    if any("<quiz>" in text for _, text in lines):
        draft.say("loai-cau", f"câu loại {kind} viết thẳng, không đặt trong <quiz>")
        return None
    own = OWN_KINDS[kind](draft, lines)
    return own if not draft.problems else None


def _plugin_kind(draft: Draft, lines: list[tuple[int, str]]) -> Parsed | None:
    texts = [text.strip() for _, text in lines]
    if texts.count("<quiz>") != 1 or texts.count("</quiz>") != 1:
        draft.say("loai-cau", "cần đúng một khối <quiz> … </quiz>, mỗi thẻ trên một dòng riêng")
        return None
    start, end = texts.index("<quiz>"), texts.index("</quiz>")
    if any(texts[:start]) or any(texts[end + 1 :]):
        draft.say("loai-cau", "mọi chữ của câu hỏi phải nằm trong <quiz> … </quiz>")
    inside = lines[start + 1 : end]
    if any(OPTION.match(text) for _, text in inside):
        return _choices(draft, inside)
    return _fill(draft, inside)


def _items(draft: Draft, lines: list[tuple[int, str]], pattern: re.Pattern[str]) -> tuple[str, list[tuple[int, re.Match[str], str]], str]:
    """Stem, then items each with the blockquote right below it, then the explanation."""
    first = next((n for n, (_, text) in enumerate(lines) if pattern.match(text)), len(lines))
    found: list[tuple[int, re.Match[str], str]] = []
    n = first
    while n < len(lines):
        line, text = lines[n]
        match = pattern.match(text)
        if match:
            feedback, n = _quote(lines, n + 1)
            found.append((line, match, feedback))
        elif not text.strip():
            n += 1
        else:
            break
    tail = lines[n:]
    for line, text in tail:
        if pattern.match(text):
            draft.say("phuong-an", "phương án chỉ viết trên một dòng; dòng ngay dưới chỉ được là phản hồi “> …”", line)
        elif FEEDBACK.match(text):
            draft.say("phan-hoi", "phản hồi “> …” phải nằm ngay dưới phương án, không cách dòng", line)
    return _text(lines[:first]), found, _text(tail)


def _quote(lines: list[tuple[int, str]], n: int) -> tuple[str, int]:
    quoted: list[str] = []
    while n < len(lines) and (match := FEEDBACK.match(lines[n][1])):
        quoted.append(match["text"])
        n += 1
    return "\n".join(quoted).strip(), n


def _text(lines: list[tuple[int, str]]) -> str:
    return "\n".join(text for _, text in lines).strip("\n")


def _choices(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
    stem, found, explanation = _items(draft, lines, OPTION)
    options = tuple(Option(m["text"].strip(), m["mark"] in "xX" and m["mark"] != "", f, n) for n, m, f in found)
    for line, match, _ in found:
        if match["mark"] not in {"x", "X", " ", ""}:
            draft.say("phuong-an", f"dấu phương án “[{match['mark']}]”: chỉ nhận [x] hoặc [ ]", line)
    if any("[[" in text for _, text in lines):
        draft.say("phuong-an", "“[[” chỉ dùng trong câu điền; ở đây nó biến câu chọn thành câu điền")
    kind = Kind.MULTIPLE if sum(o.right for o in options) > 1 else Kind.SINGLE
    return Parsed(kind, stem, Choices(options), explanation)


def _spot(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
    parsed = _choices(draft, lines)
    return Parsed(Kind.SPOT, parsed.stem, parsed.body, parsed.explanation)


def _fill(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
    texts = [text.strip() for _, text in lines]
    cut = texts.index("---") if "---" in texts else len(lines)
    stem, explanation = _text(lines[:cut]), _text(lines[cut + 1 :])
    if BLANK.search(explanation):
        draft.say("dien-khuyet", "chỗ trống “[[…]]” nằm trong phần giải thích")
    answers = tuple(tuple(a.strip() for a in m["answers"].split("|")) for m in BLANK.finditer(stem))
    if not answers or any(not a for blank in answers for a in blank):
        draft.say("dien-khuyet", "không có phương án “- [ ]” và cũng không có chỗ trống “[[đáp án]]”")
    return Parsed(Kind.FILL, stem, Blanks(answers), explanation)


def _pairs(kind: Kind) -> Callable[[Draft, list[tuple[int, str]]], Parsed]:
    def read(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
        stem, found, explanation = _items(draft, lines, PAIR)
        pairs = tuple(Pair(m["left"].strip(), m["right"].strip(), f, n) for n, m, f in found if m["left"])
        extra = tuple(m["right"].strip() for _, m, _ in found if not m["left"])
        return Parsed(kind, stem, Pairs(pairs, extra), explanation)

    return read


def _order(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
    stem, found, explanation = _items(draft, lines, STEP)
    return Parsed(Kind.ORDER, stem, Steps(tuple(Step(m["text"].strip(), f, n) for n, m, f in found)), explanation)


def _scenario(draft: Draft, lines: list[tuple[int, str]]) -> Parsed:
    starts = [n for n, (_, text) in enumerate(lines) if text.startswith("### ")]
    nodes = list(_nodes(draft, lines, starts))
    opening = _text(lines[: starts[0]] if starts else lines)
    return Parsed(Kind.SCENARIO, opening, Story(tuple(nodes)), "")


def _nodes(draft: Draft, lines: list[tuple[int, str]], starts: list[int]) -> Iterator[Node]:
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=False):
        line, heading = lines[start]
        match = NODE.match(heading)
        if match is None:
            draft.say("tinh-huong", "bước cần dạng “### Tên {#a}” hoặc “### Tên {#ket-thuc end=good}”", line)
            continue
        text, found, rest = _items(draft, lines[start + 1 : stop], MOVE)
        if rest:
            draft.say("tinh-huong", "sau các lựa chọn của một bước không viết gì thêm", line)
        moves = tuple(Move(m["text"].strip(), m["to"], f, n) for n, m, f in found)
        yield Node(match["id"], match["name"], text, moves, match["end"] or "", line)


OWN_KINDS: dict[Kind, Callable[[Draft, list[tuple[int, str]]], Parsed]] = {
    Kind.MATCH: _pairs(Kind.MATCH),
    Kind.SORT: _pairs(Kind.SORT),
    Kind.ORDER: _order,
    Kind.SPOT: _spot,
    Kind.SCENARIO: _scenario,
}
