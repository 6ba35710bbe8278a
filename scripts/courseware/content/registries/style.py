"""`style.yml`: what is measured in the language of lessons and questions, and the words by which it is told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Closed
from courseware.content.scalars import Whole


class Ease(Closed):
    """Syllables a sentence has in a lesson: on average, and at most (none for adults)."""

    bands: tuple[str, ...]
    mean: Whole
    longest: Whole | None = None


class Exemption(Closed):
    """A lesson that may be harder to read, and why."""

    lesson: str
    reason: Annotated[str, Field(min_length=20)]


class Slogan(Closed):
    """The one sentence of an age, to be written exactly so."""

    bands: tuple[str, ...]
    says: tuple[str, ...]


class Words(Closed):
    """Vietnamese words and phrases that rules and figures look for; none is matched inside another word."""

    genuine: tuple[str, ...]
    fake: tuple[str, ...]
    reasons: tuple[str, ...]
    not_reasons: tuple[str, ...]
    help: tuple[str, ...]
    absolutes: tuple[str, ...]
    greetings: tuple[str, ...]
    tricks: tuple[str, ...]
    beside: tuple[str, ...]
    law: tuple[str, ...]


class Style(Closed):
    """`style.yml`."""

    ease: tuple[Ease, ...]
    exempt: tuple[Exemption, ...]
    slogans: tuple[Slogan, ...]
    words: Words

    def ease_of(self, band: str) -> Ease | None:
        """The limits of a band."""
        return next((ease for ease in self.ease if band in ease.bands), None)

    def slogans_of(self, band: str) -> tuple[str, ...]:
        """The sentences that a band may use."""
        return tuple(says for slogan in self.slogans if band in slogan.bands for says in slogan.says)
