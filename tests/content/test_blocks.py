"""The blocks of a lesson's Markdown."""

from __future__ import annotations

import pytest

from courseware.content.blocks import Form, blocks

LESSON = """
## Tình huống {#tinh-huong}

An mở máy.
Máy kêu một tiếng.

/// chat | Nhóm lớp

- Cô Trúc (6:50): Mai nghỉ nhé.
- Lạ: Bấm vào đây!
///

<!-- quiz: mo-may-01 -->

### Đọc kĩ {#doc-ki}

1. Đọc.
2. Hỏi
   cô.

   Rồi kể.

| Ai | Việc |
|---|---|
| An | hỏi |

!!! adult "Người lớn"
    Một dòng.

    Hai dòng.

<!-- help -->
"""


def test_every_block_has_its_form_and_its_line() -> None:
    """A list goes on over blank lines while it is indented; a box too; a scene ends at its own fence."""
    assert [(block.form, block.line) for block in blocks(LESSON)] == [
        (Form.SECTION, 1),
        (Form.TEXT, 3),
        (Form.SCENE, 6),
        (Form.QUIZ, 12),
        (Form.PART, 14),
        (Form.LIST, 16),
        (Form.TABLE, 22),
        (Form.BOX, 26),
        (Form.HELP, 31),
    ]


def test_headings_say_their_title_and_anchor() -> None:
    """As they are read; a heading without an anchor has none."""
    found = blocks("## Đọc **kĩ** {#doc-ki}\n\n### Rồi kể")

    assert [(block.title, block.anchor) for block in found] == [("Đọc kĩ", "doc-ki"), ("Rồi kể", "")]


def test_nothing_is_lost_between_the_blocks() -> None:
    """All lines but the blank ones between blocks."""
    kept = [line for block in blocks(LESSON) for line in block.text.split("\n") if line.strip()]

    assert kept == [line for line in LESSON.split("\n") if line.strip()]


def test_a_heading_in_code_is_none() -> None:
    """It is an example of how to write one."""
    assert [block.form for block in blocks("```\n## Mẫu\n\n- a\n```\n\nHết.")] == [Form.CODE, Form.TEXT]


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("Một dòng ngắn.", 2),
        ("chữ " * 30, 5),
        ("- một\n- hai\n- ba", 4),
        ("/// call | Số lạ\n\nXin chào.\n///", 6),
        ("| A | B |\n|---|---|\n| một | " + "chữ " * 15 + "|", 2 + 5),
        ('??? note "Nếu không thì sao?"\n    ' + "chữ " * 90, 2),
        ("<!-- quiz -->", 0),
    ],
)
def test_height_is_counted_in_lines_of_a_phone(text: str, height: int) -> None:
    """Thirty letters a line; a row of a table is as high as its fullest cell; what is folded is one line."""
    assert blocks(text)[0].height == height


def test_what_leads_up_to_something_says_so() -> None:
    """It may not stand at the end of a step."""
    assert [block.leads for block in blocks("## Đầu\n\nCần có:\n\n- bút\n- giấy")] == [True, True, False]
