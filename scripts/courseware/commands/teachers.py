"""Documents that a teacher carries in."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from courseware.commands.command import Add
from courseware.content import problems, reading, texts
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.drawing import words
from courseware.editions import profile
from courseware.views import writing
from courseware.views.kits import kits
from courseware.views.kits.kits import Kits
from courseware.views.view import Part


def add_to(add: Add) -> None:
    """Kit."""
    made = add("kit", kit, "Làm tệp Word cho thầy cô: kế hoạch bài dạy theo mẫu 5512 (lớp 6–12, GDTX), 2345 (lớp 1–5)")
    made.add_argument("what", metavar="NHÓM|NHÓM/ten-bai|all", help="một nhóm như lop-6-7, một bài, hoặc mọi bài")
    made.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: điền tên trường vào mẫu")
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/kits/, mặc định dist/kits/")


def kit(options: argparse.Namespace, root: Path) -> int:
    """The files of the chosen lessons, their folder swapped in whole."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = kits.choose(found.course, options.what)
    named, wrong = school(options.edition)
    if chosen.wrong or wrong:
        print("\n".join(filter(None, (chosen.wrong, problems.report(wrong) if wrong else ""))), file=sys.stderr)
        return 2
    spoken = words.read(root / "overrides/locales", Lang.VI)
    if lacking := kits.lacking(chosen.lessons):
        print("\n".join((*lacking, "Chưa ghi gì: viết xong rồi chạy lại kit.")), file=sys.stderr)
        return 1
    began = time.monotonic()
    made = _Shown(Kits(chosen.lessons, spoken, named), quiet=options.quiet)
    files = writing.write(made, found.course, options.out or root / "dist")
    print(*files, sep="\n")
    if not options.quiet:
        rate = f"{len(files) / (time.monotonic() - began):.1f}".replace(".", ",")
        print(f"Đã ghi {len(files)} tệp, {rate} tệp mỗi giây.", file=sys.stderr)
    return 0


def school(file: Path | None) -> tuple[str, list[Problem]]:
    """The name of the school of a profile; "" without one."""
    if file is None:
        return "", []
    text, wrong = texts.read(file, str(file))
    if text is None or wrong:
        return "", wrong
    read, wrong = profile.read(str(file), text)
    return (read.name if read else ""), wrong


@dataclass(frozen=True)
class _Shown:
    """A view that shows how far it has come."""

    kits: Kits
    quiet: bool

    @property
    def name(self) -> str:
        """The view's."""
        return self.kits.name

    def parts(self, course: Course) -> Iterator[Part]:
        """The view's, one step of the bar each."""
        console = Console(file=sys.__stderr__)
        with Progress(console=console, disable=self.quiet or not console.is_terminal) as progress:
            task = progress.add_task("Đang viết kế hoạch bài dạy", total=len(self.kits.lessons))
            for part in self.kits.parts(course):
                yield part
                progress.advance(task)
