"""Acts as they are typed, and the pieces of an address."""

from __future__ import annotations

import pytest

from courseware.content import acts


@pytest.mark.parametrize(
    ("typed", "given", "wrong"),
    [
        ("hang-up=B, answer=A", {"hang-up": "B", "answer": "A"}, []),
        ("line-2=A,line-12=A", {"line-2": "A", "line-12": "A"}, []),
        ("link=A,", {"link": "A"}, []),
        ("", {}, []),
        ("hang-up: B", {}, ["hang-up: B"]),
        ("hang-up = B", {}, ["hang-up = B"]),
        ("hang-up=b", {}, ["hang-up=b"]),
        ("hang-up=AB", {}, ["hang-up=AB"]),
        ("B=hang-up", {}, ["B=hang-up"]),
        ("line-0=A", {}, ["line-0=A"]),
        ("line=A", {"line": "A"}, []),
        ("link=A, link=B", {"link": "A"}, ["link=B"]),
    ],
)
def test_acts_are_parts_with_letters(typed: str, given: dict[str, str], wrong: list[str]) -> None:
    """What is not written so, or names a part again, is handed back and never guessed."""
    assert acts.parse(typed) == (given, wrong)


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        ("https://a.b.hoa-sen.example/x?y", {"scheme": "https://", "subdomain": "a.b.", "owner": "hoa-sen.example", "path": "/x?y"}),
        ("thu-vien.hoa-sen.example", {"subdomain": "thu-vien.", "owner": "hoa-sen.example"}),
        ("hoa-sen.example/", {"owner": "hoa-sen.example", "path": "/"}),
        ("Nhóm lớp 8A", {}),
        ("https://==x.example==/", {}),
    ],
)  # fmt: skip
def test_an_address_falls_into_pieces_that_give_it_back(address: str, pieces: dict[str, str]) -> None:
    """The owner is what stands right before the first slash, two words of it."""
    assert acts.pieces(address) == pieces
    assert "".join(acts.pieces(address).values()) in {address, ""}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vào li-xi.qua-tang.example, nhanh lên!", ["li-xi.qua-tang.example"]),
        ("Xem https://a.example/b/c?d=1. Nhé", ["https://a.example/b/c?d=1"]),
        ("Thư của co@hoa-sen.example", []),
        ("Đây là một ví dụ, example", []),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, found: list[str]) -> None:
    """Neither the full stop behind it nor a mailbox is one."""
    assert acts.ADDRESS.findall(text) == found


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("/// call | A\n    note: B\n    acts: link=A\n\nacts: x\n", "/// call | A\n    note: B\n\nacts: x\n"),
        ("/// call | A\n    acts: link=A\n\nAlo.\n///", "/// call | A\n\nAlo.\n///"),
        ("/// chat | A\n    acts: link=A\n- B: Dạ.\n///", "/// chat | A\n- B: Dạ.\n///"),
        ("/// chat | A\n    me: B\n    acts: link=A\n\n- B: Dạ.\n///", "/// chat | A\n    me: B\n\n- B: Dạ.\n///"),
        ("/// address | a.example\n    acts: owner=A", "/// address | a.example\n"),
    ],
)
def test_a_text_without_acts_is_what_it_was_before_them(text: str, without: str) -> None:
    """So that its digest is the same, and no translation becomes stale."""
    assert acts.without(text) == without
