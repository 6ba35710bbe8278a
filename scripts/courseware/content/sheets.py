"""The sheets of drawn parts, `overrides/pictures/*.svg`: what the pictures of lessons are put together from.

A sheet is an SVG file that any browser opens; each `<g id>` right below its root is one part. What a part says of itself
(how large it is, where its screen is, what colour a shirt has) stands in its `data-…`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as et

from courseware.content.files import Files
from courseware.content.problems import Problem

SHEETS = ("places", "things", "hair", "faces", "clothes", "worn")
FOLDER = "overrides/pictures"
ELEMENTS = frozenset({"g", "path", "circle", "ellipse", "rect"})
ATTRIBUTES = frozenset({
    "cx", "cy", "d", "fill", "height", "r", "rx", "ry", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-width",
    "transform", "width", "x", "y",
})  # fmt: skip
"""All that a part may hold: no text, no style, no script, no link, no id below its own."""
ASKED = {"things": ("size",), "clothes": ("top", "legs", "sleeves", "cut")}
"""What a part of a sheet has to say of itself."""


@dataclass(frozen=True)
class Part:
    """A part: its SVG without the tag of its own group, and its `data-…` by name."""

    drawn: str
    data: dict[str, str]

    def numbers(self, name: str) -> tuple[float, ...]:
        """The numbers of a `data-…`; none when it is not there."""
        return tuple(float(number) for number in self.data.get(name, "").split())


Sheets = dict[str, dict[str, Part]]
"""Sheet → name of a part → the part."""


def names() -> list[str]:
    """The files of all sheets, below the root."""
    return [f"{FOLDER}/{name}.svg" for name in SHEETS]


def read(root: Path) -> tuple[Sheets, list[Problem]]:
    """All sheets of a project, and what is wrong with them."""
    files = Files(root, names())
    return parse_all(files), files.problems


def parse_all(files: Files) -> Sheets:
    """All sheets; what is wrong with them is told there."""
    sheets: Sheets = {}
    for path in names():
        if (text := files.text(path)) is not None:
            sheets[Path(path).stem], found = parse(path, text)
            files.problems += found
    return sheets


def parse(path: str, text: str) -> tuple[dict[str, Part], list[Problem]]:
    """The parts of one sheet, and what is wrong with it."""
    try:
        root = et.fromstring(text)
    except et.ParseError as error:
        return {}, [Problem(path, error.position[0], "hinh", f"tệp SVG hỏng ở đây: {error.msg}; sửa thẻ hoặc dấu nháy")]
    parts: dict[str, Part] = {}
    problems: list[Problem] = []
    for group in root:
        name = group.get("id", "")
        line = _line(text, name)
        problems += [Problem(path, line, "hinh", f"{name or 'nhóm'}: {message}") for message in _faults(group)]
        if name in parts:
            problems.append(Problem(path, line, "hinh", f"{name}: tên này đã có trong tệp; đặt tên khác"))
        data = {key.removeprefix("data-"): value for key, value in group.attrib.items() if key.startswith("data-")}
        for lacking in (key for key in ASKED.get(Path(path).stem, ()) if not data.get(key)):
            problems.append(Problem(path, line, "hinh", f"{name}: thiếu data-{lacking}; xem các hình khác trong tệp"))
        parts[name] = Part("".join(_written(child) for child in group), data)
    return parts, problems


def _line(text: str, name: str) -> int:
    return text[: text.find(f'id="{name}"')].count("\n") + 1


def _faults(group: et.Element) -> Iterator[str]:
    if _tag(group) != "g" or not group.get("id"):
        yield 'mỗi hình là một <g id="tên"> ngay dưới <svg>'
    for element in group.iter():
        if (tag := _tag(element)) not in ELEMENTS:
            yield f"<{tag}> không dùng được; chỉ dùng {', '.join(sorted(ELEMENTS))}"
        odd = sorted(key for key in element.attrib if key not in ATTRIBUTES)
        if element is group:
            odd = [key for key in odd if key != "id" and not key.startswith("data-")]
        if odd:
            yield f"thuộc tính {', '.join(odd)} không dùng được; màu ghi bằng fill và stroke"


def _tag(element: et.Element) -> str:
    return element.tag.rpartition("}")[2]


def _written(element: et.Element) -> str:
    """An element as short as it can be written."""
    tag, inner = _tag(element), "".join(_written(child) for child in element)
    opened = "".join([f"<{tag}", *(f' {key}="{" ".join(value.split())}"' for key, value in element.attrib.items())])
    return f"{opened}>{inner}</{tag}>" if inner else f"{opened}/>"
