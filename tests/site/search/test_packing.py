"""What is packed comes back as it was."""

from __future__ import annotations

from courseware.site.search.pages import SearchedPage

from .unpacked import read, words


def test_a_site_of_many_pages_and_words_can_be_written() -> None:
    """Distances beyond ASCII, and no sign that ends a string of JSON or an entry."""

    many = [
        SearchedPage(f"{n}.html", f"chung từ{n:04}", "", "<p>hiếm</p>" if n in {0, 699} else "") for n in range(700)
    ]
    found = words(read(*many))

    assert found["chung"] == list(range(700))
    assert found["hiếm"] == [0, 699]
    assert found["từ0500"] == [500]
