"""Which names a script declares, and where."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from courseware.shrinking import scopes


def declared(scope: scopes.Scope) -> Iterator[dict[str, int]]:
    """Of each scope that declares something: name → how often it stands in the script."""
    if scope.names:
        yield {name: len(uses) for name, uses in scope.names.items()}
    for inner in scope.inner:
        yield from declared(inner)


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("const a = 1; a;", [{"a": 2}]),
        ("{ let a = 1; { let a = 2; a; } a; }", [{"a": 2}, {"a": 2}]),
        ("(a, { b, c: d = a, ...e }, [f]) => a + b + d;", [{"a": 3, "b": 2, "d": 2, "e": 1, "f": 1}]),
        ("a => { var b; if (a) { var b = a; } };", [{"a": 3, "b": 2}]),
        ("function f(a) { return f(a); }", [{"f": 2}, {"a": 2}]),
        ("x(function f(a) { f(); });", [{"f": 2, "a": 1}]),
        ("for (const a of b) a;", [{"a": 2}]),
        ("for (let i = 0; i < 9; i += 1) i;", [{"i": 4}]),
        ("for (a of b) a;", []),
        ("try { x(); } catch (e) { e; }", [{"e": 2}]),
        ("try { x(); } catch { y(); }", []),
        ("class A extends B { m(a) { return a; } }", [{"A": 1}, {"a": 2}]),
        ("switch (1) { case 1: const a = 2; a; }", [{"a": 2}]),
        ("{ const { a = 1, [b]: c } = d; ({ a, c } = d); }", [{"a": 2, "c": 2}]),
        ("const f = (a = () => b, b) => a;", [{"f": 1}, {"a": 2, "b": 2}]),
    ],
)
def test_each_scope_has_its_own_names(script: str, found: list[dict[str, int]]) -> None:
    assert list(declared(scopes.read(script.encode())[0])) == found


def test_what_a_script_does_not_declare_is_told() -> None:
    """A property is no name."""
    assert scopes.read(b"const a = b.c; d({ e: f, g }); a;")[1] == {"b", "d", "f", "g"}


def test_what_is_no_javascript_is_refused_with_its_line() -> None:
    with pytest.raises(scopes.UnreadableError, match="line 2"):
        scopes.read(b"const a = 1;\nconst = ;\n")
