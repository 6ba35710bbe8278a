"""Test the project, and measure what it costs."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from courseware.commands.command import Add
from courseware.machine import browsers
from courseware.site import building
from courseware.testing import suite, tools

BENCH = "tests.bench.running"
"""What measures stands beside the tests, with their packages."""


NO_BROWSER = (
    "Phép thử cần một trình duyệt họ Chromium: hãy cài Chromium, Chrome hoặc Edge rồi chạy lại.\n"
    "Chưa cài được thì chạy phần không cần trình duyệt: python3 scripts/course.py test --fast"
)


def add_to(add: Add) -> None:
    """Test, bench."""
    tested = add("test", test, "Chạy ruff, mypy và mọi phép thử (các tham số khác chuyển cho pytest)")
    chosen = tested.add_mutually_exclusive_group()
    chosen.add_argument("--fast", action="store_true", help="dưới một phút: không trình duyệt, không máy chủ")
    chosen.add_argument(
        "--all", action="store_true", help="mọi trang ở mọi cỡ màn hình, không chỉ mỗi dạng trang một lần"
    )
    tested.add_argument("--canary", action="store_true", help="dựng lại trang bằng ProperDocs và so sánh")
    measured = add("bench", bench, "Đo tốc độ, dung lượng, cạnh các công cụ khác dựng cùng Markdown; in một bảng")
    measured.add_argument(
        "--rows", action="append", default=[], metavar="NHÓM", help="chỉ đo nhóm này, ghi được nhiều lần"
    )
    measured.add_argument("--rounds", type=_rounds, default=3, metavar="SỐ", help="số vòng, mặc định 3")
    measured.add_argument(
        "--quick", action="store_true", help="một vòng, bản ít bài, bỏ phần lâu: để xem có chạy không"
    )
    measured.add_argument("--out", type=Path, metavar="TỆP", help="ghi các số thành JSON vào tệp này")
    measured.add_argument(
        "--page",
        nargs="?",
        const="",
        metavar="TỆP",
        help="ghi bảng vào trang Đo tốc độ; có TỆP của --out thì không đo lại",
    )


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


def bench(options: argparse.Namespace, root: Path) -> int:
    """The table; what is asked for besides is written."""
    sys.path.insert(0, str(root))
    return int(import_module(BENCH).main(options, root))


def _rounds(typed: str) -> int:
    if not typed.isdecimal() or not 1 <= int(typed) <= 99:
        raise argparse.ArgumentTypeError(f"cần một số từ 1 đến 99, không phải “{typed}”")
    return int(typed)
