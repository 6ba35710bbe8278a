"""A question without markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import reading
from courseware.content.model import Lang
from courseware.content.plain import SPACE, inline, lettered, plain, text_of

from .. import interface

WORDS = interface.said(Lang.VI)


@pytest.mark.parametrize(
    ("line", "plainly"),
    [
        ("Đừng **bấm** vào *đó*.", "Đừng bấm vào đó."),
        ("***Dừng*** lại", "Dừng lại"),
        ("**rất *lạ* lùng**", "rất lạ lùng"),
        ("Gõ `123456` nhé", "Gõ 123456 nhé"),
        ("Xem [trang giúp](can-giup.md#a) và ![hình](a.png)", "Xem trang giúp và hình"),
        ("Chỗ ==đáng ngờ==", "Chỗ đáng ngờ"),
        ("Bị cấm [LANM-2025-D7.2DD].", "Bị cấm."),
        ("2 * 3 * 4 và ten_tep_nay", "2 * 3 * 4 và ten_tep_nay"),
        (r"\*không đậm\* \# không đề", "*không đậm* # không đề"),
        ("Hỏi [[người lớn | bố mẹ]] nhé", f"Hỏi {SPACE} nhé"),
    ],
)
def test_signs_go_and_words_stay(line: str, plainly: str) -> None:
    """What is no sign of Markdown stays as it was typed."""

    assert inline(line) == plainly


def test_a_scene_becomes_its_caption_its_options_and_its_lines() -> None:
    """What a reader aloud can say."""

    mail = '/// mail\n    from: "Cô <==co@x.example==>"\n    subject: Bài\n\nChào *em*.\n///\nEm làm gì?'
    sms = '/// sms | Số **lạ**\n    time: "7:20"\n\nChào em.\n///'

    assert text_of(mail, WORDS) == ("[Thư điện tử]\nTừ: Cô <co@x.example>\nTiêu đề: Bài\n\nChào em.\nEm làm gì?")
    assert text_of(sms, WORDS) == "[Tin nhắn từ: Số lạ]\n7:20\n\nChào em."


@pytest.mark.parametrize(("lock", "said"), [("true", "có ổ khoá"), ("false", "không có ổ khoá")])
def test_what_only_a_screen_does_is_left_out_and_a_lock_is_told(lock: str, said: str) -> None:
    """Acts are for tapping; a flag is a word, not `true`."""

    scene = f"/// address | a.example\n    lock: {lock}\n    acts: owner=B\n///"

    assert text_of(scene, WORDS) == f"[Thanh địa chỉ: a.example]\n{said}"


def test_lines_that_are_set_in_are_options_only_inside_a_scene() -> None:
    """Elsewhere they are words of the question."""

    assert text_of("Em gõ:\n    a: b", WORDS) == "Em gõ:\n    a: b"


def test_marks_carry_the_letters_of_their_options() -> None:
    """In the order in which they stand."""

    assert lettered("==Từ== ai, ==về== đâu") == "(A) Từ ai, (B) về đâu"


@pytest.mark.parametrize("lang", list(Lang))
def test_a_question_has_its_number_twice_and_ends_with_one_line_break(mini: Path, lang: Lang) -> None:
    """Before the question and before its key, so that the two can lie on two sheets; never two empty lines together."""

    course = reading.read(mini).course
    assert course is not None
    for question in course.questions():
        made = plain(question, lang, 7, interface.said(lang))
        assert made.ask.startswith(interface.said(lang)["quiz_number"].format(n=7))
        assert made.tell.startswith(interface.said(lang)["quiz_key"].format(n=7))
        assert all(
            text.endswith("\n") and not text.endswith("\n\n") and "\n\n\n" not in text for text in (made.ask, made.tell)
        )
