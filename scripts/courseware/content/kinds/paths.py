"""The steps of a conversation, and whether its choices lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """A choice in a conversation and the step it leads to."""

    text: str
    to: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Node:
    """A step of a conversation (`moves`) or an ending (`end` is "good" or "retry")."""

    id: str
    title: str
    text: str
    moves: tuple[Move, ...]
    end: str
    line: int


def faults(nodes: tuple[Node, ...], line: int) -> Iterator[tuple[int, str]]:
    """(line, sentence) for what leads nowhere, is never reached, ends wrongly or not at all. `line` is that of the heading."""
    if not nodes:
        yield line, "tình huống cần ít nhất một bước “### Tên {#a}”"
        return
    ids = {node.id for node in nodes}
    if len(ids) < len(nodes):
        yield line, "hai bước cùng một neo"
    for node in nodes:
        if node.end not in {"", "good", "retry"}:
            yield node.line, f"end={node.end}: cần good hoặc retry"
        if bool(node.end) == bool(node.moves):
            yield node.line, f"bước “{node.id}” cần lựa chọn, hoặc end=good/retry nếu là kết thúc"
        for move in node.moves:
            if move.to not in ids:
                yield move.line, f"lựa chọn dẫn tới “{move.to}”, không có bước này"
            if not move.feedback:
                yield move.line, f"“{move.text[:40]}” thiếu phản hồi “> …” ở dòng ngay dưới"
    for id_ in sorted(ids - _reached(nodes)):
        yield line, f"không đường nào dẫn tới bước “{id_}”"
    if not any(node.end == "good" for node in nodes):
        yield line, "cần ít nhất một kết thúc end=good"


def good_moves(nodes: tuple[Node, ...]) -> int:
    """How many choices the shortest path from the first step to a good ending takes; 0 when there is none."""
    by_id = {node.id: node for node in nodes}
    seen: set[str] = set()
    here = {nodes[0].id} & set(by_id) if nodes else set()
    moves = 0
    while here:
        if any(by_id[id_].end == "good" for id_ in here):
            return moves
        seen |= here
        here = {move.to for id_ in here for move in by_id[id_].moves} & set(by_id) - seen
        moves += 1
    return 0


def _reached(nodes: tuple[Node, ...]) -> set[str]:
    by_id = {node.id: node for node in nodes}
    found: set[str] = set()
    waiting = [nodes[0].id]
    while waiting:
        id_ = waiting.pop()
        if id_ not in found and id_ in by_id:
            found.add(id_)
            waiting += [move.to for move in by_id[id_].moves]
    return found
