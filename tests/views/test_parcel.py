"""What a site offers beside a teacher's page."""

from __future__ import annotations

from courseware.content.model import Lang
from courseware.views.parcel import Offers, Parcel


def test_a_page_offers_what_there_is_for_its_lesson_in_its_language() -> None:
    """The papers are the same in both languages; without any nothing is offered."""

    kit, bank = Parcel("a", "tai-ve/a.zip", b"x" * 1001, ()), Parcel("a", "tai-ve/a_cau-hoi.zip", b"", ())
    offers = Offers({"a": kit}, {("a", Lang.VI): bank})

    assert offers.beside("a", Lang.VI) == {"parcel": kit, "bank": bank}
    assert offers.beside("a", Lang.EN) == {"parcel": kit, "bank": None}
    assert offers.beside("b", Lang.VI) == Offers().beside("a", Lang.VI) == {"parcel": None, "bank": None}
    assert list(offers.parcels()) == [kit, bank]
    assert kit.size == 2
