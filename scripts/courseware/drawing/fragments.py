"""Markdown of small pieces: options, feedback, steps. A page holds dozens, most of them one plain sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown
from markupsafe import Markup

PLAIN = re.compile(r"[^\W\d_][^*_`\[\]<>&\\=!~|#:\n]*")
"""A line that begins with a letter and holds nothing that Markdown or an extension of ours could take for markup."""


class Fragments:
    """Renders pieces with one Markdown instance; plain sentences do not need it (measured: half of a lesson's time)."""

    def __init__(
        self, converter: Markdown, keep: Callable[[Callable[[], str], str], str] = lambda make, _: make()
    ) -> None:
        """`keep` gives what is made of a text, perhaps made before."""
        self._converter, self._keep = converter, keep

    def __call__(self, text: str) -> Markup:
        """HTML of one piece."""
        if PLAIN.fullmatch(text):
            return Markup(f"<p>{text}</p>")
        return Markup(self._keep(lambda: self._converted(text), text))

    def _converted(self, text: str) -> str:
        self._converter.reset()
        return str(self._converter.convert(text))
