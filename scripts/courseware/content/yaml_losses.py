"""What YAML would lose or take for something else in a text that it reads without a word: told before anything is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from yaml import tokens

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
REFUSED = {
    tokens.TagToken: "dấu “!” ở đầu",
    tokens.AnchorToken: "dấu “&” ở đầu",
    tokens.AliasToken: "dấu “*” ở đầu",
    tokens.DirectiveToken: "dấu “%” ở đầu dòng",
    tokens.DocumentStartToken: "dòng “---” ở giữa",
    tokens.DocumentEndToken: "dòng “...”",
}


def lost(text: str, scanned: Iterable[tokens.Token], opened: list[int]) -> Iterator[tuple[int, str]]:
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
