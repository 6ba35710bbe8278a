"""A conversation that branches: steps `### Tên {#a}` with choices `- chữ -> b`, and endings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.drafts import Draft, Line
from courseware.content.kinds import lists, paths
from courseware.content.kinds.body import Body, Fault, Parsed, Way, Words
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar
from courseware.content.kinds.pairs import ARROW
from courseware.content.kinds.parts import Choice, Parts, Turn, letter
from courseware.content.kinds.paths import Move, Node

NODE = re.compile(r"^### +(?P<name>.+?) *\{#(?P<id>[a-z0-9-]+)(?: +end=(?P<end>\w+))? *\} *$")
ALMOST_NODE = re.compile(r"^[ \t]*#|^\s*\S.*\{\s*#[a-z0-9-]+[^}]*\}\s*$")
GRAMMAR = Grammar(
    re.compile(r"^-[ \t]+(?P<text>\S.*?)[ \t]+->[ \t]+(?P<to>[a-z0-9-]+)[ \t]*$"),
    re.compile(rf"^{BLANK}*(?:{BULLET}|\w{{1,2}}[.)]).*{ARROW}|^.*->"),
    "- chữ -> mã-bước-sau",
    re.compile("->"),
)


@dataclass(frozen=True)
class Scenario(Body):
    """Steps and endings; the first is where it begins."""

    nodes: tuple[Node, ...]

    kind = "scenario"
    way = Way.TURNS
    long = True
    explained = False
    sample = """\
## Bạn hỏi mượn tiền {#vi-du-08 level=3 kind=scenario tags=tin-nhan,tien-bac}

Tối, một tài khoản mang tên bạn Minh nhắn cho em.

### Tin đầu tiên {#a}

/// chat | Minh
- Minh (20:10): Cho tớ mượn tiền gấp, đừng gọi, máy tớ hỏng loa.
///

- Gọi cho Minh bằng số đã lưu -> yen-tam
> Nghe giọng Minh là cách kiểm tra nhanh nhất.
- Hỏi lại qua tin nhắn: “Minh thật à?” -> b
> Em đã muốn kiểm tra, nhưng ai cầm tài khoản cũng trả lời “thật” được.

### Tin thứ hai {#b}

Bên kia đáp: “Tớ đây, nhanh lên, đừng nói với ai.”

- Đưa máy cho mẹ xem -> yen-tam
> Bị dặn giữ bí mật là lúc nên có thêm một người.
- Nhờ mẹ chuyển một ít -> thu-lai
> Thương bạn là tốt, nhưng người nhận chưa chắc là Minh.

### Em đã hỏi đúng người {#yen-tam end=good}

Minh cho biết tài khoản bị người khác chiếm. Nhờ em, Minh báo được cho cả lớp.

### Vẫn gỡ được {#thu-lai end=retry}

Người nhận không phải Minh. Em và mẹ gọi ngân hàng ngay, rồi báo cho Minh. Em thử chọn lại nhé.
"""

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """What stands above the first step, then the steps."""
        lines = draft.lines
        starts = [n for n, line in enumerate(lines) if not line.shown and ALMOST_NODE.match(line.text)]
        nodes = tuple(_nodes(draft, lines, starts))
        opening = lines[: starts[0]] if starts else lines
        for item in lists.read(draft, opening, GRAMMAR).items:
            draft.say("tinh-huong", "lựa chọn đứng ở chỗ chưa có bước nào; bước cần dạng “### Tên {#a}”", item.line)
        return Parsed(lists.joined(opening), cls(nodes), "")

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """Every choice leads to a step that is there, every step is reached, a good ending is among them."""
        yield from (Fault(place, "tinh-huong", message) for place, message in paths.faults(self.nodes, line))

    @property
    def key(self) -> str:
        """The paths: each step with where its choices lead, each ending with how it ends."""
        return ",".join(
            node.id + "".join(f">{move.to}" for move in node.moves) + (f"={node.end}" if node.end else "")
            for node in self.nodes
        )

    def parts(self, id_: str) -> Parts:
        """The steps in the order of the file, choices lettered."""
        return Parts(
            turns=tuple(
                Turn(
                    node.id, node.title, node.text,
                    tuple(Choice(letter(n), m.text, m.feedback, value=m.to) for n, m in enumerate(node.moves)), node.end,
                )
                for node in self.nodes
            )
        )  # fmt: skip

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """Every step with its number; a choice names the number to go on at."""
        place = {turn.id: n for n, turn in enumerate(parts.turns, 1)}
        lines: list[str] = []
        for turn in parts.turns:
            lines += [f"{place[turn.id]}. {turn.title}", "", turn.text, ""]
            lines += [*(f"{c.letter}. {c.text} (→ {place[c.value]})" for c in turn.choices), ""]
        return lines

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """Each choice of each step, and why."""
        return [f"{turn.title}, {c.letter}: {c.feedback}" for turn in parts.turns for c in turn.choices]


def _nodes(draft: Draft, lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Node]:
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=False):
        line, match = lines[start].number, NODE.match(lines[start].text)
        if match is None:
            draft.say(
                "tinh-huong",
                f"bước cần dạng “### Tên {{#a}}” hoặc “### Tên {{#ket-thuc end=good}}”, đang là “{lines[start].text[:60]}”",
                line,
            )
            continue
        listed = lists.read(draft, lines[start + 1 : stop], GRAMMAR)
        if listed.explanation:
            draft.say("tinh-huong", "sau các lựa chọn của một bước không viết gì thêm", line)
        moves = tuple(Move(item["text"], item["to"], item.feedback, item.line) for item in listed.items)
        yield Node(match["id"], match["name"], listed.stem, moves, match["end"] or "", line)
