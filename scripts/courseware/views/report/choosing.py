"""What tells a right option before the stem is read: its length, its place, help verbs, absolutes. By band."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from courseware.content.kinds.choices import Option
from courseware.content.kinds.multiple import Multiple
from courseware.content.kinds.single import Single
from courseware.content.model import Course, Lang, Lesson
from courseware.content.wording import found
from courseware.views.report.asking import asked, singles
from courseware.views.report.coverage import by_band
from courseware.views.report.tables import Column, Row, Table, apart, share

LENGTH = 0.4
"""The right option is the shortest, or the longest, in at most this share of the singles of a band."""
WORDS = 0.1
"""How far apart the shares of a word in right and in wrong options may lie."""
ASKING = 1 / 3
"""In so many singles some distractor asks for help too: the wrong person, the wrong channel, too late, after paying."""
PLACE = 0.4
"""No place holds the right option in more than this share."""
PLACES = "ABCD"
ENOUGH = 10
"""Singles that a band needs before shares say anything."""

Options = Sequence[Option]


def tables(course: Course) -> list[Table]:
    """Lengths and words, then places."""
    return [_options(course), _places(course)]


def _options(course: Course) -> Table:
    words = course.registry.style.words
    rows = []
    for band, lessons in by_band(course):
        bodies = [question.texts[Lang.VI].body for question in asked(course, lessons)]
        chosen = [single.options for single in singles(course, lessons)]
        every = [option for body in bodies if isinstance(body, Single | Multiple) for option in body.options]
        helps, absolutes = _both(every, words.help), _both(every, words.absolutes)
        asking = share(sum(_distractor_asks(options, words.help) for options in chosen), len(chosen))
        values = (len(chosen), _extreme(chosen, max), _extreme(chosen, min), *helps, asking, *absolutes)
        rows.append(Row(band, values, _beyond(values) if len(chosen) >= ENOUGH else frozenset()))
    columns = (
        Column("singles", "câu chọn một"), Column("longest", "đúng dài nhất", True), Column("shortest", "đúng ngắn nhất", True),
        Column("help_right", "nhờ: đúng", True), Column("help_wrong", "nhờ: sai", True), Column("help_distractor", "câu có mồi nhờ", True),
        Column("absolutes_right", "tuyệt đối: đúng", True), Column("absolutes_wrong", "tuyệt đối: sai", True),
    )  # fmt: skip
    limit = "dài nhất, ngắn nhất ≤ 40 %; hai phần nhờ, hai phần tuyệt đối lệch ≤ 10 điểm; câu có mồi nhờ ≥ 1/3"
    return Table("options", "Phương án", columns, tuple(rows), limit)


def _beyond(values: Sequence[float]) -> frozenset[str]:
    _, longest, shortest, help_right, help_wrong, asking, absolutes_right, absolutes_wrong = values
    broken = {
        "longest": longest > LENGTH, "shortest": shortest > LENGTH, "help_right": apart(help_right, help_wrong) > WORDS,
        "help_distractor": asking < ASKING, "absolutes_wrong": apart(absolutes_right, absolutes_wrong) > WORDS,
    }  # fmt: skip
    return frozenset(name for name, is_broken in broken.items() if is_broken)


def _extreme(chosen: Sequence[Options], which: Callable[..., Option]) -> float:
    """In which share the right option is the longest (max) or the shortest (min)."""
    return share(sum(which(options, key=lambda option: len(option.text)).right for options in chosen), len(chosen))


def _both(options: Options, words: Sequence[str]) -> tuple[float, float]:
    """Shares of the right and of the wrong options that hold one of the words."""
    right = [bool(found(words, option.text)) for option in options if option.right]
    wrong = [bool(found(words, option.text)) for option in options if not option.right]
    return share(sum(right), len(right)), share(sum(wrong), len(wrong))


def _distractor_asks(options: Options, words: Sequence[str]) -> bool:
    return any(found(words, option.text) for option in options if not option.right)


def _places(course: Course) -> Table:
    rows = []
    for band, lessons in by_band(course):
        chosen = [single.options for single in singles(course, lessons)]
        counted = Counter(map(_place, chosen))
        shares = tuple(share(counted[n], len(chosen)) for n in range(len(PLACES)))
        beyond = {PLACES[n] for n, part in enumerate(shares) if part > PLACE} if len(chosen) >= ENOUGH else set()
        repeats, chance, neighbours = _repeats(course, lessons)
        beyond |= {"repeats"} if neighbours >= ENOUGH and repeats < chance / 2 else set()
        rows.append(Row(band, (*shares, repeats, chance), frozenset(beyond)))
    columns = (
        *(Column(place, place, True) for place in PLACES),
        Column("repeats", "như câu trước", True), Column("chance", "ngẫu nhiên", True),
    )  # fmt: skip
    limit = "không chỗ nào quá 40 %; hai câu liền nhau của một bài cùng chỗ, không dưới một nửa ngẫu nhiên"
    return Table("places", "Chỗ của đáp án đúng", columns, tuple(rows), limit)


def _repeats(course: Course, lessons: Sequence[Lesson]) -> tuple[float, float, int]:
    """In which share the right option stands where it stood in the lesson's question before, by chance, and of how many.

    Who spreads places with care never repeats one; then the place that was not used yet is the answer.
    """
    same, chance, count = 0, 0.0, 0
    for lesson in lessons:
        chosen = [single.options for single in singles(course, [lesson])]
        for before, after in pairwise(chosen):
            same += _place(before) == _place(after)
            chance += 1 / len(after)
            count += 1
    return share(same, count), share(chance, count), count


def _place(options: Options) -> int:
    """Where the right option stands, from 0."""
    return next(n for n, option in enumerate(options) if option.right)
