"""`months.yml`: what the whole school learns in which month."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.registries.scope import Group
from courseware.content.scalars import Whole

Month = Annotated[Whole, Field(ge=1, le=12)]


class Theme(Closed):
    """Some months and their strands, the first of which is learnt first.

    `picture` is the lesson whose drawing stands for them; `groups` are those whom the theme is for, all when there are none.
    """

    id: str
    months: Annotated[tuple[Month, ...], Field(min_length=1)]
    name: Both
    strands: Annotated[tuple[str, ...], Field(min_length=1)]
    picture: str = ""
    groups: tuple[Group, ...] = ()


class Months(Closed):
    """`months.yml`, in the order of the school year."""

    themes: tuple[Theme, ...]
