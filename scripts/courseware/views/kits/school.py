"""The school whose papers these are: what its edition knows, dots for what nobody has said. Pure."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

import segno

DOTS = "…" * 16
QUIET, DOT = 2, 8
"""Dots of white around a QR, and pixels of a dot in print."""


@dataclass(frozen=True)
class School:
    """`base` is the address of its site with a slash at the end, `contacts` who answers in a slot of contacts.yml; "" unknown."""

    name: str = ""
    base: str = ""
    contacts: Mapping[str, str] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """“Trường THCS Hoa Sen”, or dots to write on."""
        return self.name or f"Trường: {DOTS}"

    def page(self, path: str) -> str:
        """The address of a page; "" when the school has none."""
        return f"{self.base}{path}.html" if self.base else ""

    def short(self, path: str = "") -> str:
        """The same as people type it; without a path that of the whole site."""
        return (self.page(path) if path else self.base).removeprefix("https://").removesuffix("/")


def code(address: str, room: int = 0) -> bytes:
    """The QR of an address as a PNG in black and white, as large as `room` pixels let whole dots be; 0 for print."""
    made = segno.make(address, error="m", micro=False)
    packed = io.BytesIO()
    scale = max(1, room // (made.symbol_size(border=QUIET)[0])) if room else DOT
    made.save(packed, kind="png", scale=scale, border=QUIET)
    return packed.getvalue()


NOBODY = School()
"""Whose papers have dots."""
