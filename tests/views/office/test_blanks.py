"""Blanks."""

from __future__ import annotations

from courseware.views.office import blanks
from courseware.views.word.paragraphs import Span, Style


def test_a_blank_is_dots_and_a_hint() -> None:
    """In brackets and slanted, so that it is seen and found."""

    assert blanks.spans("Ngày {ngày}, {} lớp") == (
        Span("Ngày "),
        Span("……"),
        Span(" [ngày]", italic=True),
        Span(", "),
        Span("……"),
        Span(" lớp"),
    )


def test_a_cell_has_a_paragraph_a_line() -> None:
    """Close together, in 12 points."""

    found = blanks.cell("a\nb", centre=True)

    assert [(one.text, one.style) for one in found] == [("a", Style.CLOSE_CENTRE), ("b", Style.CLOSE_CENTRE)]
    assert {span.size for one in found for span in one.spans if isinstance(span, Span)} == {12}


def test_a_note_is_in_brackets_as_a_hint_is() -> None:
    """So whoever looks for “[” finds it, and takes it out."""

    assert blanks.note("Bỏ dòng này.").text == "[Bỏ dòng này.]"
    assert all(isinstance(span, Span) and span.italic for span in blanks.note("Bỏ dòng này.").spans)
