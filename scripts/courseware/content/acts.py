"""Acts: which part of a scene chooses which option: `acts: hang-up=B, answer=A`. Pure.

In a question the options are its own, in a conversation those of the step that the scene stands in; in a lesson they are
those of the first question placed below the scene in its section. Which parts a kind of scene has: `scene_kinds.py`.
An act is no meaning: an id stays when acts come or go, and a translation carries the same.
"""

from __future__ import annotations

import re

from courseware.content.scene_kinds import ACTS

FORM = "phần=PHƯƠNG ÁN, cách nhau bằng dấu phẩy, như hang-up=B, answer=A"
ACT = re.compile(r"(?P<part>[a-z]+(?:-[a-z]+)*(?:-[1-9][0-9]?)?)=(?P<letter>[A-Z])")
ROW = re.compile(rf"(?m)^    {ACTS}:.*\n?")
"""The line of a file that holds acts."""
ADDRESS = re.compile(r"(?<![\w@.-])(?:https?://)?(?:[\w-]+\.)+example\b(?:/[\w./?=&-]*[\w/])?")
"""An address as the course writes invented ones; behind an @ it is a mailbox."""
PIECES = re.compile(
    r"(?P<scheme>https?://)?(?P<subdomain>(?:[\w-]+\.)*?)(?P<owner>[\w-]+\.[\w-]+)(?P<path>/.*)?"
)  # fmt: skip


def parse(text: str) -> tuple[dict[str, str], list[str]]:
    """Part → letter, in the order of the text; and what is not written so, or names a part again."""
    found: dict[str, str] = {}
    wrong: list[str] = []
    for entry in filter(None, (piece.strip() for piece in text.split(","))):
        match = ACT.fullmatch(entry)
        if match is None or match["part"] in found:
            wrong.append(entry)
        else:
            found[match["part"]] = match["letter"]
    return found, wrong


def without(text: str) -> str:
    """A text as if no scene acted: nothing of that is to be translated."""
    return ROW.sub("", text)


def pieces(address: str) -> dict[str, str]:
    """Part → piece of an address, from left to right; the owner is the domain that somebody registered."""
    match = PIECES.fullmatch(address)
    return {part: piece for part, piece in match.groupdict().items() if piece} if match else {}
