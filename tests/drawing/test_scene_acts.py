"""Parts that act, as they stand in the HTML before a script makes buttons of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.content.scene_kinds import KINDS, LINE

from .. import interface

ROOT = Path(__file__).resolve().parents[2]
Draw = Callable[..., HtmlElement]
Part = tuple[str, str, str]


def acting(figure: HtmlElement) -> list[Part]:
    """(letter, what it does, its text) of each part that acts, in the order of the page."""
    return [
        (el.get("data-act"), el.get("data-say"), el.text_content().strip()) for el in figure.xpath(".//*[@data-act]")
    ]


def shown(figure: HtmlElement) -> str:
    """The text that everybody sees."""
    for row in figure.xpath(".//*[@hidden]"):
        row.drop_tree()
    return " ".join(figure.text_content().split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("/// call | A\n    acts: answer=A, hang-up=B\n\nAlo.\n///", [("B", "Ngắt cuộc gọi", ""), ("A", "Nghe máy", "")]),
        ("/// permissions | A\n    acts: allow=B, line-2=C\n\n- Xem\n- *Ghi*\n///", [("C", "Chọn", "Ghi"), ("B", "Cho phép", "")]),
        ("/// mail\n    attach: a.pdf\n    acts: attachment=A, delete=B, reply=C\n\nChào.\n///",
         [("A", "Mở tệp", "a.pdf"), ("C", "Trả lời", ""), ("B", "Xoá", "")]),
        ("/// sms | A\n    acts: link=A\n\nMở *ngay* b.a.example, rồi c.example.\n///", [("A", "Bấm", "b.a.example")]),
        ("/// sms | A\n    acts: link=A\n\nVào a.example, bấm ==*hộp* quà== đi.\n///", [("A", "Bấm", "hộp quà")]),
        ("/// chat | A\n    acts: link=B, line-1=A, block=C\n\n- B: Dạ.\n- C? (7:20): **Nhanh:** vào a.example.\n///",
         [("A", "Chọn", "Dạ."), ("B", "Bấm", "a.example"), ("C", "Chặn", "")]),
        ("/// address | https://b.a.example/c\n    acts: owner=A, back=B\n///", [("A", "Tên miền", "a.example"), ("B", "Rời trang", "")]),
        ("/// post | A\n    acts: line-2=A, like=B\n\nTin.\n\n- B: Thật à?\n- C: Không.\n///", [("A", "Chọn", "Không."), ("B", "Thích", "")]),
        ("/// portal | A\n    acts: line-1=A\n\n- Một\n- Hai\n///", [("A", "Chọn", "Một")]),
    ],
)  # fmt: skip
def test_each_part_carries_its_letter_and_says_what_it_does(draw: Draw, text: str, parts: list[Part]) -> None:
    """A part that the drawing has stays in its place; the others are empty, in a hidden row, in the order of the kind."""
    assert acting(draw(text)) == parts


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize(("kind", "part"), [(kind.name, part) for kind in KINDS.values() for part in kind.parts])
def test_every_part_of_every_kind_can_act(draw: Draw, kind: str, part: str, lang: Lang) -> None:
    """In a scene that has everything; its word is there in both languages."""
    caption = " | " + ("https://b.a.example/c" if kind == "address" else "A") if KINDS[kind].caption else ""
    options = "    attach: a.pdf\n" if kind == "mail" else ""
    lines = "- B: Bấm a.example" if kind in {"chat", "post"} else "- Bấm a.example" if LINE in KINDS[kind].parts else ""
    typed = f"{LINE}-1" if part == LINE else part
    figure = draw(
        f"/// {kind}{caption}\n{options}    acts: {typed}=B\n\n{'' if kind == 'chat' else 'Vào a.example.'}\n\n{lines}\n///",
        lang,
    )

    (found,) = acting(figure)
    assert found[:2] == ("B", interface.said(lang)[f"act_{part.replace('-', '_')}"])


@pytest.mark.parametrize(
    ("head", "body", "acts"),
    [
        ("/// call | A\n    note: B", "Alo.", "hang-up=B, answer=A, block=C"),
        ("/// sms | A\n    time: 7:20", "Mở b.a.example nhé.", "link=A, reply=B"),
        ("/// mail\n    from: A <a@b.example>\n    attach: a.pdf", "Chào.", "attachment=A, delete=B"),
        ("/// address | https://b.a.example/c\n    lock: true", "Trang.", "scheme=A, subdomain=B, owner=C, path=D"),
        ("/// chat | A\n    me: B", "- B (7:20): Dạ.\n- C?: Vào a.example.", "line-1=A, link=B, reply=C"),
        ("/// permissions | A", "- Xem", "deny=A, allow=B, line-1=C"),
    ],
)  # fmt: skip
def test_until_a_script_runs_the_scene_reads_as_without_acts(draw: Draw, head: str, body: str, acts: str) -> None:
    """And no trace of the engine is left: no name of a part, no button."""
    figure = draw(f"{head}\n    acts: {acts}\n\n{body}\n///")

    assert figure.xpath(".//@data-part | .//button") == []
    assert len(acting(figure)) == len(acts.split(","))
    assert shown(figure) == shown(draw(f"{head}\n\n{body}\n///"))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].parts])
def test_every_part_is_told_to_authors(kind: str) -> None:
    """In the last row of its kind on the page for authors, in both languages, and in the table of CONTRIBUTING.md."""
    for name in ("docs/vi/tac-gia/canh.md", "docs/en/tac-gia/canh.md", "CONTRIBUTING.md"):
        rows = [row for row in (ROOT / name).read_text("utf-8").split("\n") if row.startswith(f"| `{kind}` |")]
        told = {re.sub("-(?:N|[0-9])$", "", part) for part in re.findall(r"`([^`]+)`", rows[-1])}
        assert set(KINDS[kind].parts) <= told, (name, set(KINDS[kind].parts) - told)


def test_a_scene_without_acts_names_no_part(draw: Draw) -> None:
    """Not a byte is left of what it could do."""
    figure = draw("/// call | A\n\nAlo.\n///")

    assert figure.xpath(".//@data-part | .//@data-act | .//@hidden") == []
