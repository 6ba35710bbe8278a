"""Documents of whoever plans: the school year, a themed week."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from courseware.commands import teachers
from courseware.commands.command import Add
from courseware.content import problems, reading, texts
from courseware.content.model import Lang
from courseware.content.registries import Band
from courseware.drawing import words
from courseware.views import writing
from courseware.views.kits import kits
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen, Kits
from courseware.views.planner import reading as asking
from courseware.views.planner import sample
from courseware.views.planner.planner import Planner
from courseware.views.themed import choosing
from courseware.views.themed.themed import Themed


def add_to(add: Add) -> None:
    """Planner, week."""
    year = add("planner", planner, "Xếp kế hoạch cả năm học: trang, xlsx, và mỗi lớp một tệp Word, một lịch .ics")
    year.add_argument(
        "what", nargs="?", metavar="KẾ-HOẠCH.yml|NHÓM", help="tệp tuần, giờ, lớp của trường; hay một nhóm, theo ví dụ"
    )
    year.add_argument(
        "--new", type=Path, metavar="TỆP", help="chỉ ghi tệp mẫu để sửa, của NHÓM nếu có gõ; không ghi đè"
    )
    year.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/planner/, mặc định dist/planner/")
    themed = add(
        "week",
        week,
        "Gói tuần lễ an toàn trên mạng: lịch năm ngày, thư gửi cha mẹ, kế hoạch bài dạy, trong một tệp zip",
    )
    themed.add_argument(
        "what", nargs="+", metavar="NHÓM|NHÓM/ten-bai", help="một nhóm, hoặc một đến bốn bài của cùng một nhóm"
    )
    themed.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: điền tên trường vào mẫu")
    themed.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/week/, mặc định dist/week/")


def planner(options: argparse.Namespace, root: Path) -> int:
    """The year of a school, or a file to begin with."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    bands = {band.slug: band for band in found.course.registry.scope.bands}
    graded = next(band for band in bands.values() if band.graded)
    if said := _astray(options.what, bands, new=options.new is not None):
        print(said, file=sys.stderr)
        return 2
    if options.new:
        return _begun(options.new, bands.get(options.what or "", graded))
    band = bands.get(options.what)
    text, wrong = (sample.sample(band), []) if band else texts.read(Path(options.what), options.what)
    asked, faults = (None, []) if text is None else asking.read(options.what, text, found.course)
    if asked is None or wrong:
        print(problems.report([*wrong, *faults]), file=sys.stderr)
        return 2
    print(*writing.write(Planner(asked), found.course, options.out or root / "dist"), sep="\n")
    if band and not options.quiet:
        print(
            f"Các ngày là ví dụ. Ngày của trường: planner {band.slug} --new TỆP.yml, sửa tệp, rồi planner TỆP.yml.",
            file=sys.stderr,
        )
    return 0


def _astray(what: str | None, bands: Collection[str], *, new: bool) -> str:
    """What is wrong with the word that says which year; "" when nothing is."""
    if what is None:
        return "" if new else "Cần tệp của trường hoặc một nhóm; tệp mẫu để sửa: planner NHÓM --new TỆP.yml"
    if what in bands or (not new and (Path(what).exists() or what.endswith((".yml", ".yaml")))):
        return ""
    near = get_close_matches(what, [*bands], 1)
    tip = f"gần nhất: {near[0]}" if near else f"các nhóm: {', '.join(bands)}"
    return f"{what}: {'không phải một nhóm' if new else 'không có tệp này, cũng không phải một nhóm'}; {tip}"


def _begun(file: Path, band: Band) -> int:
    """A file to begin with; nobody's own is overwritten."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as fresh:
            fresh.write(sample.sample(band))
    except FileExistsError:
        print(f"{file}: đã có, không ghi đè; chọn tên khác", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{file}: không ghi được ({error.strerror}); xem lại thư mục", file=sys.stderr)
        return 2
    print(file)
    return 0


def week(options: argparse.Namespace, root: Path) -> int:
    """A themed week as one zip."""
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = choosing.choose(found.course, options.what)
    whose, wrong = teachers.school(options.edition, found.course, root)
    if chosen.wrong or wrong:
        print("\n".join(filter(None, (chosen.wrong, problems.report(wrong) if wrong else ""))), file=sys.stderr)
        return 2
    wanted = Chosen(chosen.lessons, KINDS)
    spoken = words.read(root / "overrides/locales", Lang.VI)
    if lacking := kits.lacking(found.course, wanted, spoken):
        print("\n".join((*lacking, "Chưa ghi gì: viết xong rồi chạy lại week.")), file=sys.stderr)
        return 1
    print(
        *writing.write(
            Themed(chosen.lessons, Kits(wanted, spoken, teachers.fonts(root), whose), spoken, whose.name),
            found.course,
            options.out or root / "dist",
        ),
        sep="\n",
    )
    return 0
