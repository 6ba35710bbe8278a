"""Pictures that a school brings along."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from courseware.editions import logos

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
