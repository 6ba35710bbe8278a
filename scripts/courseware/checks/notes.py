"""What waits for somebody though nothing is wrong: `check` tells it after the problems."""

from __future__ import annotations

from datetime import date

from courseware.checks import contacts, sources
from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.reading import Read


def notes(found: Read, today: date) -> list[str]:
    """What is not wrong but waits for somebody, with file and line: lessons to read again, numbers to try, law that ends."""
    if found.course is None:
        return []
    context = Context.of(found.course, found.texts, today, found.files)
    due: list[tuple[str, tuple[str, ...], str]] = [
        (lesson.texts[Lang.VI].file, ("reviewed",), f"đến hạn đọc lại từ ngày {lesson.due(Lang.VI):%d/%m/%Y}")
        for lesson in found.course.ready()
        if lesson.due(Lang.VI) < today
    ]
    due += [
        (
            contacts.FILE,
            ("contacts", contact.id),
            f"{contact.id}: gọi thử lần cuối ngày {contact.checked:%d/%m/%Y}, quá một năm; gọi thử rồi ghi ngày mới",
        )
        for contact in found.course.registry.contacts.contacts
        if contacts.overdue(contact, today)
    ]
    told = [f"{file}:{context.line(file, *place)}: {sentence}" for file, place, sentence in due]
    return [*told, *(f"{file}:{line}: {sentence}" for file, line, sentence in sources.ending(context))]
