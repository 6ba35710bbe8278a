"""A class's file is read as it was saved, or refused with what to do."""

from __future__ import annotations

from typing import Any

import pytest

from courseware.content import class_counts
from courseware.signing import minisign

from ..counted import CODE, SITTING, body, file_of, signed

PAIR = minisign.KeyPair(b"12345678", bytes(range(32)))


def told(content: bytes) -> str:
    """Why a file is refused."""
    found, wrong = class_counts.parse_file("lop.json", content)
    assert found is None and len(wrong) == 1
    return str(wrong[0])


def test_a_file_is_read() -> None:
    """With all its counts."""
    items = {"phong-thuc-hanh/hop-thu#ma-vua-xin": [1, 9, 5, 6, 5, 7, 2]}
    found, wrong = class_counts.parse_file("lop.json", file_of(body(sittings={"2": {**SITTING, "items": items}})))
    assert wrong == [] and found is not None
    assert (found.code, found.band, list(found.sittings)) == (CODE, "L67", ["2"])
    assert found.sittings["2"].items == {name: tuple(counts) for name, counts in items.items()}


def test_another_file_is_told_from_a_damaged_one() -> None:
    """A letter changed, an end cut off, too large; a table, nothing at all."""
    good = file_of(body())
    for content in (good.replace(b'"pupils":30', b'"pupils":31'), good[:-20], good + b" " * class_counts.LARGEST):
        assert "tệp thiếu hoặc đã bị sửa" in told(content)
    for content in (b"", b"{}", "Tin;Đáp án".encode("utf-16")):
        assert "không phải tệp của lớp" in told(content)


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "ABC"},
        {"digest": "?"},
        {"more": 1},
        {"sittings": {"4": SITTING}},
        {"sittings": {"1": {**SITTING, "pupils": 4}}},
        {"sittings": {"1": {**SITTING, "sums": [151, 150, 0, 150]}}},
        {"sittings": {"1": {**SITTING, "error": [-1, 0]}}},
        {"sittings": {"1": {**SITTING, "items": {"a": [0, 1, 2, 3, 4, 0, 0]}}}},
        {"sittings": {"1": {**SITTING, "items": {"a": [0, 1.5, 2, 0, 0, 0, 0]}}}},
    ],
)
def test_figures_that_cannot_be_are_refused(changed: dict[str, Any]) -> None:
    """Though the check fits."""
    assert "số không hợp lệ" in told(file_of(body(**changed)))


def test_a_sitting_of_a_class_counts_once() -> None:
    """In two files it is told by both names; other sittings and classes are no matter."""
    one, other, later = (
        class_counts.ADAPTER.validate_python({**held, "check": ""}, strict=False)
        for held in (body(), body(code="1" + CODE[1:]), body(sittings={"2": SITTING}))
    )
    assert class_counts.twice([("a", one), ("b", other), ("c", later)]) == []
    (wrong,) = class_counts.twice([("a.json", one), ("b.json", one)])
    assert f"b.json:1: lần đo 1 của lớp {CODE} đã có trong a.json" in str(wrong)


def test_a_signature_is_checked_and_tells_the_device() -> None:
    """What was changed after signing is refused though its check fits; a file of a browser that signs nothing is read."""
    good = signed(file_of(body()), PAIR)
    found, wrong = class_counts.parse_file("lop.json", good)
    assert wrong == [] and found is not None and found.signer is not None
    assert found.signer.code == "ff73-a064-7bbc"
    foreign = good.partition(b',"signer"')[2]
    changed = file_of(body(code="1" + CODE[1:])).rstrip()[:-1] + b',"signer"' + foreign
    assert "chữ ký không khớp" in told(changed)
    assert "tệp thiếu hoặc đã bị sửa" in told(good.replace(b'"signature":"', b'"signature":"!'))
    unsigned, wrong = class_counts.parse_file("lop.json", file_of(body()))
    assert wrong == [] and unsigned is not None and unsigned.signer is None
