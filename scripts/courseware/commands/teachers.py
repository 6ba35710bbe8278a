"""Documents that a teacher carries in."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from courseware.commands.command import Add
from courseware.content import problems, reading, texts
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.content.registries import Band
from courseware.drawing import words
from courseware.editions import profile
from courseware.views import writing
from courseware.views.kits import kits
from courseware.views.kits.kits import Kits
from courseware.views.planner import reading as reading_year
from courseware.views.planner import sample
from courseware.views.planner.planner import Planner
from courseware.views.themed import choosing
from courseware.views.themed.themed import Themed
from courseware.views.view import Part


def add_to(add: Add) -> None:
    """Kit, planner, week."""
    made = add("kit", kit, "Làm tệp Word cho thầy cô: kế hoạch bài dạy theo mẫu 5512 (lớp 6–12, GDTX), 2345 (lớp 1–5)")
    made.add_argument("what", metavar="NHÓM|NHÓM/ten-bai|all", help="một nhóm như lop-6-7, một bài, hoặc mọi bài")
    made.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: điền tên trường vào mẫu")
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/kits/, mặc định dist/kits/")
    year = add("planner", planner, "Xếp kế hoạch cả năm học: trang, xlsx, và mỗi lớp một tệp Word, một lịch .ics")
    year.add_argument("what", nargs="?", metavar="KẾ-HOẠCH.yml|NHÓM", help="tệp tuần, giờ, lớp của trường; hay một nhóm, theo ví dụ")
    year.add_argument("--new", type=Path, metavar="TỆP", help="chỉ ghi tệp mẫu để sửa, của NHÓM nếu có gõ; không ghi đè")
    year.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/planner/, mặc định dist/planner/")
    themed = add("week", week, "Gói tuần lễ an toàn trên mạng: lịch năm ngày, thư gửi cha mẹ, kế hoạch bài dạy, trong một tệp zip")
    themed.add_argument("what", nargs="+", metavar="NHÓM|NHÓM/ten-bai", help="một nhóm, hoặc một đến bốn bài của cùng một nhóm")
    themed.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: điền tên trường vào mẫu")
    themed.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/week/, mặc định dist/week/")


def kit(options: argparse.Namespace, root: Path) -> int:
    """The files of the chosen lessons, their folder swapped in whole."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = kits.choose(found.course, options.what)
    school, wrong = _school(options.edition)
    if chosen.wrong or wrong:
        print("\n".join(filter(None, (chosen.wrong, problems.report(wrong) if wrong else ""))), file=sys.stderr)
        return 2
    spoken = words.read(root / "overrides/locales", Lang.VI)
    if lacking := kits.lacking(chosen.lessons):
        print("\n".join((*lacking, "Chưa ghi gì: viết xong rồi chạy lại kit.")), file=sys.stderr)
        return 1
    began = time.monotonic()
    made = _Shown(Kits(chosen.lessons, spoken, school), quiet=options.quiet)
    files = writing.write(made, found.course, options.out or root / "dist")
    print(*files, sep="\n")
    if not options.quiet:
        rate = f"{len(files) / (time.monotonic() - began):.1f}".replace(".", ",")
        print(f"Đã ghi {len(files)} tệp, {rate} tệp mỗi giây.", file=sys.stderr)
    return 0


def planner(options: argparse.Namespace, root: Path) -> int:
    """The year of a school, or a file to begin with."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    bands = {band.slug: band for band in found.course.registry.scope.bands}
    band = bands.get(options.what or next(iter(bands)))
    if options.new:
        return _begun(options, band)
    text, wrong = (sample.sample(band), []) if band and options.what else _typed(options.what, list(bands))
    asked, faults = (None, []) if text is None else reading_year.read(options.what, text, found.course)
    if asked is None or wrong:
        print(problems.report([*wrong, *faults]), file=sys.stderr)
        return 2
    print(*writing.write(Planner(asked), found.course, options.out or root / "dist"), sep="\n")
    if band:
        print(f"Đã xếp theo ví dụ của năm học 2026–2027. Ngày của trường: planner {band.slug} --new TỆP.yml, sửa, rồi planner TỆP.yml.", file=sys.stderr)  # fmt: skip
    return 0


def _begun(options: argparse.Namespace, band: Band | None) -> int:
    """A file to begin with; nobody's own is overwritten."""
    if band is None:
        print(f"{options.what}: không phải một nhóm; gõ planner NHÓM --new TỆP", file=sys.stderr)
        return 2
    try:
        with options.new.open("x", encoding="utf-8", newline="\n") as file:
            file.write(sample.sample(band))
    except FileExistsError:
        print(f"{options.new}: đã có, không ghi đè; chọn tên khác", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{options.new}: không ghi được ({error.strerror})", file=sys.stderr)
        return 2
    print(options.new)
    return 0


def _typed(what: str | None, bands: list[str]) -> tuple[str | None, list[Problem]]:
    """The text of a school's file."""
    if what is None:
        return None, [Problem("planner", 1, "lenh", "cần tệp của trường hoặc một nhóm; có tệp mẫu: planner NHÓM --new TỆP.yml")]
    if not Path(what).exists() and not what.endswith((".yml", ".yaml")):
        near = get_close_matches(what, bands, 1)
        said = f"không có tệp này, cũng không phải một nhóm; {f'gần nhất: {near[0]}' if near else 'các nhóm: ' + ', '.join(bands)}"
        return None, [Problem(what, 1, "lenh", said)]
    return texts.read(Path(what), what)


def week(options: argparse.Namespace, root: Path) -> int:
    """A themed week as one zip."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = choosing.choose(found.course, options.what)
    school, wrong = _school(options.edition)
    if chosen.wrong or wrong:
        print("\n".join(filter(None, (chosen.wrong, problems.report(wrong) if wrong else ""))), file=sys.stderr)
        return 2
    if lacking := kits.lacking(chosen.lessons):
        print("\n".join((*lacking, "Chưa ghi gì: viết xong rồi chạy lại week.")), file=sys.stderr)
        return 1
    spoken = words.read(root / "overrides/locales", Lang.VI)
    print(*writing.write(Themed(chosen.lessons, spoken, school), found.course, options.out or root / "dist"), sep="\n")
    return 0


def _school(file: Path | None) -> tuple[str, list[Problem]]:
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
