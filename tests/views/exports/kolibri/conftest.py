"""A channel's database as tests look into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import pytest
from PIL import Image

from courseware.views.exports.format import Wanted
from courseware.views.exports.kolibri.rows import rows
from courseware.views.exports.kolibri.schema import database
from courseware.views.exports.kolibri.tree import Channel, channel
from courseware.views.kits import rasters


def opened(data: bytes) -> sqlite3.Connection:
    """A database from its bytes; rows are found by the names of their columns."""
    made = sqlite3.connect(":memory:")
    made.deserialize(data)
    made.row_factory = sqlite3.Row
    return made


def table(base: sqlite3.Connection, name: str) -> list[dict[str, Any]]:
    """All rows of a table."""
    return [dict(row) for row in base.execute(f"SELECT * FROM {name}")]


def held(wanted: Wanted) -> sqlite3.Connection:
    """The database of the channel of what is wanted."""
    return opened(database(rows(channel(wanted), wanted)))


def alone(found: Iterable[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    """The one row that has these values."""
    [row] = [one for one in found if all(one[name] == value for name, value in fields.items())]
    return row


@pytest.fixture(scope="session")
def all_of_it(whole: Wanted) -> tuple[Channel, sqlite3.Connection]:
    """The channel of the real course and its database; every picture is a white dot, for drawing them takes longest."""
    dot = rasters.packed(Image.new("1", (1, 1), 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rasters, "palette", lambda svg, wide: dot)
        made = channel(whole)
    return made, opened(database(rows(made, whole)))
