"""What a picture draws more than once stands in it once."""

from __future__ import annotations

import re
from collections import Counter

SHAPE = re.compile(r"<(?:path|circle|ellipse|rect) [^>]*/>")
WORTH = 44
"""Below this many letters a shape is written again: its `<use>` would be as long."""


def shared(drawn: str) -> str:
    """The same drawing with `<use>` for every shape that was there before.

    A shape says nothing of what it inherits, so it looks in its second place as it would have, written out.
    """
    times = Counter(shape for shape in SHAPE.findall(drawn) if len(shape) >= WORTH)
    names = {shape: f"u{n}" for n, shape in enumerate((shape for shape, count in times.items() if count > 1), 1)}
    seen: set[str] = set()

    def written(found: re.Match[str]) -> str:
        shape = found[0]
        if shape not in names:
            return shape
        if shape in seen:
            return f'<use href="#{names[shape]}"/>'
        seen.add(shape)
        return shape.replace(" ", f' id="{names[shape]}" ', 1)

    return SHAPE.sub(written, drawn)
