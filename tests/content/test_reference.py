"""The reference for authors agrees with the model that checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from courseware import commands
from courseware.content import reference


@pytest.mark.parametrize("name", list(reference.FILES))
def test_every_key_has_a_rule_in_words(name: str) -> None:
    """A key without a description would be a riddle to an author."""

    assert [row["key"] for row in reference.rows(reference.FILES[name]) if not row["says"]] == []


@pytest.mark.parametrize("name", list(reference.FILES))
def test_the_schema_is_closed_and_names_the_same_keys(
    mini: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """An editor refuses what check refuses."""

    assert commands.main(["schema", name], mini) == 0
    schema = json.loads(capsys.readouterr().out)

    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == {row["key"] for row in reference.rows(reference.FILES[name])}
    assert set(schema.get("required", [])) == {
        row["key"] for row in reference.rows(reference.FILES[name]) if row["required"]
    }
