"""A translation has the skeleton of its source: same headings, markers, scenes, citations, options and key; and is not stale."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.checks.headings import HEADING
from courseware.content import citations, placing
from courseware.content.model import Bank, Lang, Lesson, Page
from courseware.content.problems import Problem

SCENE = re.compile(r"^/// (?P<kind>[a-z]+)", re.M)
LINK = re.compile(r"\]\((?P<url>[^)]+)\)")
STALE = "ban-dich-cu"
"""The rule that `course.py stamp` is for: somebody says that the translation has caught up."""
CODE = re.compile(r"(?ms)^```.*?^```|`[^`\n]*`")


def check(extract: Extract) -> Iterator[Problem]:
    """Lessons and pages, then banks."""
    items: tuple[Lesson | Page, ...] = (*extract.lessons, *extract.others)
    for item in items:
        yield from _text(extract, item)
    for bank in extract.banks.values():
        yield from _bank(extract, bank)


def _text(extract: Extract, item: Lesson | Page) -> Iterator[Problem]:
    vi, en = item.texts[Lang.VI], item.texts[Lang.EN]
    yield from _stale(extract, item, en.file)
    if len(vi.objectives) != len(en.objectives):
        message = f"objectives: cần {len(vi.objectives)} mục như bản tiếng Việt, đang là {len(en.objectives)}"
        yield Problem(en.file, extract.line(en.file, "objectives"), "ban-dich", message)
    for name, wanted, found in _skeletons(vi.body, en.body):
        if wanted != found:
            yield Problem(en.file, en.line, "ban-dich", f"{name}: cần {wanted}, đang là {found}")


def _skeletons(vi: str, en: str) -> Iterator[tuple[str, list[str], list[str]]]:
    vi, en = CODE.sub("", vi), CODE.sub("", en)
    yield "tiêu đề và neo", _headings(vi), _headings(en)
    yield "cảnh", SCENE.findall(vi), SCENE.findall(en)
    yield "chỗ đặt câu hỏi", _markers(vi), _markers(en)
    yield "căn cứ", sorted(set(citations.cited(vi))), sorted(set(citations.cited(en)))
    yield "liên kết", sorted(LINK.findall(vi)), sorted(LINK.findall(en))


def _markers(body: str) -> list[str]:
    return [", ".join(ids) or "quiz" for ids in placing.named(body)] + ["help"] * len(placing.HELP.findall(body))


def _headings(body: str) -> list[str]:
    found = [HEADING.match(line) for line in body.split("\n") if line.startswith("#")]
    return [f"{match['level']}{match['id']}" for match in found if match]


def _stale(extract: Extract, item: Lesson | Page | Bank, file: str) -> Iterator[Problem]:
    if item.translates != item.digest:
        message = (
            f"bản dịch cũ: bản tiếng Việt nay mang dấu {item.digest}; dịch lại rồi chạy course.py stamp {item.path}"
        )
        yield Problem(file, extract.line(file, "translates"), STALE, message)


def _bank(extract: Extract, bank: Bank) -> Iterator[Problem]:
    yield from _stale(extract, bank, bank.files[Lang.EN])
    for question in bank.questions:
        vi, en = question.texts[Lang.VI], question.texts[Lang.EN]
        if vi.body.key != en.body.key:
            message = f"{question.id}: đáp án khác bản tiếng Việt: cần {vi.body.key}, đang là {en.body.key}"
            yield Problem(bank.files[Lang.EN], en.line, "ban-dich", message)
