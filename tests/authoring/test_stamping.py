"""What `stamp` records: the ledger of question ids only grows."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from courseware.authoring import stamping
from courseware.content import reading
from courseware.content.model import Course


@pytest.fixture
def course(mini: Path) -> Course:
    """The smallest whole course."""
    found = reading.read(mini).course
    assert found is not None
    return found


def ledger(root: Path) -> dict[str, str]:
    """The ledger on disk."""
    lines = (root / reading.LEDGER).read_text("utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))


def test_what_an_id_has_meant_is_never_overwritten(mini: Path, course: Course) -> None:
    """A new question is recorded; beside it another one has changed its meaning, and the old meaning stays on record."""

    before = {"tin-nhan-la-01": "multiple xx-", "cau-da-bo-01": "single x-"}
    stamping.record(mini, dataclasses.replace(course, ledger=before))

    after = ledger(mini)
    assert before.items() <= after.items()
    assert set(after) == {question.id for question in course.questions()} | set(before)


def test_nothing_new_writes_nothing(mini: Path, course: Course) -> None:
    """A ledger that knows every id stays the same file to the byte."""

    file = mini / reading.LEDGER
    file.write_text(file.read_text("utf-8") + "# ghi chú của người soạn\n", "utf-8")
    before = file.read_bytes()

    assert stamping.record(mini, course) == []
    assert file.read_bytes() == before


def test_a_draft_burns_no_ids(mini: Path, course: Course) -> None:
    """Until a lesson is published its questions may change their meaning."""

    draft = dataclasses.replace(course, lessons=tuple(dataclasses.replace(each, draft=True) for each in course.lessons), ledger={})

    assert stamping.record(mini, draft) == []
