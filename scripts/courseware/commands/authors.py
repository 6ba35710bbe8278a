"""Write and check the course."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware import checks
from courseware.authoring import holding, new_lesson, stamping
from courseware.commands.command import Add
from courseware.content import class_counts, lists, problems, reading, reference, sounds
from courseware.content.class_counts import ClassCounts
from courseware.content.model import Lang
from courseware.machine import browsers, clock, collecting, keeping
from courseware.machine.swapping import swapped
from courseware.site import building
from courseware.testing import suite, tools
from courseware.views import writing
from courseware.views.report import counts
from courseware.views.report.report import Report, data, figures, text

NO_BROWSER = (
    "Phép thử cần một trình duyệt họ Chromium: hãy cài Chromium, Chrome hoặc Edge rồi chạy lại.\n"
    "Chưa cài được thì chạy phần không cần trình duyệt: python3 scripts/course.py test --fast"
)


def add_to(add: Add) -> None:
    """check, test, new, stamp, schema, report, sounds."""
    add("check", check, "Kiểm tra mọi bài, câu hỏi, căn cứ; báo tất cả lỗi một lần")
    tested = add("test", test, "Chạy ruff, mypy và mọi phép thử (các tham số khác chuyển cho pytest)")
    chosen = tested.add_mutually_exclusive_group()
    chosen.add_argument("--fast", action="store_true", help="dưới một phút: không trình duyệt, không máy chủ")
    chosen.add_argument(
        "--all", action="store_true", help="mọi trang ở mọi cỡ màn hình, không chỉ mỗi dạng trang một lần"
    )
    tested.add_argument("--canary", action="store_true", help="dựng lại trang bằng ProperDocs và so sánh")
    made = add("new", new, "Tạo bài mới: new lesson lop-6-7/ten-bai")
    made.add_argument("what", choices=["lesson"], help="loại trang")
    made.add_argument("path", help="NHÓM/ten-bai, ví dụ lop-6-7/mat-khau-chung")
    stamped = add("stamp", stamp, "Ghi nhận bản dịch đã theo kịp bản tiếng Việt")
    stamped.add_argument(
        "paths", nargs="*", metavar="NHÓM/ten-bai", help="bài đã dịch lại; bỏ trống: chỉ liệt kê bản dịch cũ"
    )
    stamped.add_argument("--all", action="store_true", help="ghi nhận mọi bản dịch")
    shaped = add("schema", schema, "In JSON Schema của dấu trang cho trình soạn thảo")
    shaped.add_argument("kind", choices=list(reference.FILES), help="loại tệp; -en là bản tiếng Anh")
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
    read_aloud = add("sounds", say, "Tên tệp tiếng và lời cần thu của một bài mầm non, lớp 1–2")
    read_aloud.add_argument("path", metavar="NHÓM/ten-bai", help="ví dụ mam-non/con-voi-biet-bay")


def check(options: argparse.Namespace, root: Path) -> int:
    """Every problem at once; 1 when there is any."""
    found, report, right = _checked(root)
    print(report)
    for note in checks.notes(found, clock.today()):
        print(f"Lưu ý: {note}", file=sys.stderr)
    return 0 if right else 1


def test(options: argparse.Namespace, root: Path) -> int:
    """The tools, then the tests, with a browser unless they are the fast ones; or the canary."""
    if options.canary:
        return building.canary(root)
    chromium = None if options.fast else browsers.find_or_install()
    if chromium is None and not options.fast:
        print(NO_BROWSER, file=sys.stderr)
        return 2
    try:
        words = suite.arguments(options.rest, options.fast, options.all)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    outcomes = tools.run(root)
    tested = suite.run(root, chromium, ["-q", *words] if options.quiet else words, outcomes)
    return tested or int(not all(outcome.clean for outcome in outcomes))


def new(options: argparse.Namespace, root: Path) -> int:
    """A draft lesson, its bank and their twins."""
    made, wrong = new_lesson.create(root, options.path, clock.today())
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    placed = f"Đã ghi bài vào cuối nhóm trong nav của {lists.NAV}."
    following = f"Xem trước: course.py serve. Viết và dịch xong: course.py check, rồi course.py stamp {options.path}"
    print("\n".join(["Đã tạo (đang để nháp):", *made, placed, following]))
    return 0


def stamp(options: argparse.Namespace, root: Path) -> int:
    """Write into the named translations which Vietnamese text they follow; record what is published. 1 when anything is left."""
    done = stamping.stamp(root, clock.today(), options.paths, options.all)
    for path in done.written:
        print(f"Đã ghi {path}")
    for path in done.fresh:
        print(f"{path}: bản dịch đã theo kịp từ trước")
    for path in done.unknown:
        print(f"{path}: không có trang này; cần đường dẫn như lop-6-7/ten-bai", file=sys.stderr)
    if done.problems:
        print(f"{problems.report(done.problems)}\nChưa ghi gì: sửa xong rồi chạy lại stamp.", file=sys.stderr)
    if done.waiting:
        names = "\n".join(f"  python3 scripts/course.py stamp {path}" for path in done.waiting)
        print(
            f"Bản dịch cũ, chưa ghi nhận; đọc lại bản tiếng Anh rồi chạy lệnh của từng bài:\n{names}", file=sys.stderr
        )
    return 0 if done.done else 1


def schema(options: argparse.Namespace, root: Path) -> int:
    """The front matter of one kind of file, for editors."""
    print(reference.schema(options.kind))
    return 0


def report(options: argparse.Namespace, root: Path) -> int:
    """The tables of the report; what is asked for besides is written."""
    course = reading.read(root).course
    if course is None:
        print(_checked(root)[1], file=sys.stderr)
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


def say(options: argparse.Namespace, root: Path) -> int:
    """For each language every sentence of a lesson with the name of its file; what is recorded already has a tick."""
    course = reading.read(root).course
    if course is None:
        print(_checked(root)[1], file=sys.stderr)
        return 1
    lesson = next((one for one in course.lessons if one.path == options.path), None)
    if lesson is None or not course.registry.band(lesson.band).little:
        print(f"{options.path}: không có bài mầm non, lớp 1–2 này; ghi như mam-non/con-voi-biet-bay", file=sys.stderr)
        return 2
    for lang in Lang:
        folder = f"{sounds.FOLDER}/{lang}/{lesson.path}"
        print(f"{folder}/")
        by_mark = {sounds.mark(one.words): one for one in reversed(list(sounds.spoken(lesson, course, lang)))}
        for one in reversed(by_mark.values()):  # the same words are recorded once
            print(f"  {'✓' if f'{folder}/{one.name}' in course.sounds else ' '} {one.name}: {one.words}")
    return 0


def _checked(root: Path) -> tuple[reading.Read, str, bool]:
    """What was read, the report, and whether nothing is wrong."""
    kept = keeping.Kept(root / keeping.FOLDER / keeping.COURSE, keeping.world(root))
    with collecting.paused():
        found = reading.read(root, kept.of)
        wrong = checks.run(found, clock.today(), kept.of)
    kept.save()
    return found, problems.report(wrong), not wrong
