"""Pages that a school brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.editions import own_pages


def test_a_page_is_markdown_with_a_title(tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n\n## Phòng máy\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "utf-8")
    page = own_pages.read(tmp_path / "noi-quy.md")
    assert (page.path, page.lang, page.title) == ("truong-noi-quy.html", "vi", "Nội quy")
    assert "<table>" in page.html and "<h2" in page.html


def test_an_english_twin_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "noi-quy.en.md").write_text("# Rules\n\nBe kind.\n", "utf-8")
    assert own_pages.read(tmp_path / "noi-quy.en.md").lang == "en"


def test_html_in_a_page_is_shown_not_obeyed(tmp_path: Path) -> None:
    (tmp_path / "a-b.md").write_text(
        "# Thử\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b>đậm</b>\n", "utf-8"
    )
    html = own_pages.read(tmp_path / "a-b.md").html
    assert "<script" not in html and "<img" not in html and "<b>" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Nội quy.md", "# Nội quy\n", "tên tệp chỉ gồm"),
        ("noi-quy.fr.md", "# Nội quy\n", "tên tệp chỉ gồm"),
        ("noi-quy.md", "Nội quy\n", "dòng đầu cần là tên trang"),
        ("noi-quy.md", "# Nội quy\n\n[bấm](javascript:alert(1))\n", "không dùng được"),
        ("noi-quy.md", "# Nội quy\n\n[bấm](data:text/html,a)\n", "không dùng được"),
        ("noi-quy.md", "# Nội quy\n\n[bấm]( vbscript:a)\n", "không dùng được"),
        ("noi-quy.md", "# Nội quy\n\n# Mục\n", "bắt đầu bằng ##"),
        ("noi-quy.md", "# Nội quy\n\n![ảnh](a.png)\n", "chưa nhận hình"),
        ("noi-quy.md", "# Nội quy\n" + "a " * 40_000, "nhiều nhất"),
    ],
)
def test_a_page_that_cannot_be_published_is_refused_with_a_sentence(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(own_pages.OwnPageError, match=said):
        own_pages.read(tmp_path / name)


KNOWN = {
    "index.html": frozenset(["muc-dau", "mục-2"]),
    "lop-6-7/index.html": frozenset(["a"]),
    "en/index.html": frozenset[str](),
    "truong-noi-quy.html": frozenset[str](),
    "truong-lich.html": frozenset[str](),
    "en/truong-noi-quy.html": frozenset[str](),
}


@pytest.mark.parametrize(
    "url",
    [
        "https://thcs-hoa-sen.example/lich",
        "mailto:cntt@hoa-sen.example",
        "tel:+84-225-000",
        "lop-6-7/index.html",
        "lop-6-7/index.html#a",
        "index.html#m%E1%BB%A5c-2",
        "truong-lich.html",
        "./index.html",
    ],
)
def test_a_page_links_to_what_is_there(tmp_path: Path, url: str) -> None:
    (tmp_path / "noi-quy.md").write_text(f"# Nội quy\n\nXem [bài]({url}).\n", "utf-8")
    assert "<a href=" in own_pages.read(tmp_path / "noi-quy.md", KNOWN).html


def test_an_english_page_links_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "noi-quy.en.md").write_text("# Rules\n\n[a](index.html) [b](../index.html)\n", "utf-8")
    assert own_pages.read(tmp_path / "noi-quy.en.md", KNOWN).html.count("<a href=") == 2


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[bài](lop-6-7/index.md)", 4, "viết “lop-6-7/index.html”"),
        ("[x](khong-co.html)", 4, "không có trang này"),
        ("[x](../index.html)", 4, "không có trang này"),
        ("[x](lop-6-7/)", 4, "không có trang này"),
        ("[x](#dau)", 4, "không có trang này"),
        ("[x](lop-6-7/index.html#b)", 4, "không có mục “#b”"),
        ("[x](truong-lich.html#a)", 4, "không có mục “#a”"),
        ("[x](/index.html)", 4, "chỉ nhận https"),
        ("[x](//la.example)", 4, "chỉ nhận https"),
        ("[x](http://la.example)", 4, "chỉ nhận https"),
        ("[x](https:la.example)", 4, "chỉ nhận https"),
        ("[x](HTTPS://)", 4, "chỉ nhận https"),
        ("[x](mailto:)", 4, "chỉ nhận https"),
        ("[x](&#106;avascript:a)", 4, "không dùng được"),
        ("[x][1]\n\n[1]: ftp://la.example", 6, "chỉ nhận https"),
        ("<ftp://la.example>", 4, "chỉ nhận https"),
        ("Em nhớ:\n- dừng", 5, "dính vào đoạn văn"),
        ("– dừng", 4, "bằng dấu gạch nối"),
    ],
)
def test_a_dead_link_and_a_glued_list_are_told_at_their_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    (tmp_path / "noi-quy.md").write_text(f"\n# Nội quy\n\n{text}\n", "utf-8")
    with pytest.raises(own_pages.OwnPageError) as refused:
        own_pages.read(tmp_path / "noi-quy.md", KNOWN)
    assert any(
        sentence.startswith(f"noi-quy.md:{line}: ") and said in sentence for sentence in str(refused.value).splitlines()
    ), refused.value


def test_braces_are_letters_in_a_page(tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n\nTập {1, 2}.\n", "utf-8")
    assert "{1, 2}" in own_pages.read(tmp_path / "noi-quy.md").html


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_a_page_in_another_encoding_is_told(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "noi-quy.md").write_bytes("# N\u00f4i quy\n".encode(encoding))
    with pytest.raises(own_pages.OwnPageError, match=r"noi-quy\.md:1: .*Save As"):
        own_pages.read(tmp_path / "noi-quy.md")
