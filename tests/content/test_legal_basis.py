"""Which documents of the law have a page, and where."""

from __future__ import annotations

from dataclasses import replace

from courseware.content import legal_basis
from courseware.content.model import Course

LAW, KEY = "LANM-2025-D7.2DD", "luat-an-ninh-mang-2025"


def test_a_document_has_a_page_with_what_is_cited_of_it(small: Course) -> None:
    assert legal_basis.documents(small) == {KEY: (LAW,)}
    assert legal_basis.pages(small) == {f"can-cu/{KEY}": KEY}


def test_what_was_cited_once_stays_where_it_was(small: Course) -> None:
    """Its address may stand in a mail; the order is that of the registry."""

    none = replace(small, lessons=tuple(replace(lesson, sources=()) for lesson in small.lessons))
    more = replace(none, cited=(*none.cited, ("lop-6-7/bai-cu", "KENH-111"), ("lop-6-7/bai-cu", "LANM-2025-D99")))

    assert legal_basis.documents(none) == {KEY: (LAW,)}
    assert legal_basis.documents(more) == {KEY: (LAW, "LANM-2025-D99"), "tong-dai": ("KENH-111",)}


def test_a_draft_opens_no_page(small: Course) -> None:
    draft = replace(small, cited=(), lessons=tuple(replace(lesson, draft=True) for lesson in small.lessons))

    assert legal_basis.pages(draft) == {}


def test_the_pages_of_some_sources_are_told_once_each(small: Course) -> None:
    """An id that nobody knows is told elsewhere."""

    assert legal_basis.paths(small, ["KENH-111", LAW, "LANM-2025-D99", "LA"]) == [f"can-cu/{KEY}", "can-cu/tong-dai"]
