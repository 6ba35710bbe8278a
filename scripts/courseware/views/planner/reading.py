"""From the text of a school's file to what it asks for, or every fault with its line."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from courseware.content import frontmatter, strict_yaml
from courseware.content.model import Course
from courseware.content.problems import Problem
from courseware.views.planner import agreeing, names
from courseware.views.planner.agreeing import Place
from courseware.views.planner.asked import Asked

RULE = "nam-hoc"
STAND_INS: dict[str, Any] = {
    "starts": "2026-09-07", "weeks": "35", "made": "2026-09-01", "tet": "2027-02-06",
    "off": {"first": "2027-02-01"}, "slots": {"day": "2", "minutes": "15"}, "classes": {"grade": "1"},
}  # fmt: skip
"""What stands for a part that cannot be read, so that the others are looked at all the same."""


def read(path: str, text: str, course: Course) -> tuple[Asked | None, list[Problem]]:
    """The file of a school, or all that is wrong with it: first each part by itself, then how the parts agree."""
    data, node, problems = strict_yaml.load_yaml(path, text)
    if problems:
        return None, problems
    found, broken = None, frozenset[Place]()
    try:
        found = Asked.model_validate(data)
    except ValidationError as error:
        _, problems = frontmatter.parse_model(path, text, Asked)
        found, broken = _mended(data, error)
    if found is not None:
        for place, said in agreeing.faults(found, course):
            if not any(place[: len(gone)] == gone for gone in broken):
                problems.append(Problem(path, 1 + frontmatter.line_of(node, place), RULE, said))
    return (None if problems else found), problems


def _mended(data: Any, error: ValidationError) -> tuple[Asked | None, frozenset[Place]]:
    """The same file with something in place of what is wrong, and the places of that; None when it is no such file."""
    if not isinstance(data, dict):
        return None, frozenset()
    mended = {key: list(part) if isinstance(part, list) else part for key, part in data.items()}
    broken: set[Place] = set()
    for detail in error.errors():
        top, *rest = detail["loc"]
        stand_in = STAND_INS.get(str(top))
        if rest and isinstance(rest[0], int) and isinstance(stand_in, dict):
            broken.add((top, rest[0]))
            mended[str(top)][rest[0]] = _item(mended[str(top)][rest[0]], stand_in, rest[0])
            continue
        broken.add((top,))
        mended.pop(str(top), None)
        if isinstance(stand_in, dict):
            mended[str(top)] = [_item(None, stand_in, 0)] if top != "off" else []
        elif stand_in is not None:
            mended[str(top)] = stand_in
    if ("slots",) in broken:
        broken |= {("classes", n, "slots") for n in range(len(mended["classes"]))}
    if broken & {("starts",), ("weeks",)}:
        broken |= {("off",), ("tet",), ("themed",), ("slots",)}
    try:
        return Asked.model_validate(mended), frozenset(broken)
    except ValidationError:
        return None, frozenset()


def _item(item: Any, stand_in: dict[str, str], n: int) -> dict[str, str]:
    """A stand-in that keeps the name by which others call it."""
    if "first" in stand_in:
        return stand_in
    name = item.get("name") if isinstance(item, dict) else None
    return {**stand_in, "name": name if isinstance(name, str) and names.slug(name) else f"mục {n + 1}"}
