"""Numbers as short as SVG reads them."""

from __future__ import annotations

import re


def short(number: float, places: int = 1) -> str:
    """“-0.50” → “-.5”, “3.0” → “3”."""
    text = f"{number:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else re.sub(r"^(-?)0\.", r"\1.", text)


def point(x: float, y: float) -> str:
    """“3.5 -2”, or “3.5-2”, which is the same."""
    across, down = short(x), short(y)
    return f"{across}{down}" if down.startswith("-") else f"{across} {down}"


def run(*points: tuple[float, float]) -> str:
    """Points one after the other."""
    return " ".join(point(*one) for one in points).replace(" -", "-")
