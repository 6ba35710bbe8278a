"""What classes answered, from the files that teachers saved: how well they tell apart, and which messages are suspect."""

from __future__ import annotations

from collections.abc import Sequence

from courseware.content.blueprints.telling import Told, deal
from courseware.content.class_counts import ClassCounts
from courseware.content.model import Course, Lang
from courseware.drawing.class_tests import parallels, said
from courseware.views.report.tables import Column, Row, Table, share

ENOUGH = 20
"""Answers that strong pupils, and weak ones, must have given before a message is called suspect."""
SITTINGS = {"1": "trước khi học", "2": "ngay sau khi học", "3": "tuần thứ tư"}


def tables(course: Course, classes: Sequence[ClassCounts]) -> list[Table]:
    """Whose files, classes by band and sitting, every message with who was right, messages that the course no longer asks."""
    return [_files(classes), _apart(classes), _messages(course, classes), _gone(course, classes)]


def asked(course: Course) -> dict[str, dict[str, Told]]:
    """Band → id → message of its test."""
    return {
        one.band: {case.id: case for sheet in deal(course, one, one.seed).sheets for case in sheet}
        for one in parallels(course)
    }


def _files(classes: Sequence[ClassCounts]) -> Table:
    """Years side by side: the same device signs with the same key."""
    rows = [
        Row(f"{one.band}, lớp {one.code}", (len(one.sittings), one.signer.code if one.signer else "không có"))
        for one in sorted(classes, key=lambda one: (one.band, one.code))
    ]
    columns = (Column("sittings", "lần đo"), Column("signer", "mã khoá của máy đã ký"))
    return Table("class_files", "Tệp đã gộp", columns, tuple(rows), first="Tệp")


def _apart(classes: Sequence[ClassCounts]) -> Table:
    rows = []
    for band in sorted({one.band for one in classes}):
        for sitting, name in SITTINGS.items():
            mine = [one.sittings[sitting] for one in classes if one.band == band and sitting in one.sittings]
            if mine:
                spotted, doubtful, suspected, genuine = (
                    sum(column) for column in zip(*(one.sums for one in mine), strict=True)
                )
                values = (
                    len(mine),
                    sum(one.pupils for one in mine),
                    share(spotted, doubtful),
                    share(suspected, genuine),
                )
                rows.append(Row(f"{band}, {name}", values))
    columns = (
        Column("classes", "lớp"), Column("pupils", "em"), Column("spotted", "nhận ra tin đáng ngờ", True),
        Column("suspected", "ngờ tin thật", True),
    )  # fmt: skip
    return Table("class_apart", "Phân biệt, theo lần đo", columns, tuple(rows))


def _sums(classes: Sequence[ClassCounts], band: str) -> dict[str, tuple[int, ...]]:
    """Message → its seven counts over all classes and sittings of a band."""
    found: dict[str, tuple[int, ...]] = {}
    for one in classes:
        for sitting in one.sittings.values() if one.band == band else ():
            for id_, counts in sitting.items.items():
                found[id_] = tuple(map(sum, zip(found.get(id_, (0,) * 7), counts, strict=True)))
    return found


def _messages(course: Course, classes: Sequence[ClassCounts]) -> Table:
    """The message with the fewest right answers first."""
    rows = []
    for band, known in asked(course).items():
        sums = {id_: counts for id_, counts in _sums(classes, band).items() if id_ in known}
        mine = [_row(course, band, known[id_], counts) for id_, counts in sorted(sums.items())]
        rows += sorted(mine, key=lambda row: float(row.values[2]))
    columns = (
        Column("key", "đáp án"), Column("answers", "lượt"), Column("right", "đúng", True), Column("left", "bỏ qua", True),
        Column("strong", "em khá đúng", True), Column("weak", "em yếu đúng", True),
    )  # fmt: skip
    limit = f"dấu !: em khá sai nhiều hơn em yếu, mỗi bên từ {ENOUGH} lượt; xem lại tin ấy và đáp án"
    return Table("class_messages", "Từng tin", columns, tuple(rows), limit, first="Tin")


def _row(course: Course, band: str, case: Told, counts: tuple[int, ...]) -> Row:
    left, as_genuine, as_doubtful, strong, strong_right, weak, weak_right = counts
    right, answers = (as_genuine if case.genuine else as_doubtful), as_genuine + as_doubtful
    suspect = strong >= ENOUGH and weak >= ENOUGH and strong_right * weak < weak_right * strong
    values = (
        "thật" if case.genuine else "đáng ngờ", answers, share(right, answers), share(left, answers + left),
        share(strong_right, strong), share(weak_right, weak),
    )  # fmt: skip
    return Row(f"{band}: {said(course, Lang.VI, case)[0]}", values, frozenset({"strong"} if suspect else ()))


def _gone(course: Course, classes: Sequence[ClassCounts]) -> Table:
    known = asked(course)
    rows = [
        Row(f"{band}: {id_}", (sum(counts[1:3]),))
        for band in sorted({one.band for one in classes})
        for id_, counts in sorted(_sums(classes, band).items())
        if id_ not in known.get(band, {})
    ]
    return Table(
        "class_gone", "Tin mà bài đo nay không còn hỏi", (Column("answers", "lượt"),), tuple(rows), first="Tin"
    )
