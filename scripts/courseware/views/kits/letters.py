"""The letters of pictures, as the project has them."""

from __future__ import annotations

from pathlib import Path

from courseware.views.kits.desk import Fonts


def read(overrides: Path) -> Fonts:
    """Both weights; `overrides` is the project's folder of that name."""
    return Fonts(*((overrides / f"fonts/be-vietnam-pro-{weight}.ttf").read_bytes() for weight in ("regular", "bold")))
