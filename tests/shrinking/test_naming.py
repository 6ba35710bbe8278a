"""Short names that mean what the long ones meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tree_sitter import Node

from courseware.shrinking import naming, scopes

SCRIPTS = Path(__file__).resolve().parents[2] / "overrides/assets/js"


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("{ const long = 1; f(long); }", "{ const t = 1; f(t); }"),
        ("const long = 1; f(long);", "const long = 1; f(long);"),
        ("{ const long = 1; t(long); }", "{ const e = 1; t(e); }"),
        ("f((word) => ({ word, other: word.word }));", "f((t) => ({ word:t, other: t.word }));"),
        ("f(({ word, kind: sort = 1 }) => word + sort);", "f(({ word:t, kind: e = 1 }) => t + e);"),
        ("f(({ word = 1 }) => word);", "f(({ word:t = 1 }) => t);"),
        ("f((one) => (two) => two);", "f((t) => (t) => t);"),
        ("{ try { f(); } catch (one) { const two = 1; f(two); } }", "{ try { f(); } catch (t) { const e = 1; f(e); } }"),
        ("f(() => { { let one = 1; { var two = 2; } f(one); } });", "f(() => { { let e = 1; { var t = 2; } f(e); } });"),
        ("f((one) => (two) => one + two, (three) => three);", "f((t) => (e) => t + e, (t) => t);"),
        ("{ const one = 1; g(`${one} one`, 'one'); }", "{ const t = 1; g(`${t} one`, 'one'); }"),
        ("var Whole = (() => { const inner = 1; return { inner }; })();", "var Whole = (() => { const t = 1; return { inner:t }; })();"),
    ],
)  # fmt: skip
def test_only_what_a_script_keeps_to_itself_is_renamed(script: str, short: str) -> None:
    """Names of all files, properties, texts and what a browser gives stay."""
    assert naming.shortened(script) == short


def names(scope: scopes.Scope) -> Iterator[list[Node]]:
    """The uses of each name in and below a scope."""
    yield from scope.names.values()
    for inner in scope.inner:
        yield from names(inner)


def bound(script: str) -> list[int | str]:
    """What each name in the script stands for, in their order: the number of its declaration, or itself when there is none."""
    outermost, free = scopes.read(script.encode())
    found: list[tuple[int, int | str]] = [
        (node.start_byte, name) for name, node in outermost.loose if name in free | set(outermost.names)
    ]
    groups = sorted(names(outermost), key=lambda uses: min(use.start_byte for use in uses))
    found += [(use.start_byte, n) for n, uses in enumerate(groups) for use in uses]
    return [what for _, what in sorted(found, key=lambda one: (one[0], str(one[1])))]


@pytest.mark.parametrize("file", sorted(SCRIPTS.rglob("*.js")), ids=lambda file: file.stem)
def test_every_name_of_our_scripts_means_what_it_meant(file: Path) -> None:
    """In each script, the n-th name stands for the same declaration as before."""
    script = f"{{{file.read_text('utf-8')}}}"
    short = naming.shortened(script)

    assert bound(short) == bound(script)
    assert len(short) <= len(script)
