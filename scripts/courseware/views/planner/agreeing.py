"""How the parts of a school's file agree with each other and with the course: each fault with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import combinations

from courseware.content.model import Course
from courseware.views.planner import lessons, names, weeks
from courseware.views.planner.asked import DAYS, LONGEST, TET, Asked, Group, Slot

Place = tuple[int | str, ...]
"""The keys and numbers of items on the way to a part of the file."""
Fault = tuple[Place, str]
"""Where, and a sentence: what was found, what to write."""


def faults(asked: Asked, course: Course) -> Iterator[Fault]:
    """All of them."""
    yield from _start(asked)
    yield from _holidays(asked)
    yield from _numbers(asked)
    yield from _hours(asked)
    yield from _classes(asked, course)


def _start(asked: Asked) -> Iterator[Fault]:
    if asked.starts.weekday():
        monday = asked.starts - timedelta(asked.starts.weekday())
        found = f"{asked.starts} là {_day(asked.starts)}"
        yield ("starts",), f"starts: cần ngày thứ Hai của tuần 1, {found}; thứ Hai của tuần ấy là {monday}"
    if not TET[0] <= (asked.tet.month, asked.tet.day) <= TET[1]:
        yield ("tet",), f"tet: cần ngày mùng Một Tết, từ 21-01 đến 20-02, đang là {asked.tet}"
    elif not asked.starts <= asked.tet <= asked.starts + timedelta(364):
        yield ("tet",), f"tet: {asked.tet} không phải Tết của năm học bắt đầu {asked.starts}: xem lại năm"


def _holidays(asked: Asked) -> Iterator[Fault]:
    last = weeks.last_day(asked)
    for n, off in enumerate(asked.off):
        end = off.last or off.first
        if end < off.first:
            yield ("off", n), f"off: last {end} đứng trước first {off.first}: đổi lại cho đúng thứ tự"
        elif (end - off.first).days >= LONGEST:
            yield ("off", n), f"off: {off.first} đến {end} dài hơn {LONGEST} ngày: xem lại năm, tháng"
        elif end < asked.starts or off.first > last:
            yield (
                ("off", n),
                f"off: {off.first} ở ngoài năm học {asked.starts} đến {last}: xem lại năm, hoặc xoá mục này",
            )


def _numbers(asked: Asked) -> Iterator[Fault]:
    if asked.themed and asked.themed > asked.weeks:
        yield ("themed",), f"themed: tuần {asked.themed} không có, năm học có {asked.weeks} tuần"
    for n, slot in enumerate(asked.slots):
        for week in slot.weeks:
            if week > asked.weeks:
                yield ("slots", n, "weeks"), f"weeks: tuần {week} không có, năm học có {asked.weeks} tuần"
        for week, number in Counter(slot.weeks).items():
            if number > 1:
                yield ("slots", n, "weeks"), f"weeks: tuần {week} ghi {number} lần, mỗi tuần ghi một lần"
        if slot.weeks and slot.times:
            yield ("slots", n, "times"), "times: chỉ ghi một trong hai, weeks (những tuần nào) hoặc times (mấy lần)"
        elif slot.times and slot.times > (held := len(weeks.held(asked, slot))):
            yield ("slots", n, "times"), f"times: {slot.times} lần, mà {DAYS[slot.day]} chỉ có {held} tuần không nghỉ"


def _hours(asked: Asked) -> Iterator[Fault]:
    yield from _twice("slots", [slot.name for slot in asked.slots])
    for n, slot in enumerate(asked.slots):
        for other in asked.slots[:n]:
            if _overlap(slot, other) and _together(asked, slot, other):
                found = (
                    f"{slot.name} ({DAYS[slot.day]} {slot.at}) trùng giờ với {other.name} ({other.at}) ở cùng một lớp"
                )
                yield ("slots", n), f"slots: {found}: sửa at, minutes, hoặc chia cho các lớp khác nhau"


def _overlap(one: Slot, other: Slot) -> bool:
    if not (one.at and other.at and one.day == other.day):
        return False
    (a, b), (c, d) = ((weeks.minute(slot), weeks.minute(slot) + slot.minutes) for slot in (one, other))
    return a < d and c < b


def _together(asked: Asked, one: Slot, other: Slot) -> bool:
    """Whether some class has both in the same week."""
    meet = {week.number for week in weeks.held(asked, one)} & {week.number for week in weeks.held(asked, other)}
    return bool(meet) and any({one, other} <= set(asked.slots_of(group)) for group in asked.classes)


def _classes(asked: Asked, course: Course) -> Iterator[Fault]:
    yield from _twice("classes", [group.name for group in asked.classes])
    known = [slot.name for slot in asked.slots]
    for n, group in enumerate(asked.classes):
        for name in group.slots:
            if name not in known:
                yield ("classes", n, "slots"), f"slots: không có “{name}” trong các slots ở trên{_near(name, known)}"
        yield from ((("classes", n), said) for said in _learns(group, course))


def _learns(group: Group, course: Course) -> Iterator[str]:
    slugs = [band.slug for band in course.registry.scope.bands]
    if (group.grade is None) == (not group.band):
        yield f"classes: {group.name} cần đúng một trong hai, grade (lớp mấy) hoặc band (một nhóm như lop-6-7)"
    elif group.band and group.band not in slugs:
        yield f"classes: band “{group.band}” không có{_near(group.band, slugs)}"
    elif not lessons.of(course, group):
        yield f"classes: {group.name} chưa có bài nào trong khoá học: chọn lớp hay nhóm khác"


def _twice(key: str, called: list[str]) -> Iterator[Fault]:
    """Names that are the same, or would name the same file."""
    for (_, one), (n, other) in combinations(enumerate(called), 2):
        if names.slug(one) == names.slug(other):
            yield (key, n), f"{key}: tên “{other}” đã có (“{one}”): mỗi mục một tên, khác nhau cả khi bỏ dấu"


def _near(word: str, known: list[str]) -> str:
    return f"; gần nhất: {found[0]}" if (found := get_close_matches(word, known, 1)) else f"; có: {', '.join(known)}"


def _day(day: date) -> str:
    return DAYS.get(day.weekday() + 2, "Chủ nhật")
