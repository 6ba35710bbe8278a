"""Each rule is broken by the tests of its module, and is given no more than it may look at."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import get_type_hints

import pytest

from courseware.checks.context import Context, Extract
from courseware.checks.rules import OF_A_PATH, OF_THE_COURSE

HERE = Path(__file__).parent


def rules_of(module: str) -> set[str]:
    """The rules that a module names when it tells a problem: the third word of each `Problem(…)`."""
    space = vars(sys.modules[module])
    tree = ast.parse(Path(space["__file__"]).read_text("utf-8"))
    told = [
        node.args[2] for node in ast.walk(tree) if isinstance(node, ast.Call) and _names(node) and len(node.args) > 2
    ]
    words = [space.get(arg.id, "") if isinstance(arg, ast.Name) else getattr(arg, "value", "") for arg in told]
    return {word for word in words if isinstance(word, str) and word}


def _names(call: ast.Call) -> bool:
    return getattr(call.func, "id", "") == "Problem"


@pytest.mark.parametrize("module", sorted({rule.__module__ for rule in (*OF_A_PATH, *OF_THE_COURSE)}))
def test_every_rule_is_broken_by_the_tests_of_its_module(module: str) -> None:
    """A rule that no case breaks could be dead without anybody noticing."""

    tests = (HERE / f"test_{module.rpartition('.')[2]}.py").read_text("utf-8")

    assert rules_of(module)
    assert [rule for rule in rules_of(module) if f'"{rule}"' not in tests] == []


@pytest.mark.parametrize(("rules", "sees"), [(OF_A_PATH, Extract), (OF_THE_COURSE, Context)])
def test_a_rule_gets_what_it_may_look_at(rules: tuple[Callable[..., object], ...], sees: type[Extract]) -> None:
    """A rule of one path is kept under its files: it is not even given another page, a list, or the day."""

    assert [rule for rule in rules if get_type_hints(rule)[next(iter(signature(rule).parameters))] is not sees] == []
    assert not {"course", "today", "files"} & {name for kind in Extract.__mro__ for name in dir(kind)}
