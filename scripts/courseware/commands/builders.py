"""Build the site, look at it, weigh it. Apart from what authors use to check: a build reads the course in a program of its own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.commands.command import Add
from courseware.site import building, measuring


def add_to(add: Add) -> None:
    """build, serve, measure."""
    built = add("build", build, "Kiểm tra rồi dựng trang vào site/")
    built.add_argument(
        "--kits",
        action="store_true",
        help="kèm gói tải về (Word, PowerPoint, ảnh) ở trang dạy của mỗi bài; thêm vài phút",
    )
    built.add_argument("--fresh", action="store_true", help="dựng lại từ đầu, không dùng phần giữ từ lần trước")
    served = add("serve", serve, "Xem trang trên máy này; lưu tệp là trang được dựng lại")
    served.add_argument("--port", type=int, default=8000, help="cổng, mặc định 8000")
    add("measure", measure, "Cân từng trang đã dựng: HTML, CSS, JS, số yêu cầu")


def build(options: argparse.Namespace, root: Path) -> int:
    """Build beside, swap in whole, say what was built; a course with problems is not built, they are told."""
    built = building.build(root, root / "site", quiet=options.quiet, kits=options.kits, fresh=options.fresh)
    if built is None:
        return 1
    print(building.summary(built))
    return 0


def serve(options: argparse.Namespace, root: Path) -> int:
    """Serve on this machine and rebuild as an author saves."""
    return building.serve(root, options.port)


def measure(options: argparse.Namespace, root: Path) -> int:
    """Weights of the built site."""
    if not (root / "site/index.html").is_file():
        print("Chưa có site/. Chạy: python3 scripts/course.py build", file=sys.stderr)
        return 2
    print(measuring.report(measuring.measure(root / "site")))
    return 0
