"""The bundles of the project itself, without what a build makes of lessons."""

from __future__ import annotations

import gzip
from pathlib import Path

from courseware.drawing.words import SPOKEN
from courseware.shrinking import scripts
from courseware.site import bundles

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
MADE = {
    "typography.css": "",
    "search-index.js": "self.searchIndex={}",
    "search-texts.js": "self.searchTexts={}",
    "review-map.js": "var reviewMap={}",
    "legal-texts.js": "var entryTexts={}",
    "soi-data.js": "var SoiData={levels:{},indicators:{},topics:{},laws:[]}",
    **dict.fromkeys(SPOKEN, "var QuizWords={}"),
}


def weight(name: str, without: set[str]) -> int:
    """Bytes of a bundle, compressed, without some of its sources."""
    sources = [OVERRIDES / "assets" / source for source in bundles.BUNDLES[name] if source not in {*MADE, *without}]
    whole = "".join(scripts.ours(file.read_text("utf-8")) for file in sources)
    return len(gzip.compress(whole.encode(), 9))
