"""What the original site has where an edition has the school's own: the same file names, nobody's content."""

from __future__ import annotations

from courseware.editions import app, brand


def files() -> dict[str, str]:
    """Path below the site's root → content."""
    return {"truong.css": brand.ORIGINAL, app.NAME: app.write("")}
