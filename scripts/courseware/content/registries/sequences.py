"""`sequences.yml`: in which order to act, for each situation and each audience."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Both, Closed


class Act(Closed):
    """One step: an action of the list by its letter, narrowed or told in full by `says`."""

    do: str = ""
    says: Both | None = None


class Sequence(Closed):
    """What one audience does in one situation, in order; `beside` goes on at the same time and is never graded by place."""

    id: Annotated[str, Field(pattern=r"^[a-z-]+\.(pupil|teacher|manager|admin|parent)$")]
    steps: Annotated[tuple[Act, ...], Field(min_length=2)]
    """In `steps=` of a question they are counted from 1."""
    beside: tuple[str, ...] = ()

    @property
    def situation(self) -> str:
        """The situation it is for."""
        return self.id.partition(".")[0]


class Situation(Closed):
    """What has happened, and the law about it."""

    id: Annotated[str, Field(pattern=r"^[a-z-]+$")]
    name: Both
    sources: tuple[str, ...]


class Action(Closed):
    """A letter and what it stands for."""

    id: Annotated[str, Field(pattern=r"^[A-Z]$")]
    says: Both


class Sequences(Closed):
    """`sequences.yml`."""

    actions: tuple[Action, ...]
    situations: tuple[Situation, ...]
    sequences: tuple[Sequence, ...]

    def words(self, act: Act, lang: str) -> str:
        """What a step says: its action, narrowed in brackets, or its own words."""
        action = next((action.says[lang] for action in self.actions if action.id == act.do), "")
        own = act.says[lang] if act.says else ""
        return f"{action} ({own})" if action and own else action or own
