"""A department's table of schools: CSV or xlsx, one school a row, headings in Vietnamese or as the keys of a profile.

What a school changed for itself lies beside the table, in `rieng/<slug>/`: `truong.yml` holds keys that go before those of
its row, each `.md` file is a page of its own. A new table from the department never touches that folder.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from courseware.content import frontmatter, strict_yaml, texts
from courseware.content.problems import Problem
from courseware.editions import columns
from courseware.editions.profile import LISTS, Profile
from courseware.editions.schools import Origin, Rules, School, ready

OWN = "rieng"
STAND_INS: dict[str, Any] = {"slug": "truong-nay", "name": "Trường này", "levels": ("thcs",)}
"""What stands for a needed cell that is wrong, so that the other cells of its row are looked at all the same."""
NO_SCHOOL = "dòng “{}” không có “{}”: dòng tổng cộng, ghi chú hay chữ ký thì xoá khỏi bảng; một trường thì điền ô ấy"


def schools(table: Path, against: Rules) -> tuple[list[School], list[Problem]]:
    """Every school of the table that is right, and every fault of the others."""
    rows, problems = columns.read(table, against.slots)
    found: list[School] = []
    seen: dict[str, int] = {}
    homes: dict[str, int] = {}
    for line, cells in rows:
        school, wrong = _school(table, line, cells, against)
        if school and seen.setdefault(school.slug, line) != line:
            wrong = [Problem(table.name, line, "bang", f"mã “{school.slug}” đã có ở dòng {seen[school.slug]}")]
        home = _home(school) if school else ""
        if home and homes.setdefault(home, line) != line:
            reason = f"địa chỉ {home} đã có ở dòng {homes[home]}: mỗi trường cần một tên miền, hay một thư mục riêng"
            wrong = [*wrong, Problem(table.name, line, "bang", reason)]
        problems += wrong
        if school and not wrong:
            found.append(school)
    return found, problems


def _home(school: School) -> str:
    """The address of a school as browsers compare it, "" when it has no domain of its own."""
    place = school.place
    return f"{place.domain.lower().rstrip('.')}/{place.path.strip('/').lower()}" if place.domain else ""


def _school(table: Path, line: int, cells: Mapping[str, str], against: Rules) -> tuple[School | None, list[Problem]]:
    """The school of a row, with what it changed for itself."""
    given = _nested(cells)
    slug = str(given.get("slug", ""))
    titles = columns.headings(against.slots)
    if not slug:
        return None, [
            Problem(table.name, line, "bang", NO_SCHOOL.format(" · ".join(cells.values())[:60], titles["slug"]))
        ]
    mine = table.parent / OWN / slug
    origin = Origin(table.name, line, table.parent, titles=titles)
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
        found = [f"{slug}: {_sentence(detail, titles)}" for detail in error.errors()]
        told = [Problem(table.name, line, "bang", sentence) for sentence in found]
        return None, [*told, *_others(slug, given, error, origin, against)]
    return ready(profile, origin, against)


def _sentence(detail: ErrorDetails, titles: Mapping[str, str]) -> str:
    """What is wrong with a cell, which is named as its column is."""
    key = _key(detail)
    if key not in titles:
        return frontmatter.sentence(detail)
    said = frontmatter.sentence(detail).partition(": ")[2]
    return f"ô “{titles[key]}” còn trống" if detail["type"] == "missing" else f"ô “{titles[key]}”: {said}"


def _key(detail: ErrorDetails) -> str:
    """The key whose cell is wrong: `levels` for its second value, `contacts.truong` for a slot."""
    first, *rest = (str(step) for step in detail["loc"] or ("",))
    return ".".join([first, *rest[:1]]) if first == "contacts" else first


def _others(
    slug: str, given: Mapping[str, Any], error: ValidationError, origin: Origin, against: Rules
) -> Iterator[Problem]:
    """What else is wrong with a row of which some cells cannot be read."""
    wrong = {_key(detail).partition(".")[0] for detail in error.errors()}
    stand_in = {key: value for key, value in STAND_INS.items() if key in wrong}
    rest = {key: value for key, value in given.items() if key not in wrong} | stand_in
    with contextlib.suppress(ValidationError):
        name = f"{rest['slug']}: "
        for problem in ready(Profile.model_validate(rest), origin, against)[1]:
            yield replace(problem, message=f"{slug}: {problem.message.removeprefix(name)}")


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
            given[key] = [part.strip() for part in re.split("[,;\n]", cell) if part.strip()] if key in LISTS else cell
    return given
