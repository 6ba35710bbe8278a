"""A department's table of schools: CSV or xlsx, one school a row, headings in Vietnamese or as the keys of a profile.

What a school changed for itself lies beside the table, in `rieng/<slug>/`: `truong.yml` holds keys that go before those of
its row, each `.md` file is a page of its own. A new table from the department never touches that folder.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from pydantic import ValidationError

from courseware.content import frontmatter, strict_yaml, texts
from courseware.content.problems import Problem
from courseware.content.registries import Slot
from courseware.editions.profile import LISTS, Profile
from courseware.editions.schools import Origin, Rules, School, ready

OWN = "rieng"
LARGEST = 50_000_000
CSV = "“CSV UTF-8 (*.csv)”"
Row = tuple[int, Mapping[str, str]]
"""Line of the table and its cells by key; empty cells are left out."""


def schools(table: Path, against: Rules) -> tuple[list[School], list[Problem]]:
    """Every school of the table that is right, and every fault of the others."""
    rows, problems = read(table, against.slots)
    found: list[School] = []
    seen: dict[str, int] = {}
    for line, cells in rows:
        school, wrong = _school(table, line, cells, against)
        if school and seen.setdefault(school.slug, line) != line:
            wrong = [Problem(table.name, line, "bang", f"mã “{school.slug}” đã có ở dòng {seen[school.slug]}")]
        problems += wrong
        if school and not wrong:
            found.append(school)
    return found, problems


def read(table: Path, slots: Sequence[Slot]) -> tuple[list[Row], list[Problem]]:
    """The rows of a table under the keys of a profile; a slot's cell stands under `contacts.<slot>`."""
    try:
        if table.stat().st_size > LARGEST:
            return [], [Problem(table.name, 1, "bang", f"tệp lớn quá {LARGEST // 1_000_000} MB")]
        lines = list(_xlsx(table) if table.suffix.lower() == ".xlsx" else _csv(table))
    except UnicodeError:
        return [], [Problem(table.name, 1, "bang", f"không phải bảng mã UTF-8: trong Excel chọn Lưu dưới dạng, {CSV}")]
    except (OSError, csv.Error) as error:
        return [], [Problem(table.name, 1, "bang", f"không đọc được ({error}): cần tệp .xlsx, hoặc {CSV}")]
    except Exception as error:  # openpyxl answers what it does not know in a workbook with any exception at all
        reason = f"không đọc được bảng tính này ({type(error).__name__}): mở bằng Excel hay LibreOffice, lưu lại thành .xlsx, hoặc {CSV}"
        return [], [Problem(table.name, 1, "bang", reason)]
    if not lines:
        return [], [Problem(table.name, 1, "bang", "bảng trống: dòng đầu phải là tên các cột")]
    keys, problems = _keys(table.name, lines[0], slots)
    rows = [
        (n, {k: cell for k, cell in zip(keys, line, strict=False) if k and cell}) for n, line in enumerate(lines[1:], 2)
    ]
    return [row for row in rows if row[1]], problems


def headings(slots: Sequence[Slot]) -> dict[str, str]:
    """Key of a profile → heading of its column, in the order in which a sample has them."""
    titles = {name: field.title or name for name, field in Profile.model_fields.items() if name != "contacts"}
    return titles | {f"contacts.{slot.id}": slot.name.vi for slot in slots}


def _keys(path: str, line: Sequence[str], slots: Sequence[Slot]) -> tuple[list[str], list[Problem]]:
    known = {_folded(title): key for key, title in headings(slots).items()} | {key: key for key in headings(slots)}
    keys = [known.get(_folded(cell), "") for cell in line]
    wrong = [f"cột “{cell}” không rõ là gì" for key, cell in zip(keys, line, strict=True) if cell and not key]
    wrong += [f"cột “{headings(slots)[key]}” có hai lần" for key in dict.fromkeys(keys) if key and keys.count(key) > 1]
    needed = (name for name, field in Profile.model_fields.items() if field.is_required())
    wrong += [f"thiếu cột “{headings(slots)[key]}”" for key in needed if key not in keys]
    return keys, [Problem(path, 1, "bang", sentence) for sentence in wrong]


def _folded(heading: str) -> str:
    """A heading without regard to case, marks' encoding and doubled spaces."""
    return " ".join(unicodedata.normalize("NFC", heading).casefold().split())


def _csv(table: Path) -> Iterator[list[str]]:
    """Excel writes `;` where the comma is for decimals, a mark at the start, or UTF-16 as “Unicode text”."""
    data = table.read_bytes()
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
        yield [cell.strip() for cell in line]


def _xlsx(table: Path) -> Iterator[list[str]]:
    """The first sheet; numbers as they read, days as 2027-05-01."""
    book = openpyxl.load_workbook(table, read_only=True, data_only=True)
    try:
        for line in book.worksheets[0].iter_rows(values_only=True):
            yield [_said(cell) for cell in line]
    finally:
        book.close()


def _said(cell: Any) -> str:
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _school(table: Path, line: int, cells: Mapping[str, str], against: Rules) -> tuple[School | None, list[Problem]]:
    """The school of a row, with what it changed for itself."""
    given = _nested(cells)
    slug = str(given.get("slug", ""))
    mine = table.parent / OWN / slug
    origin = Origin(table.name, line, table.parent)
    if re.fullmatch("[a-z0-9-]+", slug) and mine.is_dir():
        changed, wrong = _changed(mine)
        if wrong:
            return None, wrong
        given = {**given, **changed, "contacts": {**given.get("contacts", {}), **changed.get("contacts", {})}}
        given["pages"] = [
            *given.get("pages", []),
            *(f"{OWN}/{mine.name}/{page.name}" for page in sorted(mine.glob("*.md"))),
        ]
        if "logo" in changed:
            given["logo"] = f"{OWN}/{mine.name}/{changed['logo']}"
    try:
        profile = Profile.model_validate(given)
    except ValidationError as error:
        return None, [
            Problem(table.name, line, "bang", f"{slug}: {frontmatter.sentence(detail)}") for detail in error.errors()
        ]
    return ready(profile, origin, against)


def _changed(mine: Path) -> tuple[dict[str, Any], list[Problem]]:
    file = mine / "truong.yml"
    if not file.is_file():
        return {}, []
    path = f"{OWN}/{mine.name}/{file.name}"
    text, problems = texts.read(file, path)
    if text is None or problems:
        return {}, problems
    data, _, problems = strict_yaml.load_yaml(path, text)
    if problems or data is None:
        return {}, problems
    if (
        not isinstance(data, dict)
        or not isinstance(data.get("contacts", {}), dict)
        or "pages" in data
        or data.get("slug", mine.name) != mine.name
    ):
        return {}, [
            Problem(
                path,
                1,
                "ho-so",
                "cần các cặp khoá: giá trị; không đổi được mã (slug); trang riêng là các tệp .md cạnh tệp này",
            )
        ]
    return {str(key): value for key, value in data.items()}, []


def _nested(cells: Mapping[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for key, cell in cells.items():
        slot = key.partition("contacts.")[2]
        if slot:
            given.setdefault("contacts", {})[slot] = cell
        else:
            given[key] = [part.strip() for part in cell.split(",") if part.strip()] if key in LISTS else cell
    return given
