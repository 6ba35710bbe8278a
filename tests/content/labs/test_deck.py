"""A deck of cards draws the cases of other labs."""

from __future__ import annotations

from courseware.content.labs.deck import Deck
from courseware.content.labs.items import cut


def test_a_deck_names_the_labs_that_it_draws() -> None:
    """As links, so that a reader comes to them; other links of the page are no part of it."""
    body = "[Xem](khac.md)\n\n## Thẻ {#muc}\n\n- [Hộp thư](hop-thu.md)\n- [Địa chỉ](dia-chi.md)\n\n## Sau {#sau}\n\n- [X](x.md)\n"
    deck, wrong = Deck.parse(cut(body, 1))
    assert deck.names == deck.key == ("hop-thu", "dia-chi") and deck.count == 0
    assert wrong == list(deck.faults()) == [] and "hop-thu.md" in deck.before


def test_a_deck_of_nothing_is_told() -> None:
    """With what to write."""
    (fault,) = Deck.parse(cut("## Thẻ {#muc}\n\nChữ.\n", 4))[0].faults()
    assert fault.line == 4 and "thêm danh sách" in fault.message
