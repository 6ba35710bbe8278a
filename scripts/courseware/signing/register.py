"""The register of official addresses: which host belongs to which school, signed by the department like a manifest.

A text that a person can read and print: comments that say what it is, then one `host site` a line, sorted. A school
that lives in a folder of a shared host is listed with it: `an-toan.so.example/thcs-hoa-sen/ thcs-hoa-sen`.
`verify.py --register FILE` takes it only with `FILE.minisig`; serial and dates stand in the trusted comment.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from courseware.signing import minisign
from verifier import names

LONGEST = datetime.timedelta(days=names.LONGEST_DAYS)
ABOUT = """\
# Sổ địa chỉ chính thức của Lá chắn số.
# Mỗi dòng: tên miền (thêm thư mục nếu nhiều trường chung một tên miền), rồi mã trang.
# Địa chỉ không có trong sổ này không phải trang chính thức.
# Sổ số {serial}, ký ngày {issued}, dùng đến hết ngày {expires}. Chữ ký ở tệp .minisig cạnh tệp này;
# sửa một chữ là chữ ký hỏng. Kiểm tra: python3 -I verify.py --key KHOÁ.pub --register TỆP-NÀY https://địa-chỉ/
"""


class RegisterError(Exception):
    """Why no register was written: a sentence for each fault, for the person at the keyboard."""


def write(lines: Mapping[str, str], serial: int, issued: datetime.date, expires: datetime.date) -> bytes:
    """The bytes of the register: `lines` maps a host, or a host and its folder, to the site that belongs there."""
    if wrong := list(_problems(lines, serial, issued, expires)):
        raise RegisterError("\n".join(wrong))
    rows = "".join(f"{place} {lines[place]}\n" for place in sorted(lines))
    return (ABOUT.format(serial=serial, issued=issued, expires=expires) + rows).encode()


def trusted(serial: int, issued: datetime.date, expires: datetime.date) -> str:
    """The trusted comment; also what to give to `minisign -t` when that program signs."""
    return f"register serial={serial} issued={issued} expires={expires}"


def sign(data: bytes, serial: int, issued: datetime.date, expires: datetime.date, pair: minisign.KeyPair) -> str:
    """The text of `FILE.minisig` for what `write` gave; say the same serial and dates."""
    return minisign.sign_file(pair, data, trusted(serial, issued, expires))


def _problems(lines: Mapping[str, str], serial: int, issued: datetime.date, expires: datetime.date) -> Iterator[str]:
    """What a verifier would refuse."""
    for place, site in lines.items():
        if not names.PLACE.fullmatch(place):
            yield f"{place!r}: cần tên miền chữ thường như an-toan.so.example, hoặc tên miền và thư mục an-toan.so.example/thcs-hoa-sen/."
        if not names.WORD.fullmatch(site):
            yield f"{place}: mã trang chỉ dùng chữ không dấu, số, dấu chấm và gạch, nhiều nhất 64 ký tự; đang là {site!r}."
        if place.endswith("/") and place.rstrip("/") in lines:
            yield f"{place}: có trong sổ hai lần, có và không có dấu / ở cuối."
    if not lines:
        yield "Sổ chưa có địa chỉ nào."
    if not 1 <= serial < 2**53:
        yield f"Số của sổ cần từ 1, lớn hơn mọi số đã dùng; đang là {serial}."
    if not issued < expires <= issued + LONGEST:
        yield f"Hạn của sổ cần sau ngày ký và không quá {LONGEST.days} ngày; đang là {issued} đến {expires}."
