"""`stories.yml`: the lesson's story in three panels, for who cannot read yet; parts as in `pictures.yml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.registries.pictures import Picture
from courseware.content.scalars import Whole


class Panel(Picture):
    """One panel of 400 × 360: before, the moment of choosing, how it went on."""

    left: Annotated[Whole, Field(le=240)] = 120
    """How much of the place, which is 640 wide, is left out on its left."""
    says: Both
    """One short sentence, to be read aloud."""


class Stories(Closed):
    """`stories.yml`: three panels for each lesson of a young band, by its path."""

    stories: dict[str, tuple[Panel, ...]]
