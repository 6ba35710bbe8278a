"""Cases to tell apart, read from their Markdown."""

from __future__ import annotations

import pytest

from courseware.content.labs.items import cut
from courseware.content.labs.telling import Telling

HEAD = "## Tin {#muc}\n\n"
SCENE = "/// sms | Số lạ\n1. **Không phải câu hỏi** trong cảnh.\n///\n"


def parsed(*items: str) -> Telling:
    """A lab of these items; nothing in it could not be read."""
    telling, wrong = Telling.parse(cut(HEAD + "\n".join(items), 1))
    assert wrong == []
    return telling


def item(name: str = "mot", attributes: str = "is=genuine", text: str = f"{SCENE}\n> Vì thế.\n") -> str:
    """One item."""
    return f"### Tin {{#{name} {attributes}}}\n\n{text}"


def test_a_case_has_what_is_shown_what_may_be_asked_and_why() -> None:
    """A scene below a question belongs to it; a numbered line inside a scene is none; why may go over lines."""
    text = f"Biết trước.\n\n{SCENE}\n1. **Ai nói?** Một người.\n2. **Nơi khác?** Mở:\n\n{SCENE}\n> Vì thế.\n> Và thế.\n"
    (case,) = parsed(item(text=text)).cases
    assert case.genuine and case.shown == f"Biết trước.\n\n{SCENE}".rstrip()
    assert [(p.question, p.answer) for p in case.probes] == [
        ("Ai nói?", "Một người."),
        ("Nơi khác?", f"Mở:\n\n{SCENE}".rstrip()),
    ]
    assert case.why == "Vì thế.\nVà thế."


def test_addresses_of_a_case_are_taken_apart() -> None:
    """From left to right; the owner is the name before the ending."""
    (case,) = parsed(item(text="/// address | http://a.b.hoa-sen.example/x/y\n    lock: false\n///\n\n> Vì.\n")).cases
    assert case.addresses == ({"scheme": "http://", "subdomain": "a.b.", "owner": "hoa-sen.example", "path": "/x/y"},)


def test_the_key_is_what_both_languages_share() -> None:
    """Id, verdict, number of questions and place, in order."""
    telling = parsed(
        item("a", "is=genuine at=10,20"), item("b", "is=doubtful at=5,6", "Thấy.\n\n1. **A?** B\n\n> Vì.\n")
    )
    assert telling.key == ("a genuine 0 (10, 20)", "b doubtful 1 (5, 6)")
    assert telling.genuine == 1 and telling.pictured


@pytest.mark.parametrize("attributes", ["", "is=maybe", "is=genuine at=1", "is=genuine hue=red", "at=1,2"])
def test_an_item_that_does_not_say_what_it_is_is_told(attributes: str) -> None:
    """And left out, with its line."""
    telling, wrong = Telling.parse(cut(HEAD + item(attributes=attributes), 7))
    assert telling.cases == () and [fault.line for fault in wrong] == [9]


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([item(text="> Vì.\n")], "thiếu thứ để xem"),
        ([item(text=SCENE)], "thiếu vì sao"),
        ([item(text=f"{SCENE}\n> Xem [bài](../a.md).\n")], "không chứa liên kết"),
        ([item("a", "is=genuine at=1,2"), item("b")], "mục nào cũng có chỗ"),
        ([item("a")], "ít nhất 6 mục, đang là 1"),
    ],
)
def test_what_cannot_be_practised_is_told(items: list[str], said: str) -> None:
    """In one sentence, at the item's line."""
    assert any(said in fault.message and fault.line >= 3 for fault in parsed(*items).faults())


def test_the_sample_is_a_case() -> None:
    """Authors copy it."""
    assert parsed(Telling.sample).cases[0].probes
