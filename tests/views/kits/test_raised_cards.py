"""Pages of cards, and how to use them."""

from __future__ import annotations

from courseware.views.kits import raised_cards
from courseware.views.kits.desk import Desk
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import NewPage, Picture

from .conftest import lines, paragraphs


def test_each_card_has_a_page(desk: Desk) -> None:
    """Four letters, right and wrong."""

    for maker, cards in ((raised_cards.letters, "A B C D"), (raised_cards.true_false, "Đ S")):
        elements = list(maker(desk))
        said = [span.says for one in paragraphs(elements) for span in one.spans if isinstance(span, Picture)]
        assert [text.split()[1].rstrip(",") for text in said] == cards.split()
        assert sum(isinstance(one, NewPage) for one in elements) == len(said) - 1
        assert measuring.pages(elements, BARE) == len(said)


def test_how_to_use_them_is_one_page_without_names(desk: Desk) -> None:
    """Nobody writes who chose what."""

    elements = list(raised_cards.how(desk))

    assert measuring.pages(elements, BARE) == 1
    assert any("không ghi tên em nào chọn gì" in line for line in lines(elements))
