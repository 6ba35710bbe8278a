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
        ("{ const long = 1; f(long); }", "{ const a = 1; f(a); }"),
        ("const long = 1; f(long);", "const long = 1; f(long);"),
        ("{ const long = 1; a(long); }", "{ const b = 1; a(b); }"),
        ("f((word) => ({ word, other: word.word }));", "f((a) => ({ word:a, other: a.word }));"),
        ("f(({ word, kind: sort = 1 }) => word + sort);", "f(({ word:a, kind: b = 1 }) => a + b);"),
        ("f(({ word = 1 }) => word);", "f(({ word:a = 1 }) => a);"),
        ("f((one) => (two) => one + two, (three) => three);", "f((a) => (b) => a + b, (a) => a);"),
        ("{ const one = 1; g(`${one} one`, 'one'); }", "{ const a = 1; g(`${a} one`, 'one'); }"),
        ("var Whole = (() => { const inner = 1; return { inner }; })();", "var Whole = (() => { const a = 1; return { inner:a }; })();"),
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
