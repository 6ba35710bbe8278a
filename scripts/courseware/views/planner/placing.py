"""Which lesson stands in which hour of a class: the rhythm of the year. Pure and greedy: the same hours give the same plan.

Lessons are taken in the order of the year, that of the months’ themes. Each gets the place that costs least: first in its
months, then with both reviews, behind the lessons that its theme learns first, taught whole rather than in the way of 15
minutes, its reviews on time, an hour for AI if it has a code of it, near to its months, and as early as can be; a lesson
without a month stands as far from all others as can be. What has an hour keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from courseware.content.teaching import SHORT
from courseware.views.planner.lessons import LEAST, Teachable
from courseware.views.planner.weeks import JANUARY, Hour, Week

REVIEWS = (2, 4)
"""After how many weeks a lesson is asked again."""
SHORTEST = SHORT[0]
"""Minutes of a review, and of a day of the themed week."""
YEAR = 12
NEVER = 999
"""Further than any week of a year."""


class Use(StrEnum):
    """What an hour is for."""

    NEW = "new"
    EARLY = "early"
    LATE = "late"
    OPENING = "opening"
    CLOSING = "closing"


AGAIN = (Use.EARLY, Use.LATE)


class Why(StrEnum):
    """Why something has no hour."""

    TOO_SHORT = "too-short"
    OUT_OF_YEAR = "out-of-year"
    TET = "tet"
    FULL = "full"
    YEAR_ENDS = "year-ends"
    NO_THEMED = "no-themed"


@dataclass(frozen=True)
class Entry:
    """What stands in an hour. `minutes` of the lesson; a long lesson has several `parts`. `off_month`: out of its months."""

    hour: Hour
    path: str
    use: Use
    minutes: int
    part: int = 1
    parts: int = 1
    off_month: bool = False


@dataclass(frozen=True)
class Left:
    """What has no hour: a lesson, one of its reviews, or the themed week ("" for its lesson)."""

    path: str
    use: Use
    why: Why


@dataclass(frozen=True)
class Placed:
    """The plan of a class. `free`: hours in which nothing stands."""

    entries: tuple[Entry, ...]
    left: tuple[Left, ...]
    free: tuple[Hour, ...]


@dataclass(frozen=True)
class Rules:
    """How full a week may be, which week has a theme of its own, when Tết begins."""

    tet: date
    new_per_week: int = 1
    themed: int | None = None


@dataclass(frozen=True)
class _Seat:
    """A place for a lesson: the hours of its parts, the minutes of each, its reviews in the order of REVIEWS."""

    hours: tuple[Hour, ...]
    minutes: int
    whole: bool
    again: tuple[Hour | Why | None, ...]


def place(lessons: Sequence[Teachable], hours: Sequence[Hour], rules: Rules) -> Placed:
    """The plan of a class with these lessons, in the order of their band, and these hours, in the order of the year."""
    board = _Board(hours, rules)
    queue = sorted(lessons, key=lambda lesson: (not lesson.months, lesson.rank))
    if rules.themed is not None and (first := board.themed_week(queue)):
        queue.remove(first)
    for lesson in queue:
        board.seat(lesson, lessons)
    used = {entry.hour for entry in board.entries}
    entries = sorted(board.entries, key=lambda entry: hours.index(entry.hour))
    return Placed(tuple(entries), tuple(board.left), tuple(hour for hour in hours if hour not in used))


class _Board:
    """The hours of a class while they are given away."""

    def __init__(self, hours: Sequence[Hour], rules: Rules) -> None:
        self.rules = rules
        self.hours = hours
        self.open = [hour for hour in hours if hour.week.number != rules.themed]
        self.weeks = list(dict.fromkeys(hour.week for hour in hours))
        self.taken: set[Hour] = set()
        self.entries: list[Entry] = []
        self.firsts: dict[int, list[Hour]] = {}
        """Theme → the hours in which its lessons begin."""
        self.left: list[Left] = []

    def seat(self, lesson: Teachable, band: Sequence[Teachable]) -> None:
        """Give a lesson its place and its reviews theirs, or write down why it has none."""
        window = self._window(lesson, band)
        seats = [seat for seat in self._seats(lesson, self.open) if self._in_time(lesson, seat)]
        if not seats or not window:
            self.left.append(Left(lesson.path, Use.NEW, self._why(lesson, window)))
            return
        self._take(lesson, min(seats, key=lambda seat: self._cost(lesson, seat, window)), window)

    def themed_week(self, queue: Sequence[Teachable]) -> Teachable | None:
        """Fill the themed week with one lesson, if one fits there: of its month, else without a month, else of the next."""
        mine = [hour for hour in self.hours if hour.week.number == self.rules.themed]
        month = mine[0].week.month if mine else JANUARY
        for lesson in sorted(queue, key=lambda lesson: self._from(month, lesson)):
            seats = [seat for seat in self._seats(lesson, mine) if self._in_time(lesson, seat)]
            if seats:
                self._take(lesson, min(seats, key=lambda seat: self._cost(lesson, seat, {mine[0].week})), {mine[0].week})
                self._around(lesson, mine)
                return lesson
        self.left.append(Left("", Use.OPENING, Why.NO_THEMED))
        return None

    def _from(self, month: int, lesson: Teachable) -> int:
        """How many months a lesson's lie behind this one; half a month for a lesson without."""
        return min((2 * ((one - month) % YEAR) for one in lesson.months), default=1)

    def _around(self, lesson: Teachable, mine: Iterable[Hour]) -> None:
        """Hours before the lesson open the week, those behind it close it."""
        passed = False
        for hour in mine:
            passed = passed or hour in self.taken
            if hour not in self.taken and not hour.slot.ai:
                use = Use.CLOSING if passed else Use.OPENING
                self._put(Entry(hour, lesson.path, use, min(hour.slot.minutes, LEAST)))

    def _seats(self, lesson: Teachable, hours: Sequence[Hour]) -> Iterator[_Seat]:
        """Every place that a lesson can have in these hours."""
        for slot in dict.fromkeys(hour.slot for hour in hours):
            form = _form(lesson, slot.minutes)
            if form is None or (slot.ai and not lesson.ai):
                continue
            parts, minutes, whole = form
            mine = [hour for hour in hours if hour.slot == slot]
            for n in range(len(mine) - parts + 1):
                chosen = tuple(mine[n : n + parts])
                if self.taken.isdisjoint(chosen) and all(map(self._has_room, chosen)):
                    yield _Seat(chosen, minutes, whole, self._again(lesson, chosen))

    def _has_room(self, hour: Hour) -> bool:
        """Whether its week bears one more new lesson."""
        new = {entry.path for entry in self.entries if entry.use is Use.NEW and entry.hour.week == hour.week}
        return len(new) < self.rules.new_per_week

    def _again(self, lesson: Teachable, chosen: tuple[Hour, ...]) -> tuple[Hour | Why | None, ...]:
        """The hour of each review: in the week that is due or the first one after it with room; else why there is none."""
        found: list[Hour | Why | None] = []
        after = chosen[-1].week.number
        for asked, due in zip((lesson.early, lesson.late), REVIEWS, strict=True):
            if not asked:
                found.append(None)
                continue
            day = chosen[-1].week.monday + timedelta(7 * due)
            coming = [hour for hour in reviewing(self.open) if hour.week.monday >= day and hour.week.number > after]
            room = [hour for hour in coming if hour not in self.taken and hour not in chosen]
            first = [hour for hour in room if hour.week == room[0].week]
            exact = chosen[-1].day + timedelta(7 * due)
            best = min(first, key=lambda hour: (hour.slot.minutes, hour.day < exact), default=None)
            found.append(best or (Why.FULL if coming else Why.YEAR_ENDS))
            after = best.week.number if best else after
        return tuple(found)

    def _window(self, lesson: Teachable, band: Sequence[Teachable]) -> set[Week]:
        """The weeks of a lesson's months; without months, those between its neighbours in the band."""
        if lesson.months:
            return {week for week in self.weeks if week.month in lesson.months}
        taught = {entry.path: entry.hour.week.number for entry in self.entries if entry.use is Use.NEW}
        at = band.index(lesson)
        before = next((taught[one.path] for one in reversed(band[:at]) if one.path in taught), 0)
        after = next((taught[one.path] for one in band[at + 1 :] if one.path in taught), NEVER)
        return {week for week in self.weeks if before < week.number < after} or set(self.weeks)

    def _in_time(self, lesson: Teachable, seat: _Seat) -> bool:
        return not lesson.before_tet or all(hour.day < self.rules.tet for hour in seat.hours)

    def _cost(self, lesson: Teachable, seat: _Seat, window: set[Week]) -> tuple[int, ...]:
        """What a place costs, the dearest first."""
        weeks = [hour.week for hour in seat.hours]
        far = min(abs(week.number - weeks[0].number) for week in window)
        missing = sum(isinstance(one, Why) for one in seat.again)
        late = sum(_late(weeks[-1], one, due) for one, due in zip(seat.again, REVIEWS, strict=True))
        strange = lesson.ai and not seat.hours[0].slot.ai
        begins = self.hours.index(seat.hours[0])
        out = bool(lesson.months) and far > 0
        return (out, missing, self._disorder(lesson, begins), not seat.whole, late, strange, far, self._crowd(lesson, weeks[0]), begins)

    def _disorder(self, lesson: Teachable, begins: int) -> bool:
        """Whether something that the theme learns first would come later."""
        return any(self.hours.index(hour) > begins for hour in self.firsts.get(lesson.rank[0], ()))

    def _crowd(self, lesson: Teachable, week: Week) -> int:
        """For a lesson without a month, how near the next new one is: the further, the less."""
        new = (entry.hour.week.number for entry in self.entries if entry.use is Use.NEW)
        return 0 if lesson.months else NEVER - min((abs(number - week.number) for number in new), default=NEVER)

    def _take(self, lesson: Teachable, seat: _Seat, window: set[Week]) -> None:
        parts = len(seat.hours)
        self.firsts.setdefault(lesson.rank[0], []).append(seat.hours[0])
        for part, hour in enumerate(seat.hours, 1):
            off = bool(lesson.months) and hour.week not in window
            self._put(Entry(hour, lesson.path, Use.NEW, seat.minutes, part, parts, off))
        for use, one in zip(AGAIN, seat.again, strict=True):
            if isinstance(one, Hour):
                self._put(Entry(one, lesson.path, use, SHORTEST))
            elif one is not None:
                self.left.append(Left(lesson.path, use, one))

    def _put(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.taken.add(entry.hour)

    def _why(self, lesson: Teachable, window: set[Week]) -> Why:
        """Why a lesson has no place at all."""
        if not any(_form(lesson, hour.slot.minutes) and (lesson.ai or not hour.slot.ai) for hour in self.hours):
            return Why.TOO_SHORT
        if not window:
            return Why.OUT_OF_YEAR
        return Why.TET if lesson.before_tet else Why.FULL


def reviewing(hours: Iterable[Hour]) -> list[Hour]:
    """The hours in which something can be asked again: not those for AI, whose number is counted."""
    return [hour for hour in hours if not hour.slot.ai]


def _form(lesson: Teachable, minutes: int) -> tuple[int, int, bool] | None:
    """(parts, minutes of each, whether that is the whole lesson) in hours of so many minutes; None when it does not fit.

    A lesson of several periods is taught in so many hours. Any other is taught in the longest way that fits.
    """
    whole = lesson.ways[-1]
    if minutes >= whole:
        return 1, whole, True
    parts = -(-whole // lesson.period)
    if parts > 1 and minutes >= -(-whole // parts):
        return parts, -(-whole // parts), True
    fitting = [way for way in lesson.ways if way <= minutes]
    return (1, fitting[-1], False) if fitting else None


def _late(week: Week, review: Hour | Why | None, due: int) -> int:
    """How many whole weeks a review comes after the one that is due."""
    return (review.week.monday - week.monday).days // 7 - due if isinstance(review, Hour) else 0
