"""A rule broken once: the small project is right, one change makes it wrong, `check` names the fault.

A test file holds its cases as data, `BROKEN`, and hands each to `is_told`; `tests/checks/test_rules.py` counts that every rule
has one.
"""

from __future__ import annotations

from collections.abc import Callable

from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
Case = tuple[str, str, str, str, str]
"""Rule, file, its text, what stands there instead, and a part of what is said."""
Kept = tuple[str, str, str, str]
"""Rule, file, its text, and what comes near the rule and keeps it."""
VI, EN = "docs/vi/lop-6-7/tin-nhan-la.md", "docs/en/lop-6-7/tin-nhan-la.md"
BANK, BANK_EN = "quizzes/vi/lop-6-7/tin-nhan-la.md", "quizzes/en/lop-6-7/tin-nhan-la.md"
REGISTRY = "scripts/registry"
NAV, LEDGER, ADDRESSES = "mkdocs.yml", "quizzes/ids.txt", "docs/addresses.txt"
ON_LINE_ONE = {"dau-trang", "tieng", "thieu-truyen"}
"""Rules of which a case is truly broken on the first line of its file."""


def named(case: Case | Kept) -> str:
    """What a case is called in a test run."""
    return f"{case[0]}: {case[-1][:40]}"


def is_told(faults: Faults, case: Case) -> bool:
    """Whether the fault is told with its rule and what was expected; no other fault pretends to stand on line 1."""
    rule, file, old, new, sentence = case
    found = faults((file, old, new))
    assert any(p.rule == rule and sentence in p.message for p in found), [str(p) for p in found]
    assert [str(p) for p in found if p.line == 1 and p.rule not in ON_LINE_ONE] == []
    return True


def let_be(faults: Faults, case: Kept) -> bool:
    """Whether a rule says nothing of what only comes near it."""
    rule, file, old, new = case
    return not [p for p in faults((file, old, new)) if p.rule == rule]
