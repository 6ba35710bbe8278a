"""A story's Markdown, cut into chapters."""

from __future__ import annotations

from courseware.content.labs import chapters

BODY = "Đầu.\n\n## Luật {#luat}\n\nMột.\n\n## Hai {#hai}\n\n### A {#a at=1:00}\n\nChữ.\n\n## Ba {#ba}\n\n### B {#b}\n\nChữ.\n\n## Xong {#viec-da-lam}\n\n- [x] dau: Em.\n\n## Cuối {#cuoi}\n\n### Không phải đoạn {#khong}\n\nHết."


def test_chapters_are_the_sections_with_items() -> None:
    """What stands before the first and after the last is the page's."""
    cut = chapters.cut(BODY, 5)
    assert [(item.id, item.line, title) for item, title in zip(cut.items, cut.titles, strict=True)] == [
        ("a", 13, "Hai"),
        ("b", 19, "Ba"),
    ]
    assert cut.before == "Đầu.\n\n## Luật {#luat}\n\nMột.\n"
    assert cut.after.startswith("## Cuối")
    assert cut.line == 11


def test_named_sections_are_no_chapters() -> None:
    """Their lines keep their numbers."""
    cut = chapters.cut(BODY, 5)
    assert (cut.marks.title, cut.marks.line, cut.marks.lines[1]) == ("Xong", 24, "- [x] dau: Em.")
    assert cut.deadlines == chapters.Section()


def test_a_heading_in_code_is_no_heading() -> None:
    """Authors show Markdown in Markdown."""
    cut = chapters.cut("```\n## Mã {#ma}\n### A {#a}\n```\n", 1)
    assert cut.items == ()
