"""`finding.yml`: what people type into the search box though the pages say it otherwise, and what is typed by whoever needs help."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Closed

Phrase = Annotated[str, Field(pattern=r"^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$")]
"""Words as the search reads them: small letters, one blank between two."""


class Typed(Closed):
    """One language. `instead`: typed → what is looked for when the pages hardly have it, the nearest first."""

    trouble: tuple[Phrase, ...]
    instead: dict[Phrase, Annotated[tuple[Phrase, ...], Field(min_length=1)]]


class Finding(Closed):
    """`finding.yml`."""

    vi: Typed
    en: Typed

    def __getitem__(self, lang: str) -> Typed:
        typed: Typed = getattr(self, lang)
        return typed
