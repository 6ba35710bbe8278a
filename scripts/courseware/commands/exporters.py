"""What whoever runs another system takes along: our questions and lessons in its own files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.commands.command import Add
from courseware.commands.showing import Shown
from courseware.content import problems, reading
from courseware.content.model import Lang
from courseware.drawing import words
from courseware.embedding.packages import NotBuiltError, Shelf
from courseware.views import lessons, writing
from courseware.views.exports import exports
from courseware.views.exports.exports import Exports
from courseware.views.exports.formats import NAMED


def add_to(add: Add) -> None:
    """Export."""
    made = add("export", export, "Xuất câu hỏi, bài học sang hệ thống khác: Moodle, OLM, Azota, Wayground, Kahoot …")
    made.add_argument("format", metavar="DẠNG", help=f"một trong: {', '.join(NAMED)}")
    made.add_argument(
        "what", nargs="?", default=lessons.ALL, metavar="NHÓM|NHÓM/ten-bai|all", help="mặc định all: mọi bài"
    )
    made.add_argument("--lang", choices=[*Lang], default=Lang.VI, help="tiếng Việt (vi, mặc định) hoặc tiếng Anh (en)")
    made.add_argument(
        "--site", type=Path, metavar="THƯ-MỤC", help="trang đã dựng, cho các dạng mang cả trang bài; mặc định site/"
    )
    made.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào THƯ-MỤC/exports/, mặc định dist/exports/")


def export(options: argparse.Namespace, root: Path) -> int:
    """The files of the chosen lessons, their folder swapped in whole; what they do not carry is printed too."""
    found = reading.read(root)
    if found.course is None or found.problems:  # a question that cannot be read would be missing unseen
        print(problems.report(found.problems), file=sys.stderr)
        return 1
    chosen = exports.choose(found.course, options.format, options.what)
    if chosen.format is None:
        print(chosen.wrong, file=sys.stderr)
        return 2
    lang = Lang(options.lang)
    shelf = Shelf(options.site or root / "site", root / "overrides", lang)
    view = Exports(chosen.format, chosen.lessons, lang, words.read(root / "overrides/locales", lang), shelf)
    try:
        files = writing.write(Shown(view, quiet=options.quiet), found.course, options.out or root / "dist")
    except NotBuiltError as error:
        print(error, file=sys.stderr)
        return 1
    print(*files, sep="\n")
    told = next(file for file in files if file.name == view.list_name)
    print(told.read_text("utf-8"), end="", file=sys.stderr)
    return 0
