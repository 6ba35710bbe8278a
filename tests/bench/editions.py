"""How fast editions are stamped and what each takes: `python3 tests/bench/editions.py [SCHOOLS]`, by hand, on a built site/.

Prints, for each form: seconds, editions a second, bytes an edition (of files; and of disk blocks). Profiles differ in
name, level, colour and contacts; every fifth has a logo. The release is prepared before the clock starts.
"""

from __future__ import annotations

import datetime
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from courseware.content import registries  # noqa: E402
from courseware.content.model import Lang  # noqa: E402
from courseware.drawing import words  # noqa: E402
from courseware.editions import forms, making, pages, releases, sealing, tables  # noqa: E402
from courseware.editions.schools import School, rules  # noqa: E402
from courseware.signing import manifest, minisign  # noqa: E402

LEVELS = ("mam-non", "tieu-hoc", "thcs", "thpt")
COLOURS = ("", "#1b5e9e", "#7a1f6b")
DAY = datetime.date(2026, 11, 22)


def main(count: int) -> None:
    """Stamp `count` schools in every form and print what it took."""
    with tempfile.TemporaryDirectory(prefix="lachan-bench-", dir=ROOT / "dist") as scratch:
        folder = Path(scratch)
        plan = _plan(folder)
        started = time.perf_counter()
        schools = _schools(folder, count)
        console = Console()
        console.print(
            f"{count} profiles read and checked in {time.perf_counter() - started:.1f} s on {os.cpu_count()} cores"
        )
        table = Table("form", "signed", "s", "editions/s", "bytes each", "on disk each")
        for form in ("shared", "zip", "whole"):
            for seal in (None, _seal(plan.release)) if form != "zip" else (None,):
                table.add_row(
                    form,
                    "yes" if seal else "no",
                    *_measure(schools, making.Plan(plan.release, plan.drawing, (form,), seal)),
                )
        console.print(table)


def _plan(folder: Path) -> making.Plan:
    registry, _ = registries.read(ROOT / "scripts/registry", ROOT)
    assert registry is not None
    release = releases.prepare(ROOT / "site", folder / "out")
    said = {lang: words.read(ROOT / "overrides/locales", lang) for lang in Lang}
    return making.Plan(release, pages.SchoolDrawing(ROOT / "overrides", registry, release.shells, said), ())


def _schools(folder: Path, count: int) -> list[School]:
    Image.effect_noise((400, 400), 60).convert("RGB").save(folder / "logo.jpg")
    rows = [
        f'truong-{n:05},Trường Số {n},{LEVELS[n % 4]},{COLOURS[n % 3]},{"logo.jpg" if n % 5 == 0 else ""},{n:05}/HS,"Văn phòng, 0225 000 0000"'
        for n in range(count)
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


def _measure(schools: list[School], plan: making.Plan) -> tuple[str, ...]:
    form = plan.kinds[0]
    made = plan.release.out / forms.FOLDERS[form]
    for leftover in (made, plan.release.out / releases.RECORDS / form):
        shutil.rmtree(leftover, ignore_errors=True)
    started = time.perf_counter()
    done = list(making.run(schools, plan, os.cpu_count() or 1))
    seconds = time.perf_counter() - started
    assert not [each for each in done if each.failed]
    stats = [path.lstat() for path in made.rglob("*")]
    files = sum(stat.st_size for path, stat in zip(made.rglob("*"), stats, strict=True) if path.is_file())
    blocks = sum(stat.st_blocks * 512 for stat in stats)
    return (
        f"{seconds:.1f}",
        f"{len(schools) / seconds:,.0f}",
        f"{files / len(schools):,.0f}",
        f"{blocks / len(schools):,.0f}",
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)
