"""Numbers to call have a source and a day."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("lien-he", f"{REGISTRY}/contacts.yml", "source: KENH-111", "source: KENH-999", "không có trong sources.yml"),
    ("lien-he", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "115"', "số 115; chỉ in 111 và 113"),
    ("lien-he", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "113"', "số 111 cần đứng đầu"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
