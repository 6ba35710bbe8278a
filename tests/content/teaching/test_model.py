"""Ways to teach a lesson are made of what is done, minute by minute."""

from __future__ import annotations

from courseware.content.model import Course
from courseware.content.teaching import parsing
from courseware.content.teaching.model import SHORT


def test_the_minutes_of_every_lesson_add_up(course: Course) -> None:
    """From the first minute to the last without a gap, in both languages alike."""

    for lesson in course.lessons:
        for lang, text in lesson.texts.items():
            runs = {run.minutes: run for run in parsing.parse(text.body, lang)[0].runs}
            assert [*runs] == [*SHORT, lesson.minutes], text.file
            for run in runs.values():
                edges = [run.after, *(stretch.end for stretch in run.stretches)]
                assert [stretch.start for stretch in run.stretches] == edges[:-1] and edges[-1] == run.minutes
                assert not run.after or run.after in runs, text.file
