"""What is wrong, told all at once."""

from __future__ import annotations

from courseware.content.problems import Problem, report


def test_problems_come_in_the_order_of_files_and_lines_each_once() -> None:
    """Line 9 before line 10, as a person reads; told twice is told once; the last line counts."""

    late, soon, other = (
        Problem("a.md", 10, "ma", "mười"),
        Problem("a.md", 9, "ma", "chín"),
        Problem("b.md", 1, "html", "một"),
    )

    assert (
        report([other, late, soon, late])
        == "a.md:9: chín [ma]\na.md:10: mười [ma]\nb.md:1: một [html]\n3 lỗi trong 2 tệp."
    )


def test_nothing_wrong_is_said_too() -> None:
    """Silence could be a program that did not run."""

    assert report([]) == "Không có lỗi."


def test_nothing_in_a_message_steers_the_terminal_or_turns_letters_round() -> None:
    told = report([Problem("a\x1b[2J.md", 1, "r", "thấy “\x1b]0;x\x07\u202egnp\u2066\r\x9b”, cần chữ")])

    assert told.startswith("a<U+001B>[2J.md:1: thấy “<U+001B>]0;x<U+0007><U+202E>gnp<U+2066><U+000D><U+009B>”, cần chữ")


def test_a_message_of_several_lines_is_a_list_below_its_fault() -> None:
    """Indented, whatever stood there: a line feed in what somebody typed makes no fault of its own."""

    told = report([Problem("a.yml", 3, "nhom", "đổi đủ các chỗ:\nb.md:1\n  c.md:2\nd.md:9: bịa [html]")])

    assert told.split("\n")[:-1] == ["a.yml:3: đổi đủ các chỗ:", "  b.md:1", "  c.md:2", "  d.md:9: bịa [html] [nhom]"]


def test_a_line_feed_in_a_path_is_shown() -> None:
    assert str(Problem("a\nb.md", 1, "ma", "sai")) == "a<U+000A>b.md:1: sai [ma]"
