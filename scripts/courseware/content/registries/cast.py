"""`cast.yml`: everybody who has a name in the stories of the course."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.registries.pictures import Looks


class Person(Closed):
    """Somebody with a name; `title` (cô, anh, mẹ …) is what goes before it in stories, empty for pupils."""

    name: Annotated[str, Field(min_length=2)]
    title: str = ""
    bands: Annotated[tuple[str, ...], Field(min_length=1)]
    role: Both
    school: str = ""
    looks: Looks | None = None
    """How the pictures draw this person; animals, toys and machines of the stories are things."""


class Cast(Closed):
    """`cast.yml`. `voices` are speakers without a name (Em, Mẹ …); `not_names` are capitals that name nobody (cô Tin học)."""

    schools: dict[str, Both]
    people: tuple[Person, ...]
    voices: tuple[str, ...]
    not_names: tuple[str, ...]

    def person(self, name: str) -> Person | None:
        """Who has this name."""
        return next((one for one in self.people if one.name == name), None)

    @cached_property
    def known(self) -> frozenset[str]:
        """What may stand where a name stands: every name of the cast, each of its words, and what is no name."""
        return frozenset({part for one in self.people for part in (one.name, *one.name.split())} | set(self.not_names))
