"""Files as they lie in folders: nothing that was saved is passed over without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import commands
from courseware.content import reading
from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
LESSON = "docs/vi/lop-6-7/tin-nhan-la.md"


@pytest.mark.parametrize(
    "name",
    ["bai.MD", "bai.markdown", "bai.md.txt", "bai.docx", "Bai.md", "bài.md", "bai 1.md", "bai_1.md", "bai--1.md"],
)
def test_a_page_under_another_name_is_told(mini: Path, name: str) -> None:
    (mini / "docs/vi/lop-6-7" / name).write_text("Em.", "utf-8")

    assert [p.path for p in reading.read(mini).problems if p.rule == "ten-tep"] == [f"docs/vi/lop-6-7/{name}"]


def test_a_folder_called_like_a_page_is_told(mini: Path) -> None:
    (mini / "docs/vi/lop-6-7/x.md").mkdir()

    assert any(p.path == "docs/vi/lop-6-7/x.md" and "thư mục" in p.message for p in reading.read(mini).problems)


@pytest.mark.parametrize(
    ("file", "line"), [("tags.txt", "tin nhan: tin"), ("tags.txt", "tin-nhan"), ("tags.txt", "- tin: x")]
)
def test_a_row_of_a_list_that_cannot_be_read_is_told(mini: Path, file: str, line: str) -> None:
    text = (mini / "quizzes" / file).read_text("utf-8")
    (mini / "quizzes" / file).write_text(f"{text}{line}\n", "utf-8")

    told = [(p.path, p.line) for p in reading.read(mini).problems if p.rule == "danh-sach"]
    assert told == [(f"quizzes/{file}", text.count("\n") + 1)]


@pytest.mark.parametrize(
    "file",
    [
        LESSON,
        "quizzes/vi/lop-6-7/tin-nhan-la.md",
        "scripts/registry/scope.yml",
        "quizzes/tags.txt",
        "quizzes/ids.txt",
        "mkdocs.yml",
    ],
)
def test_check_names_a_file_in_another_encoding(mini: Path, capsys: pytest.CaptureFixture[str], file: str) -> None:
    (mini / file).write_bytes((mini / file).read_text("utf-8").encode("utf-16"))

    code = commands.main(["check"], mini)

    said = "".join(capsys.readouterr())
    assert code == 1 and f"{file}:1: " in said and "Save As" in said


def test_front_matter_may_have_blanks_behind_its_lines(mini: Path, faults: Faults) -> None:
    text = (mini / LESSON).read_text("utf-8")
    (mini / LESSON).write_text(text.replace("---\n", "---  \n"), "utf-8", newline="\r\n")

    assert faults() == []
