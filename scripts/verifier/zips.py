"""The files of a zip, with what is dangerous in it named."""

from __future__ import annotations

import functools
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from verifier.findings import Report
from verifier.folders import Files
from verifier.names import FILE_LIMIT, MANIFEST


def read_zip(file: Path, report: Report) -> Files:
    """The same of a zip; a single folder around everything is taken off."""
    readers: dict[str, Callable[[], bytes]] = {}
    left = 2_000_000_000
    archive = zipfile.ZipFile(file)
    if min((info.header_offset for info in archive.infolist()), default=0) or not _ends_with_directory(file):
        report.add("bad-zip", file.name, "có dữ liệu trước hoặc sau phần zip")
    for info in archive.infolist():
        name = info.filename
        if info.is_dir():
            continue
        bad = name in readers or name.startswith("/") or ".." in name.split("/") or "\\" in name or info.flag_bits & 1
        left -= info.file_size
        if bad or info.file_size > FILE_LIMIT or left < 0 or (info.external_attr >> 28) == 0xA:
            report.add("bad-zip", name, "trùng tên, ra ngoài thư mục, có mật khẩu, liên kết hoặc quá lớn")
            continue
        readers[name] = functools.partial(archive.read, info)
    home = next((name for name in sorted(readers, key=len) if name.rpartition("/")[2] == MANIFEST), "")
    prefix = home.removesuffix(MANIFEST)
    for name in readers:
        if not name.startswith(prefix):
            report.add("extra", name, "nằm ngoài thư mục của trang")
    return Files({name.removeprefix(prefix): reader for name, reader in readers.items() if name.startswith(prefix)})


def _ends_with_directory(file: Path) -> bool:
    """Whether the last 22 bytes are the end of the directory: no comment and nothing else behind it."""
    with file.open("rb") as stream:
        stream.seek(-22, os.SEEK_END)
        return stream.read(4) == b"PK\5\6"
