"""Sign what is published, and verify a copy."""

from __future__ import annotations

import argparse
import datetime
import getpass
import subprocess
import sys
import tempfile
from pathlib import Path

from courseware.commands.command import Add
from courseware.machine import swapping
from courseware.signing import manifest as manifests
from courseware.signing import minisign, zips
from courseware.signing import register as registers
from courseware.verifying import joining

REFUSALS = (
    manifests.ManifestError,
    registers.RegisterError,
    minisign.KeyFileError,
    OSError,
    UnicodeError,
)
"""What a signer's input can be refused with; the message is for the person at the keyboard."""


def add_to(add: Add) -> None:
    """manifest, keys, verify, verifier."""
    listed = add("manifest", manifest, "Ghi integrity.json và chữ ký, để ai cũng kiểm tra được bản đặt lên máy chủ")
    add_signing(listed, always=True)
    listed.add_argument("--site", required=True, help="mã trang, ví dụ thcs-hoa-sen")
    listed.add_argument("--host", default="", help="chỉ tên miền này được dùng; bỏ trống: mọi tên miền")
    listed.add_argument(
        "--allowed", action="append", default=[], metavar="TỆP", help="tệp riêng mà máy chủ được có thêm"
    )
    listed.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="SITE",
        help="thư mục đặt lên máy chủ, mặc định site/; hoặc tệp zip của lệnh offline",
    )
    paired = add("keys", keys, "Tạo cặp khoá ký: keys new TÊN (xem scripts/KEYS.md)")
    paired.add_argument("what", choices=["new"], help="tạo mới")
    paired.add_argument("name", type=Path, help="tên tệp, ví dụ khoa-so-2026: được .pub và .sec")
    paired.add_argument("--no-password", action="store_true", help="không mật khẩu (chỉ để thử)")
    paired.add_argument("--password-file", type=Path, help="tệp chứa mật khẩu; bỏ trống: hỏi trên màn hình")
    add("verify", verify_copy, "Kiểm tra thư mục, zip hay trang web; mọi tham số: course.py verify --help")
    written = add(
        "verifier", verifier, "Ghi chương trình kiểm tra thành một tệp verify.py đứng riêng, và in mã băm của nó"
    )
    written.add_argument(
        "--out", type=Path, metavar="TỆP", help="tệp làm ra, mặc định dist/verify.py; mã băm ở TỆP.sha256"
    )


def add_signing(command: argparse.ArgumentParser, always: bool = False) -> None:
    """The options with which a signer says what is signed; `always`: the command makes no sense without them."""
    day = datetime.date.fromisoformat
    told = command.add_argument_group(
        "ký", None if always else "có --key thì cần cả bốn: --release, --serial, --issued, --expires"
    )
    told.add_argument("--release", required=always, help="tên bản phát hành, ví dụ 2026.11")
    told.add_argument("--serial", type=int, required=always, help="số bản kê, mỗi lần ký một số lớn hơn")
    told.add_argument("--issued", type=day, required=always, metavar="NĂM-THÁNG-NGÀY", help="ngày ký")
    told.add_argument(
        "--expires", type=day, required=always, metavar="NĂM-THÁNG-NGÀY", help="ngày hết hạn, nhiều nhất 180 ngày sau"
    )
    told.add_argument("--require-headers", action="store_true", help="thiếu tiêu đề bảo vệ là lỗi, không chỉ là lưu ý")
    told.add_argument("--key", type=Path, help="khoá bí mật; bỏ trống: chưa ký")
    told.add_argument("--password-file", type=Path, help="tệp chứa mật khẩu của khoá; bỏ trống: hỏi trên màn hình")


def said(options: argparse.Namespace, site: str, host: str = "", allowed: tuple[str, ...] = ()) -> manifests.Statement:
    """What the signer says of a copy."""
    return manifests.Statement(
        options.release, options.serial, options.issued, options.expires, site, host,
        options.require_headers, (*manifests.ALLOWED, *allowed),
    )  # fmt: skip


def pair(options: argparse.Namespace) -> minisign.KeyPair:
    """The key pair of `--key`. Raises one of REFUSALS."""
    needed = {
        "--release": options.release,
        "--serial": options.serial,
        "--issued": options.issued,
        "--expires": options.expires,
    }
    if missing := [name for name, value in needed.items() if value is None]:
        raise minisign.KeyFileError(f"Có --key thì cần cả {', '.join(needed)}; còn thiếu {', '.join(missing)}.")
    return opened(options)


def opened(options: argparse.Namespace) -> minisign.KeyPair:
    """The key pair in the file of `--key`, opened by its password."""
    text = options.key.read_text("ascii")
    return minisign.parse_secret(text, "" if minisign.is_open(text) else _password(options, "Mật khẩu của khoá: "))


def manifest(options: argparse.Namespace, root: Path) -> int:
    """List the files of a folder, and sign the list when a key is given."""
    release = said(options, options.site, options.host, tuple(options.allowed))
    try:
        signer = pair(options) if options.key else None
        if options.folder and options.folder.suffix == ".zip":
            return _sign_zip(options.folder, release, signer)
        written = manifests.write(options.folder or root / "site", release, signer)
    except REFUSALS as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Đã ghi {written}" + (f" và {written.name}.minisig" if signer else ""))
    if signer is None:
        print(
            f"Chưa ký. Ký bằng: minisign -S -s KHOÁ.sec -m {written} -t '{manifests.trusted(release)}'", file=sys.stderr
        )
    return 0


def _sign_zip(file: Path, release: manifests.Statement, signer: minisign.KeyPair | None) -> int:
    if signer is None:
        raise minisign.KeyFileError(
            f"Ký {file} cần --key: bản kê và chữ ký nằm trong tệp zip. Muốn ký bằng minisign thì ký thư mục rồi nén lại."
        )
    zips.sign(file, release, signer)
    print(f"Đã ký {file}: bản kê và chữ ký nằm trong tệp zip")
    return 0


def keys(options: argparse.Namespace, root: Path) -> int:
    """A new key pair in minisign's formats."""
    try:
        password = "" if options.no_password else _password(options, "Mật khẩu mới, ít nhất 12 ký tự: ")
        if not options.no_password and len(password) < 12:
            raise minisign.KeyFileError("Mật khẩu cần ít nhất 12 ký tự; nên là bốn, năm từ ngẫu nhiên.")
        public, secret = minisign.write_pair(minisign.new(), options.name, password)
    except (minisign.KeyFileError, OSError, UnicodeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(
        f"Khoá công khai, đưa cho mọi người: {public}\nKhoá bí mật, cất kín: {secret}\n{public.read_text('ascii').splitlines()[1]}"
    )
    return 0


def verify_copy(options: argparse.Namespace, root: Path) -> int:
    """The verifier stands alone; this only joins and starts it."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / joining.NAME
        program.write_bytes(joining.join())
        return subprocess.call([sys.executable, "-I", str(program), *options.rest])


def verifier(options: argparse.Namespace, root: Path) -> int:
    """The one file for whoever checks without the project, its hash beside it."""
    program, file = joining.join(), options.out or root / "dist" / joining.NAME
    sum_ = joining.checksum(program, file.name)
    try:
        for target, content in ((file, program), (file.with_name(f"{file.name}.sha256"), sum_)):
            with swapping.swapped(target) as fresh:
                fresh.write_bytes(content)
    except OSError as error:
        print(f"Không ghi được {file}: {error.strerror}. Hãy chọn tệp khác bằng --out.", file=sys.stderr)
        return 2
    print(f"Đã ghi {file}\nSHA-256: {sum_.decode().partition(' ')[0]}")
    return 0


def _password(options: argparse.Namespace, prompt: str) -> str:
    if options.password_file:
        return str(options.password_file.read_text("utf-8").rstrip("\r\n"))
    return getpass.getpass(prompt)
