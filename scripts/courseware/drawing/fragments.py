"""Markdown of small pieces: options, feedback, steps. A page holds dozens, most of them one plain sentence."""

from __future__ import annotations

import re

from markdown import Markdown
from markupsafe import Markup

PLAIN = re.compile(r"[^\W\d_][^*_`\[\]<>&\\=!~|#:\n]*")
"""A line that begins with a letter and holds nothing that Markdown or an extension of ours could take for markup."""


def plain(text: str) -> Markup | None:
    """HTML of a piece that Markdown would leave as it is; None of any other."""
    return Markup(f"<p>{text}</p>") if PLAIN.fullmatch(text) else None


class Fragments:
    """Renders pieces with one Markdown instance; plain sentences do not need it (measured: half of a lesson's time)."""

    def __init__(self, converter: Markdown) -> None:
        self._converter = converter

    def __call__(self, text: str) -> Markup:
        """HTML of one piece."""
        if (html := plain(text)) is not None:
            return html
        self._converter.reset()
        return Markup(self._converter.convert(text))
