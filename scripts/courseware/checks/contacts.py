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
    contacts = context.course.registry.contacts.contacts
    for contact in contacts:
        line = context.line(FILE, "contacts", contact.id)
        if contact.number not in NUMBERS:
            yield Problem(
                FILE,
                line,
                "lien-he",
                f"{contact.id}: số {contact.number}; chỉ in {' và '.join(NUMBERS)}, số khác để trường tự điền",
            )
        if context.course.registry.source(contact.source) is None:
            yield Problem(FILE, line, "lien-he", f"{contact.id}: căn cứ {contact.source} không có trong sources.yml")
    if contacts and contacts[0].number != NUMBERS[0]:
        yield Problem(FILE, context.line(FILE, "contacts", contacts[0].id), "lien-he", f"số {NUMBERS[0]} cần đứng đầu")


def overdue(contact: Contact, today: date) -> bool:
    """Whether somebody should try the number again."""
    return today - contact.checked > YEAR
