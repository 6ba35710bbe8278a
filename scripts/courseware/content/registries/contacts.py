"""`contacts.yml`: numbers that may be printed, and the lines that a school fills in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from courseware.content.registries.closed import Both, Closed
from courseware.content.scalars import Day


class Contact(Closed):
    """A number that may be printed, with the day somebody checked it."""

    id: str
    name: Both
    number: Annotated[str, Field(pattern=r"^\d{3,8}$")]
    note: Both
    source: str
    checked: Day
    audience: tuple[Literal["pupil", "adult"], ...]


class Slot(Closed):
    """A contact that an edition fills in; until then a line to write on."""

    id: str
    name: Both
    audience: tuple[Literal["pupil", "adult"], ...]


class Contacts(Closed):
    """`contacts.yml`."""

    contacts: tuple[Contact, ...]
    slots: tuple[Slot, ...]
