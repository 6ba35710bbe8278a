"""Scenes are written so that Markdown can read them and nothing of them is lost: opened, closed, options, lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.checks.context import Extract
from courseware.content import strict_yaml
from courseware.content.fences import fences
from courseware.content.problems import Problem
from courseware.content.scene_kinds import FLAGS, KINDS, SPEAKER, Lines, SceneKind

OPEN = re.compile(r"/// (?P<kind>[a-z]+)(?: \| (?P<caption>\S.*))?")
CLOSE = "///"
ALMOST = re.compile(r"\s*[/\\]{2,}(?!\S*\.)|\s*/ ?/ ?/")
ITEM = re.compile(r"[-*+] +(?P<text>\S.*)")
COLON = re.compile(r"(?<!\d):|:(?!\d)|\(\s*\d")
"""In a line without a speaker: a colon that parts no hours from minutes, or a time; the speaker is there but not quite."""
Fault = tuple[int, str]


@dataclass(frozen=True)
class Scene:
    """One scene of a file: the line that opens it, the lines below that hold options, the rest, each with its number."""

    line: int
    opening: str
    options: list[tuple[int, str]]
    content: list[tuple[int, str]]

    @property
    def kind(self) -> SceneKind | None:
        """Its kind; None when there is none of that name."""
        match = OPEN.fullmatch(self.opening)
        return KINDS.get(match["kind"]) if match else None


def cut(text: str) -> list[Scene]:
    """The scenes of a file."""
    found: list[Scene] = []
    list(_cut(text.split("\n"), found))
    return found


def check(extract: Extract) -> Iterator[Problem]:
    """Every scene of every file."""
    for path, text in extract.pages.items():
        found: list[Scene] = []
        for line, message in [
            *_cut(text.split("\n"), found),
            *(fault for scene in found for fault in _scene(path, scene)),
        ]:
            yield Problem(path, line, "canh", message)


def _cut(lines: list[str], found: list[Scene]) -> Iterator[Fault]:
    """Fill `found` with the scenes of a file; what opens or closes none is a fault."""
    scene: Scene | None = None
    code = fences(lines).code
    for number, text in enumerate(lines, 1):
        if number - 1 in code:
            continue
        if text.rstrip() == CLOSE:
            if scene is None:
                yield number, "dòng “///” đóng một cảnh chưa mở"
            scene = None
        elif text.startswith("/// "):
            if scene is not None:
                yield scene.line, "cảnh chưa đóng bằng dòng “///”"
            found.append(scene := Scene(number, text.rstrip(), [], []))
        elif ALMOST.match(text):
            yield (
                number,
                f"cảnh mở bằng “/// loại | tên” và đóng bằng “///”, viết sát lề; đang là “{text.strip()[:60]}”",
            )
        elif scene is not None:
            option = text.startswith("    ") and not scene.content
            (scene.options if option else scene.content).append((number, text))
    if scene is not None:
        yield scene.line, "cảnh chưa đóng bằng dòng “///”"


def _scene(path: str, scene: Scene) -> Iterator[Fault]:
    match, kind = OPEN.fullmatch(scene.opening), scene.kind
    if match is None or kind is None:
        yield (
            scene.line,
            f"cảnh cần dạng “/// loại | tên”; loại là một trong {', '.join(KINDS)}; đang là “{scene.opening}”",
        )
        return
    if kind.caption and not match["caption"]:
        yield scene.line, f"cảnh {kind.name} cần {kind.caption} sau dấu |"
    yield from _options(path, scene, kind)
    if kind.lines is Lines.PROSE and not any(text.strip() for _, text in scene.content) and kind.name != "address":
        yield scene.line, f"cảnh {kind.name} trống: viết nội dung, sau một dòng trống"
    if kind.lines is not Lines.PROSE:
        yield from _lines(scene, kind)


def _options(path: str, scene: Scene, kind: SceneKind) -> Iterator[Fault]:
    first = scene.content[0] if scene.content else (0, "")
    almost = re.match(r"\s*(?P<name>\w+)\s*:", first[1])
    if almost and almost["name"].casefold() in kind.allowed:
        yield first[0], f"tuỳ chọn “{almost['name']}” phải lùi bốn dấu cách, ngay dưới dòng mở cảnh"
    text = "\n".join(line for _, line in scene.options)
    options, _, problems = strict_yaml.load_yaml(path, text, scene.line + 1)
    yield from ((problem.line, problem.message) for problem in problems)
    if options and not isinstance(options, dict):
        yield scene.line + 1, "tuỳ chọn cần dạng “tên: giá trị”, lùi bốn dấu cách"
        return
    for name, value in (options or {}).items():
        line = next((number for number, row in scene.options if row.strip().startswith(f"{name}:")), scene.line)
        if name not in kind.allowed:
            allowed = ", ".join(kind.allowed) or "không có tuỳ chọn nào"
            yield line, f"cảnh {kind.name}: tuỳ chọn lạ “{name}”; được dùng: {allowed}"
        elif not isinstance(value, str) or not value.strip():
            yield line, f"tuỳ chọn “{name}” cần chữ: đặt trong dấu nháy kép, hoặc xoá dòng này"
        elif name in FLAGS and value not in {"true", "false"}:
            yield line, f"tuỳ chọn “{name}” cần true hoặc false, đang là “{value}”"


def _speaker(text: str) -> str:
    match = SPEAKER.match(text)
    return match["who"] if match and match["text"].strip() else ""


def _lines(scene: Scene, kind: SceneKind) -> Iterator[Fault]:
    form = "- Tên (giờ): lời" if kind.lines is Lines.SPEAKERS else "- Mục"
    listed = False
    for number, text in scene.content:
        item = ITEM.fullmatch(text)
        listed = listed or bool(item)
        if (
            not text.strip()
            or (not listed and kind.name in {"post", "portal"})
            or (listed and re.match(r" {2,}[^-*+\s]", text))
        ):
            continue
        if not item:
            yield number, f"dòng này sẽ không được vẽ: mỗi dòng của cảnh {kind.name} cần dạng “{form}”"
        elif (
            kind.lines is Lines.SPEAKERS
            and not _speaker(item["text"])
            and (kind.name == "post" or COLON.search(item["text"]))
        ):
            yield number, f"không rõ ai nói: cần dạng “{form}”, một dấu cách sau dấu hai chấm"
    if not listed and kind.name not in {"post", "portal"}:
        yield scene.line, f"cảnh {kind.name} trống: cần ít nhất một dòng “{form}”"
