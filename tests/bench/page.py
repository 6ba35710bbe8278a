"""The figures on the page of the site: the part between two marks is written anew in both languages, nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.authoring import stamping
from courseware.machine import clock, swapping

from . import table
from .measures import ROWS, SIZED
from .record import Record
from .timed import FailedError

PAGE = "van-hanh/do-luong"
BEGIN, END = "<!-- bench: bắt đầu -->", "<!-- bench: hết -->"
PART = re.compile(f"{re.escape(BEGIN)}\n.*?{re.escape(END)}", re.DOTALL)
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
        if not PART.search(before):
            raise FailedError(f"{name} cần hai dòng “{BEGIN}” và “{END}” để đặt bảng vào giữa")
        head, rest = before.split(BEGIN)[0], before.split(END)[1]
        texts[name] = f"{head}{BEGIN}\n\n{part(record, lang)}\n\n{END}{rest}"
    for name, text in texts.items():
        swapping.write_text(root / name, text)
    stamping.stamp(root, clock.today(), [PAGE])
    return list(texts)


def part(record: Record, lang: str) -> str:
    """What stands between the marks."""
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
