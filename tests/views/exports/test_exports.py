"""The view of exports: what was asked for, the files, the list."""

from __future__ import annotations

import pytest

from courseware.content.model import Course, Lang
from courseware.views.exports import exports
from courseware.views.exports.exports import Exports
from courseware.views.exports.format import Wanted
from courseware.views.exports.gift import GIFT


@pytest.mark.parametrize("word", ["all", "lop-6-7", "lop-6-7/tin-nhan-la"])
def test_a_format_and_lessons_by_their_names(small: Course, word: str) -> None:
    """All, a band, a lesson."""

    chosen = exports.choose(small, "gift", word)

    assert (chosen.format, [lesson.path for lesson in chosen.lessons], chosen.wrong) == (
        GIFT,
        ["lop-6-7/tin-nhan-la"],
        "",
    )


@pytest.mark.parametrize(
    ("format_", "word", "said"),
    [
        ("gifr", "all", "không có dạng “gifr”; gần nhất: gift"),
        ("???", "all", "không có dạng “???”; các dạng: moodle-xml"),
        ("gift", "lop-67", "không có nhóm hay bài “lop-67”; gần nhất: lop-6-7"),
    ],
)
def test_what_was_typed_wrong_is_told(small: Course, format_: str, word: str, said: str) -> None:
    """With what is near."""

    chosen = exports.choose(small, format_, word)

    assert chosen.format is None and chosen.wrong.startswith(said)


@pytest.mark.parametrize(
    ("lang", "name", "listed"),
    [(Lang.VI, "exports/gift", "KHONG-MANG-THEO.txt"), (Lang.EN, "exports/gift-en", "NOT-CARRIED.txt")],
)
def test_the_list_comes_last_in_the_folder_of_its_language(little: Wanted, lang: Lang, name: str, listed: str) -> None:
    """It names the question that GIFT has no form for."""

    view = Exports(GIFT, little.lessons, lang, little.words)
    *files, last = view.parts(little.course)

    assert view.name == name
    assert [part.path for part in files] == ["lop-6-7_tin-nhan-la_gift.txt"]
    assert last.path == listed and "\n  LD-tin-nhan-la-06\n" in last.data.decode()
