"""The site as one zip that opens by double click: the same files always give the same bytes."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from courseware.machine import swapping

TOP = "la-chan-so"
READ_ME = "doc-toi-truoc.txt"
LONGEST = 120
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')

WELCOME = """\
LÁ CHẮN SỐ: BẢN XEM KHÔNG CẦN MẠNG

1. Giải nén cả thư mục này (bấm chuột phải, chọn "Extract All..." / "Giải nén tất cả").
   Đừng mở trang ngay trong tệp zip: hình và câu hỏi sẽ không chạy.
2. Bấm đúp vào tệp index.html. Trang mở bằng trình duyệt có sẵn trên máy.
3. Không cần mạng, không cần cài gì. Chép thư mục vào USB là mang đi được.

Trang không gửi gì ra ngoài. Kết quả làm bài chỉ nằm trên máy đang dùng.

DIGITAL SHIELD: A COPY THAT NEEDS NO NETWORK

1. Extract the whole folder first (right click, "Extract All...").
   Do not open the page inside the zip: pictures and questions would not work.
2. Double-click index.html for Vietnamese, en/index.html for English.
3. No network and nothing to install. Copy the folder to a USB stick to carry it.

Nothing is sent anywhere. Results stay on the computer in use.
"""


@dataclass(frozen=True)
class Packed:
    """The zip and what is in it."""

    file: Path
    pages: int
    size: int

    @property
    def per_200_pages(self) -> float:
        """Megabytes that 200 pages would take."""
        return self.size / self.pages * 200 / 1e6


def problems(site: Path) -> Iterator[str]:
    """Sentences about names that an older Windows or an unzip program could not write."""
    seen: dict[str, str] = {}
    for name in _names(site):
        full = f"{TOP}/{name}"
        if not name.isascii():
            yield f"{name}: tên có chữ ngoài ASCII"
        if len(full) >= LONGEST:
            yield f"{name}: đường dẫn dài {len(full)} ký tự, cần dưới {LONGEST}"
        if any(RESERVED.fullmatch(part) or REFUSED.search(part) for part in name.split("/")):
            yield f"{name}: Windows không nhận tên này"
        if seen.setdefault(full.lower(), name) != name:
            yield f"{name}: Windows coi là trùng với {seen[full.lower()]}"


def pack(site: Path, out: Path, without: Callable[[str], bool] = lambda name: False) -> Packed:
    """The files of `site`, save those whose path is refused, as a zip."""
    names = [name for name in _names(site) if not without(name)]
    bodies = {name: (site / name).read_bytes() for name in names}
    bodies[READ_ME] = b"\xef\xbb\xbf" + WELCOME.replace("\n", "\r\n").encode()  # Notepad: a mark, and its line ends
    with swapping.swapped(out) as fresh, zipfile.ZipFile(fresh, "w") as opened:
        _add(opened, bodies)
    return Packed(out, sum(name.endswith(".html") for name in names), out.stat().st_size)


def append(base: Path, out: Path, bodies: Mapping[str, bytes]) -> None:
    """A copy of a zip with further files: nothing of the base is compressed again."""
    with swapping.swapped(out) as fresh:
        shutil.copyfile(base, fresh)
        with zipfile.ZipFile(fresh, "a") as opened:
            _add(opened, bodies)


def _add(opened: zipfile.ZipFile, bodies: Mapping[str, bytes]) -> None:
    for name, body in sorted(bodies.items()):
        entry = zipfile.ZipInfo(f"{TOP}/{name}", (1980, 1, 1, 0, 0, 0))
        entry.create_system, entry.external_attr = 3, 0o100644 << 16  # the same on every system
        opened.writestr(entry, body, zipfile.ZIP_DEFLATED, 9)


def _names(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
