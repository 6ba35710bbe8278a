"""The notes below slides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang, Lesson
from courseware.content.steps import StepKind
from courseware.drawing.words import Words
from courseware.views.kits import activities, material
from courseware.views.kits.activities import Times
from courseware.views.kits.slides import posing
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.speaking import Notes

SECTION = """\
## Dành cho thầy cô {#thay-co}

- **Chuẩn bị:** năm chiếc ghế.
- **5 phút:** đọc chuyện (2), chọn một cách (3).
- **15 phút:** ba chỗ để nhìn (10).
- **45 phút:** vẽ ba ô (12), kể cho bạn (8), các câu kiểm tra (7), hẹn một việc (3).
- **Sản phẩm:** một tờ vẽ.
- **Mong đợi:** vẽ đủ ba ô.
- **Hay gặp:** “Xoá là xong.” → “Giữ lại để cô xem.”
- **Cần để ý:** không hỏi ai từng bị.
- **Nếu ai kể:** nghe riêng; gọi **111** được.
"""


def lesson(small: Course, section: str) -> Lesson:
    """The small project’s lesson, taught like this."""
    one = small.ready()[0]
    text = one.texts[Lang.VI]
    body = text.body.split("## Dành cho")[0] + section
    return replace(one, texts={**one.texts, Lang.VI: replace(text, body=body)})


@pytest.fixture
def notes(small: Course, spoken: Words) -> Notes:
    """Of the lesson taught in the three ways."""
    found = material.read(small, lesson(small, SECTION), spoken)
    times = activities.times(found.teaching, found.activity)
    assert isinstance(times, Times)
    return Notes(found, Contents(spoken, {}), times)


def test_the_cover_says_what_to_bring_and_all_ways(notes: Notes) -> None:
    """With the minutes of each thing that is done."""

    assert notes.cover() == [
        "Chuẩn bị: năm chiếc ghế.",
        "Cách dạy 5 phút: đọc chuyện (2 phút); chọn một cách (3 phút).",
        "Cách dạy 15 phút (tiếp sau 5 phút): ba chỗ để nhìn (10 phút).",
        "Cách dạy 45 phút (tiếp sau 15 phút): vẽ ba ô (12 phút); kể cho bạn (8 phút); các câu kiểm tra (7 phút); hẹn một việc (3 phút).",
    ]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (StepKind.SCENE, ["Mở đầu, 5 phút: đọc chuyện (2 phút); chọn một cách (3 phút)."]),
        (
            StepKind.IDEA,
            [
                "Hình thành kiến thức, 10 phút: ba chỗ để nhìn (10 phút).",
                "Hay gặp: “Xoá là xong.” → “Giữ lại để cô xem.”",
                "Cần để ý: không hỏi ai từng bị.",
            ],
        ),
        (
            StepKind.ACTIVITY,
            [
                "Vận dụng, 23 phút: vẽ ba ô (12 phút); kể cho bạn (8 phút); hẹn một việc (3 phút).",
                "Sản phẩm: một tờ vẽ.",
                "Mong đợi: vẽ đủ ba ô.",
            ],
        ),
        (StepKind.CHECK, ["Luyện tập, 7 phút: các câu kiểm tra (7 phút)."]),
        (StepKind.REMEMBER, ["Vận dụng, 3 phút: hẹn một việc (3 phút)."]),
        (
            StepKind.HELP,
            ["Vận dụng, 3 phút: hẹn một việc (3 phút).", "Nếu có người kể: nghe riêng; gọi 111 được."],
        ),
    ],
)
def test_each_step_has_its_minutes_and_what_belongs_to_it(kind: StepKind, said: list[str], notes: Notes) -> None:
    """Word for word from the section for teachers."""

    assert notes.step(kind, []) == said


def test_what_is_for_adults_is_said_to_them(notes: Notes) -> None:
    """In preschool."""

    assert notes.step(StepKind.CHECK, ["Khen con."])[-1] == "Cho người lớn đọc cùng: Khen con."


def test_a_lesson_taught_otherwise_has_its_ways_at_every_step(notes: Notes) -> None:
    """No minutes are made up."""

    other = replace(notes, times=None)

    assert other.minutes(StepKind.IDEA) == notes.cover()[1:]


def test_a_question_has_its_key_its_slip_and_what_to_say(notes: Notes) -> None:
    """From the keys of the teacher’s page; its answer what to say to each option."""

    asked = next(one for one in (*notes.found.first, *notes.found.rest) if one.question.kind == "single")
    posed = posing.pose(asked.question, asked.number)
    said = notes.asked(asked, ["Luyện tập, 7 phút: …"])

    assert said[0] == "Luyện tập, 7 phút: …"
    assert any(line.startswith(f"Đáp án câu {asked.number}: {asked.right}") for line in said)
    assert any(line.startswith("Hay nhầm: ") and line.endswith(asked.slip_why) for line in said)
    assert len(notes.answered(asked, posed)) == 1 + len(posed.parts.choices)


def test_a_turn_has_its_own_choice(notes: Notes) -> None:
    """The likeliest slip is told at the first turn alone."""

    asked = next(one for one in (*notes.found.first, *notes.found.rest) if one.question.kind == "scenario")
    turn = posing.pose(asked.question, 1).parts.turns[0]
    good = turn.choices[0]

    assert notes.turn(asked, good, [], first=True)[0].startswith(f"Đáp án: {good.letter}. ")
    assert len(notes.turn(asked, good, [], first=False)) == 1
    assert len(notes.turned(turn, good)) == 1 + len(turn.choices)
    assert notes.ended(asked)[0].startswith(f"Đáp án câu {asked.number}: ")
