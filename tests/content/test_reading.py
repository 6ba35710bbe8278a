"""Files as they lie in folders: nothing that was saved is passed over without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from courseware import commands
from courseware.content import reading
from courseware.content.problems import Problem
from courseware.machine.keeping import Kept

Faults = Callable[..., list[Problem]]
T = TypeVar("T")
LESSON = "docs/vi/lop-6-7/tin-nhan-la.md"


def test_a_folder_called_like_a_page_is_told(mini: Path) -> None:
    (mini / "docs/vi/lop-6-7/x.md").mkdir()

    assert any(p.path == "docs/vi/lop-6-7/x.md" and "thư mục" in p.message for p in reading.read(mini).problems)


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


def test_a_page_under_another_name_is_told(mini: Path) -> None:
    for name in ("docs/vi/lop-6-7/bai.docx", "quizzes/en/lop-6-7/Bai.md"):
        (mini / name).write_text("Em.", "utf-8")

    told = [p.path for p in reading.read(mini).problems if p.rule == "ten-tep"]
    assert told == ["docs/vi/lop-6-7/bai.docx", "quizzes/en/lop-6-7/Bai.md"]


def test_a_bank_without_a_lesson_is_told(mini: Path) -> None:
    (mini / "quizzes/en/lop-6-7/bai-cu.md").touch()

    told = [(p.path, p.rule) for p in reading.read(mini).problems]
    assert told == [("quizzes/vi/lop-6-7/bai-cu.md", "ngan-hang")]


def test_only_what_has_changed_is_read_again(mini: Path, tmp_path: Path) -> None:
    """And the course is the one that a first reading gives."""
    file, made = tmp_path / "kept", list[tuple[str | bytes, ...]]()

    def read() -> reading.Read:
        kept = Kept(file, b"w" * 32)

        def keep(make: Callable[[], T], *parts: str | bytes) -> T:
            return kept.of(lambda: made.append(parts[:2]) or make(), *parts)  # type: ignore[func-returns-value]

        found = reading.read(mini, keep)
        kept.save()
        return found

    assert read() == reading.read(mini)
    made.clear()
    assert read() == reading.read(mini)
    assert made == []
    (mini / LESSON).write_text((mini / LESSON).read_text("utf-8").replace("Em làm", "Em cứ làm"), "utf-8")
    assert read() == reading.read(mini)
    assert made == [("leaf", "lop-6-7/tin-nhan-la")]
    scope = mini / "scripts/registry/scope.yml"
    scope.write_text(scope.read_text("utf-8").replace("L67", "L69"), "utf-8")
    assert read() == reading.read(mini), "a lesson knows its band by its folder"
