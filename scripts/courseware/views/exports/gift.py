"""GIFT, Moodle's plain text of questions: one file a band, a category a lesson. Pure.

How it is written: https://docs.moodle.org/en/GIFT_format. Weights have five decimals: Moodle refuses a whole question whose
weights it does not know, and 33.33 is none of them. `->` becomes an arrow: inside answers it would make a question of pairs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, sorted_out
from courseware.views.exports.item import Item, reasons, statements, steps
from courseware.views.view import Part

SPECIAL = re.compile(r"[\\~=#{}:]")
"""What has a meaning of its own in GIFT."""
PLAIN = "[plain]"
"""That what follows is text as it stands, neither HTML nor Markdown; right sides of pairs are that anyway."""
TAG = re.compile(r"[\[\]\s]+")


WAYS: Ways = USUAL | {Way.PAIRS: Carried("match", "pair_feedback")}


class Gift:
    """The format."""

    name = "gift"
    title = "Moodle GIFT"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A text file for each band."""
        for name, lessons in wanted.sheaves():
            text = ""
            for lesson in lessons:
                carried, left = sorted_out(wanted.items(lesson), self.ways, wanted, drawn=False)
                yield from left
                text += _category(lesson, wanted) + "".join(map(_written, carried))
            yield Part(f"{name}_gift.txt", text.encode())


def _category(lesson: Lesson, wanted: Wanted) -> str:
    """A slash within a name is written twice."""
    band = wanted.course.registry.band(lesson.band).name[wanted.lang]
    names = (wanted.word("course"), band, lesson.texts[wanted.lang].title)
    return f"$CATEGORY: $course$/top/{'/'.join(name.replace('/', '//') for name in names)}\n\n"


def _written(item: Item) -> str:
    """One or more questions, each with its id and tags in the comment above it."""
    single = {Way.EACH: statements, Way.TURNS: steps}.get(item.way)
    return "".join(_question(one) for one in (single(item) if single else (item,)))


def _question(item: Item) -> str:
    comment = " ".join([f"// [id:{item.id}]", *(f"[tag:{TAG.sub('-', tag)}]" for tag in item.about.labels)])
    answers = [f"\t{line}" for line in (*ANSWERS[item.way](item), *_why(item))]
    return "\n".join(
        [
            comment,
            f"::{escaped(f'{item.id} {item.name}')}::{PLAIN}{escaped(item.asked).removeprefix(PLAIN)}{{",
            *answers,
            "}",
            "",
            "",
        ]
    )


def _one(item: Item) -> Iterator[str]:
    for option in item.options:
        sign, share = ("=", 100) if option.right else ("~", 0)
        yield f"{sign}{_unweighted(option.text, share)}{_said(option.text, option.feedback)}"


def _several(item: Item) -> Iterator[str]:
    """All right ones make 100 %, all wrong ones take it away: who ticks everything gets nothing."""
    right = len(item.right)
    wrong = len(item.options) - right
    for option in item.options:
        share = 100 / right if option.right else -100 / wrong
        yield f"~%{share:.5f}%{_said(option.text, option.feedback)}"


def _each(item: Item) -> Iterator[str]:
    """One statement; the feedback is the same whatever was answered."""
    [option] = item.options
    said = _said("", option.feedback)
    yield f"{'TRUE' if option.right else 'FALSE'}{said}{said}"


def _pairs(item: Item) -> Iterator[str]:
    for option, target in item.pairs:
        yield f"={escaped(option.text)} -> {escaped(target.text).removeprefix(PLAIN)}"
    for target in item.spare:
        yield f"= -> {escaped(target.text).removeprefix(PLAIN)}"


def _typed(item: Item) -> Iterator[str]:
    for answer in item.accepted:
        yield f"={_unweighted(answer, 100)}{escaped(answer)}"


ANSWERS: dict[Way, Callable[[Item], Iterator[str]]] = {
    Way.ONE: _one, Way.SEVERAL: _several, Way.EACH: _each, Way.PAIRS: _pairs, Way.TYPED: _typed,
}  # fmt: skip


def _why(item: Item) -> Iterator[str]:
    """What is said in the end; of pairs why, as they have no feedback of their own."""
    if said := "\n".join(filter(None, (*reasons(item), item.why))):
        yield f"####{escaped(said)}"


def _unweighted(text: str, share: int) -> str:
    """A weight before a text that begins as a weight does; else it goes without saying."""
    return f"%{share}%" if text.lstrip().startswith("%") else ""


def _said(text: str, feedback: str) -> str:
    return escaped(text) + (f"#{escaped(feedback)}" if feedback else "")


def escaped(text: str) -> str:
    """A text of ours as it stands in a file; blanks around it are nobody's. One in brackets is not to be taken for a format."""
    plain = SPECIAL.sub(r"\\\g<0>", text.strip().replace("->", "→")).replace("\n", r"\n")
    return f"{PLAIN}{plain}" if plain.startswith("[") else plain


GIFT = Gift()
