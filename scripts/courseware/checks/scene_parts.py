"""The acts of a scene as its author wrote them, and which parts this very scene has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.checks import scenes
from courseware.checks.scenes import Fault, Scene
from courseware.content import acts, strict_yaml
from courseware.content.kinds.spot import MARK
from courseware.content.scene_kinds import ACTS, LINE, LINK, SceneKind

MISSING = {
    LINE: "đếm lại số dòng của danh sách, từ 1",
    LINK: "đánh dấu chỗ bấm bằng ==chữ==, hay viết một địa chỉ .example trong nội dung",
    "attachment": "ghi tuỳ chọn attach",
    "scheme": "địa chỉ không bắt đầu bằng https://",
    "subdomain": "trước tên miền không có tên con",
    "owner": "sau dấu | cần một địa chỉ",
    "path": "địa chỉ không có gì sau dấu gạch chéo",
}
"""Parts that a kind has and a scene of it may not have, and what to do then."""


@dataclass(frozen=True)
class Acting:
    """The acts of one scene: on which line, part → letter, and what was not written as acts are."""

    scene: Scene
    kind: SceneKind
    line: int
    given: dict[str, str]
    wrong: list[str]


def acting(scene: Scene) -> Acting | None:
    """None for a scene without acts, and where `scenes.py` says what is wrong with it."""
    kind = scene.kind
    row = next((row for row in scene.options if row[1].strip().startswith(f"{ACTS}:")), None)
    if kind is None or row is None or not kind.parts:
        return None
    typed, _, _ = strict_yaml.load_yaml("", row[1].strip())
    given, wrong = acts.parse(str(typed[ACTS] or "") if isinstance(typed, dict) else "")
    return Acting(scene, kind, row[0], given, wrong)


def faults(one: Acting) -> Iterator[Fault]:
    """What is not written as acts are; parts that the kind, or the scene, does not have."""
    for entry in one.wrong:
        yield one.line, f"acts: cần dạng {acts.FORM}, mỗi phần một lần; đang là “{entry}”"
    here = _parts(one.scene, one.kind)
    for part in one.given:
        name = LINE if part.startswith(f"{LINE}-") else part
        if name not in one.kind.parts or part == LINE:
            told = ", ".join(f"{LINE}-1, {LINE}-2 …" if name == LINE else name for name in one.kind.parts)
            yield one.line, f"acts: cảnh {one.kind.name} không có phần “{part}”; được dùng: {told}"
        elif part not in here:
            yield one.line, f"acts: trong cảnh này không có “{part}”: {MISSING[name]}"


def _parts(scene: Scene, kind: SceneKind) -> set[str]:
    text = "\n".join(row for _, row in scene.content)
    items = sum(bool(scenes.ITEM.fullmatch(row)) for _, row in scene.content)
    found = {part for part in kind.parts if part not in MISSING}
    found |= {f"{LINE}-{n}" for n in range(1, items + 1)}
    found |= acts.pieces(scene.opening.partition(" | ")[2]).keys()
    found |= {"attachment"} if any(row.strip().startswith("attach:") for _, row in scene.options) else set()
    return found | ({LINK} if MARK.search(text) or acts.ADDRESS.search(text) else set())
