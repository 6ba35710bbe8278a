"""The legal basis of the course: a page that lists all that lessons and labs cite, and a page for each document with what it says. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from courseware.content.model import Course

NAME = "can-cu"
"""The list; each document's page lies below it: `can-cu/luat-tre-em-2016`."""


def path_of(document: str) -> str:
    """The path of a document's page."""
    return f"{NAME}/{document}"


def documents(course: Course) -> dict[str, tuple[str, ...]]:
    """The documents that have a page, in the order of the registry: key → the ids of their sources.

    A source that was cited once stays where it was, as somebody may have kept its address.
    """
    cited = {source for _, source in course.cited}
    cited |= {source for one in course.citing() for source in one.sources}
    found = {
        key: tuple(
            source.id for source in course.registry.sources.sources if source.document == key and source.id in cited
        )
        for key in course.registry.sources.documents
    }
    return {key: ids for key, ids in found.items() if ids}


def paths(course: Course, sources: Iterable[str]) -> list[str]:
    """The paths of the documents of some sources; what the registry does not know is left out."""
    known = {source.id: source.document for source in course.registry.sources.sources}
    return sorted({path_of(known[id_]) for id_ in sources if id_ in known})


def pages(course: Course) -> dict[str, str]:
    """The path of each document's page → the document's key."""
    return {path_of(key): key for key in documents(course)}
