"""A school's logo: a small SVG without anything but what it draws, any other picture made small, so that a cheap phone does not wait for it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from PIL import Image, ImageOps

from courseware.editions import drawings, unfolding

MOST_BYTES = 4000
SIDE = 108
"""Pixels: the logo is shown at 36, and a good phone has three dots to the pixel."""
LARGEST = 30_000_000
"""Bytes of a file and dots of a picture that we take on; a photo of a phone has less."""
COLOURS = (128, 64, 32, 16, 8)
INSTEAD = "Hãy lưu hình thành PNG rồi dùng tệp PNG, hoặc bỏ các phần ấy và lưu lại dạng SVG thường (Plain SVG)"


class LogoError(Exception):
    """Why a picture cannot be the logo, for the person who chose it."""


@dataclass(frozen=True)
class Logo:
    """A picture ready to publish; `suffix` is svg or png."""

    suffix: str
    data: bytes

    @property
    def name(self) -> str:
        """Its file name in an edition."""
        return f"truong-logo.{self.suffix}"


def read(file: Path) -> Logo:
    """The logo in a file."""
    try:
        if file.stat().st_size > LARGEST:
            raise LogoError(f"tệp {file.name} lớn quá {LARGEST // 1_000_000} MB")
        data = file.read_bytes()
    except OSError as error:
        raise LogoError(f"không đọc được tệp {file.name}: cần một hình nằm cạnh hồ sơ") from error
    return _drawing(file.name, data) if file.suffix.lower() == ".svg" else _picture(file.name, data)


def _drawing(name: str, data: bytes) -> Logo:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise LogoError(f"{name} không phải SVG đọc được") from error
    if root.getroottree().docinfo.internalDTD is not None or root.tag != f"{{{drawings.SVG}}}svg":
        raise LogoError(f'{name} không phải SVG thường: bỏ dòng DOCTYPE, gốc phải là <svg> có xmlns="{drawings.SVG}"')
    clean, found = drawings.clean(root)
    if found:
        raise LogoError(
            f"{name} có phần chạy được hoặc gọi ra ngoài, hay không chắc chỉ để vẽ: {'; '.join(found[:5])}. {INSTEAD}"
        )
    if len(clean) > MOST_BYTES:
        raise LogoError(
            f"{name} nặng {len(clean)} byte, cần từ {MOST_BYTES} trở xuống; hãy lưu thành PNG, chúng tôi thu nhỏ được"
        )
    try:
        heavy = unfolding.weight(clean) > unfolding.MOST
    except unfolding.EndlessError as error:
        raise LogoError(f"{name}: phần “{error}” gọi lại chính nó. {INSTEAD}") from error
    if heavy:
        raise LogoError(f"{name} gọi lại các phần của nó thành hơn {unfolding.MOST} nét, máy yếu bị treo. {INSTEAD}")
    return Logo("svg", clean)


def _picture(name: str, data: bytes) -> Logo:
    try:
        with Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > LARGEST:
                raise LogoError(f"{name} rộng quá: {opened.width} × {opened.height} điểm")
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise LogoError(f"{name} không phải hình đọc được: cần PNG, JPG, WebP hoặc SVG") from error
    picture.thumbnail((SIDE, SIDE))
    for colours in COLOURS:
        saved = io.BytesIO()
        picture.quantize(colours, Image.Quantize.FASTOCTREE).save(saved, "PNG", optimize=True)
        if len(saved.getvalue()) <= MOST_BYTES:
            return Logo("png", saved.getvalue())
    raise LogoError(f"{name} nhiều chi tiết quá, thu về {SIDE} điểm vẫn nặng hơn {MOST_BYTES} byte: chọn hình giản hơn")
