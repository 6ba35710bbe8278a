"""A PowerPoint file of a deck: the same deck gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime

import pptx
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.slide import Slide as Sheet

from courseware.views import packing
from courseware.views.kits import rasters
from courseware.views.kits.slides import drawingml, template
from courseware.views.kits.slides.deck import Box, Deck, Image, Item, Layout, Sign, Slide

PIXELS = 2
"""Pixels of a drawing for each point that it takes."""


def presentation(deck: Deck) -> bytes:
    """The file; title and day of the deck stand in its properties."""
    made = pptx.Presentation(io.BytesIO(template.template(deck.group)))
    layouts = {layout.name: layout for layout in made.slide_layouts}
    widest = _widest(deck)
    for slide in deck.slides:
        sheet = made.slides.add_slide(layouts[slide.layout.value])
        _draw(sheet, slide, widest)
        _note(sheet, slide)
    _properties(made, deck)
    return _packed(made)


def _widest(deck: Deck) -> dict[str, int]:
    """Drawing → its width in pixels where it is largest: it stands in the file once."""
    found: dict[str, int] = {}
    for slide in deck.slides:
        for item in slide.items:
            if isinstance(item, Image):
                found[item.svg] = max(found.get(item.svg, 0), round(item.frame.w * PIXELS))
    return found


def _draw(sheet: Sheet, slide: Slide, widest: dict[str, int]) -> None:
    tree = sheet.shapes._spTree
    for given in list(sheet.shapes):
        tree.remove(given._element)
    drawn = "".join(_shapes(sheet, slide, widest))
    tree.extend(parse_xml(f"<p:spTree {drawingml.SPACES}>{drawn}</p:spTree>"))


def _shapes(sheet: Sheet, slide: Slide, widest: dict[str, int]) -> Iterator[str]:
    for id_, item in enumerate(slide.items, 2):
        yield _shape(sheet, item, id_, slide.layout, widest)


def _shape(sheet: Sheet, item: Item, id_: int, layout: Layout, widest: dict[str, int]) -> str:
    if isinstance(item, Box):
        return drawingml.box(item, id_, layout)
    if isinstance(item, Sign):
        return drawingml.sign(item, id_)
    if isinstance(item, Image):
        _, relation = sheet.part.get_or_add_image_part(io.BytesIO(rasters.palette(item.svg, widest[item.svg])))
        return drawingml.image(item, id_, relation)
    return drawingml.table(item, id_)


def _note(sheet: Sheet, slide: Slide) -> None:
    frame = sheet.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = "\n".join(slide.notes)
    for run in frame._txBody.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}r"):
        run.get_or_add_rPr().set("lang", "vi-VN")


def _properties(made: Presentation, deck: Deck) -> None:
    """Nothing of a clock or a person."""
    told = made.core_properties
    told.title, told.author, told.comments, told.language = deck.title, "", "", "vi-VN"
    told.created = told.modified = datetime(deck.day.year, deck.day.month, deck.day.day)  # noqa: DTZ001  (the format takes it as UTC)
    told.last_modified_by, told.revision, told.keywords, told.subject = "", 1, "", ""


def _packed(made: Presentation) -> bytes:
    """The archive in the order in which it is made, without a clock."""
    loose = io.BytesIO()
    made.save(loose)
    return packing.packed(packing.files(loose.getvalue()))
