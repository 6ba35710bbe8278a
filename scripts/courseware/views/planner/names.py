"""Names of files: what a person calls something, in small letters without accents. Pure."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """“Lớp 6A, Đội 1” → “lop-6a-doi-1”; "" for what has neither a letter nor a digit."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub("[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
