"""Measure what the project costs."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from courseware.commands.command import Add

BENCH = "tests.bench.running"
"""What measures stands beside the tests, with their packages."""


def add_to(add: Add) -> None:
    """Bench."""
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


def bench(options: argparse.Namespace, root: Path) -> int:
    """The table; what is asked for besides is written."""
    sys.path.insert(0, str(root))
    return int(import_module(BENCH).main(options, root))


def _rounds(typed: str) -> int:
    if not typed.isdecimal() or not 1 <= int(typed) <= 99:
        raise argparse.ArgumentTypeError(f"cần một số từ 1 đến 99, không phải “{typed}”")
    return int(typed)
