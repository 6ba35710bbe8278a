"""Addresses in a piece of a site map that the release does not have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.links import split
from verifier.signs import GAMBLING
from verifier.terms import Entry


def strange_places(text: str, files: Mapping[str, Entry]) -> str:
    """What a piece of a site map names that the release does not have."""
    places = re.findall(r"<loc>\s*([^<\s]{1,2000})", text)[:200]
    ends = {path.removesuffix("index.html") for path in files}
    strange = [
        place for place in places
        if not any(split(place).path.lstrip("/")[begin:] in ends for begin in _begins(split(place).path.lstrip("/")))
    ]  # fmt: skip
    word = GAMBLING.search(text)
    named = [f"{len(strange)} địa chỉ lạ: {', '.join(strange[:3])}"] if strange else []
    return "; ".join(named + ([f"chữ “{word[0]}”"] if word else []))


def _begins(path: str) -> list[int]:
    """Where in a path that of a file may begin, as the copy may lie in a folder."""
    return [0, *(place.end() for place in re.finditer("/", path[:300]))]
