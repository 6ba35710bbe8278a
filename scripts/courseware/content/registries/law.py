"""`sources.yml`: the documents and the facts in them that lessons may cite, with the days on which they are in force."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.scalars import Day


class Interval(Closed):
    """In force from `from_` (inclusive) until `until` (inclusive); `replaced_by` is the id of what came after."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    replaced_by: str | None = None

    def in_force(self, day: date) -> bool:
        """Whether `day` lies inside; what has no dates (a hotline) always is in force."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class LegalDocument(Interval):
    """A document that can be cited; `replaced_by` is a document.

    `signed` is the day that it bears; `title` its subject word for word, from “quy định …” or “ban hành …” on: both are
    needed where a document of a school names it as its ground.
    """

    number: str
    name: Both
    kind: Literal[
        "law", "decree", "circular", "decision", "resolution", "code", "letter", "plan", "channel", "convention"
    ]
    signed: Day | None = None
    title: str = ""
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None


class Source(Interval):
    """One fact with the article that says it; its dates narrow those of its document, `replaced_by` is a source."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2}[A-Z0-9]*(-[A-Z0-9][A-Z0-9.-]*)?$")]
    document: str
    article: Both | None = None
    says: Both
    confidence: Literal["high", "medium", "low"]
    checked: Day
    amounts: bool = False
    province: Both | None = None
    """The province that a local rule binds."""


class Sources(Closed):
    """`sources.yml`."""

    documents: dict[str, LegalDocument]
    sources: tuple[Source, ...]
