"""The calendar: read back by a program of somebody else's, and line by line after RFC 5545."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.content.model import Course
from courseware.views.planner import feed, year
from courseware.views.planner.asked import Asked
from courseware.views.planner.year import Planned

Samples = dict[str, tuple[Asked, tuple[Planned, ...]]]


def events(data: bytes) -> list[icalendar.Event]:
    """What a calendar program sees."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_the_small_lesson_is_read_back(small: Course, asked: Asked, planned: Planned) -> None:
    """At its time in Vietnam, or all day where the hour has none."""

    new, early, late = events(feed.feed(small, asked, planned))

    assert new.decoded("DTSTART").isoformat() == "2026-10-07T08:00:00+07:00"
    assert new.decoded("DTEND") - new.decoded("DTSTART") == timedelta(minutes=45)
    assert (early.decoded("DTSTART"), early.decoded("DTEND")) == (date(2026, 10, 23), date(2026, 10, 24))
    assert str(new["SUMMARY"]) == "6A: Tin nhắn lạ"
    assert str(new["DESCRIPTION"]).split("\n")[0] == "Tin học, 08:00, 1 tiết (45 phút)"
    assert str(late["SUMMARY"]) == "6A: Ôn tuần thứ tư: Tin nhắn lạ"
    assert {event.decoded("DTSTAMP").isoformat() for event in (new, early, late)} == {"2026-09-01T00:00:00+00:00"}


def test_every_calendar_of_the_course_is_well_formed(course: Course, samples: Samples) -> None:
    """CRLF, lines of 75 octets at most, no letter cut, an event an hour, each with an id of its own; twice the same bytes."""

    for asked, plans in samples.values():
        for planned in plans:
            data = feed.feed(course, asked, planned)
            lines = data.split(b"\r\n")
            assert lines[-1] == b""
            assert max(map(len, lines)) <= feed.OCTETS
            assert not any(b"\n" in line or b"\r" in line for line in lines)
            assert [line.decode() for line in lines]
            found = events(data)
            assert len(found) == len(planned.placed.entries)
            assert len({event["UID"] for event in found}) == len(found)
            assert data == feed.feed(course, asked, planned)


def test_an_event_that_moves_keeps_its_id(small: Course, asked: Asked, planned: Planned) -> None:
    """A plan that is taken in again changes days and adds none."""

    first = planned.placed.entries[0]
    moved = replace(first, hour=replace(first.hour, day=first.hour.day + timedelta(7)))
    later = replace(planned, placed=replace(planned.placed, entries=(moved,)))
    (one,), (other, *_) = events(feed.feed(small, asked, later)), events(feed.feed(small, asked, planned))

    assert one["UID"] == other["UID"]
    assert one.decoded("DTSTART") != other.decoded("DTSTART")


def test_two_hours_that_open_the_themed_week_are_two_events(course: Course, samples: Samples) -> None:
    """Every id stands once, also where one lesson is opened on two days."""

    asked, _ = samples["lop-6-7"]
    slots = (
        *asked.slots[:2],
        asked.slots[0].model_copy(update={"name": "Chào cờ chiều", "at": "13:30"}),
        *asked.slots[2:],
    )
    for planned in year.plan(course, asked.model_copy(update={"themed": 24, "slots": slots})):
        found = events(feed.feed(course, asked, planned))
        assert sum("Mở tuần lễ" in str(event["SUMMARY"]) for event in found) >= 2
        assert len({event["UID"] for event in found}) == len(found)


def test_the_zone_is_that_of_vietnam(small: Course, asked: Asked, planned: Planned) -> None:
    """Seven hours before Greenwich, all year."""

    (zone,) = icalendar.Calendar.from_ical(feed.feed(small, asked, planned)).walk("VTIMEZONE")

    assert zone["TZID"] == "Asia/Ho_Chi_Minh"
    assert zone.to_tz().utcoffset(datetime(2027, 7, 1)) == timedelta(hours=7)  # noqa: DTZ001  (in the zone itself)


@given(st.text("aĐộ…\N{BALLOON};, ", min_size=80, max_size=200))
def test_folded_lines_unfold_to_what_they_were(line: str) -> None:
    """Whatever letters they have."""

    pieces = feed.folded(line).split("\r\n ")

    assert "".join(pieces) == line
    assert all(len(piece.encode()) <= feed.OCTETS - (n > 0) for n, piece in enumerate(pieces))


@pytest.mark.parametrize(("value", "told"), [("a;b,c\\d\ne", "a\\;b\\,c\\\\d\\ne"), ("Lớp 6A", "Lớp 6A")])
def test_signs_of_the_format_are_told_apart_from_text(value: str, told: str) -> None:
    """Semicolons, commas, backslashes, line feeds."""

    assert feed.text(value) == told
