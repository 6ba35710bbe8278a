"""YAML in which what was typed is what is read: every value is text, and nothing is dropped, guessed or repeated.

Python's YAML makes 435 of `7:15`, loses the end of `Thông tin của em #1`, and takes `null`, `0x1A`, `!word` and `&word` for
something else. Here models say what is a number or a day; what YAML would lose or change is refused at its line.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Any

import yaml
from yaml import tokens

from courseware.content.problems import Problem

RULE = "yaml"
DEEPEST = 24
"""Lists within lists: what people write has six; PyYAML's look for keys grows with the square of what is open."""
LONGEST = 1_000_000
"""Characters of one text: six times what the longest registry has."""
NULL = "tag:yaml.org,2002:null"
QUOTE = "đặt cả giá trị trong dấu nháy kép"
COMMENT = re.compile(r"(?![ \t]{2,}# )[ \t]+(#.*)")
"""What YAML drops behind a value. A comment set apart, by two blanks before its # and one behind, is meant as one; so is one
behind a day."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ESCAPE = re.compile(r"\\(?![\"\\])")
SUNK = re.compile(r"\n[ \t]*-[ \t]")
"""An item that is indented too far: YAML takes it for more of the value above."""
OPENING = (
    tokens.BlockSequenceStartToken, tokens.BlockMappingStartToken, tokens.BlockEntryToken,
    tokens.FlowSequenceStartToken, tokens.FlowMappingStartToken, tokens.ScalarToken,
)  # fmt: skip
"""What may follow a comment behind a key: its value."""
TOO_DEEP = f"lồng nhau quá sâu: nhiều nhất {DEEPEST} tầng ngoặc hay thụt dòng"
REFUSED = {
    tokens.TagToken: "dấu “!” ở đầu",
    tokens.AnchorToken: "dấu “&” ở đầu",
    tokens.AliasToken: "dấu “*” ở đầu",
    tokens.DirectiveToken: "dấu “%” ở đầu dòng",
    tokens.DocumentStartToken: "dòng “---” ở giữa",
    tokens.DocumentEndToken: "dòng “...”",
}
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


class StrictLoader(yaml.SafeLoader):
    """SafeLoader that reads every value as text and refuses a key written twice. An empty value, ~ and null are None.

    `passed` are the tokens that were read, so that what YAML loses is looked for without another scan.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.passed: list[tokens.Token] = []

    def get_token(self) -> tokens.Token:
        """As SafeLoader's, noted."""
        token = super().get_token()
        self.passed.append(token)
        return token

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

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """As SafeLoader's, but a repeated key is an error at its own line."""
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


StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag == NULL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_yaml(path: str, text: str, first_line: int = 1) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Data and node tree of one YAML text, which begins on `first_line` of its file; the node tree knows the lines."""
    if len(text) > LONGEST:
        reason = f"tệp dài {len(text)} ký tự, nhiều nhất {LONGEST}: chia thành nhiều tệp, hoặc bỏ phần thừa"
        return None, None, [Problem(path, first_line, RULE, reason)]
    try:
        loader = StrictLoader(text)
        node = loader.get_single_node()
        if not any(_lost(text, loader.passed, [])):
            return (loader.construct_document(node) if node is not None else {}), node, []
    except (yaml.YAMLError, RecursionError):
        pass  # what is wrong is told from the beginning, with what stands before it
    return None, None, _faults(path, text, first_line)


def _faults(path: str, text: str, first_line: int) -> list[Problem]:
    """What is wrong with a text: everything that YAML would lose, or where and why it could not be read."""
    found: list[Problem] = []
    opened: list[int] = []
    try:
        for line, message in _lost(text, yaml.scan(text, Loader=StrictLoader), opened):
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


def _lost(text: str, scanned: Iterable[tokens.Token], opened: list[int]) -> Iterator[tuple[int, str]]:
    """Line below the beginning, and message, of each thing that YAML would drop or take for something else.

    `opened` holds the lines of the brackets that are still open, also when PyYAML raises.
    """
    for token, following in pairwise(scanned):  # the last one ends the stream and holds nothing
        mark = token.start_mark
        if isinstance(token, tokens.FlowSequenceStartToken | tokens.FlowMappingStartToken):
            opened.append(mark.line)
        elif isinstance(token, tokens.FlowSequenceEndToken | tokens.FlowMappingEndToken):
            opened[-1:] = []
        if (word := REFUSED.get(type(token))) is not None:
            yield mark.line, f"YAML hiểu {word} theo cách riêng: {QUOTE}"
        elif isinstance(token, tokens.ScalarToken):
            source = text[token.start_mark.index : token.end_mark.index]
            if token.plain and (comment := _comment(text, token)):
                yield token.end_mark.line, f"YAML bỏ mất phần “{comment}”: {QUOTE}; ghi chú thì viết trên dòng riêng"
            if token.plain and not opened and (below := SUNK.search(source)):
                line = mark.line + source[: below.start()].count("\n") + 1
                yield line, "dòng này bị gộp vào giá trị ở trên: thụt dòng cho thẳng hàng với các mục cùng danh sách"
            if token.style == '"' and ESCAPE.search(source.replace(r"\\", "")):
                yield mark.line, "dấu \\ trong dấu nháy kép bị YAML đổi thành ký tự khác: dùng dấu nháy đơn"
        elif (
            isinstance(token, tokens.ValueToken)
            and not isinstance(following, OPENING)
            and (comment := _comment(text, token))
        ):
            yield mark.line, f"YAML bỏ mất phần “{comment}”: {QUOTE}; ghi chú thì viết trên dòng riêng"


def _comment(text: str, token: tokens.Token) -> str:
    match = COMMENT.match(text, token.end_mark.index)
    if match is None or (match[1].startswith("# ") and DAY.fullmatch(getattr(token, "value", ""))):
        return ""
    return match[1].rstrip()


def _told(error: yaml.YAMLError) -> tuple[int, str]:
    """Line below the beginning, and reason, of what PyYAML could not read."""
    said = str(getattr(error, "problem", None) or error)
    begun = str(getattr(error, "context", None) or "").startswith(
        ("while scanning a quoted", "while scanning a simple key")
    )
    mark = getattr(error, "context_mark", None) if begun else getattr(error, "problem_mark", None)
    reason = next((ours for theirs, ours in REASONS if said.startswith(theirs) or theirs in said), said)
    return (mark.line if mark else 0), reason
