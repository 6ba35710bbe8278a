"""Pictures and pages that a school brings along."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from courseware.editions import logos, own_pages

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def test_a_photograph_becomes_a_small_png(tmp_path: Path) -> None:
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(tmp_path / "logo.jpg")
    logo = logos.read(tmp_path / "logo.jpg")
    with Image.open(io.BytesIO(logo.data)) as small:
        assert max(small.size) == logos.SIDE and small.format == "PNG"
    assert len(logo.data) <= logos.MOST_BYTES and logo.name == "truong-logo.png"
    assert logos.read(tmp_path / "logo.jpg") == logo


def test_transparent_corners_stay_transparent(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    with Image.open(io.BytesIO(logos.read(tmp_path / "logo.png").data)) as small:
        assert small.convert("RGBA").getpixel((0, 0))[3] == 0


def test_a_small_drawing_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    assert logos.read(tmp_path / "logo.svg") == logos.Logo("svg", SVG.encode())


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onload="alert(1)"/>',
        '<image href="https://la.example/a.png"/>',
        '<use href="https://la.example/a.svg#b"/>',
        '<path fill="url(https://la.example/a)"/>',
        "<style>@import url(https://la.example/a.css);</style>",
        "<foreignObject/>",
        '<a href="https://la.example/"/>',
        '<set attributeName="href" to="https://la.example/"/>',
    ],
)
def test_a_drawing_that_runs_or_calls_out_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(SVG.replace("<path d", f"{inside}<path d"))
    with pytest.raises(logos.LogoError, match="chạy được hoặc gọi ra ngoài"):
        logos.read(tmp_path / "logo.svg")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.png", b"\x89PNG but not really", "không phải hình đọc được"),
        ("logo.png", b"", "không phải hình đọc được"),
        ("logo.svg", b"<svg", "không phải SVG"),
        ("logo.svg", b"<html/>", "gốc phải là <svg>"),
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "DOCTYPE"),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><path d='" + b"M0 0h9" * 900 + b"'/></svg>", "nặng"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(logos.LogoError, match=said):
        logos.read(tmp_path / name)


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


KNOWN = frozenset(
    {
        "index.html",
        "lop-6-7/index.html",
        "en/index.html",
        "truong-noi-quy.html",
        "truong-lich.html",
        "en/truong-noi-quy.html",
    }
)


@pytest.mark.parametrize(
    "url",
    [
        "https://thcs-hoa-sen.example/lich",
        "mailto:cntt@hoa-sen.example",
        "tel:+84-225-000",
        "lop-6-7/index.html",
        "lop-6-7/index.html#a",
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


def test_a_photograph_that_lies_on_its_side_is_set_upright(tmp_path: Path) -> None:
    lying = Image.new("RGB", (60, 30), "white")
    exif = Image.Exif()
    exif[0x0112] = 6
    lying.save(tmp_path / "logo.jpg", exif=exif)
    with Image.open(io.BytesIO(logos.read(tmp_path / "logo.jpg").data)) as made:
        assert made.size == (30, 60)


def test_a_picture_of_too_many_dots_is_refused_before_it_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logos, "LARGEST", 5000)
    Image.new("1", (100, 100)).save(tmp_path / "logo.png")
    monkeypatch.setattr(Image.Image, "load", lambda *_: pytest.fail("decoded"))
    with pytest.raises(logos.LogoError, match="rộng quá"):
        logos.read(tmp_path / "logo.png")
