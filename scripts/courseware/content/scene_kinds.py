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
    """One kind of scene. `caption` says what the text after `|` is."""

    name: str
    caption: str
    options: tuple[str, ...] = ()
    lines: Lines = Lines.PROSE


KINDS: dict[str, SceneKind] = {
    kind.name: kind
    for kind in (
        SceneKind("chat", "tên nhóm hay tên người đang chat", ("me",), Lines.SPEAKERS),
        SceneKind("sms", "người gửi", ("time",)),
        SceneKind("mail", "", ("from", "to", "subject", "time", "attach")),
        SceneKind("call", "người gọi", ("note",)),
        SceneKind("address", "địa chỉ hiện trên thanh", ("lock",)),
        SceneKind("post", "người đăng", ("time",), Lines.SPEAKERS),
        SceneKind("permissions", "tên tiện ích hay ứng dụng", (), Lines.ITEMS),
        SceneKind("notice", "nơi ra thông báo", ("date", "sign")),
        SceneKind("paper", "giấy hay vật có chữ: mẩu giấy, phiếu, nhãn", ("by",)),
        SceneKind("portal", "tên cổng thông tin", ("address",), Lines.ITEMS),
    )
}
