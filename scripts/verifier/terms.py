"""The values of a signed list, each read strictly: anything unexpected is refused."""

from __future__ import annotations

import contextlib
import datetime
import re
from dataclasses import dataclass
from typing import Any

from verifier.findings import printable
from verifier.names import FILE_LIMIT, TYPES, WORD, too_wide
from verifier.signatures import RefusedError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Entry:
    """What one file has to be."""

    sha256: str
    size: int
    type: str


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice: two readers could believe different ones."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("khoá lặp lại")
    return dict(pairs)


def no_constant(name: str) -> None:
    """Refuse NaN and its like, which are no JSON."""
    raise ValueError(name)


def parse_date(content: dict[str, Any], key: str) -> datetime.date:
    """A day that has to be there."""
    value = content.get(key)
    day = parse_day(value) if isinstance(value, str) else None
    if day is None:
        raise RefusedError("bad-manifest", f"Ngày {key} trong bản kê không đúng.")
    return day


def parse_day(text: str) -> datetime.date | None:
    """A day as 2026-11-22, or None."""
    with contextlib.suppress(ValueError):
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    return None


def parse_word(content: dict[str, Any], key: str) -> str:
    """A name of a release or a site."""
    value = content.get(key)
    if not isinstance(value, str) or not WORD.fullmatch(value):
        raise RefusedError("bad-manifest", f"Mục {key} trong bản kê không đúng.")
    return value


def parse_strings(value: object) -> dict[str, str]:
    """Text by text."""
    if not isinstance(value, dict) or not all(isinstance(part, str) for pair in value.items() for part in pair):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một mục.")
    return value


def parse_truth(value: object) -> bool:
    """Yes or no, and nothing that only counts as such."""
    if not isinstance(value, bool):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một mục.")
    return value


def parse_list(value: object) -> list[str]:
    """Short texts."""
    if not isinstance(value, list) or not all(isinstance(part, str) and len(part) < 300 for part in value):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một danh sách.")
    return value


def parse_patterns(value: object) -> tuple[str, ...]:
    """Which files a host may have of its own; a pattern that lets through too much is refused."""
    patterns = parse_list(value)
    if wide := [pattern for pattern in patterns if too_wide(pattern)]:
        raise RefusedError("bad-manifest", f"Bản kê cho phép quá rộng: {printable(', '.join(wide))}.")
    return tuple(patterns)


def parse_files(value: object) -> dict[str, Entry]:
    """Path → what the file has to be."""
    if not isinstance(value, dict) or not 1 <= len(value) <= 20_000:
        raise RefusedError("bad-manifest", "Danh sách tệp trong bản kê không đúng.")
    return {_path(path): _entry(path, entry) for path, entry in value.items()}


def _path(path: str) -> str:
    parts = path.split("/")
    if not path.isprintable() or "\\" in path or ":" in path or len(path) > 400 or {"", ".", ".."} & set(parts):
        raise RefusedError("bad-manifest", f"Tên tệp trong bản kê không đúng: {printable(path)}")
    return path


def _entry(path: str, entry: object) -> Entry:
    if isinstance(entry, dict):
        digest, size, kind = entry.get("sha256"), entry.get("size"), entry.get("type")
        if (
            isinstance(digest, str) and re.fullmatch("[0-9a-f]{64}", digest)
            and isinstance(size, int) and not isinstance(size, bool) and 0 <= size <= FILE_LIMIT
            and isinstance(kind, str) and (kind in TYPES or kind in ("config", "other"))
        ):  # fmt: skip
            return Entry(digest, size, kind)
    raise RefusedError("bad-manifest", f"Mục của tệp {printable(path)} trong bản kê không đúng.")
