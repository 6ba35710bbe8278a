"""See how far the course has come, and hold what it has reached."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.authoring import holding
from courseware.commands.authors import checked
from courseware.commands.command import Add
from courseware.content import class_counts, problems, reading
from courseware.content.class_counts import ClassCounts
from courseware.machine.swapping import swapped
from courseware.views import writing
from courseware.views.report import counts
from courseware.views.report.report import Report, data, figures, text


def add_to(add: Add) -> None:
    """Report."""
    reported = add("report", report, "Khoá học đã tới đâu: ô, điều khoản, câu hỏi, độ dễ đoán, độ dễ đọc")
    reported.add_argument("--json", metavar="TỆP", type=Path, help="ghi các bảng thành JSON vào tệp này")
    reported.add_argument(
        "--write", action="store_true", help="ghi trang report.html, bảng, JSON và hình ma trận vào dist/report/"
    )
    reported.add_argument(
        "--counts",
        metavar="TỆP",
        type=Path,
        nargs="+",
        help="gộp các tệp của lớp: phân biệt theo lần đo, tin đáng xem lại",
    )
    reported.add_argument("--hold", action="store_true", help="ghi nhận ô và điều khoản đã dạy, từ nay không được mất")


def report(options: argparse.Namespace, root: Path) -> int:
    """The tables of the report; what is asked for besides is written."""
    course = reading.read(root).course
    if course is None:
        print(checked(root)[1], file=sys.stderr)
        return 1
    if options.counts:
        named, wrong = _classes(options.counts)
        if wrong:
            print(problems.report(wrong), file=sys.stderr)
            return 1
        tables = counts.tables(course, named)
    else:
        tables = figures(course)
    print(text(tables), end="")
    if options.json:
        with swapped(options.json) as fresh:
            fresh.write_text(data(tables), "utf-8", newline="\n")
    if options.write:
        print(*writing.write(Report(), course, root / "dist"), sep="\n", file=sys.stderr)
    if options.hold:
        holding.hold(course, root)
    return 0


def _classes(files: list[Path]) -> tuple[list[ClassCounts], list[problems.Problem]]:
    """The classes in files that teachers saved; everything wrong in any of them."""
    named: list[tuple[str, ClassCounts]] = []
    wrong: list[problems.Problem] = []
    for file in dict.fromkeys(files):
        try:
            found, told = class_counts.parse_file(str(file), file.read_bytes())
        except OSError as error:
            found, told = None, [class_counts.unreadable(str(file), error)]
        wrong += told
        named += [(str(file), found)] if found else []
    return [one for _, one in named], wrong or class_counts.twice(named)
