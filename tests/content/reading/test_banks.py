"""A bank is the same questions in both languages, in the same order."""

from __future__ import annotations

from pathlib import Path

from courseware.content.files import Files
from courseware.content.reading.banks import bank
from courseware.content.reading.twins import names

PATH = "lop-6-7/tin-nhan-la"


def test_questions_are_joined_in_the_order_of_the_file(mini: Path) -> None:
    files = Files(mini, names("quizzes", PATH).values())
    found = bank(files, PATH)

    assert found is not None and files.problems == []
    ids = [question.id for question in found.questions]
    assert ids[:2] == ["tin-nhan-la-01", "tin-nhan-la-02"] and len(ids) == len(set(ids))


def test_a_question_that_one_language_lacks_is_told_and_left_out(mini: Path) -> None:
    name = f"quizzes/en/{PATH}.md"
    text = (mini / name).read_text("utf-8")
    (mini / name).write_text(text.replace("{#tin-nhan-la-02", "{#tin-nhan-la-99", 1), "utf-8")
    files = Files(mini, names("quizzes", PATH).values())

    found = bank(files, PATH)

    assert found is not None and "tin-nhan-la-02" not in {question.id for question in found.questions}
    told = [problem for problem in files.problems if problem.rule == "song-ngu"]
    assert len(told) == 1 and told[0].path == name
    assert (
        text.split("\n")[told[0].line - 1].startswith("## ") and "tin-nhan-la-02" in text.split("\n")[told[0].line - 1]
    )


def test_without_one_of_its_files_there_is_none(mini: Path) -> None:
    (mini / f"quizzes/en/{PATH}.md").unlink()
    files = Files(mini, names("quizzes", PATH).values())

    assert bank(files, PATH) is None
    assert [problem.rule for problem in files.problems] == ["song-ngu"]
