"""Links inside the course: what is right stays untold."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content.problems import Problem

from ..broken import EN, VI, Case, Faults, is_told, named

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

    assert links(found) == [f"{VI}:64: liên kết “../tu-dien.md#ma-opt”: từ điển không có từ “ma-opt” [lien-ket]"]


def test_a_published_page_does_not_lead_to_a_draft(mini: Path, faults: Faults) -> None:
    page = mini / "docs/vi/mach/lua-dao.md"
    page.write_text(page.read_text("utf-8") + "\n[Bài](../lop-6-7/tin-nhan-la.md)\n", "utf-8")
    found = faults((VI, "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft"))

    assert any("docs/vi/mach/lua-dao.md:9: " in row and "còn là bản nháp" in row for row in links(found))


BROKEN: list[Case] = [
    ("lien-ket", VI, "Năm phút:", "[Xem](khong-co.md) năm phút:", "không có tệp docs/vi/lop-6-7/khong-co.md"),
    ("lien-ket", EN, "Five minutes:", "[See](khong-co.md) five minutes:", "không có tệp docs/en/lop-6-7/khong-co.md"),
    ("lien-ket", VI, "Năm phút:", "[Xem](index.html) năm phút:", "có phải docs/vi/lop-6-7/index.md?"),
    ("lien-ket", VI, "Năm phút:", "[Xem](../mach/) năm phút:", "không có tệp docs/vi/mach"),
    ("lien-ket", VI, "Năm phút:", "[Xem](#ghi-nhe) năm phút:", "không có neo “ghi-nhe”"),
    (
        "lien-ket",
        VI,
        "Năm phút:",
        "[Xem](../mach/lua-dao.md#dau) năm phút:",
        "trang docs/vi/mach/lua-dao.md không có neo “dau”",
    ),
    ("lien-ket", VI, "Năm phút:", "[Xem](../../en/mach/lua-dao.md) năm phút:", "thứ tiếng khác"),
    ("lien-ket", VI, "Năm phút:", "[Xem](/mach/lua-dao.md) năm phút:", "bắt đầu bằng “/”"),
    ("lien-ket", VI, "Năm phút:", "![Hình](../../assets/a.svg) Năm phút:", "không có tệp docs/assets/a.svg"),
    ("lien-ket", VI, "Năm phút:", "[Xem]: khong-co.md\n\nNăm phút:", "không có tệp docs/vi/lop-6-7/khong-co.md"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
