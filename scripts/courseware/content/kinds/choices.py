"""What single, multiple, spot and truefalse share: lines `- [x]` and `- [ ]`, each with its feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.drafts import Draft, Line
from courseware.content.kinds import lists, quiz_block
from courseware.content.kinds.body import Body, Fault, Parsed
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar
from courseware.content.kinds.parts import Choice, Parts, letter

GRAMMAR = Grammar(
    re.compile(r"^- \[(?P<mark>.?)\] (?P<text>.*\S.*)$"),
    re.compile(
        rf"^{BLANK}*(?:(?:{BULLET}|\w{{1,2}}[.)]){BLANK}*[\[(［（【{{][^\[\](){{}}]{{0,3}}[\])］）】}}]"
        rf"|[\[［【][^\[\]]{{0,3}}[\]］】](?!\()|(?:{BULLET}{BLANK}*)?[☐☑☒✓✔✗✘□■])"
    ),
    "- [ ] chữ",
    re.compile(r"-[ \t]*\[[ xX]?\]"),
)


@dataclass(frozen=True)
class Option:
    """One option of a question with its own feedback (both Markdown)."""

    text: str
    right: bool
    feedback: str
    line: int


@dataclass(frozen=True)
class Choices(Body):
    """Options in the order of the file."""

    options: tuple[Option, ...]

    by_card = True

    @classmethod
    def read(cls, draft: Draft, lines: Sequence[Line]) -> Parsed:
        """The options among `lines`."""
        listed = lists.read(draft, lines, GRAMMAR)
        lists.headings(draft, lines)
        for item in listed.items:
            if item["mark"] not in {"x", "X", ""} or item.parts["mark"] not in {"x", "X", " ", ""}:
                draft.say("phuong-an", f"dấu phương án “[{item.parts['mark']}]”: chỉ nhận [x] hoặc [ ]", item.line)
        for line in lines:
            if "[[" in line.text:
                draft.say(
                    "phuong-an", "“[[” chỉ dùng trong câu điền; ở đây nó biến câu chọn thành câu điền", line.number
                )
        options = tuple(
            Option(item["text"], item["mark"] in {"x", "X"}, item.feedback, item.line) for item in listed.items
        )
        return Parsed(listed.stem, cls(options), listed.explanation)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """Enough options, no two alike, feedback on each, a right one."""
        yield from lists.shared_faults([(o.line, o.text, o.feedback) for o in self.options], line, 2)
        if not any(o.right for o in self.options):
            yield Fault(line, "phuong-an", "không có phương án đúng [x]")

    @property
    def key(self) -> str:
        """An x for each right option, a dash for each other."""
        return "".join("x" if option.right else "-" for option in self.options)

    def parts(self, id_: str) -> Parts:
        """The options as they stand, lettered."""
        return Parts(tuple(Choice(letter(n), o.text, o.feedback, o.right) for n, o in enumerate(self.options)))

    def all_right(self, line: int) -> Iterator[Fault]:
        """The fault of a question in which every option is right."""
        if all(option.right for option in self.options):
            yield Fault(line, "phuong-an", "mọi phương án đều đúng: không còn gì để chọn")


@dataclass(frozen=True)
class QuizChoices(Choices):
    """Options in a <quiz>, which mkdocs-quiz draws."""

    in_quiz = True

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """Options in a <quiz>."""
        lines = quiz_block.inside(draft)
        if lines is None:
            return None
        shown_options(draft, lines)
        return cls.read(draft, lines)


def listed_in_quiz(lines: Sequence[Line]) -> int | None:
    """How many right options a <quiz> has; None when it has no options."""
    found = [match["mark"] for line in lines if GRAMMAR.fits(line) and (match := GRAMMAR.item.match(line.text))]
    if not found and not any(GRAMMAR.nearly(line) for line in lines):
        return None
    return sum(mark in {"x", "X"} for mark in found)


def shown_options(draft: Draft, lines: Sequence[Line]) -> None:
    """Refuse options inside a scene or code: mkdocs-quiz knows neither and would offer them."""
    for line in lines:
        if line.shown and GRAMMAR.almost.match(line.text):
            draft.say(
                "phuong-an",
                "trong cảnh hay đoạn mã không viết “[ ]”, “[x]” ở đầu dòng: nó sẽ thành phương án",
                line.number,
            )
