"""A number that is printed has been checked within a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from courseware.checks.context import Context
from courseware.content.problems import Problem

FILE = "scripts/registry/contacts.yml"
YEAR = timedelta(days=365)


def check(context: Context) -> Iterator[Problem]:
    """Each contact was checked at most a year ago and has a source."""
    for contact in context.course.registry.contacts.contacts:
        if context.today - contact.checked > YEAR:
            message = f"{contact.id}: lần kiểm tra cuối {contact.checked:%d/%m/%Y}, quá một năm; gọi thử rồi ghi ngày mới"
            yield Problem(FILE, 1, "lien-he", message)
        if context.course.registry.source(contact.source) is None:
            yield Problem(FILE, 1, "lien-he", f"{contact.id}: căn cứ {contact.source} không có trong sources.yml")
