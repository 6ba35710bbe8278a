"""Editions of schools: one profile, or a department's table."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from courseware.commands import signers
from courseware.commands.command import Add
from courseware.content import problems, registries, texts
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Registry
from courseware.drawing import words
from courseware.editions import (
    forms,
    making,
    overview,
    pages,
    profile,
    releases,
    samples,
    schools,
    sealing,
    tables,
    upgrading,
)
from courseware.editions.schools import Origin, Rules, School
from courseware.machine import clock, locking
from courseware.signing import register as registers

REGISTER = "truong-so-dia-chi.txt"
CHANGES = "thay-doi.txt"
LOCK = "khoa"
"""OUT/so-ghi/khoa: held while a run works in OUT."""


def add_to(add: Add) -> None:
    """edition, editions."""
    one = add("edition", edition, "Làm bản của một trường từ hồ sơ: tên, lô-gô, màu, liên hệ, nhóm lớp, trang riêng")
    one.add_argument("profile", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường; --sample để ghi một hồ sơ mẫu")
    one.add_argument(
        "--kits",
        action="store_true",
        help="thêm bộ tệp của từng bài có tên trường, cho trang “Dạy bài này” của bản ấy; cần site/ dựng bằng build --kits",
    )
    many = add(
        "editions", editions, "Làm bản của nhiều trường từ bảng CSV hay xlsx của Sở, kèm trang danh sách và sổ địa chỉ"
    )
    many.add_argument("table", type=Path, metavar="BẢNG", help="bảng .xlsx hoặc .csv; --sample để ghi một bảng mẫu")
    many.add_argument("--department", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của chính Sở (levels: [so])")
    many.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="số việc làm cùng lúc, mặc định số nhân của máy"
    )
    for command, usual in ((one, "whole"), (many, "shared")):
        command.add_argument("--sample", action="store_true", help="chỉ ghi tệp mẫu vào đường dẫn đã cho, không ghi đè")
        command.add_argument(
            "--form", action="append", choices=[form for form in forms.FOLDERS if form != "department"],
            help=f"shared: vài tệp riêng, dùng chung bản nền; whole: cả thư mục; zip: USB. Ghi được nhiều lần, mặc định {usual}",
        )  # fmt: skip
        command.add_argument("--site", type=Path, help="thư mục đã dựng, mặc định site/")
        command.add_argument("--out", type=Path, help="thư mục làm ra, mặc định dist/editions/")
        signers.add_signing(command)
        command.set_defaults(usual=usual)


def edition(options: argparse.Namespace, root: Path) -> int:
    """One school from its profile."""
    if options.sample:
        return _sample(options.profile, samples.profile())
    registry, against = _rules(options, root)
    school, wrong = _school(options.profile, against)
    if school is None:
        print(problems.report(wrong), file=sys.stderr)
        return 2
    if options.kits:
        # It knows how documents are made: half a second that others need not wait.
        from courseware.commands import letterheads

        if not ((options.site or root / "site") / letterheads.FOLDER).is_dir():
            print("--kits cần trang gốc có bộ tệp. Chạy: python3 scripts/course.py build --kits", file=sys.stderr)
            return 2
        made, told = letterheads.kits(school, root, options.quiet)
        if told:
            print(told, file=sys.stderr)
            return 1
        school = replace(school, kits=made)
    return _make(options, root, registry, [school], [], None)


def editions(options: argparse.Namespace, root: Path) -> int:
    """The schools of a table; a row that is wrong is told and the others are made."""
    registry, against = _rules(options, root)
    if options.sample:
        return _sample(options.table, samples.table(options.table.suffix, registry.contacts.slots))
    found, wrong = tables.schools(options.table, against)
    home, more = _department(options.department, against)
    if home is None or not found:
        print(problems.report([*wrong, *more]), file=sys.stderr)
        print("Không làm được bản nào.", file=sys.stderr)
        return 2
    return _make(options, root, registry, found, wrong, home)


def _make(
    options: argparse.Namespace,
    root: Path,
    registry: Registry,
    found: Sequence[School],
    wrong: list[Problem],
    home: School | None,
) -> int:
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
    _tell(done)
    return sum(bool(outcome.failed) for outcome in done)


def _tell(done: Iterable[making.Outcome]) -> None:
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
    _tell([outcome])
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


def _rules(options: argparse.Namespace, root: Path) -> tuple[Registry, Rules]:
    found, wrong = registries.read(root / "scripts/registry", root)
    if found is None:
        raise SystemExit(problems.report(wrong))
    return found, schools.rules(found, root, clock.today(), options.site or root / "site")


def _school(file: Path, against: Rules) -> tuple[School | None, list[Problem]]:
    text, wrong = texts.read(file, str(file))
    if text is None or wrong:
        return None, wrong
    read, wrong = profile.read(str(file), text)
    if read is None:
        return None, wrong
    return schools.ready(read, Origin(str(file), 1, file.parent, profile.lines(str(file), text)), against)


def _department(file: Path | None, against: Rules) -> tuple[School | None, list[Problem]]:
    if file is None:
        return schools.ready(overview.NAMELESS, Origin("", 1, Path()), against)
    school, wrong = _school(file, against)
    if school is not None and school.slug != overview.SLUG:
        line = profile.lines(str(file), file.read_text("utf-8-sig")).get("slug", 1)
        return None, [
            Problem(str(file), line, "ho-so", f"mã của Sở phải là “{overview.SLUG}”, đang là “{school.slug}”")
        ]
    return school, wrong


def _sample(file: Path, content: bytes) -> int:
    if file.exists():
        print(f"Đã có {file}: không ghi đè.", file=sys.stderr)
        return 2
    if not file.parent.is_dir():
        print(f"Chưa có thư mục {file.parent}.", file=sys.stderr)
        return 2
    file.write_bytes(content)
    print(f"Đã ghi mẫu {file}. Sửa theo trường mình rồi chạy lại lệnh không có --sample.")
    return 0
