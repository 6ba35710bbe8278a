"""`hooks.yml`: lessons of the country's one set of textbooks to which a lesson of ours can be tied."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Closed


class Hook(Closed):
    """A lesson of a textbook; `name` is what front matter writes and teachers read, Vietnamese only."""

    name: Annotated[str, Field(min_length=10)]
    subject: str
    grade: Annotated[int, Field(ge=1, le=12)]
    strands: tuple[str, ...]
    confidence: Literal["high", "medium"]


class Hooks(Closed):
    """`hooks.yml`."""

    hooks: tuple[Hook, ...]

    def hook(self, name: str) -> Hook | None:
        """The hook that front matter names."""
        return next((hook for hook in self.hooks if hook.name == name), None)
