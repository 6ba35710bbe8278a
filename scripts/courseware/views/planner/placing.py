"""Which lesson stands in which hour of a class: the rhythm of the year. Pure and greedy: the same hours give the same plan.

Lessons are taken in the order of the year, that of the months’ themes. Each gets the place that costs least: first in its
months, then with both reviews, behind the lessons that its theme learns first, taught whole rather than in the way of 15
minutes, its reviews on time, an hour for AI if it has a code of it, near to its months, and as early as can be; a lesson
without a month stands as far from all others as can be. What has an hour keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from courseware.content.teaching.model import SHORT
from courseware.views.planner.entries import Entry, Left, Placed, Rules, Use, Why
from courseware.views.planner.lessons import LEAST, Teachable
from courseware.views.planner.seats import REVIEWS, Seat, again, late, shape
from courseware.views.planner.weeks import JANUARY, Hour, Week

SHORTEST = SHORT[0]
"""Minutes of a review, and of a day of the themed week."""
YEAR = 12
NEVER = 999
"""Further than any week of a year."""
AGAIN = (Use.EARLY, Use.LATE)


def place(lessons: Sequence[Teachable], year: Sequence[Week], hours: Sequence[Hour], rules: Rules) -> Placed:
    """The plan of a class with these lessons, in the order of their band, and these weeks and hours, in that of the year."""
    board = _Board(year, hours, rules)
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

    def __init__(self, year: Sequence[Week], hours: Sequence[Hour], rules: Rules) -> None:
        self.rules = rules
        self.weeks = year
        self.hours = hours
        self.open = [hour for hour in hours if hour.week.number != rules.themed]
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
                self._take(
                    lesson, min(seats, key=lambda seat: self._cost(lesson, seat, {mine[0].week})), {mine[0].week}
                )
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

    def _seats(self, lesson: Teachable, hours: Sequence[Hour]) -> Iterator[Seat]:
        """Every place that a lesson can have in these hours."""
        for slot in dict.fromkeys(hour.slot for hour in hours):
            found = shape(lesson, slot)
            if found is None:
                continue
            parts, minutes, whole = found
            mine = [hour for hour in hours if hour.slot == slot]
            for n in range(len(mine) - parts + 1):
                chosen = tuple(mine[n : n + parts])
                if self.taken.isdisjoint(chosen) and all(map(self._has_room, chosen)):
                    yield Seat(chosen, minutes, whole, again(lesson, chosen, self.open, self.taken))

    def _has_room(self, hour: Hour) -> bool:
        """Whether its week bears one more new lesson."""
        new = {entry.path for entry in self.entries if entry.use is Use.NEW and entry.hour.week == hour.week}
        return len(new) < self.rules.new_per_week

    def _window(self, lesson: Teachable, band: Sequence[Teachable]) -> set[Week]:
        """The weeks of a lesson's months; without months, those between its neighbours in the band."""
        if lesson.months:
            return {week for week in self.weeks if week.month in lesson.months}
        taught = {entry.path: entry.hour.week.number for entry in self.entries if entry.use is Use.NEW}
        at = band.index(lesson)
        before = next((taught[one.path] for one in reversed(band[:at]) if one.path in taught), 0)
        after = next((taught[one.path] for one in band[at + 1 :] if one.path in taught), NEVER)
        return {week for week in self.weeks if before < week.number < after} or set(self.weeks)

    def _in_time(self, lesson: Teachable, seat: Seat) -> bool:
        return not lesson.before_tet or all(hour.day < self.rules.tet for hour in seat.hours)

    def _cost(self, lesson: Teachable, seat: Seat, window: set[Week]) -> tuple[int, ...]:
        """What a place costs, the dearest first."""
        weeks = [hour.week for hour in seat.hours]
        far = min(abs(week.number - weeks[0].number) for week in window)
        missing = sum(isinstance(one, Why) for one in seat.again)
        delay = sum(late(weeks[-1], one, due) for one, due in zip(seat.again, REVIEWS, strict=True))
        strange = lesson.ai and not seat.hours[0].slot.ai
        begins = self.hours.index(seat.hours[0])
        out = bool(lesson.months) and far > 0
        return (
            out,
            missing,
            self._disorder(lesson, begins),
            not seat.whole,
            delay,
            strange,
            far,
            self._crowd(lesson, weeks[0]),
            begins,
        )

    def _disorder(self, lesson: Teachable, begins: int) -> bool:
        """Whether something that the theme learns first would come later."""
        return any(self.hours.index(hour) > begins for hour in self.firsts.get(lesson.rank[0], ()))

    def _crowd(self, lesson: Teachable, week: Week) -> int:
        """For a lesson without a month, how near the next new one is: the further, the less."""
        new = (entry.hour.week.number for entry in self.entries if entry.use is Use.NEW)
        return 0 if lesson.months else NEVER - min((abs(number - week.number) for number in new), default=NEVER)

    def _take(self, lesson: Teachable, seat: Seat, window: set[Week]) -> None:
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
        if not any(shape(lesson, hour.slot) for hour in self.hours):
            return Why.TOO_SHORT
        if not window:
            return Why.OUT_OF_YEAR
        return Why.TET if lesson.before_tet else Why.FULL
