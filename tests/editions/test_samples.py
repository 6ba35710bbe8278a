"""The profile and the table to begin with: right as they are, the same bytes every time, nobody's real address."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import openpyxl

from courseware.content.registries import Registry
from courseware.editions import columns, samples
from courseware.editions.profile import Profile


def test_the_profile_shows_every_key() -> None:
    """As a line or as a remark that needs only its sign taken away."""
    shown = set(re.findall(r"^(?:# )?([a-z_]+):", samples.profile().decode(), re.M))
    assert set(Profile.model_fields) - shown == {"allowed", "colour_dark"}


def test_a_table_for_excel_is_utf_8_with_its_mark(registry: Registry) -> None:
    """Else Excel takes Vietnamese for another encoding; every column has its heading."""
    text = samples.table(".csv", registry.contacts.slots)
    assert text.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(text.decode("utf-8-sig")))
    assert head == list(columns.headings(registry.contacts.slots).values())
    assert len(rows) == len(samples.ROWS)


def test_a_workbook_says_the_same_and_knows_no_clock(registry: Registry) -> None:
    """No part with a time, no list that still names it; openpyxl opens it."""
    body = samples.table(".XLSX", registry.contacts.slots)
    with zipfile.ZipFile(io.BytesIO(body)) as opened:
        assert "docProps/core.xml" not in opened.namelist()
        assert {entry.date_time[0] for entry in opened.infolist()} == {1980}
        assert b"core.xml" not in opened.read("[Content_Types].xml") + opened.read("_rels/.rels")
    sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
    lines = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert lines[0] == list(columns.headings(registry.contacts.slots).values())
    assert [line[0] for line in lines[1:]] == [row["slug"] for row in samples.ROWS]


def test_no_sample_leads_to_anybody(registry: Registry) -> None:
    """Every domain ends in .example (RFC 2606)."""
    text = (samples.profile() + samples.table(".csv", registry.contacts.slots)).decode()
    domains = re.findall(r"(?:https://|@|domain: |,)((?:[a-z0-9-]+\.)+[a-z]{2,})", text)
    assert domains and {domain.rpartition(".")[2] for domain in domains} == {"example"}
