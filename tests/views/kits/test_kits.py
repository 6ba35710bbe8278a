"""Which lessons, which files."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx as word
import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.words import Words
from courseware.testing import programs
from courseware.views.kits import kits
from courseware.views.kits.desk import Fonts
from courseware.views.kits.kinds import KINDS, SHARED
from courseware.views.kits.kits import Kits
from courseware.views.word import document, wordml
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import Element
from courseware.views.word.wordml import Wordml

from ...miniature import LESSON
from .conftest import HOA_SEN

DAY = date(2026, 11, 27)
BANDS = ("lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12", "gdtx")


@pytest.mark.parametrize(
    ("word", "lessons", "common"),
    [("all", 111, 4), ("lop-6-7", 10, 0), ("mam-non", 10, 0), ("lop-6-7/khi-ban-bi-bat-nat", 1, 0), ("chung", 0, 4)],
)
def test_a_word_names_lessons(word: str, lessons: int, common: int, course: Course) -> None:
    """All, those of a band, one; what is the same for all lessons comes with all, or alone."""

    chosen = kits.choose(course, word)

    assert (len(chosen.lessons), len(chosen.shared), chosen.wrong) == (lessons, common, "")
    assert chosen.kinds == KINDS


def test_kinds_can_be_chosen(course: Course) -> None:
    """Once each, in their own order; a shared one comes with any lesson when it is asked for."""

    chosen = kits.choose(course, "lop-6-7", ["the-on-tap", "phieu-hoc-tap", "the-on-tap", "the-chu-cai"])

    assert [kind.name for kind in chosen.kinds] == ["phieu-hoc-tap", "the-on-tap"]
    assert [shared.name for shared in chosen.shared] == ["the-chu-cai"]


@pytest.mark.parametrize(
    ("word", "named", "said"),
    [
        ("mam-non", ["ke-hoach-bai-day"], "Mầm non không có: Kế hoạch bài dạy (chỉ có ở Lớp 1–2, Lớp 3–5,"),
        ("cha-me/con-dang-cap-cuu", ["phieu-mang-ve"], "Cha mẹ không có: Phiếu mang về (chỉ có ở Mầm non,"),
        ("chung", ["phieu-hoc-tap"], "“chung” chỉ có: ap-phich-qr, the-chu-cai, the-dung-sai, cach-dung-the"),
        ("lop-6-7", ["the-on"], "không có loại “the-on”; gần nhất: the-on-tap"),
        ("lop-6-7", ["xyz"], "không có loại “xyz”; các loại: ke-hoach-bai-day, trinh-chieu, phieu-hoc-tap,"),
        ("lop-6", [], "không có nhóm hay bài “lop-6”; gần nhất: lop-6-7"),
        ("lop-6-7/khi-ban-bi-bat-nạt", [], "gần nhất: lop-6-7/khi-ban-bi-bat-nat"),
        ("???", [], "các nhóm: mam-non, lop-1-2"),
    ],
)
def test_what_names_nothing_is_told_with_what_is_near(word: str, named: list[str], said: str, course: Course) -> None:
    """In one sentence."""

    chosen = kits.choose(course, word, named)

    assert (chosen.lessons, chosen.kinds, chosen.shared) == ((), (), ())
    assert said in chosen.wrong
    assert "\n" not in chosen.wrong


def test_all_that_is_wrong_is_told_at_once(course: Course) -> None:
    """A sentence a line."""

    assert kits.choose(course, "lop-6", ["xyz"]).wrong.count("\n") == 1


def test_the_small_lesson_is_a_file_of_each_kind(small: Course, spoken: Words, fonts: Fonts) -> None:
    """Band, lesson and kind, without accents; the school’s name stands in it; what is shared comes last."""

    view = Kits(kits.choose(small, "all"), spoken, fonts, HOA_SEN)
    parts = {part.path: part.data for part in view.parts(small)}
    found = word.Document(io.BytesIO(parts["lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx"]))

    assert list(parts) == [
        *(f"lop-6-7_tin-nhan-la_{kind.name}.{kind.suffix}" for kind in KINDS),
        *(f"chung_{shared.name}.docx" for shared in SHARED),
    ]
    assert view.count(small) == len(parts)
    assert found.tables[0].rows[0].cells[0].text.startswith("Trường: THCS Hoa Sen\n")


def test_a_poster_needs_an_address(small: Course, spoken: Words, fonts: Fonts) -> None:
    """Without one there is none, and nothing else is missing."""

    view = Kits(kits.choose(small, "chung"), spoken, fonts)

    assert [part.path for part in view.parts(small)] == [f"chung_{one.name}.docx" for one in SHARED if not one.asks]


def test_a_lesson_that_lacks_something_is_named_with_its_file(small: Course, spoken: Words, fonts: Fonts) -> None:
    """And no file is made of it."""

    chosen = kits.choose(small, LESSON, ["ke-hoach-bai-day"])
    text = chosen.lessons[0].texts[Lang.VI]
    body = text.body.split("## Dành cho")[0]
    bare = replace(chosen.lessons[0], texts={**chosen.lessons[0].texts, Lang.VI: replace(text, body=body)})
    without = replace(chosen, lessons=(bare,))

    assert kits.lacking(small, chosen, spoken) == []
    assert kits.lacking(small, without, spoken) == [
        f"{text.file}: mục “Dành cho thầy cô” cần ba cách dạy nối nhau: 5 phút, 15 phút và cả tiết"
    ]
    with pytest.raises(ValueError, match="ba cách dạy"):
        list(Kits(without, spoken, fonts).parts(small))


def test_every_run_of_every_document_is_times_in_black_13_or_14(documents: dict[str, list[Element]]) -> None:
    """All four scripts of a font, no colour, no half points."""

    for path, elements in documents.items():
        xml = "".join(Wordml(UPRIGHT.across, lambda picture: picture.says).body(elements))
        runs = xml.count("<w:r>")
        assert xml.count(wordml.FONTS) == runs > 100, path
        assert set(re.findall(r'w:szC?s? w:val="(\d+)"', xml)) <= {"26", "28"}, path
        assert "<w:color" not in xml, path
        assert max(map(int, re.findall(r'<w:tblW w:w="(\d+)"', xml))) <= UPRIGHT.across, path


@pytest.mark.slow
def test_libreoffice_opens_a_plan_of_every_band(documents: dict[str, list[Element]], tmp_path: Path) -> None:
    """And prints each on a handful of pages."""

    office = programs.office("writer")
    files = []
    for band in BANDS:
        path = next(path for path in documents if path.startswith(f"{band}/"))
        files.append(tmp_path / f"{band}.docx")
        files[-1].write_bytes(document.document(documents[path], path, DAY))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    for file in files:
        pages = file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/")
        assert 4 <= pages <= 16, (file.name, pages)
