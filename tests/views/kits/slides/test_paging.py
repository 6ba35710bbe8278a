"""How many slides, and how large the letters."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.kits.slides import measuring, paging
from courseware.views.kits.slides.deck import Look, para
from courseware.views.kits.slides.paging import Room, TooHighError
from courseware.views.kits.slides.pieces import Panel, Piece, Text

SIZES = (30.0, 24.0, 20.0)


def room(lines: float) -> Room:
    """Room for so many lines of the middle size, without air between."""
    return Room(800, lines * (measuring.line_height(24) + 6), SIZES)


def lines(number: int) -> list[Piece]:
    """So many short sentences."""
    return [Text(para(f"Câu thứ {n}.")) for n in range(number)]


def test_what_fits_stands_in_the_largest_letters() -> None:
    """Fewer words, larger letters."""

    assert [page.size for page in paging.pages(lines(2), room(5))] == [30]
    assert [page.size for page in paging.pages(lines(5), room(5))] == [24]


def test_what_does_not_fit_is_shared_out_evenly_at_the_middle_size() -> None:
    """Not a full slide and a line left over; then letters grow, on all of the slides alike."""

    found, grown = paging.pages(lines(14), room(7.5)), paging.pages(lines(10), room(7.5))

    assert [len(page.pieces) for page in found] == [7, 7]
    assert [len(page.pieces) for page in grown] == [5, 5]
    assert {page.size for page in found} == {24}
    assert {page.size for page in grown} == {30}


def test_what_leads_goes_with_what_follows() -> None:
    """A sentence with a colon never ends a slide."""

    pieces = [*lines(3), Text(para("Nhớ ba điều:")), *lines(4)]

    assert not any(page.pieces[-1] == pieces[3] for page in paging.pages(pieces, room(4.5)))


def test_a_panel_that_is_too_high_becomes_two() -> None:
    """Between its paragraphs."""

    panel = Panel(tuple(para(f"Quyền {n}") for n in range(12)), Look.CARD)
    found = paging.pages([panel], room(8))

    assert len(found) == 2
    assert sum(len(piece.paras) for page in found for piece in page.pieces if isinstance(piece, Panel)) == 12


def test_a_paragraph_that_is_too_high_is_refused_with_its_first_words() -> None:
    """Nothing is cut away."""

    with pytest.raises(TooHighError, match=r"^Một đoạn rất dài"):
        paging.pages([Text(para("Một đoạn rất dài " * 60))], room(2))


def test_of_several_ways_the_one_with_the_largest_letters_is_taken() -> None:
    """Of equal ones the first; none where none fits."""

    found = paging.best([lines(5), lines(2)], room(5))

    assert found is not None
    assert len(found.pieces) == 2
    assert paging.best([lines(50)], room(5)) is None
    assert paging.first([lines(50), lines(5), lines(2)], room(5)) == paging.fits(lines(5), room(5))
    assert paging.pages([], room(5)) == []


def test_children_read_larger_letters(course: Course) -> None:
    """24 points at least for pupils, 20 for adults."""

    least = {band.slug: min(paging.sizes(band)) for band in course.registry.scope.bands}

    assert least["mam-non"] == least["lop-1-2"] == 28
    assert least["lop-3-5"] == least["lop-10-12"] == 24
    assert least["giao-vien"] == 20
