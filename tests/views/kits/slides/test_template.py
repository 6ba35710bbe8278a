"""The template that a teacher gets."""

from __future__ import annotations

import io
import zipfile

import pptx
import pytest

from courseware.views.kits.slides import looks, template
from courseware.views.kits.slides.letters import FONT


def theme(group: str) -> str:
    """The theme of the slides."""
    with zipfile.ZipFile(io.BytesIO(template.template(group))) as archive:
        return archive.read("ppt/theme/theme1.xml").decode()


@pytest.mark.parametrize("group", looks.GROUPS)
def test_each_group_has_its_colours_and_one_font(group: str) -> None:
    """A font that every computer has."""

    text = theme(group)

    for colour in looks.GROUPS[group]:
        assert f'val="{colour}"' in text
    assert text.count(f'<a:latin typeface="{FONT}"/>') == 2
    assert "Calibri" not in text


def test_three_layouts_with_placeholders_and_no_slide() -> None:
    """Nothing is left of python-pptx’s own; placeholders lie within the slide."""

    found = pptx.Presentation(io.BytesIO(template.template("thcs")))

    assert len(found.slides) == 0
    assert [layout.name for layout in found.slide_layouts] == ["Bìa", "Tiêu đề và nội dung", "Chỉ tiêu đề"]
    for layout in found.slide_layouts:
        for shape in layout.placeholders:
            assert 0 <= shape.left <= shape.left + shape.width <= found.slide_width
            assert 0 <= shape.top <= shape.top + shape.height <= found.slide_height


def test_it_is_made_once_and_the_same_again() -> None:
    """From nothing but code."""

    first = zipfile.ZipFile(io.BytesIO(template.template("thcs")))
    template.template.cache_clear()
    again = zipfile.ZipFile(io.BytesIO(template.template("thcs")))

    assert [first.read(name) for name in first.namelist()] == [again.read(name) for name in again.namelist()]
