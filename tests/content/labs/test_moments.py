"""The moments of a story as they are written: conditions, choices, what is almost right."""

from __future__ import annotations

from courseware.content.labs.moments import Passage

from .story import STORY, read


def test_a_condition_is_about_the_block_below_it_alone() -> None:
    """A line in a chat that looks like a choice is what somebody says."""

    tale, _ = read()

    assert "Mua hộ tớ -> ngay nhé." in tale.moments[0].passages[0].text
    shown, told, rest = tale.moments[1].passages
    assert shown == Passage("Sách đến hạn.")
    assert told == Passage("Đoạn có điều kiện.", "goi", unless=False)
    assert rest == Passage("Đoạn sau.")
    assert tale.moments[2].passages == (Passage("Bạn vẫn chưa biết.", "goi", unless=True),)


def test_what_is_almost_right_is_told_on_its_line() -> None:
    """Never a choice fewer without a word; every fault at once."""

    for old, new in (
        ("- Gọi lại -> b {check set=goi,ghi}", "- Gọi lại → b"),
        ("- Gọi lại -> b {check set=goi,ghi}", "- Gọi lại -> b {ask}"),
        ("{#b at=7:00", "{#b at=sáng"),
        ("{#b at=7:00", "{#b giờ=7:00"),
        ("- [x] goi: Em gọi lại.", "- goi: Em gọi lại."),
        ("- 24:00 | Báo.", "- 24 giờ: Báo."),
    ):
        _, wrong = read(STORY.replace(old, new))

        assert [fault.line for fault in wrong] == [10 + STORY[: STORY.index(old)].count("\n")], new


def test_a_condition_in_a_line_of_text_is_told() -> None:
    """It would be printed."""

    assert read(STORY.replace("{if=goi}\n\nĐoạn", "{if=goi} Đoạn"))[1]


def test_a_reason_of_two_lines_is_one_reason() -> None:
    """Nothing that was written is lost."""

    tale, wrong = read(STORY.replace("> Nghe giọng là biết.\n", "> Nghe giọng\n> là biết.\n"))

    assert wrong == [] and tale.moments[0].moves[0].why == "Nghe giọng là biết."
