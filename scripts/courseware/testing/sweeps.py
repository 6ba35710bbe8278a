"""Sweeps over pages go once per shape of page; `course.py test --all` visits every page.

Two pages have the same shape when they are built of the same things. So a sweep needs only as many pages that everything
which occurs on any page (an element with a class, an attribute, a kind, a role; for each language) occurs on one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html

Thing = tuple[str, str]
"""A language and what a page in it is built of: ("vi", "section.q"), ("en", "data-kind=match")."""
TELLING = ("data-kind", "type", "role")
"""Attributes whose values make a difference to how an element looks and behaves."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The full cross product instead of one page a shape."""
    parser.addoption(
        "--full", action="store_true", help="sweeps visit every page and every server, not one of each shape"
    )


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """Whether the full cross product was asked for."""
    return bool(request.config.getoption("--full"))


@pytest.fixture(scope="session")
def sweep(full: bool) -> Callable[[Path, Iterable[str]], list[str]]:
    """Which of these pages of a built site a sweep visits, sorted."""

    def chosen(site: Path, paths: Iterable[str]) -> list[str]:
        return sorted(paths) if full else one_of_each_shape(site, paths)

    return chosen


def one_of_each_shape(site: Path, paths: Iterable[str]) -> list[str]:
    """The fewest pages, more or less, on which everything occurs that occurs on any; the same ones on every run."""
    return sorted(cover({path: things((site / path).read_bytes()) for path in sorted(paths)}))


def cover(pages: Mapping[str, frozenset[Thing]]) -> Iterator[str]:
    """Greedily: the page with the most that is still unseen, until nothing is."""
    unseen = frozenset[Thing]().union(*pages.values())
    while unseen:
        best = max(pages, key=lambda path: len(pages[path] & unseen))
        unseen -= pages[best]
        yield best


def things(page: bytes) -> frozenset[Thing]:
    """What a page is built of."""
    tree = html.document_fromstring(page)
    return frozenset((tree.get("lang", ""), thing) for element in tree.iter("*") for thing in _of(element))


def _of(element: html.HtmlElement) -> Iterator[str]:
    yield from (f"{element.tag}.{name}" for name in element.get("class", "").split() or [""])
    yield from (f"{name}={element.get(name)}" for name in TELLING if element.get(name))
    yield from (f"[{name}]" for name in element.attrib)
