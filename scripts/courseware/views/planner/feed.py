"""A plan for calendars: iCalendar (RFC 5545). Pure, and without a clock: its stamp is the day of the plan."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta

from courseware.content.model import Course
from courseware.views.planner import rows, weeks
from courseware.views.planner.asked import Asked
from courseware.views.planner.entries import Use
from courseware.views.planner.rows import Row
from courseware.views.planner.year import Planned

OCTETS = 75
"""Longest line without its break (3.1)."""
ZONE = "Asia/Ho_Chi_Minh"
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//La chan so//planner//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
TIMEZONE = (
    "BEGIN:VTIMEZONE", f"TZID:{ZONE}", "BEGIN:STANDARD", "DTSTART:19750613T000000", "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
"""The whole country has had +07 since 13 June 1975 and no summer time (tz database)."""


def feed(course: Course, asked: Asked, planned: Planned) -> bytes:
    """The calendar of one class: an event an hour, at its time or, without one, all day."""
    lines = [*HEAD, f"X-WR-CALNAME:{text(f'An toàn trên mạng: {planned.group.name}')}", *TIMEZONE]
    for row in rows.rows(course, planned):
        lines += _event(asked, planned, row)
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR")).encode()


def text(value: str) -> str:
    """A value of type TEXT (3.3.11)."""
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """A content line in pieces of at most OCTETS octets, each further one behind a blank; no letter is cut in two (3.1)."""
    pieces, room = [""], OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = OCTETS - 1
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)


def _event(asked: Asked, planned: Planned, row: Row) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(planned, row)}@la-chan-so"
    yield f"DTSTAMP:{asked.made:%Y%m%d}T000000Z"
    yield from _time(row)
    yield f"SUMMARY:{text(f'{planned.group.name}: {row.what}')}"
    yield f"DESCRIPTION:{text(chr(10).join(filter(None, (f'{row.place}, {row.length}', row.added, row.note))))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(planned: Planned, row: Row) -> str:
    """Of what the event is, so that a calendar that takes in the plan again changes events and adds none.

    Only the themed week has several hours of one use: they are told apart by the name of the hour.
    """
    slot = row.hour.slot.name if row.use in (Use.OPENING, Use.CLOSING) else ""
    told = "\n".join((planned.band.id, planned.group.name, row.use, row.title, row.what, slot))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _time(row: Row) -> Iterator[str]:
    slot, day = row.hour.slot, row.hour.day
    if not slot.at:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(1):%Y%m%d}"
        return
    begins = datetime(day.year, day.month, day.day) + timedelta(minutes=weeks.minute(slot))  # noqa: DTZ001  (in ZONE)
    yield f"DTSTART;TZID={ZONE}:{begins:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={ZONE}:{begins + timedelta(minutes=slot.minutes):%Y%m%dT%H%M%S}"
