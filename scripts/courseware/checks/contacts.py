"""Two numbers are printed, 111 first, and each has been tried within a year; all others are a school's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from courseware.checks.context import Context
from courseware.content.problems import Problem
from courseware.content.registries import Contact

FILE = "scripts/registry/contacts.yml"
NUMBERS = ("111", "113")
YEAR = timedelta(days=365)


def check(context: Context) -> Iterator[Problem]:
    """Each contact is one of the two and has a source."""
    contacts = context.registry.contacts.contacts
    for contact in contacts:
        for message in _faults(context, contact):
            yield Problem(FILE, context.line(FILE, "contacts", contact.id), "lien-he", f"{contact.id}: {message}")
    if contacts and contacts[0].number != NUMBERS[0]:
        yield Problem(FILE, context.line(FILE, "contacts", contacts[0].id), "lien-he", f"số {NUMBERS[0]} cần đứng đầu")


def _faults(context: Context, contact: Contact) -> Iterator[str]:
    if contact.number not in NUMBERS:
        yield f"số {contact.number}; chỉ in {' và '.join(NUMBERS)}, số khác để trường tự điền"
    if context.registry.source(contact.source) is None:
        yield f"căn cứ {contact.source} không có trong sources.yml"


def overdue(contact: Contact, today: date) -> bool:
    """Whether somebody should try the number again."""
    return today - contact.checked > YEAR
