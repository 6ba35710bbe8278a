"""Options: as they must stand, and what nearly is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.choices import Choices

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
QUIZ = "<quiz>\nEm làm gì?\n- [ ] Bấm thử\n> Vì sao không.\n- [x] Hỏi cô\n> Vì thế.\n- [ ] Im lặng\n> Cô chưa biết.\n\nGiải thích.\n</quiz>"
ALMOST = [
    "– [ ] Bấm thử", "— [ ] Bấm thử", "− [ ] Bấm thử", "• [ ] Bấm thử", "* [ ] Bấm thử", "+ [ ] Bấm thử", "[ ] Bấm thử", "1. [ ] Bấm thử", "A. [ ] Bấm thử",
    "- [ ]Bấm thử", "-[ ] Bấm thử", "-  [ ] Bấm thử", " - [ ] Bấm thử", "\t- [ ] Bấm thử", "    - [ ] Bấm thử", "-\u00a0[ ] Bấm thử", "- [ ]\u00a0Bấm thử",
    "\u200b- [ ] Bấm thử", "- ( ) Bấm thử", "- ［ ］ Bấm thử", "- [  ] Bấm thử", "- [ x] Bấm thử", "- [x ] Bấm thử", "- ☐ Bấm thử", "☐ Bấm thử", "- [ ]", "- [ ] ",
]  # fmt: skip


@pytest.mark.parametrize("almost", ALMOST)
@pytest.mark.parametrize("line", [3, 5, 7])
def test_what_is_almost_an_option_is_refused_on_its_line(read: Read, almost: str, line: int) -> None:
    """First, between and last: never an option fewer, never a word about another line alone."""
    lines = QUIZ.split("\n")
    lines[line - 1] = almost
    body, problems = read("", "\n".join(lines))
    assert body is None
    assert line in [place for place, _ in problems], problems


@pytest.mark.parametrize("mark", ["v", "X.", "х", "✓", "-"])
def test_another_mark_is_refused(read: Read, mark: str) -> None:
    """A Cyrillic х looks right and is not."""
    body, problems = read("", QUIZ.replace("[x]", f"[{mark}]"))
    assert body is None
    assert 5 in [place for place, _ in problems]


def test_blanks_at_the_end_of_a_line_do_not_matter(read: Read) -> None:
    """Options, feedback, tags: read as if they were not there."""
    body, problems = read("", "\n".join(f"{line}  " for line in QUIZ.split("\n")))
    assert problems == []
    assert isinstance(body, Choices)
    assert [(o.text, o.right, o.feedback) for o in body.options] == [
        ("Bấm thử", False, "Vì sao không."),
        ("Hỏi cô", True, "Vì thế."),
        ("Im lặng", False, "Cô chưa biết."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("Bấm thử\n>", "Bấm thử\n\n>", 5, "phải nằm ngay dưới phương án"),
        ("> Vì thế.", "＞ Vì thế.", 6, "chỉ viết trên một dòng"),
        ("> Vì thế.", "Vì thế.", 6, "chỉ viết trên một dòng"),
        ("> Vì thế.", ">", 6, "“>” trống"),
        ("> Cô chưa biết.\n", "> Cô chưa biết.\nNữa.\n", 9, "cách ra một dòng trống"),
        ("- [ ] Bấm thử", "- Bấm thử", 4, "phản hồi không nằm dưới phương án nào"),
        ("- [ ] Bấm thử\n> Vì sao không.", "- Bấm thử", 3, "gần giống một phương án"),
        ("\nGiải thích.", "\n- Im lặng nữa", 10, "gần giống một phương án"),
        ("\nGiải thích.", "\nGiải thích.\n- [ ] Nữa", 11, "đứng sau lời giải thích"),
        ("Hỏi cô", "#hoctot", 5, "bắt đầu bằng dấu mà Markdown hiểu khác"),
        ("Hỏi cô", "> hỏi", 5, "bắt đầu bằng dấu mà Markdown hiểu khác"),
        ("> Vì thế.", "> #hoctot là gì", 6, "bắt đầu bằng dấu mà Markdown hiểu khác"),
        ("Em làm gì?", "#hoctot là gì?", 2, "thành tiêu đề"),
        ("Em làm gì?", "Em làm gì?\n===", 3, "thành tiêu đề"),
        ("\nGiải thích.", "\nGiải thích.\n-", 11, "thành tiêu đề"),
        ("sao không.\n- [x]", "sao không.- [x]", 4, "trong phản hồi có chỗ giống một phương án"),
        ("<quiz>", "<quix>", 1, "đúng một khối <quiz>"),
        ("Giải thích.", "# Giải thích", 10, "thành tiêu đề"),
        ("Em làm gì?", "Em [[làm]] gì?", 2, "chỉ dùng trong câu điền"),
        ("Em làm gì?", "/// sms | Lạ\n- [ ] Bấm\n///\n\nEm làm gì?", 3, "nó sẽ thành phương án"),
        ("Em làm gì?", "Em làm </quiz> gì?", 2, "đứng riêng một dòng"),
        ("<quiz>", "< quiz>", 1, "đứng riêng một dòng"),
        ("</quiz>", "</quiz>\nNữa", 12, "nằm trong <quiz>"),
    ],
)
def test_what_cannot_stand_is_told_on_its_line(read: Read, old: str, new: str, line: int, sentence: str) -> None:
    """The sentence, and where."""
    body, problems = read("", QUIZ.replace(old, new))
    assert body is None
    assert [place for place, message in problems if sentence in message] == [line], problems


@pytest.mark.parametrize("item", ["- Cô Hạnh (7:15): Chào.", "- [LANM-2025-D7] nói gì"])
def test_a_list_in_a_scene_or_a_citation_is_no_option(read: Read, item: str) -> None:
    """What is shown stays as it is."""
    body, problems = read("", QUIZ.replace("Em làm gì?", f"/// chat | Lớp\n{item}\n///\n\nEm làm gì?"))
    assert problems == []
    assert body is not None
