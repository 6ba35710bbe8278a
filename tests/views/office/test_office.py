"""Which documents, which files."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from courseware.content.model import Course
from courseware.testing import programs
from courseware.views import writing
from courseware.views.office import office
from courseware.views.office.desk import Desk
from courseware.views.office.official import NAMES, Loose, Official

from .conftest import HOA_SEN

PAGES = {"ke-hoach_tuyen-truyen": 12, "quyet-dinh_quy-che-an-ninh-mang": 6, "quyet-dinh_quy-che-du-lieu-ca-nhan": 6}
"""The longest documents; all others have five pages at most, a notice to parents has one."""


@pytest.mark.parametrize(
    ("word", "number"),
    [("all", 17), ("ke-hoach", 3), ("quyet-dinh", 4), ("giay-moi_cong-an", 1), ("phu-luc", 2)],
)
def test_a_word_names_documents(word: str, number: int) -> None:
    """All, those of a kind, one."""

    slugs, wrong = office.choose(word)

    assert (len(slugs), wrong) == (number, "")


@pytest.mark.parametrize(("word", "said"), [("kehoach", "gần nhất: ke-hoach"), ("???", "có: all, ke-hoach")])
def test_a_word_that_names_none_is_told_with_what_is_near(word: str, said: str) -> None:
    """In one sentence."""

    slugs, wrong = office.choose(word)

    assert slugs == ()
    assert said in wrong


def test_names_of_files_are_unaccented(told: dict[str, Official | Loose]) -> None:
    """Kind, then subject."""

    assert all(re.fullmatch("[a-z]+(-[a-z]+)*_[a-z]+(-[a-z]+)*", slug) for slug in told)
    assert tuple(told) == office.SLUGS
    assert {one.kind for one in told.values() if isinstance(one, Official)} == {"", *NAMES} - {"QC"}


def test_two_runs_give_the_same_bytes(course: Course) -> None:
    """Of the same school."""

    one, other = (list(office.Office(HOA_SEN, ("thong-bao_cha-me",)).parts(course)) for _ in range(2))

    assert one == other
    assert [part.path for part in one] == ["thong-bao_cha-me.docx"]


def test_every_duty_of_a_school_is_answered_by_a_document_and_each_is_known(
    told: dict[str, Official | Loose], desk: Desk
) -> None:
    """What is the work of a department's own office is nobody's."""

    known = {clause.id for clause in desk.course.registry.clauses.clauses if clause.school}
    answered = {duty for one in told.values() for duty in one.all_duties}

    assert answered == known


@pytest.mark.slow
def test_libreoffice_opens_every_document(course: Course, tmp_path: Path) -> None:
    """And prints each on a few pages; a notice on one."""

    soffice = programs.office("writer")
    files = writing.write(office.Office(HOA_SEN), course, tmp_path)
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    words = [soffice, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    pages = {file.stem: (tmp_path / f"{file.stem}.pdf").read_bytes().count(b"/Type/Page/") for file in files}
    assert pages["thong-bao_cha-me"] == 1
    assert {slug: n for slug, n in pages.items() if not 1 <= n <= PAGES.get(slug, 5)} == {}
