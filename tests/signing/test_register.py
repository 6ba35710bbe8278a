"""The register of official addresses as it is written; `verify/test_registers.py` has how it is read."""

from __future__ import annotations

import datetime

import pytest

from courseware.signing import minisign, register

from ..joined import verify

DAY = datetime.date(2026, 11, 22)
END = datetime.date(2027, 5, 1)


def test_a_text_that_people_can_read_and_that_is_always_the_same() -> None:
    """Vietnamese words, then the addresses in order."""

    one = register.write({"b.example/thcs/": "thcs", "a.example": "so"}, 3, DAY, END)
    other = register.write({"a.example": "so", "b.example/thcs/": "thcs"}, 3, DAY, END)

    assert one == other
    assert one.decode().startswith("# Sổ địa chỉ chính thức")
    assert "Sổ số 3, ký ngày 2026-11-22, dùng đến hết ngày 2027-05-01." in one.decode()
    assert [line for line in one.decode().splitlines() if not line.startswith("#")] == [
        "a.example so",
        "b.example/thcs/ thcs",
    ]


def test_signed_it_is_accepted_with_its_terms() -> None:
    """By the verifier, with the department's key."""

    pair, data = minisign.new(), register.write({"a.example": "so"}, 3, DAY, END)
    key = verify.parse_key(minisign.public_text(pair))
    read = verify.read_register(data, register.sign(data, 3, DAY, END, pair), [key], DAY)

    assert read == verify.Register(3, END, {"a.example": "so"})


@pytest.mark.parametrize(
    ("lines", "serial", "expires", "words"),
    [
        ({"https://a.example/": "so"}, 1, END, "cần tên miền"),
        ({"A.example": "so"}, 1, END, "cần tên miền"),
        ({"a.example/thcs": "so"}, 1, END, "cần tên miền"),
        ({"a.example\nb.example": "so"}, 1, END, "cần tên miền"),
        ({"a.example": "Sở"}, 1, END, "mã trang"),
        ({"a.example": "so", "a.example/": "so"}, 1, END, "hai lần"),
        ({}, 1, END, "chưa có địa chỉ"),
        ({"a.example": "so"}, 0, END, "từ 1"),
        ({"a.example": "so"}, 1, DAY, "180 ngày"),
        ({"a.example": "so"}, 1, datetime.date(2027, 6, 1), "180 ngày"),
    ],
)
def test_what_a_verifier_would_refuse_is_not_written(
    lines: dict[str, str], serial: int, expires: datetime.date, words: str
) -> None:
    """In words."""

    with pytest.raises(register.RegisterError, match=words):
        register.write(lines, serial, DAY, expires)


def test_all_faults_at_once() -> None:
    """One line each."""

    with pytest.raises(register.RegisterError) as refused:
        register.write({"A": "Sở"}, 0, DAY, DAY)
    assert len(str(refused.value).splitlines()) == 4
