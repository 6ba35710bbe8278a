"""Whoever has a name in a story is in the cast, and one name is one person. Published Vietnamese lessons, banks and labs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from courseware.checks.context import Context, Extract
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Cast

REGISTRY = "scripts/registry/cast.yml"
RULE = "dan-nguoi"
TITLES = ("cô", "thầy", "chị", "anh", "bác", "bé", "bạn", "mẹ", "bố", "ông", "bà")
CALLED = re.compile(rf"\b(?:{'|'.join(TITLES)}) (?P<name>[^\W\d_]+)", re.I)
SPEAKER = re.compile(r"^- (?P<name>[^:()]+?) \([^)]*\): ")
"""A line of a chat or a post: “Cô Hạnh (7:15): …”; a name that ends in ? is a stranger's."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every name that a line calls or lets speak."""
    cast, files = extract.registry.cast, set(_files(extract))
    for path, number, text in extract.lines() if files else ():
        if path in files:
            for name in _strangers(cast, text):
                message = (
                    f"“{name}” không có trong cast.yml; dùng người của dàn, hoặc gọi bằng vai (cô giáo, bạn cùng lớp)"
                )
                yield Problem(path, number, RULE, message)


def check_register(context: Context) -> Iterator[Problem]:
    """The cast itself."""
    bands = {band.id for band in context.registry.scope.bands}
    for name, message in _register(context.registry.cast, bands):
        yield Problem(REGISTRY, context.line(REGISTRY, "people", name), RULE, f"{name}: {message}")


def _register(cast: Cast, bands: set[str]) -> Iterator[tuple[str, str]]:
    """A name, and what is wrong with it."""
    for name, count in Counter(person.name for person in cast.people).items():
        if count > 1:
            yield name, f"một tên chỉ một vai, đang có {count}"
    for person in cast.people:
        if person.school and person.school not in cast.schools:
            yield person.name, f"trường “{person.school}” không có"
        if unknown := [band for band in person.bands if band not in bands]:
            yield person.name, f"nhóm “{unknown[0]}” không có"


def _files(extract: Extract) -> Iterator[str]:
    for lesson, bank in extract.ready():
        yield lesson.texts[Lang.VI].file
        if bank:
            yield bank.files[Lang.VI]
    yield from (f"docs/{Lang.VI}/{lab.path}.md" for lab in extract.labs)


def _strangers(cast: Cast, text: str) -> Iterator[str]:
    """Names in `text` that nobody of the cast has: behind a title, or of a speaker."""
    if match := SPEAKER.match(text):
        yield from _speaker(cast, match["name"])
        text = text[match.end() :]
    for match in CALLED.finditer(text):
        initial = len(match["name"]) == 1  # “bạn T.” is how nobody is named
        if match["name"][0].isupper() and not initial and match["name"] not in cast.known:
            yield match["name"]


def _speaker(cast: Cast, name: str) -> Iterator[str]:
    """A speaker is a person when all its words begin with a capital (Cô Bình, Bình); “Lớp trưởng” and “Số lạ?” are not."""
    stranger = name.endswith("?")
    words = name.rstrip("? ").split()
    titled = len(words) > 1 and words[0].casefold() in TITLES
    rest = words[1:] if titled else words
    person = len(rest) <= 2 and all(word.isalpha() and word[0].isupper() for word in rest)
    if (
        person
        and (titled or not stranger)
        and rest[0] not in cast.known
        and " ".join(rest) not in {*cast.known, *cast.voices}
    ):
        yield name
