"""The scripts of a class's codes alone in an empty page, and the same code once more in Python, with hashlib."""

from __future__ import annotations

import hashlib
from pathlib import Path

from playwright.sync_api import Browser, Page

JS = Path(__file__).resolve().parents[2] / "overrides/assets/js"
SCRIPTS = ("sha256", "code", "near", "rows")
LETTERS = "0123456789CFGHJKMNPQRTVX"
CLASS = "0C5JTQ1XF"
DIGEST = "a1b2c3d4"


def alone(browser: Browser, *more: str) -> Page:
    """An empty page with the scripts; `more` are names below the folder of scripts."""
    page = browser.new_page()
    for name in (*(f"class/{one}.js" for one in SCRIPTS), *more):
        page.add_script_tag(content=(JS / name).read_text("utf-8"))
    return page


def _words(text: str) -> list[int]:
    digest = hashlib.sha256(text.encode("ascii")).digest()
    return [int.from_bytes(digest[n : n + 4], "big") for n in range(0, 32, 4)]


def _half(number: int) -> str:
    letters = ""
    for _ in range(6):
        number, value = divmod(number, len(LETTERS))
        letters = LETTERS[value] + letters
    return letters


def code(class_code: str, digest: str, seat: int, sitting: int, answers: list[int]) -> str:
    """A pupil's code as the scripts are to make it."""
    name = f"{class_code}|{seat}|{sitting}|{digest}"
    pad, *rest = _words(name)
    order = list(range(10))
    for n in range(9, 0, -1):
        at = (rest[n >> 1] >> (16 if n & 1 else 0)) % 0x10000 % (n + 1)
        order[n], order[at] = order[at], order[n]
    bits = 0
    for item in order:
        bits = bits << 2 | answers[item]
    bits ^= pad & 0xFFFFF
    check = _words(f"{name}|{bits}")[0] & 0x1FFFF
    return _half(seat << 20 | bits) + _half(sitting << 25 | int(digest[:2], 16) << 17 | check)
