"""What is true of every paper of every lesson."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import docx as word
import pptx
import pytest

from courseware.content.model import Course, Lang
from courseware.testing import programs
from courseware.views.kits import kinds
from courseware.views.kits.desk import Desk
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.material import Material
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import NewPage, Picture, Span

from .conftest import Papers, lines, paragraphs

PAGES = {"phieu-hoc-tap": (2, 2), "dap-an": (1, 2), "the-5-phut": (1, 1), "kich-ban": (1, 2), "phieu-mang-ve": (1, 1)}
"""Kind → the fewest and the most pages."""
PHONE = re.compile(r"gọi (\d{3,})|^(\d{3}):|(?<!\d)(0\d{9})(?!\d)")
SHAPES = (
    "mam-non/con-voi-biet-bay", "lop-1-2/qua-la-tren-man-hinh", "lop-3-5/thanh-kiem-vang-cua-tung",
    "lop-6-7/tien-ich-doi-nen", "lop-10-12/chiem-tai-khoan", "cha-me/con-dang-cap-cuu",
)  # fmt: skip
"""One lesson of each look: drawn options, large letters, a frame to draw in, the longest, short answers, adults."""


def test_every_lesson_has_every_kind_that_is_for_it(course: Course) -> None:
    """All have a sheet, its key, the card, a script and review cards; parents get something from children’s lessons."""

    count = {kind.name: sum(kind.has(course, lesson) for lesson in course.ready()) for kind in KINDS}

    assert count == {
        "ke-hoach-bai-day": 58, "trinh-chieu": 111, "phieu-hoc-tap": 111, "dap-an": 111, "the-5-phut": 111, "kich-ban": 111,
        "phieu-mang-ve": 60, "the-on-tap": 111, "anh-gui-cha-me": 69,
    }  # fmt: skip


def test_papers_are_as_long_as_they_may_be(papers: Papers) -> None:
    """By measure; a slow test holds the measure against LibreOffice."""

    for kind, (least, most) in PAGES.items():
        for path, elements in papers[kind].items():
            assert least <= measuring.pages(elements, BARE) <= most, (kind, path)


def test_what_is_printed_is_plain(papers: Papers) -> None:
    """NFC, no sign of Markdown, no emoji, no number to call but those of the registry, no source by its id or number."""

    for kind, found in papers.items():
        for path, elements in found.items():
            for line in lines(elements):
                assert unicodedata.is_normalized("NFC", line), (kind, path, line)
                assert not re.search(r"\*\*|`|\]\(|<!--|==|\[[A-Z]{2}[A-Z0-9]*-|\[\d+\]", line), (kind, path, line)
                assert not any(unicodedata.category(sign) in ("So", "Cs", "Co") for sign in line), (kind, path, line)
                called = {number for match in PHONE.findall(line) for number in match if number}
                assert called <= {"111", "113"}, (kind, path, line)
    assert PHONE.search("gọi 0912345678") and PHONE.search("113: Công an") and PHONE.search("số 0225000000")


def test_pictures_say_what_they_show(papers: Papers) -> None:
    """Each has a text alternative."""

    shown = [
        (path, span)
        for found in papers.values()
        for path, elements in found.items()
        for one in paragraphs(elements)
        for span in one.spans
        if isinstance(span, Picture)
    ]

    assert len(shown) > 300
    assert [path for path, picture in shown if len(picture.says) < 8] == []


def test_a_school_that_nobody_has_named_writes_its_name(papers: Papers) -> None:
    """On every paper but cards that are cut out."""

    bare = [
        (kind, path)
        for kind, found in papers.items()
        for path, elements in found.items()
        if kind != "the-on-tap" and not any(line.startswith("Trường: …") for line in lines(elements))
    ]

    assert bare == []


def test_letters_are_large_enough(papers: Papers) -> None:
    """9 points are for addresses alone; what children read is told by the sheet’s own test."""

    sizes = {
        span.size
        for found in papers.values()
        for elements in found.values()
        for one in paragraphs(elements)
        for span in one.spans
        if isinstance(span, Span)
    }

    assert sizes <= {0, *range(10, 21)}


def test_one_lesson_of_each_kind_is_a_file_twice_the_same(tiny: tuple[Desk, Material]) -> None:
    """Word and PowerPoint open what is theirs; a picture is a PNG."""

    desk, found = tiny
    for kind in KINDS:
        data = kind.make(desk, found)
        assert kind.make(desk, found) == data, kind.name
        if kind.suffix == "docx":
            assert word.Document(io.BytesIO(data)).core_properties.title.endswith(found.lesson.texts[Lang.VI].title)
        elif kind.suffix == "pptx":
            assert pptx.Presentation(io.BytesIO(data)).core_properties.title == found.lesson.texts[Lang.VI].title
        else:
            assert data.startswith(b"\x89PNG"), kind.name


def test_a_maker_that_has_nothing_to_say_makes_no_file(tiny: tuple[Desk, Material]) -> None:
    """Not an empty sheet."""

    assert kinds.word("Trống", lambda *_: iter(()))(*tiny) == b""


@pytest.mark.slow
def test_libreoffice_prints_as_many_pages_as_measured(
    desk: Desk, given: Callable[[str], Material], tmp_path: Path
) -> None:
    """One lesson of each look, every kind of paper."""

    office = programs.office("writer")
    for path in SHAPES:
        for kind in KINDS:
            if kind.suffix == "docx" and kind.has(desk.course, given(path).lesson) and kind.name != "ke-hoach-bai-day":
                name = f"{path.replace('/', '_')}_{kind.name}.docx"
                (tmp_path / name).write_bytes(kind.make(desk, given(path)))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    files = map(str, tmp_path.glob("*.docx"))
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    printed = list(tmp_path.glob("*.pdf"))
    assert len(printed) == len(SHAPES) * 5 + 5
    for file in printed:
        pages = file.read_bytes().count(b"/Type/Page/")
        kind = file.stem.rpartition("_")[2]
        least, most = PAGES.get(kind, (2, 4))
        assert least <= pages <= most, (file.name, pages)
        assert kind != "the-on-tap" or pages % 2 == 0, "a back for each front"


def test_pages_of_cards_are_fronts_and_backs(papers: Papers) -> None:
    """Each sheet has two."""

    for path, elements in papers["the-on-tap"].items():
        assert sum(isinstance(one, NewPage) for one in elements) % 2 == 1, path
