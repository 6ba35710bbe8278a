"""A page that moves leaves a redirect."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..broken import ADDRESSES, VI, Case, Faults, is_told, named

RECORD = ("docs/addresses.txt", "lop-6-7/index", "lop-6-7/bai-cu\nlop-6-7/index")
OLD = "docs/vi/lop-6-7/bai-cu.md"


def redirect(mini: Path, vi: str, en: str | None = None) -> None:
    """Leave lop-6-7/bai-cu behind."""
    for lang, front in (("vi", vi), ("en", en or vi)):
        (mini / f"docs/{lang}/lop-6-7/bai-cu.md").write_text(f"---\n{front}\n---\n", "utf-8")


def test_a_redirect_keeps_an_address(mini: Path, faults: Faults) -> None:
    redirect(mini, "moved_to: lop-6-7/tin-nhan-la")

    assert faults(RECORD) == []


@pytest.mark.parametrize(
    ("front", "sentence"),
    [
        ("moved_to: lop-6-7/khong-co", "“lop-6-7/khong-co” không phải đường dẫn của một trang đang có"),
        ("moved_to: lop-6-7/bai-cu", "“lop-6-7/bai-cu” không phải đường dẫn của một trang đang có"),
        ("moved_to: lop-6-7/tin-nhan-la.md", "moved_to: không đúng dạng"),
        ("moved_to: https://vi-du.example/", "moved_to: không đúng dạng"),
        ("moved_to: lop-6-7/tin-nhan-la\ntitle: Bài cũ", "title: khoá lạ"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(mini: Path, faults: Faults, front: str, sentence: str) -> None:
    redirect(mini, front)
    found = [problem for problem in faults(RECORD) if problem.path == OLD]

    assert any(sentence in problem.message and problem.line > 1 for problem in found), found


def test_a_document_s_page_keeps_its_address(faults: Faults) -> None:
    """Whoever names a document anew in the registry is told that its page is lost."""

    old, new = "luat-an-ninh-mang-2025", "luat-an-ninh-mang"
    register = Path(__file__).parents[1] / "mini/scripts/registry/sources.yml"
    text = register.read_text("utf-8")
    found = faults(("scripts/registry/sources.yml", text, text.replace(old, new)))

    assert any(p.rule == "dia-chi" and f"“can-cu/{old}” đã xuất bản" in p.message for p in found), found


def test_both_languages_lead_to_the_same_page(mini: Path, faults: Faults) -> None:
    redirect(mini, "moved_to: lop-6-7/tin-nhan-la", "moved_to: lop-6-7/index")

    assert [p.path for p in faults(RECORD) if "cần “lop-6-7/tin-nhan-la” như bản tiếng Việt" in p.message] == [
        "docs/en/lop-6-7/bai-cu.md"
    ]


def test_a_page_that_cannot_be_read_is_not_told_as_lost(faults: Faults) -> None:
    """Its own fault is told; its address is still there."""

    found = faults(("docs/vi/lop-6-7/tin-nhan-la.md", "minutes: 45", "minutes: x"))

    assert [p.message for p in found if p.rule == "dia-chi"] == []


def test_the_navigation_does_not_name_a_page_that_has_moved(mini: Path, faults: Faults) -> None:
    redirect(mini, "moved_to: lop-6-7/tin-nhan-la")
    found = faults(
        RECORD, ("mkdocs.yml", "  - lop-6-7/tin-nhan-la.md", "  - lop-6-7/bai-cu.md\n  - lop-6-7/tin-nhan-la.md")
    )

    assert any("đã chuyển chỗ; ở đây ghi “lop-6-7/tin-nhan-la.md”" in problem.message for problem in found)


def test_a_bank_that_a_moved_lesson_left_behind_is_told(mini: Path, faults: Faults) -> None:
    """The redirect asks nothing; its questions would be forgotten."""

    redirect(mini, "moved_to: lop-6-7/tin-nhan-la")
    for lang in ("vi", "en"):
        text = (mini / f"quizzes/{lang}/lop-6-7/tin-nhan-la.md").read_text("utf-8")
        (mini / f"quizzes/{lang}/lop-6-7/bai-cu.md").write_text(text, "utf-8")

    assert any(
        problem.rule == "ngan-hang" and problem.path == "quizzes/vi/lop-6-7/bai-cu.md" for problem in faults(RECORD)
    )


BROKEN: list[Case] = [
    (
        "dia-chi",
        ADDRESSES,
        "lop-6-7/index",
        "lop-6-7/bai-cu\nlop-6-7/index",
        "“lop-6-7/bai-cu” đã xuất bản nhưng nay không có trang",
    ),
    ("dia-chi", VI, "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft", "không để nháp lại được"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
