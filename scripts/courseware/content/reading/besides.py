"""What stands beside lessons and pages: the lists that the course keeps, its news, the blueprints of papers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from courseware.content import changelog, frontmatter, lists
from courseware.content.blueprints.model import FOLDER, AnyBlueprint, model_of
from courseware.content.files import Files
from courseware.content.model import Release
from courseware.content.problems import Problem
from courseware.content.reading.naming import NAME, RULE

LISTS = (lists.NAV, lists.TAGS, lists.LEDGER, lists.ADDRESSES, lists.CITED, changelog.FILE)


@dataclass(frozen=True)
class Besides:
    """As the fields of `Course` of the same names; `nav` is the order of pages."""

    nav: tuple[str, ...]
    tags: tuple[str, ...]
    ledger: dict[str, str]
    addresses: tuple[str, ...]
    cited: tuple[tuple[str, str], ...]
    news: tuple[Release, ...]
    blueprints: dict[str, AnyBlueprint]


def names(root: Path) -> list[str]:
    """The files of all of it, below the root."""
    return [*LISTS, *(f"{FOLDER}/{file.name}" for file in sorted((root / FOLDER).glob("*")))]


def besides(files: Files) -> Besides:
    """All of it; what is wrong with it is told there."""
    text = {name: files.text_or_nothing(name) for name in LISTS}
    files.problems += lists.odd_tags(lists.TAGS, text[lists.TAGS])
    news, wrong = changelog.parse(text[changelog.FILE])
    files.problems += wrong
    return Besides(
        tuple(lists.parse_nav(text[lists.NAV])),
        tuple(lists.parse_tags(text[lists.TAGS])),
        lists.parse_ledger(text[lists.LEDGER]),
        tuple(lists.entries(text[lists.ADDRESSES])),
        lists.parse_cited(text[lists.CITED]),
        news,
        _blueprints(files),
    )


def _blueprints(files: Files) -> dict[str, AnyBlueprint]:
    """Every blueprint by the name of its file."""
    found: dict[str, AnyBlueprint] = {}
    for name in files:
        stem, _, suffix = name.removeprefix(f"{FOLDER}/").rpartition(".")
        if name in LISTS:
            continue
        if suffix != "yml" or not NAME.fullmatch(stem):
            message = "tên tệp cần chữ thường không dấu, số, gạch nối và đuôi .yml, như lop-6-7.yml"
            files.problems.append(Problem(name, 1, RULE, message))
        elif text := files.text_or_nothing(name):
            read, wrong = frontmatter.parse_model(name, text, model_of(text))
            files.problems += wrong
            if read is not None:
                found[stem] = read
    return found
