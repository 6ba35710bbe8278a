"""What of a page goes into the index, and what stays out."""

from __future__ import annotations

import pytest

from courseware.site.search.pages import SearchedPage

from .unpacked import LESSON, read, words


def test_questions_contacts_notes_code_and_ornaments_stay_out() -> None:
    """Nobody finds the key of a question; what follows the questions is in."""

    found = words(read(LESSON))

    assert {"bíẩn", "đápán", "sốnóng", "97", "lệnh", "trangtrí", "ghichú"} & set(found) == set()
    assert "sau" in found


@pytest.mark.parametrize("content", ["", "<p></p>", "chữ trơn", "<p>chưa đóng", "<!-- x -->"])
def test_any_content_is_read(content: str) -> None:
    """Empty pages and loose text do no harm."""

    assert words(read(SearchedPage("a.html", "Tựa", "", content)))["tựa"] == [0]
