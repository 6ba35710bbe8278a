"""`truong.webmanifest`: what a phone shows when the site is installed (https://www.w3.org/TR/appmanifest/)."""

from __future__ import annotations

import json
from typing import Any

NAME = "truong.webmanifest"
COURSE = "Lá chắn số"


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
        "icons": [{"src": "assets/img/mark.svg", "type": "image/svg+xml", "sizes": "any"}],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
