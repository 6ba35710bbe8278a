"""The labels of entries in a lesson's section for teachers, in each language, and what has to stand behind some of them."""

from __future__ import annotations

import re
from enum import StrEnum

from courseware.content.model import Lang

RUN = {Lang.VI: re.compile(r"(\d+) phút"), Lang.EN: re.compile(r"(\d+) minutes")}
"""The label of a way to teach: its minutes."""


class Part(StrEnum):
    """What an entry tells, but for the ways to teach."""

    NEEDS = "needs"
    PRODUCT = "product"
    EXPECTED = "expected"
    SLIP = "slip"
    CARE = "care"
    TOLD = "told"
    HOME = "home"
    QUALITY = "quality"


LABELS: dict[Lang, dict[str, Part]] = {
    Lang.VI: {
        "Chuẩn bị": Part.NEEDS,
        "Sản phẩm": Part.PRODUCT,
        "Mong đợi": Part.EXPECTED,
        "Hay gặp": Part.SLIP,
        "Cần để ý": Part.CARE,
        "Nếu ai kể": Part.TOLD,
        "Ở nhà": Part.HOME,
        "Phẩm chất": Part.QUALITY,
    },
    Lang.EN: {
        "Bring": Part.NEEDS,
        "Product": Part.PRODUCT,
        "Expected": Part.EXPECTED,
        "Often seen": Part.SLIP,
        "Watch for": Part.CARE,
        "If someone tells": Part.TOLD,
        "At home": Part.HOME,
        "Character": Part.QUALITY,
    },
}
QUALITIES = {
    Lang.VI: ("Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"),
    Lang.EN: ("Patriotism", "Kindness", "Diligence", "Honesty", "Responsibility"),
}
"""The five qualities of the general education programme (Thông tư 32/2018/TT-BGDĐT): a lesson names one and its own deed."""
NEEDED = (Part.NEEDS, Part.PRODUCT, Part.EXPECTED, Part.SLIP)
