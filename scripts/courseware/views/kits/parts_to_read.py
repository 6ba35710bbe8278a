"""A lesson's scene as parts to read aloud, each line with its role. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content import plain
from courseware.content.blocks import Form, blocks
from courseware.content.kinds.body import Words
from courseware.content.scene_kinds import ACTS, SPEAKER
from courseware.views.kits.markdown import SELF

LEADER = "Người dẫn"
READERS = {
    "sms": "Người đọc tin nhắn",
    "mail": "Người đọc thư",
    "call": "Người gọi",
    "address": "Người đọc màn hình",
    "post": "Người đọc bài đăng",
    "permissions": "Người đọc màn hình",
    "notice": "Người đọc thông báo",
    "paper": "Người đọc tờ giấy",
    "portal": "Người đọc màn hình",
}
"""Who reads a scene in which nobody speaks; in a chat whoever writes."""


@dataclass(frozen=True)
class Line:
    """What a role reads."""

    role: str
    text: str


def lines(scene: str, words: Words) -> list[Line]:
    """The whole scene in order; what one role reads in a row is one line."""
    found: list[Line] = []
    for line in _lines(scene, words):
        if found and found[-1].role == line.role:
            found[-1] = Line(line.role, f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def roles(scene: list[Line]) -> list[str]:
    """Each role once, in the order in which they read."""
    return list(dict.fromkeys(line.role for line in scene))


def _lines(scene: str, words: Words) -> Iterator[Line]:
    for block in blocks(scene):
        rows = [row.strip() for row in block.text.split("\n") if row.strip()]
        if block.form is Form.SCENE:
            yield from _scene(block.text, words)
        elif block.form in (Form.TEXT, Form.LIST):
            yield from (Line(LEADER, plain.inline(row.removeprefix("- "))) for row in rows)


def _scene(text: str, words: Words) -> Iterator[Line]:
    kind = text.split()[1]
    head, *rows = [row.strip() for row in plain.text_of(SELF.sub("", text), words).split("\n") if row.strip()]
    options = sum(row.startswith("    ") and not row.strip().startswith(ACTS) for row in SELF.sub("", text).split("\n"))
    yield Line(LEADER, " ".join(f"{row.strip('[]').rstrip('.')}." for row in (head, *rows[:options])))
    for row in rows[options:]:
        spoken = SPEAKER.fullmatch(row.removeprefix("- ")) if row.startswith("- ") else None
        if spoken and kind in ("chat", "post"):
            yield Line(spoken["who"], spoken["text"])
        else:
            yield Line(READERS.get(kind, LEADER), row.removeprefix("- "))
