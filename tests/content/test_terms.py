"""The entries of the glossary."""

from __future__ import annotations

from datetime import date

from courseware.content import terms
from courseware.content.model import Lang, LessonText, Page

VIETNAMESE = """\
Lời mở.

## Mã OTP {#otp}

Mã dùng một lần,
đừng đọc cho ai.

Thêm một đoạn.

## Chưa dịch {#chua-dich}

Chỉ có ở đây.
"""
ENGLISH = "## OTP code {#otp}\n\nA code for one use.\n"


def test_an_entry_is_a_section_whose_first_paragraph_defines_it() -> None:
    """In both languages; one that only one of them has is left out."""

    texts = {
        lang: LessonText("x", "x", (), body, date(2026, 11, 22), "x", 1)
        for lang, body in ((Lang.VI, VIETNAMESE), (Lang.EN, ENGLISH))
    }
    [term] = terms.terms(Page("tu-dien", texts, "", ""))

    assert (term.id, term.name[Lang.VI], term.name[Lang.EN]) == ("otp", "Mã OTP", "OTP code")
    assert term.definition == {Lang.VI: "Mã dùng một lần, đừng đọc cho ai.", Lang.EN: "A code for one use."}
