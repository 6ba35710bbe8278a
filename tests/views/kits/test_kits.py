"""Which lessons, which files."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx as word
import pptx
import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.words import Words
from courseware.testing import needs
from courseware.views.kits import kits
from courseware.views.kits.kits import Kits
from courseware.views.word import document, wordml
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import Element
from courseware.views.word.wordml import Wordml

from ...miniature import LESSON

DAY = date(2026, 11, 27)
BANDS = ("lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12", "gdtx")


@pytest.mark.parametrize(
    ("word", "number"),
    [("all", 111), ("mam-non", 10), ("lop-6-7", 10), ("gdtx", 8), ("lop-6-7/khi-ban-bi-bat-nat", 1)],
)
def test_a_word_names_lessons(word: str, number: int, course: Course) -> None:
    """All that are published, those of a band, one; with an official form or without."""

    chosen = kits.choose(course, word)

    assert (len(chosen.lessons), chosen.wrong) == (number, "")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("lop-6", "không có nhóm hay bài “lop-6”; gần nhất: lop-6-7"),
        ("lop-6-7/khi-ban-bi-bat-nạt", "gần nhất: lop-6-7/khi-ban-bi-bat-nat"),
        ("???", "các nhóm: mam-non, lop-1-2"),
    ],
)
def test_a_word_that_names_none_is_told_with_what_is_near(word: str, said: str, course: Course) -> None:
    """In one sentence."""

    chosen = kits.choose(course, word)

    assert chosen.lessons == ()
    assert said in chosen.wrong
    assert "\n" not in chosen.wrong


def test_the_small_lesson_has_a_plan_and_slides_with_its_own_name(small: Course, spoken: Words) -> None:
    """Band, lesson and kind, without accents; the school’s name stands in both; twice the same bytes."""

    view = Kits(kits.choose(small, "all").lessons, spoken, "THCS Hoa Sen")
    plan, slides = parts = list(view.parts(small))
    found = word.Document(io.BytesIO(plan.data))
    cover = pptx.Presentation(io.BytesIO(slides.data)).slides[0]

    assert plan.path == "lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx"
    assert slides.path == "lop-6-7_tin-nhan-la_trinh-chieu.pptx"
    assert view.count(small) == len(parts)
    assert list(view.parts(small)) == parts
    assert found.tables[0].rows[0].cells[0].text.startswith("Trường: THCS Hoa Sen\n")
    assert any("THCS Hoa Sen" in shape.text_frame.text for shape in cover.shapes if shape.has_text_frame)


def test_a_lesson_without_an_official_form_has_slides_alone(course: Course, spoken: Words) -> None:
    """Preschool and adults."""

    view = Kits(kits.choose(course, "cha-me/con-dang-cap-cuu").lessons, spoken)

    assert view.count(course) == 1
    assert [part.path for part in view.parts(course)] == ["cha-me_con-dang-cap-cuu_trinh-chieu.pptx"]


def test_a_lesson_that_lacks_something_is_named_with_its_file(small: Course, spoken: Words) -> None:
    """And no file is made of it."""

    lesson = next(one for one in small.lessons if one.path == LESSON)
    text = lesson.texts[Lang.VI]
    bare = replace(lesson, texts={**lesson.texts, Lang.VI: replace(text, body=text.body.split("## Dành cho")[0])})

    assert kits.lacking(small, (lesson,), spoken) == []
    assert kits.lacking(small, (bare,), spoken) == [
        f"{text.file}: mục “Dành cho thầy cô” cần ba cách dạy nối nhau: 5 phút, 15 phút và cả tiết"
    ]
    with pytest.raises(ValueError, match="ba cách dạy"):
        list(Kits((bare,), spoken).parts(small))


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

    office = shutil.which("soffice") or needs.missing("LibreOffice", "apt install libreoffice-writer-nogui")
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
