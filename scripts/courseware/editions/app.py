"""`truong.webmanifest`: what a phone shows when the site is installed (https://www.w3.org/TR/appmanifest/)."""

from __future__ import annotations

import json
from typing import Any

NAME = "truong.webmanifest"
COURSE = "Lá chắn số"
IMAGES = "assets/img/"
ICONS = (
    {"src": f"{IMAGES}mark.svg", "type": "image/svg+xml", "sizes": "any"},
    {"src": f"{IMAGES}icon-192.png", "type": "image/png", "sizes": "192x192"},
    {"src": f"{IMAGES}icon-512.png", "type": "image/png", "sizes": "512x512"},
    {"src": f"{IMAGES}icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
)
"""The mark, and the mark on white for systems that want a picture and cut it to their own shape: everything that counts
lies in the middle 80 % (https://www.w3.org/TR/appmanifest/#icon-masks)."""


def write(school: str) -> str:
    """The manifest of an edition; of the original when `school` is empty. Addresses are relative to the file."""
    content: dict[str, Any] = {
        "name": f"{COURSE} · {school}" if school else COURSE,
        "short_name": COURSE,
        "lang": "vi",
        "dir": "ltr",
        "id": "./",
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": ICONS,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
