"""Papers made from blueprints."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.checks import blueprints
from courseware.commands.command import Add
from courseware.commands.teachers import school
from courseware.content import problems, reading
from courseware.content.blueprints.model import FOLDER, AnyBlueprint
from courseware.content.lines import line_of
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.content.reading import Read
from courseware.drawing import words
from courseware.views import writing
from courseware.views.papers import papers
from courseware.views.papers.papers import Papers

MOST = 24


def add_to(add: Add) -> None:
    """Paper."""
    made = add("paper", paper, "Làm đề tự kiểm tra: ma trận, đặc tả, các mã đề, đáp án, hướng dẫn chấm (Word)")
    made.add_argument("blueprint", metavar="MA-TRẬN|all", help=f"tên một tệp của {FOLDER}/ như lop-6-7, hoặc mọi tệp")
    made.add_argument("--seed", type=int, metavar="N", help="số gieo khác: đề khác; cùng số thì cùng đề")
    made.add_argument("--variants", type=int, metavar="N", help=f"số mã đề, 1–{MOST}")
    made.add_argument("--edition", type=Path, metavar="HỒ-SƠ.yml", help="hồ sơ của trường: điền tên trường vào đề")
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/papers/, mặc định dist/papers/")


def paper(options: argparse.Namespace, root: Path) -> int:
    """The documents of the chosen blueprints, their folder swapped in whole; nothing when one of them cannot be made."""
    if options.seed is not None and options.seed < 0:
        return _refuse(f"--seed cần số từ 0 trở lên, đang là {options.seed}")
    if options.variants is not None and not 1 <= options.variants <= MOST:
        return _refuse(f"--variants cần từ 1 đến {MOST}, đang là {options.variants}")
    found = reading.read(root)
    if found.course is None or found.problems:
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = papers.choose(found.course, options.blueprint)
    whose, wrong = school(options.edition, found.course, root)
    if isinstance(chosen, str) or wrong:
        return _refuse(
            "\n".join(
                filter(None, (chosen if isinstance(chosen, str) else "", problems.report(wrong) if wrong else ""))
            )
        )
    if lacks := _wrong(found, found.course, chosen, options):
        print(problems.report(lacks), "Chưa ghi gì.", sep="\n", file=sys.stderr)
        return 1
    spoken = words.read(root / "overrides/locales", Lang.VI)
    made = Papers(chosen, spoken, whose.name, options.seed, options.variants)
    files = writing.write(made, found.course, options.out or root / "dist")
    print(*files, sep="\n")
    if not options.quiet:
        print(f"Đã ghi {len(files)} tệp.", file=sys.stderr)
    return 0


def _wrong(found: Read, course: Course, chosen: dict[str, AnyBlueprint], options: argparse.Namespace) -> list[Problem]:
    """What keeps the chosen ones from being made with this seed and as many variants."""
    told: list[Problem] = []
    for name, blueprint in chosen.items():
        file = f"{FOLDER}/{name}.yml"
        seeded = blueprint if options.seed is None else blueprint.model_copy(update={"seed": options.seed})
        for place, message in blueprints.faults(course, seeded):
            told.append(Problem(file, line_of(found.texts[file], *place), blueprints.RULE, message))
    return told


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
