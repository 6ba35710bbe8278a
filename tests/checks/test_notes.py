"""What is overdue is a note, not a fault: no build turns red because a calendar day has come."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from courseware import commands
from courseware.checks import notes, running
from courseware.content import reading


def waiting(root: Path, on: datetime.date) -> list[str]:
    """What check notes on a day."""
    return notes.notes(reading.read(root), on)


def test_a_number_may_be_a_year_old(mini: Path) -> None:
    """Tried on 21 November 2026: a year later to the day nothing is due, the day after it is."""

    first, second = datetime.date(2027, 11, 21), datetime.date(2027, 11, 22)

    assert not any("111" in note for note in waiting(mini, first))
    assert (
        "scripts/registry/contacts.yml:2: 111: gọi thử lần cuối ngày 21/11/2026, quá một năm; gọi thử rồi ghi ngày mới"
        in waiting(mini, second)
    )
    assert not any(problem.rule == "lien-he" for problem in running.run(reading.read(mini), second))


def test_a_lesson_is_due_the_day_after_its_months_have_passed(mini: Path) -> None:
    """Read on 22 November 2026, twelve months: due on 22 November 2027."""

    file = "docs/vi/lop-6-7/tin-nhan-la.md"

    assert not any(file in note for note in waiting(mini, datetime.date(2027, 11, 22)))
    assert f"{file}:15: đến hạn đọc lại từ ngày 22/11/2027" in waiting(mini, datetime.date(2027, 11, 23))


@pytest.mark.parametrize(("day", "noted"), [((8, 22), False), ((8, 23), True), ((11, 21), True), ((11, 22), False)])
def test_a_law_that_ends_is_noted_ninety_days_before(mini: Path, day: tuple[int, int], noted: bool) -> None:
    """Until its last day; after it, it is a fault of each lesson. Who has to mend what stands in one line."""

    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("[LANM-2025-D7.2DD]", "[LANM-2025-D99]"), "utf-8")
    told = (
        "scripts/registry/sources.yml:45: LANM-2025-D99: còn hiệu lực đến hết 21/11/2026, thay bằng LANM-2025-D7.2DD; "
        "các bài phải sửa trước ngày ấy: lop-6-7/tin-nhan-la"
    )

    assert (told in waiting(mini, datetime.date(2026, *day))) is noted


def test_a_law_that_no_lesson_cites_ends_in_silence(mini: Path) -> None:
    assert not any("LANM-2025-D99" in note for note in waiting(mini, datetime.date(2026, 11, 20)))


def test_check_prints_the_notes_and_succeeds(
    mini: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")  # 1 January 2030

    assert commands.main(["check"], mini) == 0
    assert "Lưu ý: docs/vi/lop-6-7/tin-nhan-la.md:15: đến hạn đọc lại từ ngày 22/11/2027" in capsys.readouterr().err
