"""The tests mirror the code: every module has its test file, or stands in a short table with the one that covers it."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ASSERT = re.compile(r"\s+assert\b")
TESTS = Path(__file__).resolve().parent
PACKAGE = TESTS.parent / "scripts/courseware"
COVERED = {
    "checks/context": ("checks/test_rules.py", "every rule looks at it"),
    "commands/command": ("commands/test_command_line.py", "two names of types"),
    "commands/departments": ("editions/test_departments.py", "the command is run there on tables and profiles"),
    "commands/hosts": ("hosting/test_preparing.py", "host, offline, front are run there"),
    "commands/publishers": ("releasing/test_release.py", "the command is run there"),
    "commands/signers": ("signing/test_manifest.py", "manifest, keys, verify are run there"),
    "hosting/apache": ("hosting/test_servers.py", "read by a real Apache"),
    "hosting/caddy": ("hosting/test_servers.py", "read by a real Caddy"),
    "hosting/nginx": ("hosting/test_servers.py", "read by a real nginx"),
    "views/view": ("views/test_writing.py", "a Protocol and what a part is; each view is written through it"),
}
"""Module (a pattern) → the test file that covers it, and why it is there. This table only shrinks."""


def modules() -> list[str]:
    """Every module of the package: "content/kinds/short"."""
    found = (file.relative_to(PACKAGE).with_suffix("").as_posix() for file in PACKAGE.rglob("*.py"))
    return sorted(name for name in found if not name.endswith("__init__"))


def has_home(module: str) -> bool:
    """Whether it has a test file of its own."""
    room, _, name = module.rpartition("/")
    return (TESTS / room / f"test_{name}.py").is_file()


def row(module: str) -> str | None:
    """The row of the table that covers a module: its own before a pattern."""
    return module if module in COVERED else next((pattern for pattern in COVERED if fnmatch(module, pattern)), None)


def test_every_module_has_its_test_file() -> None:
    """tests/<room>/test_<module>.py, or a row with its reason."""

    assert [module for module in modules() if not has_home(module) and row(module) is None] == []


def test_the_table_names_only_what_is_there_and_needs_it() -> None:
    """A row whose module got its own test file, or is gone, goes too; the file that covers it exists and has tests."""

    needed = {row(module) for module in modules() if not has_home(module)}

    assert set(COVERED) - needed == set()
    for pattern, (file, why) in COVERED.items():
        assert why, pattern
        assert re.search(r"^def test_", (TESTS / file).read_text("utf-8"), re.M), file


def functions() -> list[tuple[Path, ast.FunctionDef]]:
    """Every function below tests/ with its file."""
    return [
        (file, node)
        for file in TESTS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]


@cache
def rows(file: Path) -> list[str]:
    """The lines of a file."""
    return file.read_text("utf-8").split("\n")


def lines(file: Path, node: ast.FunctionDef) -> list[str]:
    """The lines of a function."""
    return rows(file)[node.lineno : node.end_lineno]


def called(node: ast.AST) -> set[str]:
    """The names of what is called, in full or at their end: “pytest.raises” is raises."""
    names = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
    return {name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "") for name in names}


def test_no_test_file_is_empty_and_no_test_is() -> None:
    """A test states something: an assert, a fault that is expected, or a function of the tests that asserts for it."""

    every = functions()
    asserting = {node.name for file, node in every if any(ASSERT.match(line) for line in lines(file, node))}
    tests = [(file, node) for file, node in every if node.name.startswith("test_") and file.name.startswith("test_")]
    idle = [
        f"{file.name}::{node.name}"
        for file, node in tests
        if node.name not in asserting and not called(node) & {"raises", "fail", "expect", *asserting}
    ]

    assert set(TESTS.rglob("test_*.py")) - {file for file, _ in tests} == set()
    assert idle == []


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "CONTRIBUTING.md",
        "ENGINEERING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "quizzes/README.md",
        "scripts/registry/README.md",
        "scripts/KEYS.md",
    ],
)
def test_every_link_of_the_repository_leads_somewhere(file: str) -> None:
    """Files that a reader of the repository opens: each relative link has its file, each anchor its heading."""

    page = TESTS.parent / file
    prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.M | re.S)
    for target, _, anchor in (link.partition("#") for link in re.findall(r"\]\(([^)\s]+)\)", prose) if ":" not in link):
        other = (page.parent / target).resolve() if target else page
        assert other.exists(), f"{file}: {target}"
        if anchor and other.suffix == ".md":
            text = other.read_text("utf-8")
            headings = {
                re.sub(r"[^\w\- ]", "", line.lower()).strip().replace(" ", "-")
                for line in re.findall(r"^#+ (.+)$", text, re.M)
            }
            assert anchor in headings or f"{{#{anchor}}}" in text, f"{file}: {target}#{anchor}"
