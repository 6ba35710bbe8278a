"""The list of what was not carried."""

from __future__ import annotations

from courseware.content.model import Course, Lang
from courseware.views.exports import left
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.gift import GIFT

from .conftest import wanted_of


def test_each_reason_has_its_ids_and_what_was_turned_is_told(little: Wanted) -> None:
    """Reasons in the order in which they came."""

    ledger = left.Ledger()
    for id_, why in (("LD-a", "Dài quá"), ("LD-b", "Không có hình"), ("LD-c", "Dài quá")):
        ledger.note(Left(id_, why))

    assert (
        left.told(ledger, GIFT, little)
        == """\
Lá chắn số: Moodle GIFT

KHÔNG MANG THEO ĐƯỢC
Dài quá (2):
  LD-a LD-c

Không có hình (1):
  LD-b

MANG THEO Ở DẠNG KHÁC
  câu nối → câu nối (1): lời giải thích của từng cặp gộp vào lời giải thích chung
  câu xếp nhóm → câu nối (1): lời giải thích của từng cặp gộp vào lời giải thích chung
  câu chuyện rẽ nhánh → mỗi bước một câu chọn một (1): các bước đứng riêng, không còn rẽ nhánh
  câu đúng sai bốn ý → mỗi ý một câu đúng sai (1): bốn ý của một câu thành bốn câu riêng
"""
    )


def test_when_nothing_was_left_it_says_so(small: Course) -> None:
    """In the language of the files."""

    assert "All 10 questions are carried." in left.told(left.Ledger(), GIFT, wanted_of(small, Lang.EN))
