"""Documents that a teacher carries in."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from courseware.commands import school_files
from courseware.commands.command import Add
from courseware.commands.showing import Shown
from courseware.content import problems, reading
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.drawing import words
from courseware.editions import schools
from courseware.machine import clock
from courseware.views import writing
from courseware.views.kits import kits, letters
from courseware.views.kits.kinds import NAMES
from courseware.views.kits.kits import Kits
from courseware.views.kits.school import NOBODY, School


def add_to(add: Add) -> None:
    """Kit."""
    made = add(
        "kit",
        kit,
        "Làm tệp cho thầy cô mang vào lớp: kế hoạch bài dạy, trang chiếu, phiếu học tập, thẻ, kịch bản, phiếu và ảnh cho cha mẹ",
    )
    made.add_argument(
        "what", metavar="NHÓM|NHÓM/ten-bai|chung|all", help="một nhóm như lop-6-7, một bài, bộ thẻ chung, hoặc mọi bài"
    )
    made.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="LOẠI",
        help=f"chỉ làm loại này, ghi được nhiều lần: {', '.join(NAMES)}",
    )
    made.add_argument(
        "--edition",
        type=Path,
        metavar="HỒ-SƠ.yml",
        help="hồ sơ của trường: điền tên trường, nơi liên hệ, mã QR của trang",
    )
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/kits/, mặc định dist/kits/")


def kit(options: argparse.Namespace, root: Path) -> int:
    """The files of the chosen lessons, their folder swapped in whole."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = kits.choose(found.course, options.what, options.kind)
    whose, wrong = school(options.edition, found.course, root)
    if chosen.wrong or wrong:
        print("\n".join(filter(None, (chosen.wrong, problems.report(wrong) if wrong else ""))), file=sys.stderr)
        return 2
    spoken = words.read(root / "overrides/locales", Lang.VI)
    if lacking := kits.lacking(found.course, chosen, spoken):
        print("\n".join((*lacking, "Chưa ghi gì: viết xong rồi chạy lại kit.")), file=sys.stderr)
        return 1
    view = Kits(chosen, spoken, letters.read(root / "overrides"), whose)
    if not view.count(found.course):
        print("áp phích QR cần địa chỉ trang của trường: thêm --edition HỒ-SƠ.yml có khoá domain", file=sys.stderr)
        return 2
    began = time.monotonic()
    files = writing.write(
        Shown(view, view.count(found.course), quiet=options.quiet), found.course, options.out or root / "dist"
    )
    print(*files, sep="\n")
    if not options.quiet:
        rate = f"{len(files) / (time.monotonic() - began):.1f}".replace(".", ",")
        print(f"Đã ghi {len(files)} tệp, {rate} tệp mỗi giây.{_without(whose, view)}", file=sys.stderr)
    return 0


def _without(whose: School, view: Kits) -> str:
    """What a profile would have added."""
    asked = any(shared.asks for shared in view.chosen.shared)
    return " Chưa có áp phích QR: cần --edition có khoá domain." if asked and not whose.base else ""


def school(file: Path | None, course: Course, root: Path) -> tuple[School, list[Problem]]:
    """The school of a profile, held against the same rules as an edition; nobody's without one."""
    if file is None:
        return NOBODY, []
    made, wrong = school_files.school(file, schools.rules(course.registry, root, clock.today()))
    if made is None:
        return NOBODY, wrong
    return letterhead(made), []


def letterhead(school: schools.School) -> School:
    """What a school's papers say of it."""
    base = f"https://{school.place.domain}{school.place.path}" if school.place.domain else ""
    return School(school.profile.name, base, school.profile.contacts)
