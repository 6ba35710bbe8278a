"""Links inside the course: what is right stays untold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
VI, EN = "docs/vi/lop-6-7/tin-nhan-la.md", "docs/en/lop-6-7/tin-nhan-la.md"
GLOSSARY = "---\ntitle: {title}\ndescription: Những từ khó trong các bài học, mỗi từ một câu giải thích ngắn.\nreviewed: 2026-11-22\n{more}---\n\n## {name} {{#ma-otp}}\n\n{text}\n"


def links(found: list[Problem]) -> list[str]:
    """What is told about links."""
    return [str(problem) for problem in found if problem.rule == "lien-ket"]


@pytest.mark.parametrize(
    "link",
    [
        "[a](index.md)",
        "[a](#ghi-nho)",
        "[a](../mach/lua-dao.md)",
        "[a](tin-nhan-la.md#lam-thu)",
        "`[a](khong-co.md)`",
    ],
)
def test_a_link_that_leads_somewhere_is_right(faults: Faults, link: str) -> None:
    found = faults((VI, "Năm phút:", f"{link} năm phút:"), (EN, "Five minutes:", f"{link} five minutes:"))

    assert links(found) == []


def test_a_picture_of_the_project_is_right(mini: Path, faults: Faults) -> None:
    (mini / "docs/assets").mkdir()
    (mini / "docs/assets/a.svg").write_text("<svg/>", "utf-8")

    assert links(faults((VI, "Năm phút:", "![Một hình](../../assets/a.svg) năm phút:"))) == []


def test_a_link_in_an_example_is_not_followed(faults: Faults) -> None:
    assert links(faults((VI, "Năm phút:", "```markdown\n[a](khong-co.md)\n```\n\nNăm phút:"))) == []


def test_a_term_that_the_glossary_lacks_is_called_a_term(mini: Path, faults: Faults) -> None:
    for lang, title, more in (("vi", "Từ điển", ""), ("en", "Glossary", 'translates: "00000000"\n')):
        text = GLOSSARY.format(title=title, more=more, name="Mã OTP", text="Một dãy số dùng một lần.")
        (mini / f"docs/{lang}/tu-dien.md").write_text(text, "utf-8")
    found = faults((VI, "Năm phút:", "[mã](../tu-dien.md#ma-otp) và [mã](../tu-dien.md#ma-opt):"))

    assert links(found) == [f"{VI}:54: liên kết “../tu-dien.md#ma-opt”: từ điển không có từ “ma-opt” [lien-ket]"]


def test_a_published_page_does_not_lead_to_a_draft(mini: Path, faults: Faults) -> None:
    page = mini / "docs/vi/mach/lua-dao.md"
    page.write_text(page.read_text("utf-8") + "\n[Bài](../lop-6-7/tin-nhan-la.md)\n", "utf-8")
    found = faults((VI, "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft"))

    assert any("docs/vi/mach/lua-dao.md:9: " in row and "còn là bản nháp" in row for row in links(found))
