"""The command line, and the exit code: 0 nothing found, 1 something found, 2 could not check."""

from __future__ import annotations

import argparse
import datetime
import math
import os
import re
import sys
from typing import NoReturn

from verifier.findings import Report
from verifier.limits import SpentError
from verifier.names import MANIFEST, SHARED
from verifier.reasons import UNREADABLE, UnusableError, reason
from verifier.running import run
from verifier.signatures import RefusedError
from verifier.wording import json_report, text_report

_FAULTS = (
    (r"the following arguments are required: (.*)", "thiếu {}"),
    (r"unrecognized arguments: (.*)", "không có tham số {}"),
    (r"argument (\S+): expected .*", "{} cần một giá trị"),
    (r"argument (\S+): invalid \S+ value: (.*)", "{}: giá trị {} không đúng dạng"),
    (r"ambiguous option: (\S+) .*", "{} viết tắt của nhiều tham số"),
    (r"argument (\S+): ignored explicit argument (.*)", "{} không nhận giá trị {}"),
)
"""What argparse says in English → the same for the person at the keyboard."""


class Arguments(argparse.ArgumentParser):
    """The command line of a Vietnamese program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with 2."""
        for pattern, words in _FAULTS:
            if found := re.fullmatch(pattern, message):
                message = words.format(*found.groups())
        self.exit(2, f"{self.prog}: {message}. Xem mọi tham số: {self.prog} --help\n")


def _amount(text: str) -> float:
    value = float(text)
    if not 0 <= value < math.inf:
        raise ValueError
    return value


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    top = Arguments(prog="verify.py", description="Kiểm tra một bản Lá chắn số có đúng bản đã ký hay không.")
    add = top.add_argument
    add("target", help="thư mục, tệp .zip, hoặc địa chỉ http(s)://")
    key = "khoá công khai minisign (tệp .pub hoặc dòng RW…), lấy từ Sở, không lấy từ trang"
    add("--key", action="append", required=True, help=key)
    add("--manifest", help=f"bản kê tin cậy thay cho {MANIFEST} của trang; chữ ký ở TỆP.minisig cạnh nó")
    add("--also", action="append", default=[], help="bản kê đã ký của bản phát hành khác, để nhận ra tệp lẫn bản")
    add("--reference", help="thư mục hay zip của bản thật, để nói rõ trang bị thêm gì")
    add("--min-serial", type=int, default=0, help="số bản kê nhỏ nhất còn nhận")
    add("--site", default="", help="tên trang phải có trong bản kê")
    add("--host", default="", help="tên miền phải có, khi kiểm tra thư mục hay zip")
    add("--path", default="", help="thư mục của trang trên tên miền ấy, ví dụ /an-toan/, khi kiểm tra thư mục hay zip")
    add("--shared", help=f"thư mục dùng chung có {SHARED}, khi kiểm tra thư mục riêng của một trường")
    add("--register", help="sổ địa chỉ chính thức do Sở ký; chữ ký ở TỆP.minisig cạnh nó")
    add("--portal", help="trang cổng có khung nhúng")
    add("--allow", help="tệp các tên miền được phép trên trang cổng, mỗi dòng một tên")
    add("--log", help="nhật ký truy cập của máy chủ")
    add(
        "--rate",
        type=_amount,
        default=5.0,
        help="số yêu cầu mỗi giây, mặc định 5; 0 là không chờ (chỉ dùng trên máy mình)",
    )
    add(
        "--max",
        type=int,
        help="nhiều nhất bao nhiêu yêu cầu; mặc định đủ để vài ngày liền xem hết mọi tệp, ít nhất 3000",
    )
    add("--timeout", type=_amount, default=15.0, help="số giây chờ; một yêu cầu không quá hai lần số này, mặc định 15")
    add("--minutes", type=_amount, default=60.0, help="nhiều nhất bao nhiêu phút cho một lượt, mặc định 60")
    add("--repeats", type=int, default=29, help="số lần xem lại trang đầu để gặp nội dung lúc có lúc không")
    add("--rounds", type=int, default=1, help="số lượt, để gặp nội dung đổi theo giờ")
    add("--every", type=_amount, default=3600.0, help="số giây giữa hai lượt")
    add("--part", type=int, help="phần nào của mẫu hôm nay, 0–6 (mặc định theo ngày)")
    add("--ca", default="", help="chứng thư gốc riêng (PEM)")
    add("--http-port", type=int, default=80, help="cổng http bên cạnh https")
    add("--today", type=datetime.date.fromisoformat, default=datetime.date.today(), help="ngày dùng để xét hạn")
    add("--json", action="store_true", help="báo cáo đầy đủ cho chương trình")
    return top


def main(words: list[str]) -> int:
    """Check, print, and answer with the exit code."""
    options = arguments().parse_args(words)
    report, remote = Report(options.target), bool(re.match(r"https?://", options.target))
    try:
        run(options, report, remote)
    except RefusedError as refused:
        report.add(refused.kind, MANIFEST, refused.detail)
        report.failed = report.failed or "Chưa so được tệp nào, vì không có bản kê tin được."
    except SpentError as spent:
        report.failed = f"Chưa xem hết: {spent}."
    except UnusableError as unusable:
        report.failed = f"{str(unusable).rstrip('.')}."
    except KeyboardInterrupt:
        report.failed = "Chưa xem hết: bị dừng giữa chừng."
    except (*UNREADABLE, ValueError) as error:
        report.failed = f"Không đọc được hoặc không nối được: {reason(error)}."
    said = json_report(report, remote) if options.json else text_report(report, remote)
    return report.exit_code() if _say(said) else 2


def _say(text: str) -> bool:
    """Print the report; where it cannot be written whole, say so: whoever reads half of it has not checked anything."""
    try:
        print(text, flush=True)
    except OSError as error:
        sys.stderr.write(f"Không ghi được báo cáo: {reason(error)}. Chạy lại, ghi vào nơi còn chỗ.\n")
        # Python would try, and fail, once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
