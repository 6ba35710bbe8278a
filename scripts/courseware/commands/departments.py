"""Editions of schools: one profile, or a department's table."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from courseware.commands import edition_runs, school_files, signers
from courseware.commands.command import Add
from courseware.content import problems
from courseware.editions import forms, samples, tables


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
        return school_files.sample(options.profile, samples.profile())
    registry, against = school_files.rules(options, root)
    school, wrong = school_files.school(options.profile, against)
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
    return edition_runs.make(options, root, registry, [school], [], None)


def editions(options: argparse.Namespace, root: Path) -> int:
    """The schools of a table; a row that is wrong is told and the others are made."""
    registry, against = school_files.rules(options, root)
    if options.sample:
        return school_files.sample(options.table, samples.table(options.table.suffix, registry.contacts.slots))
    found, wrong = tables.schools(options.table, against)
    home, more = school_files.department(options.department, against)
    if home is None or not found:
        print(problems.report([*wrong, *more]), file=sys.stderr)
        print("Không làm được bản nào.", file=sys.stderr)
        return 2
    return edition_runs.make(options, root, registry, found, wrong, home)
