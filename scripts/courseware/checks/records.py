"""What was published is on record, and `stamp` keeps the records.

Question ids in `quizzes/ids.txt`, addresses in `docs/addresses.txt`, the law that lessons cited in `docs/cited.txt`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import legal_basis
from courseware.content.lists import ADDRESSES, CITED, LEDGER
from courseware.content.model import Lang
from courseware.content.problems import Problem

UNRECORDED = "can-stamp"
"""The rule that `course.py stamp` itself mends."""
FORMS = {
    LEDGER: (re.compile(r"[a-z0-9-]+ [a-z]+ \S+"), "mã-câu loại đáp-án"),
    ADDRESSES: (re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*"), "nhóm/ten-trang"),
    CITED: (re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*#[A-Z0-9.-]+"), "nhóm/ten-bai#MÃ-CĂN-CỨ"),
}


def check(context: Context) -> Iterator[Problem]:
    """Each list is in order, as `stamp` wrote it; each published page, question and citation is in it; no cited law is lost."""
    for path, (form, shape) in FORMS.items():
        for line, message in _disorder(context.texts.get(path, ""), form, shape):
            yield Problem(path, line, "so-ghi", message)
    yield from _lost_law(context)
    for path in sorted(set(context.course.published()) - set(context.course.addresses)):
        message = f"trang mới, chưa ghi vào {ADDRESSES}: chạy course.py stamp {path}"
        yield _unrecorded(context, f"docs/{Lang.VI}/{path}.md", "title", message)
    for one in context.course.citing():
        told = [path for path in legal_basis.paths(context.course, one.sources) if path not in context.course.addresses]
        if told:
            message = (
                f"văn bản mới có trang {', '.join(told)}, chưa ghi vào {ADDRESSES}: chạy course.py stamp {one.path}"
            )
            yield _unrecorded(context, f"docs/{Lang.VI}/{one.path}.md", "sources", message)
    cited = set(context.course.cited)
    for lesson, bank in context.ready():
        new = [source for source in lesson.sources if (lesson.path, source) not in cited]
        if new:
            message = f"chưa ghi vào {CITED} là bài dẫn {', '.join(new)}: chạy course.py stamp {lesson.path}"
            yield _unrecorded(context, lesson.texts[Lang.VI].file, "sources", message)
        asked = [q for q in bank.questions if q.id not in context.course.ledger] if bank else []
        if bank and asked:
            message = f"chưa ghi sổ mã {', '.join(q.id for q in asked)}: chạy course.py stamp {lesson.path}"
            yield Problem(bank.files[Lang.VI], asked[0].texts[Lang.VI].line, UNRECORDED, message)


def _unrecorded(context: Context, file: str, key: str, message: str) -> Problem:
    return Problem(file, context.line(file, key), UNRECORDED, message)


def _lost_law(context: Context) -> Iterator[Problem]:
    """A source that a lesson once cited stays in the registry: the slip of changed law tells what it said."""
    known = {source.id for source in context.course.registry.sources.sources}
    for path, source in context.course.cited:
        if source not in known:
            message = f"căn cứ {source} đã được dẫn trong bài thì phải còn trong sources.yml: ghi until, replaced_by thay vì xoá"
            yield Problem(CITED, context.row(CITED, f"{path}#{source}"), "so-ghi", message)


def _disorder(text: str, form: re.Pattern[str], shape: str) -> Iterator[tuple[int, str]]:
    rows = [(n, row) for n, row in enumerate(text.splitlines(), 1) if not row.startswith("#")]
    for n, row in rows:
        if not form.fullmatch(row):
            yield n, f"cần dạng “{shape}”, đang là “{row}”; tệp này do course.py stamp ghi, không sửa tay"
    for (_, above), (n, row) in itertools.pairwise(rows):
        if row.split(" ")[0] <= above.split(" ")[0]:
            yield (
                n,
                f"“{row}” đứng sau “{above}”: mỗi mục một dòng, xếp theo bảng chữ cái; đừng xếp lại, đừng ghi hai lần",
            )
