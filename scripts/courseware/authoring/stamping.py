"""Record what people have done: which Vietnamese text a translation follows, and what each question id means."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.content import reading
from courseware.content.model import Bank, Course, Lang, Lesson, Page

LINE = re.compile(r'^translates: *"?[0-9a-f]{8}"? *$', re.M)


def stamp(root: Path, paths: list[str]) -> list[str]:
    """Stamp the translations of `paths` (all when empty) and record new question ids; returns the files that changed."""
    course = reading.read(root).course
    if course is None:
        return []
    texts: list[tuple[str, Lesson | Page | Bank]] = [("docs", lesson) for lesson in course.lessons]
    texts += [("docs", page) for page in course.pages]
    texts += [("quizzes", bank) for bank in course.banks.values()]
    changed = []
    for top, item in texts:
        file = root / top / Lang.EN / f"{item.path}.md"
        if item.translates != item.digest and (not paths or item.path in paths):
            text = file.read_text("utf-8")
            file.write_text(LINE.sub(f'translates: "{item.digest}"', text, count=1), "utf-8", newline="\n")
            changed.append(file.relative_to(root).as_posix())
    return [*changed, *record(root, course)]


def record(root: Path, course: Course) -> list[str]:
    """Add the ids of published questions to the ledger; what is there already is never touched."""
    ready = {lesson.path for lesson in course.ready()}
    used = {q.id: q.meaning for path, bank in course.banks.items() if path in ready for q in bank.questions}
    if set(used) <= set(course.ledger):
        return []
    rows = sorted({**used, **course.ledger}.items())
    head = "# Mã câu hỏi đã dùng: mã, loại, đáp án. course.py stamp ghi thêm; không sửa, không xoá dòng nào."
    text = "\n".join([head, *(f"{id_} {what}" for id_, what in rows)]) + "\n"
    (root / reading.LEDGER).write_text(text, "utf-8", newline="\n")
    return [reading.LEDGER]
