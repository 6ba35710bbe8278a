"""How a plan says what is done, asked, right and often wrong, without anybody speaking. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from courseware.content.prose import plain
from courseware.content.teaching.model import Slip, Stretch
from courseware.views.kits.activities import length
from courseware.views.kits.material import Asked, Material
from courseware.views.word.paragraphs import Cell, Para, Span, Style, led, para

ASKS = re.compile(r"hỏi(?: cả lớp)? “(?P<what>[^”]+?)”(?:, (?P<next>\w))?")
END = re.compile(r"[.?!…]”?$")
QUOTES = str.maketrans("", "", "“”")


def ended(text: str) -> str:
    """A sentence: what has its own end, in quotation marks or not, gets no other."""
    return text if END.search(text) else f"{text}."


def quoted(names: Iterable[str]) -> str:
    """“One”, “other”."""
    return ", ".join(f"“{name}”" for name in names)


def numbers(asked: Sequence[Asked]) -> str:
    """“câu 2, 3”; "" for none."""
    return f"câu {', '.join(str(one.number) for one in asked)}" if asked else ""


def shows(asked: Sequence[Asked]) -> str:
    """How a class without devices shows what it chose."""
    return "giơ thẻ chữ cái" if all(one.by_card for one in asked) else "giơ tay theo từng cách làm"


def right(asked: Asked) -> Para:
    """The right answer and why."""
    why = (Span(f" {asked.why}", italic=True),) if asked.why else ()
    return Para((Span(f"Câu {asked.number}. ", bold=True), Span(ended(asked.right)), *why))


def tempting(asked: Sequence[Asked]) -> Cell:
    """The most tempting wrong option of each question that has one, and what to say to it."""
    return tuple(
        Para(
            (
                Span(f"Câu {one.number}, hay nhầm: ", bold=True),
                Span(f"{ended(one.slip)} "),
                Span(one.slip_why, italic=True),
            )
        )
        for one in asked
        if one.slip
    )


def foreseen(found: Material, slip: Slip) -> Cell:
    """A typical slip and the idea that loosens it, without anybody’s words to the class."""
    wrong = found.writing.line(slip.wrong)
    told = f"HS có thể nghĩ: {wrong}" if wrong.startswith("“") else wrong
    return led("Dự kiến:", told), led("Hướng gỡ:", found.writing.line(slip.say).translate(QUOTES))


def levels(done: str, well: str) -> Para:
    """What counts as done and as well done (Công văn 5512, Phụ lục IV, note 4)."""
    return led("Các mức hoàn thành:", f"{done} là hoàn thành; {well} là hoàn thành tốt.")


def mastery(asked: Sequence[Asked]) -> Para:
    """The same of questions: those of the highest level among them are for who does well."""
    top = max((one.question.level for one in asked), default=0)
    hard = [one for one in asked if one.question.level == top]
    if len(hard) < len(asked):
        easy = [one for one in asked if one not in hard]
        return levels(f"đúng {numbers(easy)}", f"đúng cả {numbers(hard)}, nói được vì sao")
    if len(asked) < 3:
        return levels(f"chọn đúng {numbers(asked)}", "nói được vì sao các cách khác chưa ổn")
    return levels(f"đúng {len(asked) - 1} trong {len(asked)} câu", f"đúng cả {len(asked)} câu, nói được vì sao")


def silent(what: str) -> str:
    """What is done, with a question as the question that is answered: “trả lời câu hỏi: Em nghi ai?”."""

    def told(match: re.Match[str]) -> str:
        asked = f"trả lời câu hỏi: {match['what']}"
        return asked + (f" {match['next'].upper()}" if match["next"] else "")

    return ASKS.sub(told, what)


def when(stretch: Stretch) -> str:
    """“Phút 1–3”, “Phút 5”."""
    return f"Phút {stretch.end}" if length(stretch) == 1 else f"Phút {stretch.start + 1}–{stretch.end}"


def said(stretch: Stretch) -> str:
    """What is done and its minutes."""
    return f"{silent(plain(stretch.what))} ({length(stretch)} phút)"


def task(lead: str, stretches: Sequence[Stretch]) -> Para:
    """All of it in one sentence behind its lead."""
    return para(f"{lead}: {'; '.join(map(said, stretches))}." if stretches else f"{lead}.")


def tasks(stretches: Sequence[Stretch]) -> Cell:
    """All of it as items."""
    return tuple(para(f"– {said(stretch)}", Style.ITEM) for stretch in stretches)
