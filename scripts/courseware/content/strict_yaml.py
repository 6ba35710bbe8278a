"""YAML in which what was typed is what is read: every value is text, and nothing is dropped, guessed or repeated.

Python's YAML makes 435 of `7:15`, loses the end of `Thông tin của em #1`, and takes `null`, `0x1A`, `!word` and `&word` for
something else. Here models say what is a number or a day; what YAML would lose or change is refused at its line.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import Any

import yaml
from yaml import tokens

from courseware.content.problems import Problem
from courseware.content.yaml_losses import QUOTE, lost

RULE = "yaml"
DEEPEST = 24
"""Lists within lists: what people write has six; PyYAML's look for keys grows with the square of what is open."""
LONGEST = 1_000_000
"""Characters of one text: six times what the longest registry has."""
NULL = "tag:yaml.org,2002:null"
ODD = re.compile(r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\U0010ffff]")
"""Controls, and breaks that are no line feed: what libyaml and PyYAML read in two ways."""
QUOTED = re.compile(r"""(?<=[\[{,:] )(?:"[^"\\]*"|'[^']*')""")
"""A value in quotation marks, in which no sign is YAML's."""
OPENED = (
    tokens.FlowSequenceStartToken,
    tokens.FlowMappingStartToken,
    tokens.BlockSequenceStartToken,
    tokens.BlockMappingStartToken,
)
CLOSED = (tokens.FlowSequenceEndToken, tokens.FlowMappingEndToken, tokens.BlockEndToken)
TOO_DEEP = f"lồng nhau quá sâu: nhiều nhất {DEEPEST} tầng ngoặc hay thụt dòng"
REASONS = (
    ("mapping values are not allowed", f"dấu hai chấm đứng giữa giá trị: {QUOTE}"),
    ("found character '\\t'", "dấu tab: thụt dòng bằng dấu cách"),
    ("that cannot start any token", f"giá trị mở đầu bằng một dấu riêng của YAML: {QUOTE}"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên khoá"),
    ("found unexpected end of stream", "thiếu dấu nháy đóng"),
    ("found unknown escape character", "dấu \\ trong dấu nháy kép: dùng dấu nháy đơn"),
    ("expected alphabetic or numeric character", f"giá trị mở đầu bằng một dấu riêng của YAML: {QUOTE}"),
    ("expected ',' or '", "thiếu dấu phẩy, hoặc dấu ] hay } đóng danh sách"),
    ("expected <block end>", "thụt dòng không thẳng hàng với các dòng trên, hoặc chữ thừa sau dấu nháy, dấu ]"),
    ("sequence entries are not allowed", f"dấu “- ” đứng giữa giá trị: {QUOTE}"),
)
"""Beginnings of what PyYAML says, and the same in an author's words."""


class Strict(yaml.constructor.SafeConstructor, yaml.resolver.Resolver):
    """Every value is text, and a key written twice is refused. An empty value, ~ and null are None."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """As SafeConstructor's, but a repeated key is an error at its own line."""
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=deep)
            if not isinstance(key, str):
                raise yaml.constructor.ConstructorError(None, None, "tên khoá cần là chữ", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"khoá “{key}” viết hai lần", key_node.start_mark)
            seen.add(key)
        made: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return made


Strict.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag == NULL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class StrictLoader(Strict, yaml.SafeLoader):
    """PyYAML's own reader, which knows why it refuses; lists within lists are bounded while they are read."""

    def fetch_flow_collection_start(self, token: type[tokens.Token]) -> None:
        """As SafeLoader's, but what nobody writes is refused before it is read."""
        if self.flow_level >= DEEPEST:
            raise yaml.scanner.ScannerError(None, None, TOO_DEEP, self.get_mark())
        super().fetch_flow_collection_start(token)

    def add_indent(self, column: int) -> bool:
        """As SafeLoader's, with the same bound for lists that are written by indentation."""
        if len(self.indents) >= DEEPEST:
            raise yaml.scanner.ScannerError(None, None, TOO_DEEP, self.get_mark())
        return bool(super().add_indent(column))


class QuickLoader(Strict, getattr(yaml, "CSafeLoader", StrictLoader)):  # type: ignore[misc]
    """libyaml, where PyYAML has it: the same data and lines in a fifth of the time, but no reasons that an author understands."""


def load_yaml(path: str, text: str, first_line: int = 1) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Data and node tree of one YAML text, which begins on `first_line` of its file; the node tree knows the lines."""
    if len(text) > LONGEST:
        reason = f"tệp dài {len(text)} ký tự, nhiều nhất {LONGEST}: chia thành nhiều tệp, hoặc bỏ phần thừa"
        return None, None, [Problem(path, first_line, RULE, reason)]
    for loader in [QuickLoader, StrictLoader] if _alike(text) else [StrictLoader]:
        try:
            if not any(lost(text, _shallow(yaml.scan(text, Loader=loader)), [])):
                return *_composed(loader(text)), []
        except (yaml.YAMLError, RecursionError):
            pass  # what is wrong is told from the beginning, with what stands before it
    return None, None, _faults(path, text, first_line)


def _alike(text: str) -> bool:
    """Whether libyaml takes a text for what PyYAML takes it for, so that a machine without libyaml reads the same course."""
    rows = (QUOTED.sub("", row) for row in text.split("\n") if "?" in row)
    return ODD.search(text) is None and not any("?" in row and ("[" in row or "{" in row) for row in rows)


def compose(text: str) -> yaml.Node | None:
    """The node tree of a text, whatever may be lost in it. Raises YAMLError."""
    node: yaml.Node | None = yaml.compose(text, Loader=QuickLoader if _alike(text) else yaml.SafeLoader)
    return node


def _shallow(scanned: Iterator[tokens.Token]) -> Iterator[tokens.Token]:
    """The tokens of a text, as long as they do not open more lists within lists than anybody writes."""
    depth = 0
    for token in scanned:
        depth += isinstance(token, OPENED) - isinstance(token, CLOSED)
        if depth > DEEPEST:
            raise yaml.scanner.ScannerError(None, None, TOO_DEEP, token.start_mark)
        yield token


def _composed(loader: Strict) -> tuple[Any, yaml.Node | None]:
    """Data and node tree of the one document that a loader reads."""
    node = loader.get_single_node()
    return (loader.construct_document(node) if node is not None else {}), node


def _faults(path: str, text: str, first_line: int) -> list[Problem]:
    """What is wrong with a text: everything that YAML would lose, or where and why it could not be read."""
    found: list[Problem] = []
    opened: list[int] = []
    try:
        for line, message in lost(text, yaml.scan(text, Loader=StrictLoader), opened):
            found.append(Problem(path, first_line + line, RULE, message))
        if not found:
            yaml.load(text, StrictLoader)  # noqa: S506 (a SafeLoader)
        return found
    except yaml.YAMLError as error:
        line, reason = _told(error)
        if "<document start>" in reason:
            rows = text.split("\n")
            line = next((n for n, row in enumerate(rows) if row.strip() and not row.startswith("#")), 0)
            reason = "dòng đầu thụt vào mà các dòng dưới thì không: viết sát lề"
        if opened and opened[-1] < line and reason != TOO_DEEP:
            line, reason = opened[-1], "dấu [ hay { mở ở dòng này chưa đóng"
        return found or [Problem(path, first_line + line, RULE, f"YAML không đọc được: {reason}")]
    except RecursionError:
        return [Problem(path, first_line, RULE, "YAML không đọc được: ngoặc lồng nhau quá sâu")]


def _told(error: yaml.YAMLError) -> tuple[int, str]:
    """Line below the beginning, and reason, of what PyYAML could not read."""
    said = str(getattr(error, "problem", None) or error)
    begun = str(getattr(error, "context", None) or "").startswith(
        ("while scanning a quoted", "while scanning a simple key")
    )
    mark = getattr(error, "context_mark", None) if begun else getattr(error, "problem_mark", None)
    reason = next((ours for theirs, ours in REASONS if said.startswith(theirs) or theirs in said), said)
    return (mark.line if mark else 0), reason
