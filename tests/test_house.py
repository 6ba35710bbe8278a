"""The rooms of the package: an import goes down a floor or stays in its room, and nothing lies flat."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1] / "scripts/courseware"
FLOORS = (
    {"machine", "verifying", "shrinking"},
    {"content"},
    {"checks", "drawing", "hosting"},
    {"views", "embedding", "signing"},
    {"authoring", "editions", "releasing"},
    {"site"},
    {"testing"},
    {"commands"},
)
"""From the ground up. Rooms of one floor do not know each other."""
FLOOR = {room: n for n, rooms in enumerate(FLOORS) for room in rooms}


def arrows() -> Iterator[tuple[str, str, str]]:
    """(module, its room, the room of what it imports) for every import across rooms."""
    for file in sorted(HOUSE.rglob("*.py")):
        room = file.relative_to(HOUSE).parts[0]
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module == "courseware":
                names = [f"courseware.{alias.name}" for alias in node.names]
            for name in names:
                parts = name.split(".")
                if parts[0] == "courseware" and len(parts) > 1 and parts[1] != room and room != "__init__.py":
                    yield file.relative_to(HOUSE).as_posix(), room, parts[1]


def test_nothing_lies_flat() -> None:
    """A module has a room."""

    assert [file.name for file in HOUSE.glob("*.py")] == ["__init__.py"]


def test_every_room_has_its_floor() -> None:
    """A new room is put on a floor before anybody imports it."""

    rooms = {folder.name for folder in HOUSE.iterdir() if folder.is_dir() and any(folder.glob("*.py"))}

    assert rooms <= set(FLOOR)


def test_arrows_go_down_only() -> None:
    """No room imports from its own floor or from above."""

    assert [f"{module} → {to}" for module, room, to in arrows() if FLOOR[to] >= FLOOR[room]] == []


@pytest.mark.parametrize(("room", "lower"), [("commands", "content"), ("site", "editions"), ("signing", "hosting")])
def test_the_arrows_are_seen(room: str, lower: str) -> None:
    """The reader of imports finds what is known to be there."""

    assert any((at, to) == (room, lower) for _, at, to in arrows())
