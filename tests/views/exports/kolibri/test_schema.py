"""The database of a channel as a file."""

from __future__ import annotations

import sqlite3

import pytest

from courseware.views.exports.kolibri.schema import TABLES, database

from .conftest import opened, table

ROWS = [
    ("content_contenttag", {"id": "a" * 32, "tag_name": "Mạng"}),
    ("content_contentnode_tags", {"id": 1, "contentnode_id": "b" * 32, "contenttag_id": "a" * 32}),
]


def test_tables_and_columns_are_there_also_when_empty() -> None:
    """What a row does not say is empty."""

    base = opened(database(ROWS))

    for name, columns in TABLES.items():
        assert [row["name"] for row in base.execute(f"PRAGMA table_info({name})")] == list(columns)
    assert table(base, "content_contenttag") == [{"id": "a" * 32, "tag_name": "Mạng"}]
    assert table(base, "content_file") == []


def test_the_same_rows_are_the_same_bytes() -> None:
    """Pages of 4 kB, UTF-8, no write-ahead log; the counters of the header are those of one transaction, every time."""

    data = database(ROWS)

    assert data == database(list(ROWS))
    assert data != database(ROWS[:1])
    assert data[:16] == b"SQLite format 3\x00"
    assert int.from_bytes(data[16:18]) == 4096
    assert data[18:20] == b"\x01\x01"
    assert data[24:28] == data[92:96]
    assert opened(data).execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_column_that_is_unknown_or_an_id_twice_is_an_error() -> None:
    """Of ours, not of whoever typed."""

    with pytest.raises(sqlite3.OperationalError):
        database([("content_contenttag", {"id": "x", "word": "y"})])
    with pytest.raises(sqlite3.IntegrityError):
        database([ROWS[0], ROWS[0]])
