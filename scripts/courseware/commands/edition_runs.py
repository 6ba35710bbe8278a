"""A run that makes editions in one folder: locked, with progress, told school by school, the department's own copy last."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from courseware.commands import signers
from courseware.content import problems
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Registry
from courseware.drawing import words
from courseware.editions import forms, making, overview, pages, releases, sealing, upgrading
from courseware.editions.schools import School
from courseware.machine import locking
from courseware.signing import register as registers

REGISTER = "truong-so-dia-chi.txt"
CHANGES = "thay-doi.txt"
LOCK = "khoa"
"""OUT/so-ghi/khoa: held while a run works in OUT."""


def make(
    options: argparse.Namespace,
    root: Path,
    registry: Registry,
    found: Sequence[School],
    wrong: list[Problem],
    home: School | None,
) -> int:
    """Make the editions of these schools, and of the department `home`; `wrong` is told at the end. Returns the exit code."""
    site, out = options.site or root / "site", options.out or root / "dist/editions"
    if not (site / pages.NAME).is_file():
        print(f"Chưa có {site}. Chạy: python3 scripts/course.py build", file=sys.stderr)
        return 2
    if refused := releases.problem(site, out):
        print(refused, file=sys.stderr)
        return 2
    chosen = tuple(dict.fromkeys(options.form or [options.usual]))
    try:
        said = {lang: words.read(root / "overrides/locales", lang) for lang in Lang}
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        with locking.locked(out / releases.RECORDS / LOCK):
            release = _release(site, out)
            drawing = pages.SchoolDrawing(root / "overrides", registry, release.shells, said)
            seal = _seal(options, release)
            failed = _make_schools(found, making.Plan(release, drawing, chosen, seal), options)
            if home is not None:
                failed += _make_department(
                    home, found, making.Plan(release, drawing, ("department",), seal), options, "shared" in chosen
                )
    except (locking.HeldError, *signers.REFUSALS) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nĐã dừng. Bản nào xong thì trọn vẹn; chạy lại cùng lệnh để làm tiếp phần còn lại.", file=sys.stderr)
        return 130
    if wrong:
        print(problems.report(wrong), file=sys.stderr)
    print(
        f"Nằm trong {out}: "
        + ", ".join(str(forms.place(form, Path(), found[0].slug)) for form in chosen)
        + (" …" if len(found) > 1 else "")
    )
    return 1 if wrong or failed else 0


def _make_schools(found: Sequence[School], plan: making.Plan, options: argparse.Namespace) -> int:
    """Make with progress and tell; returns how many failed."""
    jobs = getattr(options, "jobs", 1)
    done: list[making.Outcome] = []
    console = Console(file=sys.__stderr__)
    with Progress(console=console, disable=options.quiet or not console.is_terminal) as progress:
        task = progress.add_task("Đang làm bản của các trường", total=len(found))
        for outcome in making.run(found, plan, jobs):
            done.append(outcome)
            progress.advance(task)
    fresh = sum(bool(outcome.made) for outcome in done)
    print(
        f"Đã làm {fresh} bản" + (f", {len(done) - fresh} bản đã có sẵn và không đổi" if fresh < len(done) else "") + "."
    )
    tell(done)
    return sum(bool(outcome.failed) for outcome in done)


def tell(done: Iterable[making.Outcome]) -> None:
    """A line for what a person has to know of an edition."""
    for outcome in done:
        if outcome.kept:
            print(f"{outcome.slug}: giữ nguyên tệp riêng của trường, không ký: {', '.join(outcome.kept)}")
        if outcome.edited:
            print(
                f"{outcome.slug}: tệp bị sửa tay, tệp chương trình đã lấy ra khỏi bản của trường, cất ở {upgrading.ASIDE}/{outcome.slug}/: {', '.join(outcome.edited)}"
            )
        if outcome.unsigned:
            print(f"{outcome.slug}: bản trước có chữ ký, bản này chưa ký vì không có --key", file=sys.stderr)
        if outcome.failed:
            print(f"{outcome.slug}: không làm được: {outcome.failed}", file=sys.stderr)


def _make_department(
    home: School, found: Sequence[School], plan: making.Plan, options: argparse.Namespace, shared: bool
) -> int:
    """The department's own copy with the list of schools and, when there are addresses and a key, the signed register."""
    also: dict[str, bytes] = {}
    lines = overview.addresses(found, home, shared)
    if lines and plan.seal is not None:
        said = (plan.seal.said.serial, plan.seal.said.issued, plan.seal.said.expires)
        text = registers.write(lines, *said)
        also = {REGISTER: text, f"{REGISTER}.minisig": registers.sign(text, *said, plan.seal.pair).encode()}
    elif lines:
        print(
            "Chưa ký nên chưa ghi sổ địa chỉ chính thức: thêm --key, --release, --serial, --issued, --expires.",
            file=sys.stderr,
        )
    school = overview.department(home, found, plan.drawing, shared)
    outcome = making.make(school, making.Plan(plan.release, plan.drawing, plan.kinds, plan.seal, also))
    tell([outcome])
    return bool(outcome.failed)


def _seal(options: argparse.Namespace, release: releases.Release) -> sealing.Seal | None:
    if options.key is None:
        return None
    pair = signers.pair(options)
    return sealing.prepare(signers.said(options, overview.SLUG), pair, release)


def _release(site: Path, out: Path) -> releases.Release:
    """Prepare the release; tell what it changed at once, for a run that goes on later has nothing to compare any more."""
    before = releases.recorded(out)
    release = releases.prepare(site, out)
    changed = upgrading.changes(before, release)
    if changed is not None:
        print(f"Bản phát hành mới so với lần trước (ghi ở {CHANGES}):\n{changed}")
        (out / CHANGES).write_text(f"{changed}\n", "utf-8", newline="\n")
    return release
