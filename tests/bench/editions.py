"""How fast editions of schools are stamped, and what each takes: bytes, files, blocks of the disk.

Profiles differ in name, level, colour and contacts; every fifth has a logo. The release is prepared before the clock starts.
"""

from __future__ import annotations

import datetime
import os
import shutil
import statistics
import time
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
LEVELS = ("mam-non", "tieu-hoc", "thcs", "thpt")
COLOURS = ("", "#1b5e9e", "#7a1f6b")
DAY = datetime.date(2026, 11, 22)


def rates(bench: Workshop) -> Figures:
    """Editions a second in every form, and what the shared one takes: the middle of all rounds."""
    plan = _plan(bench)
    schools = _schools(bench.folder)
    asked = {
        "": ("shared", None),
        "-signed": ("shared", _seal(plan.release)),
        "-zip": ("zip", None),
        "-whole": ("whole", None),
    }
    found: Figures = {}
    for name, (form, seal) in asked.items():
        bench.say(f"bản của trường: {form}{name if seal else ''}")
        few = schools[:FOLDERS] if form == "whole" else schools
        its = making.Plan(plan.release, plan.drawing, (form,), seal)
        found[f"editions{name}-rate"] = statistics.median(_rate(few, its) for _ in range(bench.rounds))
        if not name:
            found |= _taken(plan.release.out / forms.FOLDERS[form], len(few))
    return found


def _plan(bench: Workshop) -> making.Plan:
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    assert registry is not None
    release = releases.prepare(bench.site, bench.folder / "out")
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
    """What one of `count` editions takes: kB in files, files, kB in blocks of the disk, folders with them."""
    paths = [(path, path.lstat()) for path in made.rglob("*")]
    files = [stat for path, stat in paths if not path.is_dir()]
    return {
        "editions-bytes": sum(stat.st_size for stat in files) / 1e3 / count,
        "editions-files": len(files) / count,
        "editions-disk": sum(stat.st_blocks * 512 for _, stat in paths) / 1e3 / count,
    }
