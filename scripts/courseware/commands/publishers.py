"""Publish a release of the course itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from courseware.commands import signers
from courseware.commands.command import Add
from courseware.verifying import joining


def add_to(add: Add) -> None:
    """Release."""
    made = add("release", release, "Làm bản phát hành từ một nhãn git: tệp zip, ghi chú, SBOM, mã băm, chữ ký")
    made.add_argument("tag", metavar="NHÃN", help="nhãn git, cũng là số của bản, ví dụ 2026.12")
    made.add_argument("--key", type=Path, help="khoá bí mật; bỏ trống: chưa ký, để ai cũng làm lại mà so được")
    made.add_argument("--password-file", type=Path, help="tệp chứa mật khẩu của khoá; bỏ trống: hỏi trên màn hình")
    made.add_argument("--out", type=Path, help="thư mục làm ra, mặc định dist/release/NHÃN")


def release(options: argparse.Namespace, root: Path) -> int:
    """Everything that a department downloads, from one tag."""
    from courseware.releasing import release as releases  # only here: what writes the SBOM takes 0.2 s to import
    from courseware.releasing import tagged

    out = options.out or root / "dist/release" / options.tag
    try:
        signer = signers.opened(options) if options.key else None
        names = releases.write(out, tagged.read(root, options.tag), signer)
    except (tagged.TagError, joining.JoinError, *signers.REFUSALS) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Đã làm {out}: {', '.join(names)}")
    if signer is None:
        print(f"Chưa ký. Ký bằng: minisign -S -s KHOÁ.sec -m {out / releases.SUMS}", file=sys.stderr)
    return 0
