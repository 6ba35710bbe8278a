"""Constants declared one after the other."""

from __future__ import annotations

import pytest

from courseware.shrinking.constants import gathered


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const a = 1; const b = 2; f(a, b);", "const a = 1,b = 2; f(a, b);"),
        ("const a = 1;\n// why\nconst { b, c } = a; const [d] = c;", "const a = 1,{ b, c } = a,[d] = c;"),
        ("const f = () => { const a = 1; const b = 2; return a + b; }; const g = f;", "const f = () => { const a = 1,b = 2; return a + b; },g = f;"),
        ("const a = 1, b = 2; const c = 3 /* here */;", "const a = 1, b = 2,c = 3 /* here */;"),
    ],
)  # fmt: skip
def test_they_become_one_declaration(script: str, short: str) -> None:
    assert gathered(script) == short


@pytest.mark.parametrize(
    "script",
    [
        "const a = 1; let b = 2;",
        "let a = 1; const b = 2;",
        "const a = 1; f(); const b = 2;",
        "{ const a = 1; } const b = 2;",
        "for (const a of f) { const b = a; }",
    ],
)
def test_all_else_stays(script: str) -> None:
    assert gathered(script) == script
