"""The card for five minutes."""

from __future__ import annotations

from collections.abc import Callable

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.views.kits import five_minutes
from courseware.views.kits.desk import Desk, Fonts
from courseware.views.kits.material import Material
from courseware.views.kits.school import School
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Style

from .conftest import Papers, lines, paragraphs


def test_what_the_class_hears_stands_above_the_fold(papers: Papers, given: Callable[[str], Material]) -> None:
    """The answer stands below it, with three sentences and something for home."""

    for path, elements in papers["the-5-phut"].items():
        found = given(path)
        told = [one.text for one in paragraphs(elements)]
        fold = next(n for n, one in enumerate(paragraphs(elements)) if one.style is Style.CUT)
        above, below = told[:fold], told[fold:]
        assert f"Câu 1. {found.first[0].question.texts[next(iter(found.first[0].question.texts))].name}" in above, path
        assert not any(line.startswith(("Đáp án:", "Hay nhầm:", "Phút")) for line in above), path
        assert [line.partition(" ")[0] for line in below if line[:2] in ("1.", "2.", "3.")] == ["1.", "2.", "3."], path
        assert sum(line.startswith("Phút") for line in below) == len(found.teaching.runs[0].stretches), path
        assert "kể chuyện này" in below[-1], path


def test_a_conversation_is_answered_as_far_as_it_is_asked(papers: Papers) -> None:
    """The first turn, not the whole way."""

    told = lines(papers["the-5-phut"]["lop-6-7/khi-ban-bi-bat-nat"])

    assert [line for line in told if line.startswith("Đáp án:")] == [
        "Đáp án: B. Viết: “Khang nhờ xoá rồi, mình dừng thôi.” Câu ngắn, không công kích ai. Nhiều bạn cũng đang chờ một người nói trước."
    ]


def test_what_is_done_afterwards_is_to_tell(papers: Papers) -> None:
    """Somebody at home, or a colleague who was not there."""

    assert lines(papers["the-5-phut"]["lop-6-7/khi-ban-bi-bat-nat"])[-1].startswith("Về nhà: kể chuyện này")
    assert lines(papers["the-5-phut"]["giao-vien/hop-thu-cong-vu"])[-1].startswith("Sau buổi này: kể chuyện này")


def test_what_is_remembered_are_the_first_three_sentences(given: Callable[[str], Material]) -> None:
    """As the lesson has them."""

    assert five_minutes.remembered(given("lop-1-2/qua-la-tren-man-hinh")) == [
        "Quà lạ, lời giục, người lạ: em để ý.",
        "Dừng – Không bấm – Gọi người lớn.",
        "Quà quen, bố mẹ biết, em cứ nhận.",
    ]


def test_a_long_name_of_a_school_leaves_it_one_page(
    course: Course, given: Callable[[str], Material], spoken: Words, fonts: Fonts
) -> None:
    """The longest lesson, the letters of the size that is kept for it."""
    name = "Trường Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai xã Tân Dương Thượng"
    desk = Desk(course, spoken, School(name), fonts)
    made = list(five_minutes.card(desk, given("mam-non/hai-nguoi-lon-tin-cay")))
    assert measuring.pages(made, BARE) == 1
