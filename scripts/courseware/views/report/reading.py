"""How a lesson reads and how long it takes: sentences, lengths, minutes, genuine share, state of the translations."""

from __future__ import annotations

from courseware.checks import minutes
from courseware.content import genuine, prose
from courseware.content.model import Course, Lang, Lesson
from courseware.content.prose import Sentence
from courseware.views.report.asking import asked
from courseware.views.report.coverage import by_band
from courseware.views.report.tables import Column, Row, Table, everything, share

INSIDE = 0.9
"""The share of lessons that keep the limits of reading."""
GENUINE = 0.5


def tables(course: Course) -> list[Table]:
    """Reading ease with lengths, minutes, genuine share, translations."""
    return [_ease(course), _minutes(course), _genuine(course), _translations(course)]


def sentences(lesson: Lesson) -> list[Sentence]:
    """What the learner reads of a lesson in Vietnamese."""
    text = lesson.texts[Lang.VI]
    return prose.sentences(text.body, text.line)


def _ease(course: Course) -> Table:
    rows = []
    for band, lessons in by_band(course):
        ease = course.registry.style.ease_of(band)
        read = [[sentence.syllables for sentence in sentences(lesson)] for lesson in lessons]
        every = [count for counts in read for count in counts]
        inside = sum(
            not ease or (sum(c) <= ease.mean * len(c) and (not ease.longest or max(c, default=0) <= ease.longest))
            for c in read
        )
        values = (
            round(share(sum(every), len(every)), 1), max(every, default=0), ease.mean if ease else 0, (ease.longest or 0) if ease else 0,
            share(inside, len(lessons)), min(map(sum, read), default=0), max(map(sum, read), default=0),
        )  # fmt: skip
        rows.append(Row(band, values, frozenset({"inside"} if lessons and values[4] < INSIDE else ())))
    columns = (
        Column("mean", "tiếng/câu"), Column("longest", "câu dài nhất"), Column("mean_limit", "ngưỡng TB"), Column("longest_limit", "ngưỡng dài"),
        Column("inside", "bài trong ngưỡng", True), Column("shortest_lesson", "bài ngắn nhất"), Column("longest_lesson", "bài dài nhất"),
    )  # fmt: skip
    return Table("ease", "Độ dễ đọc và độ dài (tiếng)", columns, tuple(rows), "ít nhất 90 % số bài trong ngưỡng")


def _minutes(course: Course) -> Table:
    rows = []
    for band, lessons in by_band(course):
        counted = [
            minutes.counted(lesson, course.banks.get(lesson.path), course.registry.band(band)) for lesson in lessons
        ]
        over = sum(needed > lesson.minutes for needed, lesson in zip(counted, lessons, strict=True))
        values = (sum(lesson.minutes for lesson in lessons), sum(counted), over)
        rows.append(Row(band, values, frozenset({"over"} if over else ())))
    columns = (Column("said", "phút đã ghi"), Column("counted", "phút tính được"), Column("over", "bài dài hơn đã ghi"))
    return Table("minutes", "Thời lượng", columns, (*rows, everything(rows)), "không bài nào dài hơn số phút đã ghi")


def _genuine(course: Course) -> Table:
    words = course.registry.style.words
    rows = []
    for band, lessons in by_band(course):
        shares = [found for question in asked(course, lessons) if (found := genuine.share(words, question))]
        real, items = sum(found[0] for found in shares), sum(found[1] for found in shares)
        below = sum(found[0] * 2 < found[1] for found in shares)
        rows.append(
            Row(
                band,
                (len(shares), share(real, items), below),
                frozenset({"share"} if items and real < GENUINE * items else ()),
            )
        )
    columns = (Column("sorts", "câu thật/giả"), Column("share", "phần thật", True), Column("below", "câu dưới một nửa"))
    return Table("genuine", "Phần thật", columns, tuple(rows), "ít nhất một nửa")


def _translations(course: Course) -> Table:
    rows = []
    for band, lessons in by_band(course):
        banks = [course.banks[lesson.path] for lesson in lessons if lesson.path in course.banks]
        stale = sum(lesson.stale(Lang.EN) for lesson in lessons), sum(bank.translates != bank.digest for bank in banks)
        rows.append(
            Row(band, stale, frozenset(name for name, count in zip(("lessons", "banks"), stale, strict=True) if count))
        )
    columns = (Column("lessons", "bài cần dịch lại"), Column("banks", "ngân hàng cần dịch lại"))
    return Table("translations", "Bản tiếng Anh", columns, (*rows, everything(rows)), "không bản nào cũ")
