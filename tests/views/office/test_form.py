"""A document on its letterhead."""

from __future__ import annotations

from courseware.views.office import blanks, form
from courseware.views.office.official import Appendix, Official, item
from courseware.views.word.paragraphs import Para, Section, para, paragraphs

from .conftest import HOA_SEN


def lines(told: Official) -> list[str]:
    """What is written, in order."""
    return [one.text for element in form.elements(told, HOA_SEN) for one in paragraphs(element) if one.text]


def test_the_last_sentence_says_that_nothing_follows() -> None:
    """In place of its own stop; behind a hint it stands upright."""

    plain = form.ended([para("Câu.")])[-1]
    hint = form.ended([Para((*para("x").spans, *blanks.spans("{nêu}")))])[-1]

    assert isinstance(plain, Para) and plain.text == "Câu./."
    assert isinstance(hint, Para) and hint.text == "x…… [nêu]./."


def test_one_appendix_has_no_number_and_two_have() -> None:
    """Each begins a section of its own and says what it belongs to."""

    one = Appendix("Danh sách", (item("x"),))
    single, double = (Official("KH", "A", (item("B", "C."),), appendices=(one,) * n) for n in (1, 2))

    assert "Phụ lục" in lines(single)
    assert {"Phụ lục I", "Phụ lục II"} <= set(lines(double))
    assert sum(isinstance(element, Section) for element in form.elements(double, HOA_SEN)) == 2
    assert "(Kèm theo Kế hoạch số ……/KH-THCSHS ngày … tháng … năm … của Trường THCS Hoa Sen)" in lines(single)


def test_a_decision_names_who_decides() -> None:
    """Above the grounds, and decides below them."""

    found = lines(Official("QĐ", "Về việc thử", (item("Thử."),), grounds=("Căn cứ A", "Theo đề nghị của B")))
    at = found.index("HIỆU TRƯỞNG TRƯỜNG THCS HOA SEN")

    assert found[at + 1 : at + 5] == ["Căn cứ A;", "Theo đề nghị của B.", "QUYẾT ĐỊNH:", "Điều 1. Thử./."]
