"""The site as one zip that opens by double click: the same files always give the same bytes."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from courseware.machine import swapping
from courseware.verifying import joining
from verifier import names

TOP = "la-chan-so"
READ_ME = "doc-toi-truoc.txt"
SIGNED = (names.MANIFEST, f"{names.MANIFEST}.minisig", names.SHARED)
"""What a signed list consists of."""
SERVED = ("sw.js", "assets/giu/")
"""What runs from a server alone, and over https: the service worker and its lists. From a disk nothing ever asks for them."""
LONGEST = 120
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')

WELCOME = """\
LÁ CHẮN SỐ: BẢN XEM KHÔNG CẦN MẠNG

1. Giải nén cả thư mục này (bấm chuột phải, chọn "Extract All..." / "Giải nén tất cả").
   Đừng mở trang ngay trong tệp zip: hình và câu hỏi sẽ không chạy.
2. Bấm đúp vào tệp index.html. Trang mở bằng trình duyệt có sẵn trên máy.
3. Không cần mạng, không cần cài gì. Chép thư mục vào USB là mang đi được.

Thư mục kiem-tra có chương trình verify.py để kiểm tra một bản Lá chắn số có bị sửa không.
So mã băm của nó với mã Sở công bố rồi hãy dùng: bản giả có thể kèm chương trình giả.

Trang không gửi gì ra ngoài. Kết quả làm bài chỉ nằm trên máy đang dùng.

DIGITAL SHIELD: A COPY THAT NEEDS NO NETWORK

1. Extract the whole folder first (right click, "Extract All...").
   Do not open the page inside the zip: pictures and questions would not work.
2. Double-click index.html for Vietnamese, en/index.html for English.
3. No network and nothing to install. Copy the folder to a USB stick to carry it.

The folder kiem-tra holds verify.py, which tells whether a copy of the course was changed.
Compare its hash with the one the department has published first: a fake copy may bring a fake program.

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
    """The files of `site`, save those whose path is refused and the service worker, as a zip with a note and the verifier.

    A signed list of `site` stays behind: it would be one of other files. `signing/zips.py` signs a zip.
    """
    kept = [name for name in _names(site) if name not in SIGNED and not name.startswith(SERVED) and not without(name)]
    bodies = {name: (site / name).read_bytes() for name in kept} | dict(joining.handed())
    bodies[READ_ME] = b"\xef\xbb\xbf" + WELCOME.replace("\n", "\r\n").encode()  # Notepad: a mark, and its line ends
    write(out, bodies)
    return Packed(out, sum(name.endswith(".html") for name in kept), out.stat().st_size)


def write(out: Path, bodies: Mapping[str, bytes]) -> None:
    """A zip of files by their path below its one folder."""
    with swapping.swapped(out) as fresh, zipfile.ZipFile(fresh, "w") as opened:
        _add(opened, bodies)


def read(file: Path) -> dict[str, bytes]:
    """What `write` was given. Raises BadZipFile, and ValueError when it is no zip of ours."""
    with zipfile.ZipFile(file) as opened:
        paths = [path for path in opened.namelist() if not path.endswith("/")]
        if strange := [path for path in paths if not path.startswith(f"{TOP}/")]:
            raise ValueError(f"{strange[0]} nằm ngoài thư mục {TOP}/")
        return {path.removeprefix(f"{TOP}/"): opened.read(path) for path in paths}


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
