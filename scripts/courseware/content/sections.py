"""The sections of a lesson by their anchors, the scene that opens it, the section that is for teachers. Pure."""

from __future__ import annotations

import re

SECTION = re.compile(r"^## .*\{#(?P<id>[a-z0-9-]+)\} *$", re.M)
SCENE = re.compile(r"^/// (?P<kind>[a-z]+)", re.M)
NAMED = re.compile(r"\A\s*\*\*(?P<name>[^*]+?)\.?\*\*")
TEACHERS = "thay-co"
"""The anchor of the section for teachers: the last of a lesson, and no part of what pupils read."""
FOR_TEACHERS = re.compile(rf"^## .*\{{#{TEACHERS}\}} *$", re.M)


def sections(body: str) -> dict[str, str]:
    """Anchor → the Markdown below that heading, in order; of two with one anchor the later stays."""
    parts = SECTION.split(body)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def opening_scene(body: str) -> str:
    """The kind of the first scene of the first section; empty when there is none."""
    first = next(iter(sections(body).values()), "")
    match = SCENE.search(first)
    return match["kind"] if match else ""


def activity(body: str) -> str:
    """The name with which the text of a lesson's activity (“Em làm thử”) begins; "" when it has none."""
    match = NAMED.match(sections(body).get("lam-thu", ""))
    return match["name"] if match else ""


def teachers_apart(body: str) -> tuple[str, str]:
    """What pupils read, and the section for teachers from its heading on; "" when there is none."""
    match = FOR_TEACHERS.search(body)
    return (body[: match.start()].rstrip() + "\n", body[match.start() :]) if match else (body, "")
