"""The closed list of scene kinds: their options and how a list line inside them reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

SPEAKER = re.compile(
    r"(?P<who>[^\s:()?](?:[^:()?]*[^\s:()?])?)(?P<unknown> ?\?)?(?: ?\((?P<time>[^)]*)\))? ?: +(?P<text>.*)", re.S
)
"""A line with a speaker. Without one it is a notice of the chat itself: “Cô Hạnh đã thêm em vào nhóm”."""
FLAGS = frozenset({"lock"})
"""Options that are true or false; all others are text."""
ACTS = "acts"
"""The option that says which part of the scene chooses which option of a question; see `acts.py`."""
LINE = "line"
"""The part that is a list line, written with its number from 1: `line-2`."""
LINK = "link"
"""The part that is the first ==marked== text of the content, else the first address in it."""


class Lines(StrEnum):
    """What a list inside a scene is."""

    PROSE = "prose"
    """A list is a list."""
    SPEAKERS = "speakers"
    """Each item is “Name (time): text”; a name ending in ? is an unknown sender. In a chat, without a name, a notice."""
    ITEMS = "items"
    """Each item is one entry of a menu or of a permission list."""


@dataclass(frozen=True)
class SceneKind:
    """One kind of scene. `caption` says what the text after `|` is; `parts` are those that can act, in the order of their keys."""

    name: str
    caption: str
    options: tuple[str, ...] = ()
    lines: Lines = Lines.PROSE
    parts: tuple[str, ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every option that may be written."""
        return (*self.options, ACTS) if self.parts else self.options


KINDS: dict[str, SceneKind] = {
    kind.name: kind
    for kind in (
        SceneKind(
            "chat",
            "tên nhóm hay tên người đang chat",
            ("me",),
            Lines.SPEAKERS,
            (LINE, LINK, "reply", "react", "share", "call-saved", "block", "report"),
        ),
        SceneKind(
            "sms",
            "người gửi",
            ("time",),
            parts=(LINK, "reply", "share", "call-saved", "call-back", "block", "report", "delete"),
        ),
        SceneKind(
            "mail",
            "",
            ("from", "to", "subject", "time", "attach"),
            parts=(LINK, "attachment", "reply", "report", "delete"),
        ),
        SceneKind(
            "call",
            "người gọi",
            ("note",),
            parts=("hang-up", "answer", "call-saved", "call-back", "block", "report", "delete"),
        ),
        SceneKind(
            "address", "địa chỉ hiện trên thanh", ("lock",), parts=("scheme", "subdomain", "owner", "path", "back")
        ),
        SceneKind("post", "người đăng", ("time",), Lines.SPEAKERS, (LINE, LINK, "like", "comment", "share", "report")),
        SceneKind("permissions", "tên tiện ích hay ứng dụng", (), Lines.ITEMS, (LINE, "deny", "allow")),
        SceneKind("notice", "nơi ra thông báo", ("date", "sign")),
        SceneKind("paper", "giấy hay vật có chữ: mẩu giấy, phiếu, nhãn", ("by",)),
        SceneKind("portal", "tên cổng thông tin", ("address",), Lines.ITEMS, (LINE, LINK)),
    )
}
