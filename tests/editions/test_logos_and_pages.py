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
    (tmp_path / "a-b.md").write_text("# Thử\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b>đậm</b>\n", "utf-8")
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
def test_a_page_that_cannot_be_published_is_refused_with_a_sentence(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(own_pages.OwnPageError, match=said):
        own_pages.read(tmp_path / name)
