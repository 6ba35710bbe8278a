"""The poster with the way to the school's site, for the wall beside the door; the same for every lesson. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.model import Lang
from courseware.views.kits import school
from courseware.views.kits.desk import Desk
from courseware.views.word.paragraphs import Element, Para, Picture, Style, para

ACROSS = 118
"""Millimetres of the QR: read from a metre and a half away."""


def poster(desk: Desk) -> Iterator[Element]:
    """One page. Asked for only where the school has an address."""
    yield para(desk.school.line, Style.CENTRE, bold=True, size=22)
    yield para(desk.words["site"].upper(), Style.CENTRE, bold=True, size=54)
    yield para("An toàn trên mạng cho học sinh, thầy cô và cha mẹ", Style.CENTRE, size=20)
    yield Para((Picture(school.code(desk.school.base), ACROSS, f"Mã QR của {desk.school.base}"),), Style.CENTRE)
    yield para(desk.school.short(), Style.CENTRE, bold=True, size=24)
    yield para(
        "Mở bằng máy ảnh của điện thoại, hoặc gõ địa chỉ trên. Không cần tài khoản, không lưu tên ai.",
        Style.CENTRE,
        size=16,
    )
    yield para("", Style.RULE)
    for one in desk.course.registry.contacts.contacts:
        yield para(f"{one.number}  ·  {one.name[Lang.VI]}", Style.CENTRE, bold=True, size=22)
        yield para(one.note[Lang.VI], Style.CENTRE, size=14)
