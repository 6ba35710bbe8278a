"""What we take from Material: how it styles what Markdown extensions produce, cut to what our pages hold."""

from __future__ import annotations

from collections.abc import Iterable


def cut(material_css: str, pages: Iterable[str]) -> str:
    """The rules of Material's stylesheet that match something in `pages` (HTML fragments)."""
    return ""
