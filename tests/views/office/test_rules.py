"""Nghị định 30/2020/NĐ-CP, rule by rule, over all documents; and each rule is seen to find its fault."""

from __future__ import annotations

import re
import unicodedata

import pytest

from .conftest import HOA_SEN
from .opened import Opened
from .rules import MORE, RULES, Rule

Every = dict[tuple[str, str], Opened]
TELEPHONE = re.compile(r"\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b|\b1[89]00[ .]?\d{4,6}\b")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.n}: {rule.says}")
def test_every_document_keeps_the_rule(rule: Rule, every: Every) -> None:
    """Of all schools, of all kinds."""

    assert {at: found for at, one in every.items() if (found := list(rule.look(one)))} == {}


@pytest.mark.parametrize("rule", [*RULES, *MORE], ids=lambda rule: f"{rule.n}: {rule.says}")
def test_a_spoilt_document_is_found(rule: Rule, every: Every) -> None:
    """By the rule that it breaks."""

    document = every[HOA_SEN.code, rule.slug]

    assert list(rule.look(document)) == []
    assert list(rule.look(rule.spoil(document))) != []


def test_the_rules_are_twenty_two() -> None:
    """Those that concern documents of an office."""

    assert [rule.n for rule in RULES] == list(range(1, 23))


def test_letters_are_composed_and_nothing_smiles(every: Every) -> None:
    """NFC; no emoji; no telephone that the school has not given, 111 and 113 but no other."""

    for at, one in every.items():
        assert unicodedata.is_normalized("NFC", one.all_text), at
        assert not any(ord(letter) > 0x1F000 for letter in one.all_text), at
        assert TELEPHONE.findall(one.all_text) == [], at
