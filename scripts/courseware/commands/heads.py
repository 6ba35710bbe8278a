"""Documents that a school's office issues."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.commands.command import Add
from courseware.content import problems, reading, texts
from courseware.editions import profile
from courseware.editions.profile import DEPARTMENT, Profile
from courseware.views import writing
from courseware.views.office import office
from courseware.views.office.letterhead import Letterhead

NEEDED = {
    "parent_body": ("cơ quan chủ quản", "UBND xã Xuân Đông"),
    "place_name": ("địa danh", "Xuân Đông"),
    "abbreviation": ("tên viết tắt trong số, kí hiệu", "THCSHS"),
}
"""Key of a profile that has no default here → what it is, an example."""
SAMPLE = (
    "office cần hồ sơ của trường: --edition HỒ-SƠ.yml; chưa có thì ghi mẫu bằng: course.py edition HỒ-SƠ.yml --sample"
)


def add_to(add: Add) -> None:
    """Office."""
    made = add(
        "office", write, "Làm hồ sơ Word của trường theo Nghị định 30/2020: kế hoạch, quyết định, quy chế, báo cáo …"
    )
    made.add_argument("what", nargs="?", default=office.ALL, metavar="LOẠI|all", help="một loại như ke-hoach, một tệp như ke-hoach_tuyen-truyen, hoặc mọi hồ sơ (mặc định)")  # fmt: skip
    made.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: tên, cơ quan chủ quản, địa danh, chữ viết tắt")  # fmt: skip
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/office/, mặc định dist/office/")


def write(options: argparse.Namespace, root: Path) -> int:
    """The chosen documents, their folder swapped in whole."""
    slugs, unknown = office.choose(options.what)
    on, wrong = _letterhead(options.edition)
    if on is None or unknown:
        print("\n".join(filter(None, (unknown, *wrong))), file=sys.stderr)
        return 2
    found = reading.read(root)
    if found.course is None:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    files = writing.write(office.Office(on, slugs), found.course, options.out or root / "dist")
    print(*files, sep="\n")
    if not options.quiet:
        print(f"Đã ghi {len(files)} tệp; chỗ trường phải điền nằm trong [ngoặc vuông].", file=sys.stderr)
    return 0


def _letterhead(file: Path | None) -> tuple[Letterhead | None, list[str]]:
    """The letterhead of a profile, or a sentence for everything that it lacks."""
    if file is None:
        return None, [SAMPLE]
    text, wrong = texts.read(file, str(file))
    read, more = profile.read(str(file), text) if text is not None and not wrong else (None, [])
    if read is None:
        return None, [problems.report([*wrong, *more])]
    lacking = list(_lacking(file, read))
    return (None, lacking) if lacking else (_of(read), [])


def _lacking(file: Path, read: Profile) -> list[str]:
    told = [
        f"{file}: thiếu {key}: {what}; thêm một dòng như “{key}: {example}”"
        for key, (what, example) in NEEDED.items()
        if not str(getattr(read, key)).strip()
    ]
    if DEPARTMENT in read.levels:
        told.append(f"{file}: levels: hồ sơ này là của trường, không phải của Sở (so)")
    return told


def _of(read: Profile) -> Letterhead:
    return Letterhead(
        read.name,
        read.parent_body,
        read.place_name,
        read.abbreviation,
        frozenset(read.levels),
        read.bands,
        read.contacts,
    )
