"""What may be recorded of a lesson, how a recording is called, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import sounds
from courseware.content.model import Course, Lang

from ..recording import opus

LESSON = "lop-6-7/tin-nhan-la"


def put(root: Path, path: str, data: bytes) -> list[str]:
    """What is said of one file among the recordings."""
    file = root / path
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    return [problem.message for problem in sounds.read(root)[1]]


@pytest.mark.parametrize("same", ["Con voi biết bay.", "“Con voi biết bay”", "con  VOI\nbiết bay!"])
def test_what_is_not_heard_does_not_change_a_mark(same: str) -> None:
    assert sounds.mark(same) == sounds.mark("Con voi biết bay")


@pytest.mark.parametrize("other", ["Con vòi biết bay", "Con voi biết bay cao"])
def test_other_words_have_another_mark(other: str) -> None:
    assert sounds.mark(other) != sounds.mark("Con voi biết bay")


def test_everything_with_a_speaker_is_told(small: Course) -> None:
    """Paragraphs and lists by section, questions and options by id; not the adults' part, no table, no scene."""

    told = {one.where: one.words for one in sounds.spoken(small.lessons[0], small, Lang.VI)}

    assert told["tin-nhan-la-01"] == "Em làm gì với tin của số lạ?"
    assert told["tin-nhan-la-01-b"] == "Không bấm, hỏi cô Hạnh"
    assert not any(where.startswith("thay-co") for where in told)
    assert all(words and "[" not in words and "///" not in words for words in told.values())


def test_a_good_recording_is_taken(tmp_path: Path, small: Course) -> None:
    one = next(iter(sounds.spoken(small.lessons[0], small, Lang.VI)))
    path = f"docs/assets/sound/vi/{LESSON}/{one.name}"

    assert put(tmp_path, path, opus()) == []
    assert sounds.read(tmp_path)[0] == {path}


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        (f"vi/{LESSON}/cau-mot.opus", opus(), "tên tệp cần dạng"),
        (f"fr/{LESSON}/cau-1.0a1b2c3d.opus", opus(), "tên tệp cần dạng"),
        (f"vi/{LESSON}/cau-1.0a1b2c3d.mp3", opus(), "tên tệp cần dạng"),
        (f"vi/{LESSON}/cau-1.0a1b2c3d.opus", opus() + bytes(25_000), "nặng 25,158 byte, nhiều nhất 25,000"),
        (f"vi/{LESSON}/cau-1.0a1b2c3d.opus", b"ID3" + bytes(90), "không phải tiếng Opus"),
        (f"vi/{LESSON}/cau-1.0a1b2c3d.opus", b"OggS" + bytes(90), "không phải tiếng Opus"),
    ],
)
def test_what_cannot_be_played_is_refused(tmp_path: Path, path: str, data: bytes, said: str) -> None:
    """A name that nobody finds, too heavy, another format, Ogg without Opus."""

    assert [message for message in put(tmp_path, f"docs/assets/sound/{path}", data) if said in message]


def test_a_recording_is_found_by_its_mark(small: Course) -> None:
    """In its own lesson and language alone."""

    recorded = frozenset(
        {f"docs/assets/sound/vi/{LESSON}/a-1.0a1b2c3d.opus", f"docs/assets/sound/en/{LESSON}/a-1.11111111.opus"}
    )
    course = Course(small.registry, small.lessons, small.banks, small.pages, small.terms, sounds=recorded)

    assert sounds.of_lesson(course, LESSON, Lang.VI) == {"0a1b2c3d": f"assets/sound/vi/{LESSON}/a-1.0a1b2c3d.opus"}
    assert sounds.of_lesson(course, "lop-6-7/khac", Lang.VI) == {}
