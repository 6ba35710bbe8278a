"""How fast editions of schools are stamped, and what each takes: bytes, files, blocks of the disk.

Profiles differ in name, level, colour and contacts; every fifth has a logo. The release is prepared before the clock starts.
"""

from __future__ import annotations

import datetime
import os
import shutil
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PIL import Image

from courseware.content import registries
from courseware.content.model import Lang
from courseware.drawing import words
from courseware.editions import forms, making, pages, releases, sealing, tables
from courseware.editions.schools import School, rules
from courseware.signing import manifest, minisign

from .building import Figures
from .grown import ROOT
from .timed import FailedError
from .workshop import Workshop

SCHOOLS, FOLDERS = 700, 35
"""Profiles; whole folders are made for fewer, as each is a site of two thousand files and what is made is taken away again."""
MEMORY, ROOM = Path("/dev/shm"), 300e6
"""Where Linux has files in memory, and bytes wanted there. Small files are many, and ext4 makes them up to twenty times as
slowly for minutes after others near by were deleted, which the whole bench does all the time."""
BLOCK = 4096
"""Bytes that a disk gives out at once, also to a folder."""
LEVELS = ("mam-non", "tieu-hoc", "thcs", "thpt")
COLOURS = ("", "#1b5e9e", "#7a1f6b")
DAY = datetime.date(2026, 11, 22)


def rates(bench: Workshop) -> Figures:
    """Editions a second in every form, and what the shared one takes: the middle of all rounds."""
    schools = _schools(bench.folder)
    on_disk = _plan(bench, bench.folder / "out")
    with tempfile.TemporaryDirectory(dir=_quick(bench.folder)) as quick:
        written = _plan(bench, Path(quick))
        found = _rates(bench, schools, replace(written, kinds=("shared",)), "")
        found |= _rates(bench, schools, replace(written, kinds=("shared",), seal=_seal(written.release)), "-signed")
    found |= _rates(bench, schools, replace(on_disk, kinds=("zip",)), "-zip")
    found |= _rates(bench, schools[:FOLDERS], replace(on_disk, kinds=("whole",)), "-whole")
    _rate(schools, replace(on_disk, kinds=("shared",)))
    return found | _taken(on_disk.release.out / forms.FOLDERS["shared"], len(schools))


def _quick(disk: Path) -> Path:
    """In memory where there is room, as on Linux; else on the disk."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else disk


def _rates(bench: Workshop, schools: list[School], plan: making.Plan, name: str) -> Figures:
    bench.say(f"bản của trường: {plan.kinds[0]}{name if plan.seal else ''}")
    return {f"editions{name}-rate": statistics.median(_rate(schools, plan) for _ in range(bench.rounds))}


def _plan(bench: Workshop, out: Path) -> making.Plan:
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    assert registry is not None
    release = releases.prepare(bench.site, out)
    said = {lang: words.read(ROOT / "overrides/locales", lang) for lang in Lang}
    return making.Plan(release, pages.SchoolDrawing(ROOT / "overrides", registry, release.shells, said), ())


def _schools(folder: Path) -> list[School]:
    Image.effect_noise((400, 400), 60).convert("RGB").save(folder / "logo.jpg")
    rows = [
        f'truong-{n:05},Trường Số {n},{LEVELS[n % 4]},{COLOURS[n % 3]},{"logo.jpg" if n % 5 == 0 else ""},{n:05}/HS,"Văn phòng, 0225 000 0000"'
        for n in range(SCHOOLS)
    ]
    head = "Mã,Tên trường,Cấp,Màu,Lô-gô,Số đăng ký,Văn phòng nhà trường"
    (folder / "bang.csv").write_text("\n".join([head, *rows]), "utf-8")
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    assert registry is not None
    found, wrong = tables.schools(folder / "bang.csv", rules(registry, ROOT, DAY))
    assert not wrong, wrong[:3]
    return found


def _seal(release: releases.Release) -> sealing.Seal:
    said = manifest.Statement("2026.11", 1, DAY, DAY + datetime.timedelta(days=150), "so")
    return sealing.prepare(said, minisign.new(), release)


def _rate(schools: list[School], plan: making.Plan) -> float:
    """Editions a second."""
    form = plan.kinds[0]
    for leftover in (plan.release.out / forms.FOLDERS[form], plan.release.out / releases.RECORDS / form):
        shutil.rmtree(leftover, ignore_errors=True)
    started = time.perf_counter()
    done = list(making.run(schools, plan, os.cpu_count() or 1))
    seconds = time.perf_counter() - started
    if failed := [each for each in done if each.failed]:
        raise FailedError(f"{failed[0]}")
    return len(schools) / seconds


def _taken(made: Path, count: int) -> Figures:
    """What one of `count` editions takes: kB in files, files, kB in blocks of a disk, folders with them."""
    sizes = [path.stat().st_size for path in made.rglob("*") if path.is_file()]
    folders = sum(1 for path in made.rglob("*") if path.is_dir())
    blocks = sum(-(-size // BLOCK) for size in sizes) + folders
    return {
        "editions-bytes": sum(sizes) / 1e3 / count,
        "editions-files": len(sizes) / count,
        "editions-disk": blocks * BLOCK / 1e3 / count,
    }
