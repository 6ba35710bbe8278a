"""Split a Markdown file into front matter and body, and validate YAML against a model, with line numbers.

MkDocs itself swallows a YAML error and keeps an empty dict (`mkdocs/utils/meta.py`); authors need to see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from courseware.content.problems import Problem
from courseware.content.strict_yaml import load_yaml

Model = TypeVar("Model", bound=BaseModel)

FENCE = re.compile(r"---[ \t]*")
BODY = re.compile(r"[ \t]*(?:##|///|<|[-–—‐−]{2})")
"""Lines that cannot stand in front matter: the body has begun, or the closing line is not quite `---`."""

SENTENCES = {
    "missing": "thiếu khoá này",
    "extra_forbidden": "khoá lạ, không có trong danh sách cho phép",
    "string_type": "cần chữ (đặt trong dấu nháy nếu YAML hiểu nhầm)",
    "int_type": "cần số nguyên",
    "int_parsing": "cần số nguyên",
    "int_from_float": "cần số nguyên",
    "bool_type": "cần true hoặc false",
    "date_type": "cần ngày dạng 2026-11-22",
    "date_from_datetime_parsing": "cần ngày dạng 2026-11-22",
    "date_parsing": "cần ngày dạng 2026-11-22",
    "tuple_type": "cần một danh sách",
    "list_type": "cần một danh sách",
    "dict_type": "cần các cặp khoá: giá trị",
    "model_type": "cần các cặp khoá: giá trị",
    "too_short": "danh sách ngắn quá: cần ít nhất {min_length} mục",
    "too_long": "danh sách dài quá: nhiều nhất {max_length} mục",
    "string_too_short": "ngắn quá: cần ít nhất {min_length} ký tự",
    "string_too_long": "dài quá: nhiều nhất {max_length} ký tự",
    "greater_than_equal": "cần từ {ge} trở lên",
    "less_than_equal": "cần từ {le} trở xuống",
    "string_pattern_mismatch": "không đúng dạng {pattern}",
    "literal_error": "cần một trong: {expected}",
    "enum": "cần một trong: {expected}",
    "value_error": "{error}",
}
"""pydantic's error types in an author's words."""


@dataclass(frozen=True)
class Document:
    """A Markdown file: the text of its front matter, its body, and the line on which the body starts."""

    path: str
    front: str
    body: str
    body_line: int


def split(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    """Cut `text` at the two `---` lines; blanks behind them do not matter."""
    lines = text.split("\n")
    if not FENCE.fullmatch(lines[0]):
        found = f"dòng đầu tệp phải là “---”, mở dấu trang; đang là “{lines[0][:60]}”"
        return None, [Problem(path, 1, "dau-trang", found)]
    end = next((n for n, line in enumerate(lines) if n and FENCE.fullmatch(line)), len(lines))
    body = next((n for n, line in enumerate(lines[:end]) if n and BODY.match(line)), len(lines))
    if body < end or end == len(lines):
        line = min(body, end - 1)
        return None, [
            Problem(path, line + 1, "dau-trang", f"thiếu dòng “---” đóng dấu trang ở trên “{lines[line][:60]}”")
        ]
    return Document(path, "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2), []


def line_of(node: yaml.Node | None, place: tuple[int | str, ...]) -> int:
    """How many lines below the start of the YAML text the key at `place` stands."""
    line = node.start_mark.line if node else 0
    for step in place:
        if isinstance(node, yaml.MappingNode):
            found = [(k, v) for k, v in node.value if k.value == str(step)]
            if not found:
                break
            line, node = found[0][0].start_mark.line, found[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line
        else:
            break
    return line


def parse_model(path: str, text: str, model: type[Model], first_line: int = 1) -> tuple[Model | None, list[Problem]]:
    """Validate YAML text against `model`; every fault is told with its line, what was expected and what was found."""
    data, node, problems = load_yaml(path, text, first_line)
    if problems:
        return None, problems
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(path, node, first_line, detail, model) for detail in error.errors()]


def sentence(detail: Any) -> str:
    """One of pydantic's errors in an author's words: where, what was expected, what was found."""
    name = ".".join(map(str, _place(detail))) or "dấu trang"
    terms = {name: str(value).replace(" or ", " hoặc ") for name, value in detail.get("ctx", {}).items()}
    said = SENTENCES.get(detail["type"], detail["msg"]).format(**terms)
    found = "" if detail["type"] in {"missing", "extra_forbidden"} else f", đang là {_shown(detail['input'])}"
    return f"{name}: {said}{found}"


def _place(detail: Any) -> tuple[int | str, ...]:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _problem(path: str, node: yaml.Node | None, first_line: int, detail: Any, model: type[BaseModel]) -> Problem:
    said = sentence(detail)
    if detail["type"] == "missing" and (wanted := _described(model, _place(detail))):
        said += f" ({wanted})"
    return Problem(path, first_line + line_of(node, _place(detail)), "khoa", said)


def _described(model: type[BaseModel], place: tuple[int | str, ...]) -> str:
    """What a key at the top of a file is, in the words of the authors' reference; nothing when it has no description."""
    field = model.model_fields.get(str(place[0])) if len(place) == 1 else None
    return (field.description or "") if field else ""


def _shown(value: Any) -> str:
    if value in (None, ""):
        return "trống"
    text = value if isinstance(value, str) else repr(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
