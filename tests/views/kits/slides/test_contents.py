"""A lesson's Markdown as pieces."""

from __future__ import annotations

from courseware.content.blocks import blocks
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look, Run, Tone
from courseware.views.kits.slides.pieces import Panel, Row, Text

from .conftest import texts

LESSON = """\
Em nhớ **ba câu**.
Rồi hỏi cô.

1. Ai nói?
   Cô nghe.
2. Có thật không?

- [ ] Viết [mã OTP](../tu-dien.md#ma-otp) ra giấy

| Việc | Ai |
|---|---|
| Viết | **Cô Lan** |

!!! warning "Với ảnh riêng tư"
    Em không lưu.

!!! adult "Dành cho người lớn đọc cùng"
    Khen con đã gọi.
"""


def test_each_line_of_a_text_is_a_paragraph(contents: Contents) -> None:
    """Lists keep their marks, links their words; boxes for adults are not shown."""

    pieces = contents.pieces(LESSON)

    assert texts(pieces) == [
        "Em nhớ ba câu.", "Rồi hỏi cô.", "Ai nói? Cô nghe.", "Có thật không?", "Viết mã OTP ra giấy",
        "Viết", "Cô Lan", "Với ảnh riêng tư", "Em không lưu.",
    ]  # fmt: skip
    assert [piece.para.mark for piece in pieces if isinstance(piece, Text)] == ["", "", "1.", "2.", "•"]


def test_looks_of_letters_are_kept(contents: Contents) -> None:
    """Bold is bold, a marked place bold and underlined, a citation the raised number of its source."""

    found = contents.runs("Luật **cấm** ==bịa đặt== [LANM-2025-D7.1C], kể cả đùa [XX-1].")

    assert found == (
        Run("Luật "),
        Run("cấm", bold=True),
        Run(" "),
        Run("bịa đặt", bold=True, underlined=True),
        Run("[1]", tone=Tone.MUTED, raised=True),
        Run(", kể cả đùa"),
        Run("."),
    )
    assert contents.line("Gọi **111** [KENH-111].") == "Gọi 111."


def test_a_table_has_its_head_in_bold_and_its_rows_apart(contents: Contents) -> None:
    """Each row is a piece, so that a long table goes on on the next slide."""

    (row,) = [piece for piece in contents.pieces(LESSON) if isinstance(piece, Row)]

    assert [cell[0].text for cell in row.head] == ["Việc", "Ai"]
    assert all(run.bold for cell in row.head for run in cell[0].runs)
    assert len(row.shares) == 2


def test_a_warning_has_a_ground_of_its_own(contents: Contents) -> None:
    """Its title leads."""

    (panel,) = [piece for piece in contents.pieces(LESSON) if isinstance(piece, Panel)]

    assert panel.look is Look.WARNING
    assert panel.paras[0].runs[0].bold


def test_what_is_for_adults_goes_into_the_notes(contents: Contents) -> None:
    """A sentence each."""

    assert contents.asides(blocks(LESSON)) == ["Khen con đã gọi."]
