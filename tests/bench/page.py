"""The figures on the page of the site: one section is written anew in both languages, nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.authoring import stamping
from courseware.machine import clock, swapping

from . import table
from .record import Record
from .rows import ROWS, SIZED
from .timed import FailedError

PAGE = "van-hanh/do-luong"
SECTION = re.compile(r"(?P<heading>^## [^\n]+\{#so-do\}\n).*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
"""From the heading of the figures to the next one; a published page keeps no comments that could mark a place."""
SAID = {
    "vi": (
        "Đo ngày {day} trên {cores} lõi {machine}. Máy bận lúc đầu {before}, lúc cuối {after} (số chương trình cùng chờ máy; "
        "dưới {cores} là rảnh). {rounds} vòng, lấy số giữa. Số trang: {pages}.\n\nPhiên bản: {versions}."
    ),
    "en": (
        "Measured on {day} on {cores} cores of {machine}. Load at the beginning {before}, at the end {after} (programs that "
        "wanted a processor; below {cores} is quiet). {rounds} rounds, the middle one. Pages: {pages}.\n\nVersions: {versions}."
    ),
}


def write(root: Path, record: Record) -> list[str]:
    """Write both pages and stamp the translation; their names. Raises FailedError when a page has no place for figures."""
    texts = {}
    for lang in SAID:
        name = f"docs/{lang}/{PAGE}.md"
        before = (root / name).read_text("utf-8") if (root / name).is_file() else ""
        found = SECTION.search(before)
        if found is None:
            raise FailedError(f"{name} cần một mục có neo {{#so-do}}: bảng nằm trong mục ấy")
        texts[name] = f"{before[: found.start()]}{found['heading']}\n{part(record, lang)}\n\n{before[found.end() :]}"
    for name, text in texts.items():
        swapping.write_text(root / name, text)
    stamping.stamp(root, clock.today(), [PAGE])
    return list(texts)


def part(record: Record, lang: str) -> str:
    """What stands below the heading."""
    vi = lang == "vi"
    pages = ", ".join(f"{SIZED[size][0 if vi else 1]} {table.number(n, lang)}" for size, n in record.pages.items())
    day = "/".join(reversed(record.day.split("-"))) if vi else record.day
    before, after = (table.number(load, lang) for load in record.loads)
    versions = ", ".join(f"{name} {is_}" for name, is_ in record.versions.items())
    said = SAID[lang].format(
        day=day, cores=record.cores, machine=record.machine, before=before, after=after,
        rounds=record.rounds, pages=pages, versions=versions,
    )  # fmt: skip
    return f"{said}\n\n{table.markdown(ROWS, record.figures, lang)}"
