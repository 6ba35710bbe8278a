"""The PowerPoint file: it opens, is the same bytes twice, light, and prints as many pages as it has slides."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pptx
import pytest
from PIL import Image as Picture
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.picture import Picture as PptxPicture

from courseware.testing import programs
from courseware.views import packing
from courseware.views.kits.slides import presentation
from courseware.views.kits.slides.deck import Deck, Slide, Table

from .conftest import images, told

SHAPES = (
    "mam-non/ba-loi-hen-dung-may",
    "lop-1-2/meo-muop-to-bang-con-trau",
    "lop-6-7/tien-ich-doi-nen",
    "can-bo-quan-ly/ke-hoach-trien-khai-luat",
)
"""Between them: stories, drawn options, every kind of question but fill, tables, most scenes, adults and children."""
HEAVY, PICTURE = 400_000, 60_000
RUN = re.compile(r"<a:rPr [^>]*>")


@pytest.fixture(scope="module")
def small_file(small_deck: Deck) -> bytes:
    """The small project’s lesson."""
    return presentation.presentation(small_deck)


def parts(data: bytes) -> dict[str, bytes]:
    """What is in the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def shown(slide: Slide) -> list[str]:
    """Its paragraphs without the number of the slide."""
    return sorted(para.text for para in told(slide) if para.text != "‹#›")


def test_what_is_written_is_read_again(small_file: bytes, small_deck: Deck) -> None:
    """By python-pptx: 16:9, every paragraph, the notes, titles in their placeholders."""

    found = pptx.Presentation(io.BytesIO(small_file))

    assert (found.slide_width, found.slide_height) == (12192000, 6858000)
    assert len(found.slides) == len(small_deck.slides)
    for read, slide in zip(found.slides, small_deck.slides, strict=True):
        texts = [p.text for shape in read.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs]
        tables = [shape.table for shape in read.shapes if shape.has_table]
        texts += [cell.text for table in tables for row in table.rows for cell in row.cells]
        assert sorted(text for text in texts if text and text != "‹#›") == shown(slide)
        assert read.shapes.title is not None
        assert read.shapes.title.text == slide.title
        assert read.notes_slide.notes_text_frame is not None
        assert read.notes_slide.notes_text_frame.text == "\n".join(slide.notes)
        assert read.slide_layout.name == slide.layout.value


def test_a_teacher_finds_real_placeholders(small_file: bytes) -> None:
    """Title and body are seen in the outline; every slide has its foot and its number."""

    found = pptx.Presentation(io.BytesIO(small_file))
    kinds = [{shape.placeholder_format.type for shape in slide.placeholders} for slide in found.slides]

    assert [layout.name for layout in found.slide_layouts] == ["Bìa", "Tiêu đề và nội dung", "Chỉ tiêu đề"]
    assert {PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE} <= kinds[0]
    assert all({PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER} <= kind for kind in kinds[1:])
    assert any(PP_PLACEHOLDER.OBJECT in kind or PP_PLACEHOLDER.BODY in kind for kind in kinds[1:])


def test_two_runs_give_the_same_bytes_and_no_clock(small_file: bytes, small_deck: Deck) -> None:
    """Files of the archive have one time; the properties have the day of the lesson and nobody’s name."""

    found = pptx.Presentation(io.BytesIO(small_file)).core_properties

    assert presentation.presentation(small_deck) == small_file
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(small_file)).infolist()} == {packing.BEGAN}
    assert (found.created.date(), found.modified.date()) == (small_deck.day, small_deck.day)  # type: ignore[union-attr]
    assert (found.author, found.last_modified_by, found.title) == ("", "", small_deck.title)
    assert small_deck.day == date(2026, 11, 22)
    assert not any(re.search(r"thumbnail|printer|app\.xml", name) for name in parts(small_file))


def test_letters_say_their_language_and_nothing_shrinks(small_file: bytes) -> None:
    """Vietnamese on every run, so that no red lines stand below; no fitting by itself that would hide an overflow."""

    for name, data in parts(small_file).items():
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            text = data.decode()
            assert all('lang="vi-VN"' in run for run in RUN.findall(text)), name
            assert "normAutofit" not in text
            assert "spAutoFit" not in text


def test_shapes_have_numbers_and_names_of_their_own(small_file: bytes) -> None:
    """PowerPoint repairs a file whose shapes share a number."""

    for slide in pptx.Presentation(io.BytesIO(small_file)).slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(set(ids)) == len(ids)
        assert all(shape.name for shape in slide.shapes)


@pytest.mark.parametrize("path", SHAPES)
def test_a_deck_is_light_and_its_drawings_have_alternatives(path: str, decks: dict[str, Deck]) -> None:
    """400 kB at most; a drawing 60 kB, once in the file however often it is shown."""

    data = presentation.presentation(decks[path])
    media = {name: part for name, part in parts(data).items() if name.startswith("ppt/media/")}
    drawn = {image.svg for slide in decks[path].slides for image in images(slide)}
    shapes = [shape for slide in pptx.Presentation(io.BytesIO(data)).slides for shape in slide.shapes]
    described = [shape._element.nvPicPr.cNvPr.get("descr") for shape in shapes if isinstance(shape, PptxPicture)]

    assert len(data) <= HEAVY
    assert len(media) == len(drawn)
    assert {name: len(part) for name, part in media.items() if len(part) > PICTURE} == {}
    assert all(Picture.open(io.BytesIO(part)).format == "PNG" for part in media.values())
    assert described
    assert all(described)


@pytest.mark.slow
def test_the_richest_decks_are_light_too(decks: dict[str, Deck]) -> None:
    """The three with the most drawing in them and the three with the most slides: no other can be heavier by much."""

    def drawn(path: str) -> int:
        return len("".join({image.svg for slide in decks[path].slides for image in images(slide)}))

    rich = {*sorted(decks, key=drawn)[-3:], *sorted(decks, key=lambda path: len(decks[path].slides))[-3:]}
    assert {path: size for path in rich if (size := len(presentation.presentation(decks[path]))) > HEAVY} == {}


@pytest.mark.slow
def test_libreoffice_prints_as_many_pages_as_there_are_slides(decks: dict[str, Deck], tmp_path: Path) -> None:
    """A deck of every shape."""

    office = programs.office("impress")
    files = {path: tmp_path / f"{path.replace('/', '_')}.pptx" for path in SHAPES}
    for path, file in files.items():
        file.write_bytes(presentation.presentation(decks[path]))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files.values())]
    subprocess.run(words, check=True, capture_output=True, timeout=300)

    for path, file in files.items():
        pages = re.findall(rb"/Type\s*/Page\b(?!s)", file.with_suffix(".pdf").read_bytes())
        assert len(pages) == len(decks[path].slides), path


def test_the_chosen_shapes_are_all_shapes(decks: dict[str, Deck]) -> None:
    """The decks that are packed in tests have tables, drawings and signs between them."""

    slides = [slide for path in SHAPES for slide in decks[path].slides]

    assert {type(item).__name__ for slide in slides for item in slide.items} == {"Box", "Image", "Sign", "Table"}
    assert any(isinstance(item, Table) for slide in slides for item in slide.items)
