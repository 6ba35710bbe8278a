"""Write and check the course."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from courseware.authoring import new_lesson, stamping
from courseware.checks import notes, running
from courseware.commands.command import Add
from courseware.content import lists, problems, reading, reference, sounds
from courseware.content.model import Lang
from courseware.machine import clock, collecting, keeping
from courseware.machine.keeping import Keep


def add_to(add: Add) -> None:
    """check, new, stamp, schema, sounds."""
    add("check", check, "Kiểm tra mọi bài, câu hỏi, căn cứ; báo tất cả lỗi một lần")
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
    read_aloud = add("sounds", say, "Tên tệp tiếng và lời cần thu của một bài mầm non, lớp 1–2")
    read_aloud.add_argument("path", metavar="NHÓM/ten-bai", help="ví dụ mam-non/con-voi-biet-bay")


def check(options: argparse.Namespace, root: Path) -> int:
    """Every problem at once; 1 when there is any."""
    found, report, right = checked(root)
    print(report)
    for note in notes.notes(found, clock.today()):
        print(f"Lưu ý: {note}", file=sys.stderr)
    return 0 if right else 1


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
    with _keeping(root) as keep:
        done = stamping.stamp(root, clock.today(), options.paths, options.all, keep)
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


def say(options: argparse.Namespace, root: Path) -> int:
    """For each language every sentence of a lesson with the name of its file; what is recorded already has a tick."""
    course = reading.read(root).course
    if course is None:
        print(checked(root)[1], file=sys.stderr)
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


def checked(root: Path) -> tuple[reading.Read, str, bool]:
    """What was read, the report, and whether nothing is wrong."""
    with _keeping(root) as keep:
        found = reading.read(root, keep)
        wrong = running.run(found, clock.today(), keep)
    return found, problems.report(wrong), not wrong


@contextlib.contextmanager
def _keeping(root: Path) -> Iterator[Keep]:
    """What was found before, and will be after."""
    kept = keeping.Kept(root / keeping.FOLDER / keeping.COURSE, keeping.world(root))
    with collecting.paused():
        yield kept.of
    kept.save()
