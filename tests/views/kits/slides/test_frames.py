"""A slide around its pieces."""

from __future__ import annotations

from courseware.views.kits.slides import frames
from courseware.views.kits.slides.deck import Box, Layout, Look, Role, para
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.paging import Page
from courseware.views.kits.slides.pieces import Panel, Text

from .conftest import boxes

SETTING = Setting("Bài · Lá chắn số", (32, 24))
LONG = "Đáp án câu 12. Một cái tên rất dài cho một câu hỏi ở một bài học"


def test_the_title_comes_first_and_the_number_last() -> None:
    """In reading order; the tag says which part it is, but not twice."""

    slide = SETTING.slide("Câu 1. Ai gọi?", "Câu hỏi", (), ("Phút 1",))

    assert [(box.role, box.paras[0].text) for box in boxes(slide)] == [
        (Role.TITLE, "Câu 1. Ai gọi?"), (Role.NONE, "Câu hỏi"), (Role.FOOT, "Bài · Lá chắn số"), (Role.NUMBER, "‹#›"),
    ]  # fmt: skip
    assert slide.notes == ("Phút 1",)
    assert len(boxes(SETTING.slide("Ghi nhớ", "Ghi nhớ", ()))) == 3


def test_a_slide_with_a_body_has_the_layout_with_one() -> None:
    """All others that with a title alone."""

    text, panel = Page((Text(para("một")),), 32), Page((Panel((para("một"),), Look.CARD),), 32)

    assert [slide.layout for slide in SETTING.slides("Tên", "", [text, panel])] == [Layout.TEXT, Layout.FREE]


def test_what_goes_on_says_so_once() -> None:
    """However often it does."""

    page = Page((Text(para("một")),), 32)

    assert [slide.title for slide in SETTING.slides("Tên (tiếp)", "", [page, page])] == ["Tên (tiếp)", "Tên (tiếp)"]
    assert [slide.title for slide in SETTING.slides("Tên", "", [page, page])] == ["Tên", "Tên (tiếp)"]


def test_a_long_title_takes_two_lines_of_its_slides_room() -> None:
    """In letters of 32 points; a short one has 36."""

    short, long = frames.titled("Ghi nhớ"), frames.titled(LONG)

    assert (short.size, long.size) == (36, 32)
    assert SETTING.room("Ghi nhớ").high - SETTING.room(LONG).high == long.frame.h - short.frame.h
    assert frames.below(LONG).y >= long.frame.y + long.frame.h
    assert isinstance(long, Box)


def test_room_is_kept_for_the_title_that_goes_on() -> None:
    """“(tiếp)” may need a second line: then the first slide has no more room than the second."""

    title = next(
        "a" * n for n in range(20, 80) if frames.title_size("a" * n) and not frames.title_size(frames.again("a" * n))
    )

    assert SETTING.room(title).high == frames.below(frames.again(title)).h
