"""What was published is on record: question ids in `quizzes/ids.txt`, addresses in `docs/addresses.txt`. `stamp` writes both."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.lists import ADDRESSES, LEDGER
from courseware.content.model import Lang
from courseware.content.problems import Problem

UNRECORDED = "can-stamp"
"""The rule that `course.py stamp` itself mends."""
FORMS = {
    LEDGER: (re.compile(r"[a-z0-9-]+ [a-z]+ \S+"), "mã-câu loại đáp-án"),
    ADDRESSES: (re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*"), "nhóm/ten-trang"),
}


def check(context: Context) -> Iterator[Problem]:
    """Each list is in order, as `stamp` wrote it; each published page and question is in it."""
    for path, (form, shape) in FORMS.items():
        for line, message in _disorder(context.texts.get(path, ""), form, shape):
            yield Problem(path, line, "so-ghi", message)
    for path in sorted(set(context.course.published()) - set(context.course.addresses)):
        file = f"docs/{Lang.VI}/{path}.md"
        line = context.line(file, "title")
        yield Problem(file, line, UNRECORDED, f"trang mới, chưa ghi vào {ADDRESSES}: chạy course.py stamp {path}")
    for lesson in context.course.ready():
        bank = context.course.banks.get(lesson.path)
        new = [q for q in bank.questions if q.id not in context.course.ledger] if bank else []
        if bank and new:
            message = f"chưa ghi sổ mã {', '.join(q.id for q in new)}: chạy course.py stamp {lesson.path}"
            yield Problem(bank.files[Lang.VI], new[0].texts[Lang.VI].line, UNRECORDED, message)


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
