"""Markdown of a lesson as paragraphs and tables."""

from __future__ import annotations

from courseware.drawing.words import Words
from courseware.views.kits.markdown import Writing
from courseware.views.word.paragraphs import Grid, Para, Span, Style, cell_of, heading

TEXT = """\
### Ba câu hỏi {#ba-cau}

Cùng là chuyện cười,
em hỏi **ba câu** [LAN-1].

1. Bạn có cười không?
2. Bạn nhờ dừng,
   mọi người có dừng không?

- **Báo:** kể với [cô](../co.md).

| Nghĩ tới | Làm |
|---|---|
| lo | `kể` ngay |

/// chat | Nhóm 7B
    me: Trâm

- Tuấn (20:14): Đùa tí mà.
- Số lạ?: Ai đấy?
///

!!! adult "Người lớn đọc cùng"
    Con kể thì nghe hết.

!!! tip "Nhớ"
    Em gọi 111.

<!-- quiz -->
"""


def read(spoken: Words) -> list[Para | Grid]:
    """The text as paragraphs, its source being number 1."""
    return list(Writing(spoken, {"LAN-1": 1}).paragraphs(TEXT))


def test_each_block_becomes_what_it_is_on_paper(spoken: Words) -> None:
    """Lines of a paragraph and of an item are joined; boxes for adults and places of questions are left out."""

    found = [(one.style, one.text) for one in read(spoken) if isinstance(one, Para)]

    assert found == [
        (Style.SUB, "Ba câu hỏi"),
        (Style.TEXT, "Cùng là chuyện cười, em hỏi ba câu [1]."),
        (Style.ITEM, "1. Bạn có cười không?"),
        (Style.ITEM, "2. Bạn nhờ dừng, mọi người có dừng không?"),
        (Style.ITEM, "– Báo: kể với cô."),
        (Style.TEXT, "[Đoạn chat: Nhóm 7B]"),
        (Style.TEXT, "Tuấn (20:14): Đùa tí mà."),
        (Style.TEXT, "Số lạ: Ai đấy?"),
        (Style.TEXT, "Nhớ: Em gọi 111."),
    ]


def test_a_table_stays_a_table(spoken: Words) -> None:
    """Its head is repeated on each page."""

    (grid,) = [one for one in read(spoken) if isinstance(one, Grid)]

    assert grid.head == heading("Nghĩ tới", "Làm")
    assert [[cell_of(cell)[0].text for cell in row] for row in grid.rows] == [["lo", "kể ngay"]]


def test_bold_stays_and_an_unknown_source_goes(spoken: Words) -> None:
    """A citation without a number is nothing that a reader could look up."""

    found = Writing(spoken, {}).spans("**Ba câu** [LAN-1].")

    assert found == (Span("Ba câu", bold=True), Span("."))
