"""Bring the built site to readers: a web server, a portal, a stick."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from courseware.commands.command import Add
from courseware.embedding import writing as embedding
from courseware.hosting import edge, overlays, policy, preparing, storage
from courseware.hosting import offline as stick
from courseware.machine import clock, swapping


def add_to(add: Add) -> None:
    """host, embed, offline, upload, front."""
    hosted = add("host", host, "Chuẩn bị bản đặt lên máy chủ: nén sẵn, cấu hình cho nginx, Apache, Caddy, IIS …")
    hosted.add_argument("--domain", default="", help="tên miền, ví dụ thcs-hoa-sen.example")
    hosted.add_argument("--path", default="/", help="thư mục trên tên miền, ví dụ /an-toan/")
    hosted.add_argument(
        "--portal", action="append", default=[], metavar="https://…", help="cổng được nhúng trang; ghi được nhiều lần"
    )
    hosted.add_argument("--contact", default="", help="nơi nhận báo lỗ hổng: mailto:… hoặc https://…")
    hosted.add_argument("--expires", type=_day, metavar="NĂM-THÁNG-NGÀY", help="hạn của --contact")
    hosted.add_argument("site", nargs="?", type=Path, help="thư mục đã dựng, mặc định site/")
    hosted.add_argument("out", nargs="?", type=Path, help="thư mục làm ra, mặc định dist/host/")
    framed = add("embed", embed, "Thêm vào trang đã dựng các trang nhẹ để nhúng vào cổng, và trang chép mã nhung/")
    framed.add_argument("site", nargs="?", type=Path, help="thư mục đã dựng, mặc định site/")
    framed.add_argument(
        "--base", default="", metavar="https://…/", help="địa chỉ đầy đủ của trang; có nó mới có mã QR và oEmbed"
    )
    carried = add("offline", offline, "Đóng gói một tệp zip mở bằng bấm đúp, không cần mạng")
    carried.add_argument("site", nargs="?", type=Path, help="thư mục đã dựng, mặc định site/")
    carried.add_argument("out", nargs="?", type=Path, help="tệp làm ra, mặc định dist/offline/la-chan-so.zip")
    sent = add(
        "upload", upload, "Tải bản đã chuẩn bị lên kho kiểu S3 bằng rclone: đúng kiểu tệp, đúng thứ tự, không gửi lại"
    )
    sent.add_argument("folder", type=Path, metavar="THƯ-MỤC", help="dist/host/web hoặc dist/editions")
    sent.add_argument("remote", metavar="KHO", help="tên trong cấu hình rclone, kho và thư mục: so:la-chan-so/2026-11")
    sent.add_argument(
        "--again", action="store_true", help="gửi lại cả tệp không đổi, sau khi đổi kiểu tệp hay thời hạn giữ"
    )
    sent.add_argument("--prune", action="store_true", help="xoá cả CSS, JavaScript của các bản trước")
    fronted = add("front", front, "Viết cấu hình nginx phục vụ mọi trường trong dist/editions, từ thư mục hay từ kho")
    fronted.add_argument(
        "--storage", default="", metavar="https://…", help="địa chỉ công khai của kho, đến thư mục của bản"
    )
    fronted.add_argument("--portal", action="append", default=[], metavar="https://…", help="cổng được nhúng trang")
    fronted.add_argument("editions", nargs="?", type=Path, help="thư mục các bản, mặc định dist/editions/")
    fronted.add_argument("out", nargs="?", type=Path, help="thư mục làm ra, mặc định dist/front/")


def host(options: argparse.Namespace, root: Path) -> int:
    """The site compressed and configured for servers."""
    source = _built(options, root)
    place = policy.Place(options.domain, options.path, tuple(options.portal), options.contact, options.expires)
    out = options.out or root / "dist/host"
    wrong = [*policy.problems(place, clock.today()), *preparing.problems(options.site or root / "site", out)]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if source is None or wrong:
        return 2
    out.parent.mkdir(parents=True, exist_ok=True)
    made = preparing.host(source, out, place)
    print(f"Đã chuẩn bị {made.files} tệp và {made.packed} bản nén sẵn trong {made.folder}")
    for note in made.notes:
        print(f"Lưu ý: {note}", file=sys.stderr)
    return 0


def embed(options: argparse.Namespace, root: Path) -> int:
    """Light pages for portals, added to the built site."""
    source, wrong = _built(options, root), embedding.problems(options.base)
    if wrong:
        print(wrong, file=sys.stderr)
    if source is None or wrong:
        return 2
    made = embedding.embed(source, root / "overrides", options.base)
    print(f"Đã thêm {len(made)} trang nhúng. Chép mã từ: {(source / 'nhung/index.html').resolve().as_uri()}")
    return 0


def offline(options: argparse.Namespace, root: Path) -> int:
    """The site as a zip for a stick."""
    source = _built(options, root)
    if source is None:
        return 2
    wrong = list(stick.problems(source))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    packed = stick.pack(source, options.out or root / "dist/offline/la-chan-so.zip")
    print(
        f"Đã đóng gói {packed.pages} trang, {packed.size / 1e6:.2f} MB ({packed.per_200_pages:.2f} MB cho 200 trang): {packed.file}"
    )
    if any((source / name).is_file() for name in stick.SIGNED):
        print(
            f"Lưu ý: bản kê của {source} không vào zip, vì zip có thêm tệp. Ký zip: course.py manifest … {packed.file}",
            file=sys.stderr,
        )
    return 0


def upload(options: argparse.Namespace, root: Path) -> int:
    """A prepared folder to object storage."""
    wrong = list(storage.problems(options.folder))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 2
    say = (lambda line: None) if options.quiet else (lambda line: print(line, file=sys.stderr))
    try:
        done = storage.upload(options.folder, options.remote, options.again, options.prune, say)
    except storage.UploadError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Đã dừng. Không trang nào trỏ vào tệp chưa có; chạy lại là gửi tiếp.", file=sys.stderr)
        return 1
    print(f"Đã gửi {done.files} tệp, xoá {len(done.deleted)} tệp; {options.remote} giống {options.folder}")
    return 0


def front(options: argparse.Namespace, root: Path) -> int:
    """Configuration of nginx for many schools."""
    editions, out = options.editions or root / "dist/editions", options.out or root / "dist/front"
    place = policy.Place(portals=tuple(options.portal))
    wrong = list(policy.problems(place, clock.today()))
    wrong += edge.problems(options.storage) if options.storage else []
    if not (editions / overlays.HOME / "index.html").is_file():
        wrong.append(
            f"Chưa có {editions / overlays.HOME}. Chạy: python3 scripts/course.py editions BẢNG --department HỒ-SƠ.yml"
        )
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 2
    texts = edge.texts(editions, place, options.storage) if options.storage else overlays.texts(editions, place)
    for name, text in texts.items():
        with swapping.swapped(out / name) as fresh:
            fresh.write_text(text, "utf-8", newline="\n")
        print(f"Đã viết {out / name}")
    return 0


def _day(text: str) -> datetime.date:
    """A day as 2027-05-01."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải một ngày, hãy ghi như 2027-05-01") from None


def _built(options: argparse.Namespace, root: Path) -> Path | None:
    """The folder of a built site, or a sentence about how to get one."""
    folder: Path = options.site or root / "site"
    if (folder / "index.html").is_file():
        return folder
    print(f"Chưa có {folder}. Chạy: python3 scripts/course.py build", file=sys.stderr)
    return None
