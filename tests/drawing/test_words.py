"""The words of the interface."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from courseware.content.model import Lang
from courseware.drawing import words

LOCALES = Path(__file__).resolve().parents[2] / "overrides/locales"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files of words."""
    (tmp_path / "a.yml").write_text(
        "check: {vi: Kiểm tra, en: Check}\njs_right: {vi: 'Đúng, \"chắc\"', en: Right}\n", "utf-8"
    )
    (tmp_path / "b.yml").write_text("judge_more: {vi: Thêm, en: More}\nkeys: {vi: Đáp án, en: Answers}\n", "utf-8")
    return tmp_path


def test_each_language_has_its_words(folder: Path) -> None:
    """As attributes for templates, even where a dict has a method of that name, and by key for code."""

    read = words.read(folder, Lang.VI)

    assert (read.check, read["keys"], read.keys) == ("Kiểm tra", "Đáp án", "Đáp án")
    assert sorted(read) == ["check", "js_right", "judge_more", "keys"]
    with pytest.raises(AttributeError):
        read.thieu  # noqa: B018


def test_a_word_without_a_language_is_refused(folder: Path) -> None:
    """Better no site than a page with a hole."""

    (folder / "c.yml").write_text("more: {vi: Thêm}\n", "utf-8")

    with pytest.raises(ValueError, match=r"more\.en: thiếu khoá này"):
        words.read(folder, Lang.EN)


def test_scripts_get_their_words_and_no_others(folder: Path) -> None:
    """A line of JavaScript for each bundle, JSON but for what stands around it: the first makes the table, others add to it."""

    lines = words.for_scripts(words.read(folder, Lang.VI))
    first, added = lines["quiz-words.js"], lines["answers-words.js"]

    assert json.loads(first.removeprefix("var QuizWords=").removesuffix(";")) == {"right": 'Đúng, "chắc"'}
    assert json.loads(added.removeprefix("Object.assign(QuizWords,").removesuffix(");")) == {"more": "Thêm"}


def test_both_languages_have_the_same_words() -> None:
    """And the same places to fill in."""

    vietnamese, english = words.read(LOCALES, Lang.VI), words.read(LOCALES, Lang.EN)

    assert set(vietnamese) == set(english)
    assert [key for key in vietnamese if vietnamese[key].count("{n}") != english[key].count("{n}")] == []
