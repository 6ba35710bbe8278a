"""The package `verifier` joined into one file, `verify.py`: the same modules always give the same bytes.

Whoever checks a copy reads one file and trusts it, so the joined file has to read as if it had been written as one:
the package's docstring and a table of contents, one list of imports, then the modules in the order that the package
names, each under its docstring. Joining only puts together; what could change a meaning on the way is refused.
"""

from __future__ import annotations

import ast
import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import verifier
from courseware.signing.joinable import FUTURE, Module, faults

PACKAGE = Path(verifier.__file__).parent
NAME = "verify.py"
FOLDER = "kiem-tra"
"""Where the program lies in what is handed to a school."""
WIDTH = 110
"""Columns of a heading."""


class JoinError(Exception):
    """Why the modules cannot be joined: a sentence for each fault."""


def join(package: Path = PACKAGE) -> bytes:
    """The one file. Raises JoinError with every reason why there is none."""
    doc, order = _plan(package)
    modules = [_read(package / f"{name}.py") for name in order]
    others = {file.stem for file in package.glob("*.py")} - {"__init__", *order}
    wrong = [f"{package / other}.py: chưa có trong MODULES của {package / '__init__.py'}." for other in sorted(others)]
    if wrong := [*wrong, *faults(modules, package.name)]:
        raise JoinError("\n".join(wrong))
    parts = [_head(doc, modules), *_imports(modules, package.name), ""]
    for number, module in enumerate(modules, 1):
        parts += ["", _heading(number, module), "", module.body, ""]
    return "\n".join(parts).encode()


@functools.cache
def handed() -> Mapping[str, bytes]:
    """Path → bytes of what lies in a school's package: the program, and its SHA-256 as `sha256sum` writes it."""
    program = join()
    return {f"{FOLDER}/{NAME}": program, f"{FOLDER}/{NAME}.sha256": checksum(program)}


def checksum(program: bytes, name: str = NAME) -> bytes:
    """The line with which `sha256sum -c` checks the program beside it."""
    return f"{hashlib.sha256(program).hexdigest()}  {name}\n".encode()


def _plan(package: Path) -> tuple[str, Sequence[str]]:
    """The package's docstring, and MODULES."""
    tree = _read(package / "__init__.py").tree
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MODULES":
            return ast.get_docstring(tree) or "", ast.literal_eval(node.value)
    raise JoinError(f"{package / '__init__.py'}: thiếu MODULES, thứ tự các tệp.")


def _read(file: Path) -> Module:
    try:
        text = file.read_text("utf-8")
        return Module(file.stem, file, ast.parse(text), text)
    except OSError as error:
        raise JoinError(f"{file}: có trong MODULES nhưng không đọc được.") from error
    except SyntaxError as error:
        raise JoinError(f"{file}:{error.lineno}: không phải Python đúng.") from error


def _head(doc: str, modules: Sequence[Module]) -> str:
    """The first lines of the file: what it is, and a table of contents."""
    wide = max(len(module.name) for module in modules)
    rows = [
        f"    {number:>2}  {module.name:<{wide}}  {module.doc.splitlines()[0]}"
        for number, module in enumerate(modules, 1)
    ]
    return "\n".join(["#!/usr/bin/env python3", f'"""{doc}', "", *rows, '"""', "", FUTURE, ""])


def _imports(modules: Sequence[Module], package: str) -> Iterator[str]:
    """Each import once: whole modules first, then names, both sorted."""
    whole: set[str] = set()
    named: dict[str, set[str]] = {}
    for node in (node for module in modules for node in module.imports):
        words = {alias.name for alias in node.names}
        if isinstance(node, ast.Import):
            whole |= words
        elif not (source := node.module or "").startswith(f"{package}."):
            named[source] = named.get(source, set()) | words
    yield from (f"import {name}" for name in sorted(whole))
    yield from (f"from {source} import {', '.join(sorted(named[source]))}" for source in sorted(named))


def _heading(number: int, module: Module) -> str:
    said = [f"# {line}".rstrip() for line in module.doc.splitlines()]
    return "\n".join([f"# {f' {number} {module.name}':->{WIDTH - 2}}", *said])
