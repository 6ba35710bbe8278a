"""Record what people have done: what a translation follows; which id, address and cited law was published.

Nothing is written for what `check` refuses, and no translation is blessed that nobody named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from courseware.checks import records, running, translations
from courseware.checks.context import page_of
from courseware.content import legal_basis, lists, reading
from courseware.content.model import Bank, Course, Lang, Lesson, Page
from courseware.content.problems import Problem
from courseware.machine import swapping
from courseware.machine.keeping import Keep, anew

LINE = re.compile(r"^translates:.*$", re.M)
AROUND = re.compile(r"^(?:\./)?(?:docs|quizzes)/(?:vi|en)/|\.md$")
OURS = {records.UNRECORDED, translations.STALE}
"""What is wrong until it is stamped."""
HEADS = {
    lists.LEDGER: "# Mã câu hỏi đã dùng: mã, loại, đáp án. course.py stamp ghi thêm; không sửa, không xoá dòng nào.",
    lists.CITED: "# Bài đã xuất bản từng dẫn căn cứ nào. course.py stamp ghi thêm; không sửa, không xoá dòng nào.",
    lists.ADDRESSES: "# Địa chỉ đã xuất bản, cho cả hai thứ tiếng. course.py stamp ghi thêm; không sửa, không xoá dòng nào.",
}


@dataclass(frozen=True)
class Stamped:
    """What was written, or why nothing was."""

    written: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What `check` refuses in what was to be stamped."""
    waiting: tuple[str, ...] = ()
    """Paths whose translation is stale and that nobody named."""
    unknown: tuple[str, ...] = ()
    """Names that are no page's."""
    fresh: tuple[str, ...] = ()
    """Named paths whose translation had caught up before."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return not (self.problems or self.waiting or self.unknown)


def stamp(root: Path, today: date, names: Sequence[str] = (), everything: bool = False, keep: Keep = anew) -> Stamped:
    """Stamp the translations that are named (or all), then record the ids, addresses and citations of what is published.

    Without names the stale translations are only listed; ids and addresses of all other pages are recorded.
    """
    found = reading.read(root, keep)
    wrong = [problem for problem in running.run(found, today, keep) if problem.rule not in OURS]
    chosen = {AROUND.sub("", name.replace("\\", "/")) for name in names}
    if found.course is None:
        return Stamped(problems=tuple(wrong))
    unknown = {path for path in chosen if not _exists(path, found.files)}
    wrong = [problem for problem in wrong if not chosen or _concerns(problem, chosen)]
    if wrong or unknown:
        return Stamped(problems=tuple(wrong), unknown=tuple(sorted(unknown)))
    stale = [(top, item) for top, item in _translated(found.course) if item.translates != item.digest]
    now = [(top, item) for top, item in stale if everything or item.path in chosen]
    waiting = {item.path for _, item in stale} - {item.path for _, item in now}
    written = [_bless(root, top, item) for top, item in now]
    kept = chosen or {path for path in found.course.published() if path not in waiting}
    return Stamped(
        (*written, *_record(root, found.course, kept)),
        waiting=() if chosen else tuple(sorted(waiting)),
        fresh=tuple(sorted(chosen - {item.path for _, item in stale})),
    )


def _exists(path: str, files: Collection[str]) -> bool:
    return any(f"docs/{lang}/{path}.md" in files for lang in Lang)


def _concerns(problem: Problem, chosen: Collection[str]) -> bool:
    """Whether a problem is in one of the chosen lessons or banks, or in a list that is about to be written."""
    return problem.path in HEADS or page_of(problem.path) in chosen


def _translated(course: Course) -> Iterable[tuple[str, Lesson | Page | Bank]]:
    yield from (("docs", lesson) for lesson in course.lessons)
    yield from (("docs", page) for page in course.pages)
    yield from (("quizzes", bank) for bank in course.banks.values())


def _bless(root: Path, top: str, item: Lesson | Page | Bank) -> str:
    """Write the digest of the Vietnamese text into the front matter of its translation."""
    name = f"{top}/{Lang.EN}/{item.path}.md"
    text = (root / name).read_text("utf-8")
    swapping.write_text(root / name, LINE.sub(f'translates: "{item.digest}"', text, count=1))
    return name


def _record(root: Path, course: Course, paths: Collection[str]) -> list[str]:
    """Add the ids, addresses and citations of the published pages among `paths`; what is there already is never touched."""
    ready = {lesson.path for lesson in course.ready() if lesson.path in paths}
    asked = {q.id: q.meaning for path in ready if path in course.banks for q in course.banks[path].questions}
    ids = [f"{id_} {what}" for id_, what in asked.items() if id_ not in course.ledger]
    opened = [path for path in course.published() if path in paths and path not in course.addresses]
    told = {source for one in course.citing() if one.path in paths for source in one.sources}
    opened += [path for path in legal_basis.paths(course, told) if path not in course.addresses]
    cited = {(lesson.path, source) for lesson in course.ready() if lesson.path in ready for source in lesson.sources}
    law = [f"{path}#{source}" for path, source in cited - set(course.cited)]
    added = ((lists.LEDGER, ids), (lists.ADDRESSES, opened), (lists.CITED, law))
    return [_append(root, name, rows) for name, rows in added if rows]


def _append(root: Path, name: str, rows: Sequence[str]) -> str:
    """Every line of the list as it is, and the new rows in their places."""
    text = (root / name).read_text("utf-8") if (root / name).is_file() else HEADS[name]
    comments = [row for row in text.splitlines() if row.startswith("#")]
    kept = sorted([*lists.entries(text), *rows], key=lambda row: row.split(" ")[0])
    swapping.write_text(root / name, "\n".join([*comments, *kept]) + "\n")
    return name
