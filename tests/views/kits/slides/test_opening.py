"""Cover, story, situation."""

from __future__ import annotations

import pytest

from courseware.views.kits.pictures import Drawn
from courseware.views.kits.slides import measuring, opening
from courseware.views.kits.slides.deck import Layout, Look, para
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.pieces import Panel, Text

from .conftest import boxes, images, told

SETTING = Setting("Bài · Lá chắn số", (32, 30, 28, 26, 24))
DRAWN = Drawn("<svg/>", "Ly chỉ màn hình.", "Ly thấy tin lạ.")
SCENE = [
    Panel((para("Thư lạ"),), Look.HEAD, leads=True),
    *(Panel((para("Một dòng thư"),), Look.CARD) for _ in range(6)),
]


@pytest.mark.parametrize("title", ["Tin nhắn lạ", "Một tên bài dài tới sáu mươi chữ, có cả dấu phẩy ở giữa đây"])
def test_a_cover_has_title_band_and_picture(title: str) -> None:
    """However long the title is, it stands in its place in letters of 32 points at least."""

    slide = opening.cover(title, ["Lớp 6–7 · 45 phút"], DRAWN, ["Chuẩn bị: giấy."])
    first = boxes(slide)[0]

    assert slide.layout is Layout.COVER
    assert [one.text for one in told(slide)] == [title, "Lớp 6–7 · 45 phút", "Lá chắn số"]
    assert measuring.height(first.paras, first.size, first.frame.w) <= first.frame.h
    assert first.size >= 32
    assert [image.alt for image in images(slide)] == ["Ly chỉ màn hình."]
    assert images(opening.cover(title, [], None, [])) == []


def test_a_story_is_three_drawings_with_their_sentences() -> None:
    """On one slide."""

    (slide,) = opening.story(SETTING, "Chuyện", "Tình huống", [DRAWN] * 3, ["Phút 1"])

    assert len(images(slide)) == 3
    assert [one.text for one in told(slide)].count("Ly thấy tin lạ.") == 3


def test_a_situation_stands_beside_its_picture() -> None:
    """What is no text, or does not fit beside it, goes on the next slide."""

    texts = [Text(para("Đầu năm, Khang tự đặt biệt danh.")), Text(para("Cả trường cười."))]
    first, second = opening.situation(SETTING, "Tình huống", "", [*texts, *SCENE], DRAWN, ["Phút 1"])

    assert len(images(first)) == 1
    assert images(second) == []
    assert [slide.title for slide in (first, second)] == ["Tình huống", "Tình huống (tiếp)"]
    assert "Thư lạ" not in [one.text for one in told(first)]
    assert first.notes == second.notes == ("Phút 1",)


def test_what_leads_to_a_scene_goes_with_it() -> None:
    """A colon does not end the first slide."""

    texts = [Text(para("Tối, máy rung.")), Text(para("Tin nhắn viết:"))]
    first, second, *_ = opening.situation(SETTING, "Tình huống", "", [*texts, *SCENE], DRAWN, [])

    assert "Tin nhắn viết:" not in [one.text for one in told(first)]
    assert "Tin nhắn viết:" in [one.text for one in told(second)]


def test_a_short_scene_stays_on_its_one_slide() -> None:
    """The picture is on the cover already; one without a picture is all text."""

    short = [Text(para("Tối, máy rung.")), Panel((para("Mẹ ơi!"),), Look.CARD)]

    assert len(opening.situation(SETTING, "Tình huống", "", short, DRAWN, [])) == 1
    assert len(opening.situation(SETTING, "Tình huống", "", short[:1], None, [])) == 1
