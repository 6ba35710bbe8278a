"""Items made for tests, and what is wanted when they are all that there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as some

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import About, Item, Option, Passage, Turn

ABOUT = About("lop-6-7/tin-nhan-la", "Tin nhắn lạ", "Lớp 6–7", 2, "Em nhận ra tin lạ", ("tin-nhan",), ("1.1.TC1a",), ())
HARD = (
    '"', "'", "“", "<b>", "</p>", "&amp;", "{", "}", "~", "=", "#", ":", "\\", "->", "=>", "%50%", "[html]", "//", "::",
    "$", "đ", "Đ", "ế", "e\u0302\u0301", "🛡️", "👩‍👩‍👧", "_x000D_", "=1+1", "|", "*", "`", "]]>", "…",
)  # fmt: skip
"""What has a meaning in some format, and letters that are more than one sign."""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>'
"""A drawing of an option."""
DRAWN = some.sampled_from(["", SQUARE])
PLAIN = some.sampled_from("abc ưở 12")
PIECE = some.one_of(some.sampled_from(HARD), PLAIN)


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split()) or "x"


line = some.lists(PIECE, min_size=1, max_size=12).map(_joined)
"""One line of text as hard as it comes, without blanks around it."""
lines = some.lists(line, min_size=1, max_size=3).map(tuple)
lists_of_lines = some.lists(line, min_size=4, max_size=4)
"""What is said of four statements."""


class Told:
    """Pages that say what was asked for."""

    def folder(self, asked: Mapping[str, tuple[str, ...]], title: str, session: str) -> dict[str, bytes]:
        """The page to launch, or with cmi5 one for each lesson, and those of the lessons."""
        pages = {f"{lesson}.html": " ".join(ids).encode() for lesson, ids in asked.items()}
        launched = [lesson.replace("/", "_") for lesson in asked] if session == "cmi5" else ["index"]
        return {f"{name}.html": f"{title}\n{session}".encode() for name in launched} | pages


class Fixed(Wanted):
    """What is wanted, with the items of its lessons given."""

    def __init__(self, wanted: Wanted, found: Mapping[str, tuple[Item, ...]]) -> None:
        super().__init__(wanted.course, wanted.lessons, wanted.lang, wanted.words, wanted.pages)
        object.__setattr__(self, "found", found)

    def items(self, lesson: Lesson) -> tuple[Item, ...]:
        """Those given."""
        found: Mapping[str, tuple[Item, ...]] = self.found  # type: ignore[attr-defined]
        return found[lesson.path]


def item(way: Way = Way.ONE, kind: str = "single", **fields: object) -> Item:
    """A question of three options of which the second is right, or what `fields` make of it."""
    options = (Option("A", "Một", "Chưa"), Option("B", "Hai", "Đúng", right=True), Option("C", "Ba", "Chưa phải"))
    made = Item("LD-thu-01", kind, way, "Thử", (Passage(("Chọn gì?",)),), ABOUT, options, why="Vì thế.")
    return replace(made, **fields)  # type: ignore[arg-type]


@some.composite
def choice(draw: some.DrawFn) -> Item:
    """One right option among two to five, all texts hard."""
    texts = draw(some.lists(line, min_size=2, max_size=5, unique=True))
    right = draw(some.integers(0, len(texts) - 1))
    options = tuple(Option("ABCDE"[n], text, draw(line), n == right) for n, text in enumerate(texts))
    stem = tuple(Passage(one) for one in draw(some.lists(lines, min_size=1, max_size=2)))
    return item(options=options, stem=stem, name=draw(line), why="\n".join(draw(lines)))


@some.composite
def anything(draw: some.DrawFn) -> Item:
    """A question of any way, all texts hard, of which some are long and some options are drawn."""
    way = draw(some.sampled_from(list(Way)))
    texts = iter(draw(some.lists(line, min_size=12, max_size=12, unique=True)))
    options = tuple(
        Option("abcd"[n] if way is Way.EACH else "ABCD"[n], next(texts), draw(line), n == 1, drawing=draw(DRAWN))
        for n in range(4)
    )
    stem = tuple(Passage(one, draw(some.booleans())) for one in draw(some.lists(lines, min_size=1, max_size=2)))
    if draw(some.booleans()):
        stem = (Passage((" ".join(draw(some.lists(line, min_size=40, max_size=40))),)), *stem)
    made = item(way, way.value, stem=stem, name=draw(line), options=options, why="\n".join(draw(lines)))
    match way:
        case Way.SEVERAL:
            return replace(made, options=tuple(replace(one, right=one.letter in "AC") for one in options))
        case Way.PAIRS:
            targets = tuple(Option("XYZ"[n], next(texts)) for n in range(3))
            placed = tuple(replace(one, goes="XYXY"[n], right=False) for n, one in enumerate(options))
            return replace(made, options=placed, targets=targets)
        case Way.ORDER:
            return replace(made, options=tuple(replace(one, goes="2413"[n]) for n, one in enumerate(options)))
        case Way.TYPED:
            return replace(made, options=(), answers=(next(texts), next(texts)))
        case Way.TURNS:
            ways_on = tuple(replace(one, goes="yen" if one.right else "lai", drawing="") for one in options)
            turns = (
                Turn("a", next(texts), (Passage((next(texts),)),), ways_on, ""),
                Turn("yen", next(texts), (Passage((next(texts),)),), (), "good"),
                Turn("lai", next(texts), (Passage((next(texts),)),), (), "retry"),
            )
            return replace(made, options=(), turns=turns)
        case _:
            return made


def texts_of(asked: Item, feedback: bool = True) -> list[str]:
    """What must be read wherever a question is carried."""
    asked_in = [*asked.options, *(option for turn in asked.turns for option in turn.options)]
    told = [line for passage in asked.stem for line in passage.lines]
    told += [
        line for turn in asked.turns for passage in turn.told for line in passage.lines if turn.options or feedback
    ]
    told += [option.text for option in (*asked_in, *asked.targets)] + list(asked.answers[:1])
    return told + ([option.feedback for option in asked_in] + asked.why.split("\n") if feedback else [])


@some.composite
def pairs(draw: some.DrawFn) -> Item:
    """Three or four pairs and a target left over."""
    texts = draw(some.lists(line, min_size=9, max_size=9, unique=True))
    count = draw(some.integers(3, 4))
    targets = tuple(Option("ABCDE"[n], text) for n, text in enumerate(texts[: count + 1]))
    options = tuple(Option(str(n + 1), texts[5 + n], draw(line), goes=targets[n].letter) for n in range(count))
    return item(Way.PAIRS, "match", options=options, targets=targets, stem=(Passage(draw(lines)),))
