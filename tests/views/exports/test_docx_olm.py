"""Question sheets for OLM, read back by python-docx and printed by LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from courseware.testing import programs
from courseware.views.exports import word_sheet
from courseware.views.exports.docx_olm import DOCX_OLM
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item

from ...examples import of
from . import made as some
from .conftest import made
from .sheets import questions

NAME = "lop-6-7_tin-nhan-la_olm.docx"
SOLUTION = "Lời giải:"


def test_the_small_course_as_it_is_read(little: Wanted) -> None:
    """Six of ten questions, each in its form: tags, underlined keys, the answer, the solution."""

    files, left = made(DOCX_OLM, little)
    read = questions(files[NAME], SOLUTION)

    assert [(one.number, one.tags) for one in read] == [
        (1, "[NB]"), (2, "[NB]"), (3, "[TH][TF]"), (4, "[VD]"), (5, "[TH][TF]"), (6, "[NB]"),
    ]  # fmt: skip
    assert read[0].options == [
        ("A.", "Bấm thử xem có quà thật không", False), ("B.", "Không bấm, hỏi cô Hạnh", True), ("C.", "Gửi cho các bạn trong lớp cùng nhận", False),
    ]  # fmt: skip
    assert [(letter, right) for letter, _, right in read[4].options] == [
        ("a)", True),
        ("b)", False),
        ("c)", True),
        ("d)", False),
    ]
    assert (read[5].answer, read[5].stem[-1]) == ("15", "………………………… phút")
    assert read[5].said == [
        "Ba lần năm là mười lăm.",
        "Cũng nhận: mười lăm.",
        "LD-tin-nhan-la-10 · muc-1 · tin-nhan · 4.2.TC1a",
    ]
    assert [one.id for one in left] == [f"LD-tin-nhan-la-{n:02}" for n in (4, 5, 6, 2)]


@settings(max_examples=of(30))
@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """Letter by letter; the key is what was right."""

    files, _ = made(DOCX_OLM, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [read] = questions(files[NAME], SOLUTION)

    assert read.stem == [line for passage in item.stem for line in passage.lines]
    assert read.options == [(f"{one.letter}.", one.text, one.right) for one in item.options]
    assert read.said[0] == item.why.split("\n")[0]


@pytest.mark.usefixtures("undrawn")
def test_the_whole_course_is_read_or_named(whole: Wanted) -> None:
    """Every question of a lesson in order, one key for one right option, and as many questions as the sheet was given."""

    files, left = made(DOCX_OLM, whole)

    kept = {lesson.path: word_sheet.questions(whole, lesson)[0] for lesson in whole.lessons}
    assert len(files) == sum(bool(found) for found in kept.values())
    for lesson in whole.lessons[::8]:
        read = questions(files[f"{lesson.path.replace('/', '_')}_olm.docx"], SOLUTION)
        assert [one.number for one in read] == list(range(1, len(kept[lesson.path]) + 1)), lesson.path
        assert all(
            sum(right for *_, right in one.options) == 1 for one in read if one.options and "[TF]" not in one.tags
        )
    ids = {item.id for lesson in whole.lessons for item in whole.items(lesson)}
    carried = {item.id.partition(".")[0] for found in kept.values() for item in found}
    assert carried | {one.id for one in left} == ids and carried.isdisjoint(one.id for one in left)


@pytest.mark.slow
def test_libreoffice_prints_it(little: Wanted, tmp_path: Path) -> None:
    """On two pages; nothing asks to be repaired."""

    office = programs.office("writer")
    file = tmp_path / NAME
    file.write_bytes(made(DOCX_OLM, little)[0][NAME])
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    assert file.with_suffix(".pdf").read_bytes().count(b"/Type/Page/") in (1, 2)
