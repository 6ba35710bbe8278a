"""What slides are made of."""

from __future__ import annotations

from courseware.views.kits.slides.deck import Box, Frame, Layout, Look, Para, Role, Run, Sign, Slide, para

PLACE = Frame(0, 0, 100, 20)


def test_a_paragraph_knows_its_letters_and_whether_it_leads() -> None:
    """A colon leads to what follows."""

    assert Para((Run("Nhớ ", bold=True), Run("ba điều:"))).text == "Nhớ ba điều:"
    assert para("Nhớ ba điều: ").leads
    assert not para("Nhớ nhé.").leads


def test_a_slide_has_the_title_of_its_placeholder() -> None:
    """Whatever stands before it; notes are put on a copy."""

    box = Box(PLACE, (para("Câu 1. Ai gọi?"),), 36, Look.PLAIN, "Tiêu đề", Role.TITLE)
    tag = Box(PLACE, (para("Câu hỏi"),), 18, Look.TAG, "Phần")
    slide = Slide(Layout.FREE, (tag, box))

    assert slide.title == "Câu 1. Ai gọi?"
    assert slide.noted(("Phút 1",)).notes == ("Phút 1",)
    assert slide.notes == ()


def test_a_sign_has_a_word() -> None:
    """For who does not see it."""

    assert [Sign(PLACE, right).alt for right in (True, False)] == ["Đúng", "Sai"]
