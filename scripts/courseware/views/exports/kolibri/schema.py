"""The database of a channel, as Kolibri reads it from a drive: tables and columns of version 5 of its content schema. Pure.

It is made in memory and by one version of SQLite always the same: rows in their order, one transaction, no clock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

VERSION = "5"
TEXT, NUMBER, REAL = "TEXT", "INTEGER", "REAL"
KEY = "TEXT NOT NULL PRIMARY KEY"
COUNTED = "INTEGER NOT NULL PRIMARY KEY"
Row = Mapping[str, str | int | float | None]

TABLES: dict[str, dict[str, str]] = {
    "content_language": {
        "id": KEY, "lang_code": TEXT, "lang_subcode": TEXT, "lang_name": TEXT, "lang_direction": TEXT,
    },
    "content_contenttag": {"id": KEY, "tag_name": TEXT},
    "content_localfile": {"id": KEY, "extension": TEXT, "available": NUMBER, "file_size": NUMBER},
    "content_contentnode": {
        "id": KEY, "title": TEXT, "description": TEXT, "kind": TEXT, "content_id": TEXT, "channel_id": TEXT,
        "parent_id": TEXT, "lang_id": TEXT, "author": TEXT, "license_name": TEXT, "license_owner": TEXT,
        "license_description": TEXT, "coach_content": NUMBER, "available": NUMBER, "sort_order": REAL, "options": TEXT,
        "grade_levels": TEXT, "resource_types": TEXT, "learning_activities": TEXT, "accessibility_labels": TEXT,
        "categories": TEXT, "learner_needs": TEXT, "duration": NUMBER, "lft": NUMBER, "rght": NUMBER,
        "tree_id": NUMBER, "level": NUMBER,
    },
    "content_file": {
        "id": KEY, "preset": TEXT, "supplementary": NUMBER, "thumbnail": NUMBER, "priority": NUMBER,
        "contentnode_id": TEXT, "lang_id": TEXT, "local_file_id": TEXT,
    },
    "content_assessmentmetadata": {
        "id": KEY, "assessment_item_ids": TEXT, "number_of_assessments": NUMBER, "mastery_model": TEXT,
        "randomize": NUMBER, "is_manipulable": NUMBER, "contentnode_id": TEXT,
    },
    "content_channelmetadata": {
        "id": KEY, "name": TEXT, "description": TEXT, "tagline": TEXT, "author": TEXT, "version": NUMBER,
        "thumbnail": TEXT, "last_updated": TEXT, "min_schema_version": TEXT, "root_id": TEXT,
    },
    "content_contentnode_tags": {"id": COUNTED, "contentnode_id": TEXT, "contenttag_id": TEXT},
    "content_contentnode_has_prerequisite": {"id": COUNTED, "from_contentnode_id": TEXT, "to_contentnode_id": TEXT},
    "content_contentnode_related": {"id": COUNTED, "from_contentnode_id": TEXT, "to_contentnode_id": TEXT},
}  # fmt: skip
"""Table → column → what SQLite calls its kind; all must be there, also where they stay empty."""


def database(rows: Iterable[tuple[str, Row]]) -> bytes:
    """The file with these rows, (table, column → value); columns that a row lacks are empty."""
    with sqlite3.connect(":memory:", isolation_level=None) as made:
        made.execute("PRAGMA page_size = 4096")
        made.execute("PRAGMA encoding = 'UTF-8'")
        made.execute("BEGIN")
        for table, columns in TABLES.items():
            made.execute(f"CREATE TABLE {table} ({', '.join(f'{name} {kind}' for name, kind in columns.items())})")
        for table, row in rows:
            marks = ", ".join("?" * len(row))
            made.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        made.execute("COMMIT")
        return made.serialize()
