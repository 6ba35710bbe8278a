"""The words of the interface: text as typed, both languages, told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import locales


def words(folder: Path, **files: str) -> tuple[dict[str, str], list[str]]:
    """Vietnamese words and problems of some files."""
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    found, problems = locales.read(folder, folder)
    return {key: both.vi for key, both in found.items()}, [str(p) for p in problems]


def test_a_word_is_the_text_that_was_typed(tmp_path: Path) -> None:
    assert words(tmp_path, a="no: {vi: Không, en: No}\nnumber: {vi: 7:15, en: 010}\n") == (
        {"no": "Không", "number": "7:15"},
        [],
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a: {vi: Không}", "a.yml:2: a.en: thiếu khoá này"),
        ("a: {vi: Không, en: }", "a.yml:2: a.en"),
        ("a: Không", "a.yml:2: a"),
        ("a: {vi: Không, en: No, fr: Non}", "a.yml:2: a.fr: khoá lạ"),
        ("a: {vi: Không, en: No", "a.yml:2: YAML không đọc được"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, line: str, said: str) -> None:
    assert said in words(tmp_path, a=f"# Lời\n{line}\n")[1][0]


def test_a_word_in_two_files_is_told(tmp_path: Path) -> None:
    assert "đã có ở tệp khác" in words(tmp_path, a="x: {vi: A, en: A}", b="x: {vi: B, en: B}")[1][0]
