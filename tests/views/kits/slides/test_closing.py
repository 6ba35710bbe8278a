"""What is told in panels, and the sources."""

from __future__ import annotations

from courseware.content.model import Course
from courseware.views.kits.slides import closing
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Align, Look
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.pieces import Panel

from .conftest import boxes, texts, told


def test_things_to_remember_are_numbered(contents: Contents) -> None:
    """What stands below the list does not."""

    found = closing.remember(contents.pieces("- Dừng lại.\n- Kể với cô.\n\nLuyện thêm: trò chơi.\n"))

    assert texts(found) == ["1  Dừng lại.", "2  Kể với cô.", "Luyện thêm: trò chơi."]
    assert [isinstance(piece, Panel) for piece in found] == [True, True, False]


def test_words_before_the_questions_stand_in_the_middle(contents: Contents) -> None:
    """Of a panel."""

    (panel,) = closing.announced(contents.pieces("Em chọn như thật nhé.\n"))

    assert isinstance(panel, Panel)
    assert (panel.look, panel.paras[0].align) == (Look.WHY, Align.CENTRE)


def test_numbers_are_those_of_the_registry_for_the_audience(course: Course) -> None:
    """None for whom none is meant."""

    contacts = course.registry.contacts.contacts

    assert texts(closing.contacts(contacts, "pupil"))[0] == "111  Tổng đài quốc gia bảo vệ trẻ em"
    assert len(closing.contacts(contacts, "pupil")) == len([one for one in contacts if "pupil" in one.audience])
    assert closing.contacts(contacts, "nobody") == []


def test_sources_stand_in_small_letters_on_as_many_slides_as_they_need() -> None:
    """14 points at least; a lesson without any has no such slide."""

    setting = Setting("Bài", (32, 24))
    few = closing.sources(setting, ["[1] Luật An ninh mạng, Điều 7."])
    many = closing.sources(
        setting, [f"[{n}] Luật An ninh mạng ngày 10 tháng 12 năm 2025, Điều {n}." for n in range(40)]
    )

    assert [one.text for one in told(few[0])][1] == "[1] Luật An ninh mạng, Điều 7."
    assert len(many) > 1
    assert {slide.title for slide in many[1:]} == {"Căn cứ (tiếp)"}
    assert min(box.size for slide in many for box in boxes(slide) if box.name == "Nội dung") >= 14
    assert closing.sources(setting, []) == []
